#include "core/usecases/material_desk.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/wording.h"
#include "core/storage/movement_rows.h"
#include "core/storage/stock_table.h"

namespace siteproof {
namespace {

bool blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

tl::unexpected<Error> refuse(const char* code, std::string message) {
  return fail(ErrorKind::rule, code, std::move(message));
}

Status check_quantity(const Decimal& quantity) {
  if (quantity.sign() > 0) return {};
  return refuse("material.quantity", "The quantity must be more than zero.");
}

const Requisition* find(const OrderState& order, const RequisitionId& id) {
  const auto it = std::find_if(order.requisitions.begin(), order.requisitions.end(),
                               [&](const Requisition& asked) { return asked.id == id; });
  return it == order.requisitions.end() ? nullptr : &*it;
}

Result<std::vector<ItemId>> substitutes_of(Database& db, const ItemId& item) {
  SITEPROOF_TRY(const auto known, StockTable(db).item(item));
  return known ? known->substitutes : std::vector<ItemId>();
}

// How much of the original the van holds, whatever it is measured in; nothing where there is none.
Result<std::optional<VanLine>> original_in_van(Database& db, const PersonId& person, const ItemId& original) {
  SITEPROOF_TRY(const auto lines, read_van(db, person));
  const auto it = std::find_if(lines.begin(), lines.end(),
                               [&](const VanLine& line) { return line.item == original && line.balance.sign() > 0; });
  return it == lines.end() ? std::optional<VanLine>() : *it;
}

std::string amount(const VanLine& line) { return fmt::format("{} {}", line.balance.str(), unit_sign(line.unit)); }

}  // namespace

Result<std::string> MaterialDesk::unit_of(const ItemId& item, const PersonId& person) {
  Database& db = tablet_.store().database();
  SITEPROOF_TRY(const auto known, StockTable(db).item(item));
  if (known) return known->unit;
  SITEPROOF_TRY(const auto lines, read_van(db, person));
  const auto it = std::find_if(lines.begin(), lines.end(), [&](const VanLine& line) { return line.item == item; });
  if (it != lines.end() && !it->unit.empty()) return it->unit;
  return refuse("material.unit", fmt::format("Say what {} is measured in, such as pc or m.", item.str()));
}

Status MaterialDesk::warn_of_less(const PersonId& person, const ItemId& item, const std::string& unit,
                                  const Decimal& quantity, Warnings& warnings) {
  SITEPROOF_TRY(auto line, read_van_line(tablet_.store().database(), person, item, unit));
  if (!line) line = VanLine{item, unit, {}, std::nullopt};
  line->balance.subtract(quantity);
  if (auto finding = van_finding(*line)) warnings.push_back(std::move(*finding));
  return {};
}

Status MaterialDesk::check_substitute(const OrderState& order, const PersonId& person, const ItemId& item,
                                      Warnings& warnings) {
  Database& db = tablet_.store().database();
  std::map<ItemId, std::vector<ItemId>> listed;
  for (const Requisition& asked : order.requisitions) {
    SITEPROOF_TRY(listed[asked.item], substitutes_of(db, asked.item));
  }
  const Requisition* const asked = stands_in_for(order, item, listed);
  if (asked == nullptr) return {};
  if (substitute_consent(order, asked->id) == nullptr) {
    return refuse("substitute.consent", fmt::format("{} comes in place of {}: record the owner's consent first.",
                                                    item.str(), asked->item.str()));
  }
  SITEPROOF_TRY(const auto original, original_in_van(db, person, asked->item));
  if (original) {
    warnings.push_back({fmt::format("车上还有原配件 {}：{}。", asked->item.str(), amount(*original)),
                        fmt::format("The original {} is in the van: {}.", asked->item.str(), amount(*original))});
  }
  return {};
}

Result<MaterialDesk::Warnings> MaterialDesk::receive(const OrderId& id, MaterialReceived fact, bool beyond_grant) {
  SITEPROOF_TRY(const PersonId person, tablet_.technician());
  return tablet_.write<Warnings>([&](JournalWriter& writer) -> Result<Warnings> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(id));
    const Requisition* const asked = fact.requisition ? find(*order, *fact.requisition) : nullptr;
    if (fact.unit.empty() && asked != nullptr) fact.unit = asked->unit;
    SITEPROOF_CHECK(check_receipt(*order, fact, beyond_grant));
    if (fact.unit.empty()) {
      SITEPROOF_TRY(fact.unit, unit_of(fact.item, person));
    }
    Warnings warnings;
    if (asked != nullptr && asked->state == RequisitionState::requested) {
      warnings.push_back({"仓库的答复还没有同步到本机。", "The store's answer has not reached this tablet yet."});
    }
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, std::move(fact)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    return warnings;
  });
}

Result<MaterialDesk::Warnings> MaterialDesk::use(const OrderId& id, PartUsed fact) {
  SITEPROOF_CHECK(check_quantity(fact.quantity));
  SITEPROOF_TRY(const PersonId person, tablet_.technician());
  return tablet_.write<Warnings>([&](JournalWriter& writer) -> Result<Warnings> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(id));
    const bool shows = !fact.photo || std::any_of(order->photos.begin(), order->photos.end(),
                                                  [&](const Photo& photo) { return photo.id == *fact.photo; });
    if (!shows) return refuse("part.photo", "The photo is not one of this order's: take it first.");
    Warnings warnings;
    SITEPROOF_CHECK(check_substitute(*order, person, fact.item, warnings));
    if (fact.unit.empty()) {
      SITEPROOF_TRY(fact.unit, unit_of(fact.item, person));
    }
    SITEPROOF_CHECK(warn_of_less(person, fact.item, fact.unit, fact.quantity, warnings));
    if (!fact.batch.empty()) {
      SITEPROOF_TRY(const auto batches, read_batches(tablet_.store().database(), person, fact.item));
      if (!batches.empty() && std::find(batches.begin(), batches.end(), fact.batch) == batches.end()) {
        warnings.push_back({fmt::format("批号 {} 没有收货记录，请核对。", fact.batch),
                            fmt::format("Batch {} was never received: check its number.", fact.batch)});
      }
    }
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, std::move(fact)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    return warnings;
  });
}

Result<MaterialDesk::Warnings> MaterialDesk::give_back(const OrderId& id, MaterialReturned fact) {
  SITEPROOF_CHECK(check_quantity(fact.quantity));
  if (blank(fact.reason)) return refuse("return.reason", "Say why the material goes back: left over, wrong, damaged.");
  SITEPROOF_TRY(const PersonId person, tablet_.technician());
  return tablet_.write<Warnings>([&](JournalWriter& writer) -> Result<Warnings> {
    if (fact.unit.empty()) {
      SITEPROOF_TRY(fact.unit, unit_of(fact.item, person));
    }
    Warnings warnings;
    SITEPROOF_CHECK(warn_of_less(person, fact.item, fact.unit, fact.quantity, warnings));
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, std::move(fact)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    return warnings;
  });
}

Status MaterialDesk::agree_substitute(const OrderId& id, SubstituteWord word) {
  if (blank(word.given_by)) {
    return refuse("consent.by", "Say who gave the consent: a name or how the person is related to the flat.");
  }
  if (blank(word.how))
    return refuse("consent.how", "Say how the consent was given: in person, by phone or in writing.");
  SITEPROOF_TRY(const PersonId person, tablet_.technician());
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  const Requisition* const found = find(*order, word.requisition);
  if (found == nullptr) {
    return fail(ErrorKind::not_found, "requisition.unknown", "There is no such request on this order.");
  }
  const Requisition asked = *found;
  const auto item = word.item ? word.item : asked.substitute;
  const bool by_store = item && asked.substitute == item;
  Database& db = tablet_.store().database();
  if (!by_store) {
    SITEPROOF_TRY(const auto listed, substitutes_of(db, asked.item));
    if (!item || std::find(listed.begin(), listed.end(), *item) == listed.end()) {
      return refuse("substitute.none", fmt::format("{} is no known substitute for {}: ask the store.",
                                                   item ? item->str() : "Nothing", asked.item.str()));
    }
    SITEPROOF_TRY(const auto original, original_in_van(db, person, asked.item));
    if (original) {
      return refuse("substitute.original", fmt::format("The original {} is in the van ({}): use it first.",
                                                       asked.item.str(), amount(*original)));
    }
  }
  if (blank(word.reason) && !(by_store && !blank(asked.reason))) {
    return refuse("substitute.reason", "Say why the original is not used.");
  }
  SITEPROOF_TRY(EventDraft consent, tablet_.draft(id, ConsentRecorded{std::move(word.given_by), std::move(word.how),
                                                                      substitute_subject(asked.id)}));
  SITEPROOF_CHECK(writer.append(std::move(consent)));
  if (!blank(word.reason)) {
    SITEPROOF_TRY(EventDraft why,
                  tablet_.draft(id, NoteAdded{fmt::format("{} → {}: {}", asked.item.str(), item->str(), word.reason)}));
    SITEPROOF_CHECK(writer.append(std::move(why)));
  }
  return writer.commit(tablet_.now());
}

}  // namespace siteproof
