#include "sync/server/decision.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/journal/fold.h"

namespace siteproof::server {
namespace {

Decision aside(std::string reason) { return {Verdict::quarantined, std::move(reason)}; }

std::string crossing(const OrderState& state, const EventId& event) {
  const auto card = std::find_if(state.conflicts.rbegin(), state.conflicts.rend(),
                                 [&](const Conflict& c) { return c.event == event; });
  if (card == state.conflicts.rend()) return "Another change came first; both values are kept for you to choose.";
  return fmt::format(
      "Another change of the {} came first: it stays {}, and your {} is kept beside it for you to choose.", card->field,
      card->kept, card->wished);
}

/// From a tablet it would be a technician's judgement of their own work.
bool judges_the_work(const EventBody& body) {
  return std::holds_alternative<CallBackMade>(body) || std::holds_alternative<ComplaintGraded>(body) ||
         std::holds_alternative<ComplaintFactsFound>(body) || std::holds_alternative<ComplaintAnswered>(body);
}

bool ends_the_order(const EventBody& body) {
  const auto* const step = std::get_if<StatusChanged>(&body);
  if (step == nullptr) return false;
  return step->to == OrderStatus::closed || step->to == OrderStatus::called_back || step->to == OrderStatus::archived ||
         step->to == OrderStatus::cancelled;
}

bool numbered_backwards(const std::optional<OrderState>& state, const EventHeader& header) {
  if (!state) return false;
  const auto newest = state->applied.find(header.device);
  return newest != state->applied.end() && header.seq <= newest->second;
}

}  // namespace

std::optional<std::string> not_its_own(const Event& event, const DeviceCaller& sender) {
  const EventHeader& header = event.header;
  if (header.device != sender.device) return "The record was made by another device than the one that sent it.";
  if (header.role != Role::technician) {
    return fmt::format("The record claims the role {}; a tablet records as technician only.", to_string(header.role));
  }
  if (header.actor != sender.technician) {
    return fmt::format("The record names {}; this device is enrolled for {}.", header.actor.str(),
                       sender.technician.str());
  }
  if (std::holds_alternative<SealReceived>(event.body) || std::holds_alternative<SealTimestamped>(event.body)) {
    return "Only the server says that it has received or timestamped a seal.";
  }
  if (std::holds_alternative<RequisitionAnswered>(event.body)) {
    return "Only the office grants material: a tablet asks for it.";
  }
  if (judges_the_work(event.body)) {
    return "Only the office calls owners back and deals with complaints: tell the dispatcher.";
  }
  if (ends_the_order(event.body)) return "Only the office closes, archives or cancels an order: tell the dispatcher.";
  return std::nullopt;
}

Decision decide(std::optional<OrderState>& state, const JournalEntry& entry, const Sha256& tail) {
  const EventHeader& header = entry.event.header;
  if (!state && !std::holds_alternative<OrderReported>(entry.event.body)) {
    return aside(fmt::format("The server knows no order {}.", header.order.str()));
  }
  if (!continues_chain(tail, entry)) {
    return aside(
        "The record does not continue what this device sent before for this order: one before it is missing or "
        "altered.");
  }
  if (numbered_backwards(state, header)) {
    return aside("The record carries a lower number than one that this device sent before for this order.");
  }
  if (state && std::holds_alternative<OrderReported>(entry.event.body)) {
    return aside(fmt::format("An order {} was reported before.", header.order.str()));
  }
  switch (fold(state, entry.event)) {
    case FoldOutcome::accepted:
    case FoldOutcome::skipped: return {};
    case FoldOutcome::merged: return {Verdict::merged, "Another change came first and comes to the same."};
    case FoldOutcome::duplicate: return {Verdict::merged, "The same was recorded before."};
    case FoldOutcome::conflict: return {Verdict::conflict, crossing(*state, header.id)};
    case FoldOutcome::no_order: break;
  }
  return aside(fmt::format("The server knows no order {}.", header.order.str()));
}

}  // namespace siteproof::server
