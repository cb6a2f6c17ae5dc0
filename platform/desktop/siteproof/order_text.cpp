#include "platform/desktop/siteproof/order_text.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "core/journal/state_codec.h"

namespace siteproof {

using nlohmann::json;

std::string list_line(const OrderListItem& item) {
  return fmt::format("{}  {:<10} {:<16} due {:<20}  {}  ({})", item.id, to_string(item.order_class),
                     to_string(item.status), item.due ? to_rfc3339(*item.due) : "-", item.title, item.address);
}

json list_json(const OrderListItem& item) {
  json out{{"id", item.id},
           {"class", to_string(item.order_class)},
           {"status", to_string(item.status)},
           {"title", item.title},
           {"address", item.address},
           {"place", item.place},
           {"photos", item.photos},
           {"conflicts", item.conflicts}};
  out["due"] = item.due ? json(to_rfc3339(*item.due)) : json();
  out["appointment"] = item.appointment ? json(to_rfc3339(*item.appointment)) : json();
  return out;
}

std::string order_text(const OrderPage& page) {
  const OrderState& order = page.order;
  std::string out = fmt::format("{}  {}  {}\n{}\n{} · {}\n", order.id.str(), to_string(order.intake.order_class),
                                to_string(order.status.value), order.intake.title, one_line(order.intake.address),
                                order.intake.place);
  out += fmt::format("Contact: {} {}\n", order.intake.contact.name, order.intake.contact.phone);
  out += fmt::format("Appointment: {}   Due: {}\n",
                     order.appointment.value ? to_rfc3339(*order.appointment.value) : "none",
                     page.sla.due() ? to_rfc3339(*page.sla.due()) : "-");
  for (const PhotoStagePlan& line : page.photos) {
    out += fmt::format("Photos {}: {} of {}\n", to_string(line.stage), line.taken, line.wanted);
  }
  for (const auto& [item, answers] : order.answers) {
    out += fmt::format("{}: {} {}\n", item.str(), answers.back().value, answers.back().unit);
  }
  for (const VerdictRule& rule : page.verdicts) out += fmt::format("Verdict: {} / {}\n", rule.title.zh, rule.title.en);
  for (const Requisition& r : order.requisitions) {
    out += fmt::format("Requisition {} x {}: {}\n", r.item.str(), r.quantity.str(), to_string(r.state));
  }
  for (const Conflict& c : order.conflicts) {
    if (c.resolved) continue;
    out +=
        fmt::format("Two edits of {} crossed: {} stands, {} wished {}\n", c.field, c.kept, c.wished_by.str(), c.wished);
  }
  if (page.next) out += fmt::format("Next: {}\n", to_string(*page.next));
  for (const Block& block : page.blocked) out += fmt::format("  not yet: {}\n", block.text.en);
  out.pop_back();
  return out;
}

Result<json> order_json(const OrderPage& page) {
  SITEPROOF_TRY(const StateText text, state_text(page.order));
  json out{{"order", json::parse(text.text)}, {"digest", text.digest.hex()}};
  out["due"] = page.sla.due() ? json(to_rfc3339(*page.sla.due())) : json();
  out["next"] = page.next ? json(to_string(*page.next)) : json();
  out["blocked"] = json::array();
  for (const Block& block : page.blocked) {
    out["blocked"].push_back({{"rule", block.rule}, {"zh", block.text.zh}, {"en", block.text.en}});
  }
  out["photos"] = json::array();
  for (const PhotoStagePlan& line : page.photos) {
    out["photos"].push_back({{"stage", to_string(line.stage)},
                             {"taken", line.taken},
                             {"wanted", line.wanted},
                             {"unpaired", line.unpaired.size()}});
  }
  out["verdicts"] = json::array();
  for (const VerdictRule& rule : page.verdicts) out["verdicts"].push_back(rule.id);
  return out;
}

std::string positions_text(const std::vector<PlacedEvent>& placed) {
  std::string out;
  for (const PlacedEvent& one : placed) {
    out += fmt::format("\nAt {}, within {} m: {}, {}", position_text(one.position), one.position.accuracy_m, one.kind,
                       to_rfc3339(one.at));
  }
  return out;
}

json positions_json(const std::vector<PlacedEvent>& placed) {
  json out = json::array();
  for (const PlacedEvent& one : placed) {
    out.push_back({{"event", one.event.str()},
                   {"kind", one.kind},
                   {"at", to_rfc3339(one.at)},
                   {"latitude_e7", one.position.latitude_e7},
                   {"longitude_e7", one.position.longitude_e7},
                   {"accuracy_m", one.position.accuracy_m}});
  }
  return out;
}

}  // namespace siteproof
