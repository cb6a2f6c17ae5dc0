#include "core/rules/materials.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/wording.h"

namespace siteproof {
namespace {

tl::unexpected<Error> refuse(const char* code, std::string message) {
  return fail(ErrorKind::rule, code, std::move(message));
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

bool same_unit(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

const Requisition* find(const OrderState& order, const RequisitionId& id) {
  const auto it = std::find_if(order.requisitions.begin(), order.requisitions.end(),
                               [&](const Requisition& asked) { return asked.id == id; });
  return it == order.requisitions.end() ? nullptr : &*it;
}

// The unit's quantities that are left of what was granted, or of what was asked for while nobody has answered.
ExactSum left_of(const Requisition& asked, const ExactSum& received) {
  ExactSum left;
  left.add(granted_quantity(asked).value_or(asked.quantity));
  if (const auto here = received.decimal()) left.subtract(*here);
  return left;
}

Status check_against_grant(const OrderState& order, const Requisition& asked, const MaterialReceived& fact,
                           bool beyond_grant) {
  if (fact.item != asked.item && fact.item != granted_item(asked)) {
    return refuse("receive.other_item", fmt::format("The request is for {}, not for {}: choose the right one.",
                                                    granted_item(asked).str(), fact.item.str()));
  }
  if (!same_unit(fact.unit, asked.unit)) {
    return refuse("receive.other_unit",
                  fmt::format("The request is in {}: enter the quantity in {}.", asked.unit, asked.unit));
  }
  if (!fact.quality_ok || beyond_grant) return {};
  if (asked.state == RequisitionState::refused) {
    return refuse("receive.refused", fmt::format("The store refused this request ({}): say why it came all the same.",
                                                 asked.reason.empty() ? "no reason given" : asked.reason));
  }
  ExactSum left = left_of(asked, received_on(order, asked));
  const std::string rest = left.sign() < 0 ? "0" : left.str();
  left.subtract(fact.quantity);
  if (left.sign() >= 0) return {};
  return refuse("receive.beyond_grant",
                fmt::format("{} {} are left of what was {}: say why there is more.", rest, unit_sign(asked.unit),
                            granted_quantity(asked) ? "granted" : "asked for"));
}

}  // namespace

std::optional<Decimal> granted_quantity(const Requisition& asked) {
  switch (asked.state) {
    case RequisitionState::requested: return std::nullopt;
    case RequisitionState::refused: return Decimal();
    case RequisitionState::granted:
    case RequisitionState::partly:
    case RequisitionState::substituted: break;
  }
  return asked.granted_quantity.value_or(asked.quantity);
}

const ItemId& granted_item(const Requisition& asked) { return asked.substitute ? *asked.substitute : asked.item; }

ExactSum received_on(const OrderState& order, const Requisition& asked) {
  ExactSum sum;
  for (const MaterialReceipt& in : order.receipts) {
    if (in.requisition == asked.id && in.quality_ok && same_unit(in.unit, asked.unit)) sum.add(in.quantity);
  }
  return sum;
}

Status check_receipt(const OrderState& order, const MaterialReceived& fact, bool beyond_grant) {
  if (fact.quantity.sign() <= 0) return refuse("material.quantity", "The quantity must be more than zero.");
  if (!fact.quality_ok && blank(fact.remark)) {
    return refuse("receive.remark", "Say what is wrong with the material that is not taken.");
  }
  if (beyond_grant && blank(fact.remark)) return refuse("receive.remark", "Say why more came than was granted.");
  if (!fact.requisition) return {};
  const Requisition* const asked = find(order, *fact.requisition);
  if (asked == nullptr) {
    return fail(ErrorKind::not_found, "requisition.unknown", "There is no such request on this order.");
  }
  return check_against_grant(order, *asked, fact, beyond_grant);
}

std::optional<Reservation> open_reservation(const Requisition& asked, const ExactSum& received) {
  const ExactSum left = left_of(asked, received);
  const auto quantity = left.decimal();
  if (left.sign() <= 0 || !quantity) return std::nullopt;
  const bool open = asked.state == RequisitionState::requested;
  return Reservation{granted_item(asked), *quantity, asked.unit,
                     open ? ReservationKind::requested : ReservationKind::granted};
}

DepotLine depot_line(const StockItem& item, const std::vector<Reservation>& reservations) {
  DepotLine line;
  line.item = item;
  ExactSum left;
  left.add(item.on_hand);
  for (const Reservation& one : reservations) {
    if (one.item != item.code) continue;
    if (!same_unit(one.unit, item.unit)) {
      line.findings.push_back(
          {fmt::format("另有 {} {} 的申请，单位不同，未计入。", one.quantity.str(), one.unit),
           fmt::format("{} {} more are asked for in another unit and not taken off.", one.quantity.str(), one.unit)});
      continue;
    }
    line.reserved.add(one.quantity);
    left.subtract(one.quantity);
  }
  const std::string unit = unit_sign(item.unit);
  if (left.sign() < 0) {
    const std::string short_by = left.str().substr(1);
    line.findings.push_back({fmt::format("申请量比库存多 {} {}。", short_by, unit),
                             fmt::format("{} {} more are asked for than there are.", short_by, unit)});
    left = {};
  }
  line.available = left.decimal().value_or(Decimal());
  StockItem standing = item;
  standing.on_hand = line.available;
  line.standing = availability(standing);
  if (item.safety_stock && line.available < *item.safety_stock) {
    line.findings.push_back({fmt::format("低于安全库存 {} {}。", item.safety_stock->str(), unit),
                             fmt::format("Below the safety stock of {} {}.", item.safety_stock->str(), unit)});
  }
  return line;
}

UtcTime special_order_arrives(const StockItem& item, UtcTime now) { return now + std::chrono::days(item.special_days); }

Status check_needed_at(const DepotLine& line, const Decimal& quantity, UtcTime needed_at, UtcTime now,
                       std::chrono::minutes utc_offset) {
  if (needed_at < now) {
    return refuse("requisition.needed_at", "The material is needed at a time that has gone by: give a later one.");
  }
  const UtcTime there = special_order_arrives(line.item, now);
  if (!line.item.special || needed_at >= there || line.available >= quantity) return {};
  return refuse("requisition.special",
                fmt::format("{} is ordered {} days ahead: it can be there on {}, ask for it then.",
                            line.item.code.str(), line.item.special_days, to_wall_text(there, utc_offset)));
}

std::string substitute_subject(const RequisitionId& requisition) { return "substitute:" + requisition.str(); }

const Consent* substitute_consent(const OrderState& order, const RequisitionId& requisition) {
  const std::string subject = substitute_subject(requisition);
  const auto it = std::find_if(order.consents.rbegin(), order.consents.rend(),
                               [&](const Consent& consent) { return consent.subject == subject; });
  return it == order.consents.rend() ? nullptr : &*it;
}

const Requisition* stands_in_for(const OrderState& order, const ItemId& item,
                                 const std::map<ItemId, std::vector<ItemId>>& listed) {
  const auto first = [&](const auto& wanted) {
    const auto it = std::find_if(order.requisitions.begin(), order.requisitions.end(), wanted);
    return it == order.requisitions.end() ? nullptr : &*it;
  };
  if (const Requisition* put = first([&](const Requisition& asked) { return asked.substitute == item; })) return put;
  if (first([&](const Requisition& asked) { return asked.item == item; }) != nullptr) return nullptr;
  return first([&](const Requisition& asked) {
    const auto known = listed.find(asked.item);
    return known != listed.end() && std::find(known->second.begin(), known->second.end(), item) != known->second.end();
  });
}

}  // namespace siteproof
