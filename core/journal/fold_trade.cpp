#include "core/journal/fold_trade.h"

#include <algorithm>

namespace siteproof {
namespace {

template <class T, class Id>
T* find(std::vector<T>& list, const Id& id) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.id == id; });
  return it == list.end() ? nullptr : &*it;
}

Moment moment(const EventHeader& header) {
  return {header.id, header.device, header.at, header.server_offset_ms, header.actor};
}

UtcTime best_time(const EventHeader& header) { return {header.at.wall.ms + header.server_offset_ms.value_or(0)}; }

FoldOutcome card(OrderState& state, const EventHeader& header, const char* field, const PersonId& kept_by,
                 std::string kept, std::string wished) {
  state.conflicts.push_back({header.id, field, std::move(kept), std::move(wished), kept_by, header.actor, false});
  return FoldOutcome::conflict;
}

}  // namespace

Sha256 stroke_hash(const std::vector<Stroke>& strokes) {
  std::string text;
  for (const Stroke& stroke : strokes) {
    for (const StrokePoint& p : stroke) {
      for (const int n : {p.x, p.y, p.t_ms, p.pressure}) text += std::to_string(n) + ' ';
    }
    text += '\n';
  }
  return sha256(text);
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const FormOpened& fact) {
  if (find(state.forms, fact.form) != nullptr) return FoldOutcome::duplicate;
  state.forms.push_back({header.id, fact.form, fact.ref, fact.purpose, header.actor, header.at.wall});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const TestBegun& fact) {
  state.tests.push_back({fact.item, moment(header), std::nullopt, TestOutcome::passed, {}});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const TestEnded& fact) {
  const auto run = std::find_if(state.tests.begin(), state.tests.end(),
                                [&](const TestRun& known) { return known.begun.event == fact.begun; });
  if (run == state.tests.end()) return FoldOutcome::skipped;
  if (run->ended) {
    if (run->outcome == fact.outcome) return FoldOutcome::merged;
    return card(state, header, "test", run->ended->by, std::string(to_string(run->outcome)),
                std::string(to_string(fact.outcome)));
  }
  run->ended = moment(header);
  run->outcome = fact.outcome;
  run->reason = fact.reason;
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const GateOverridden& fact) {
  state.overrides.push_back({header.id, fact.rule, fact.reason, header.actor, header.at.wall});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const StepTaken& fact) {
  state.steps.push_back({header.id, fact.step, fact.note, header.actor, header.at.wall});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const QuoteMade& fact) {
  if (find(state.quotes, fact.id) != nullptr) return FoldOutcome::duplicate;
  state.quotes.push_back({fact.id, header.id, fact.lines, fact.currency, fact.note, fact.replaces, std::nullopt,
                          header.actor, header.at.wall});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const QuoteAnswered& fact) {
  Quote* const quote = find(state.quotes, fact.id);
  if (quote == nullptr) return FoldOutcome::skipped;
  const auto words = [](bool accepted) { return std::string(accepted ? "accepted" : "declined"); };
  if (quote->answer) {
    if (quote->answer->accepted == fact.accepted) return FoldOutcome::merged;
    return card(state, header, "quote", quote->answer->by, words(quote->answer->accepted), words(fact.accepted));
  }
  std::optional<Sha256> strokes;
  if (!fact.strokes.empty()) strokes = stroke_hash(fact.strokes);
  quote->answer = QuoteAnswer{header.id,         fact.accepted, fact.given_by, fact.how,      fact.reason,
                              sha256(fact.text), strokes,       header.actor,  header.at.wall};
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const MaterialReceived& fact) {
  state.receipts.push_back({header.id, fact.requisition, fact.item, fact.quantity, fact.unit, fact.batch,
                            fact.quality_ok, fact.remark, header.actor, best_time(header)});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const MaterialReturned& fact) {
  state.returns.push_back(
      {header.id, fact.item, fact.quantity, fact.unit, fact.batch, fact.reason, header.actor, best_time(header)});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const StockCounted& fact) {
  state.counts.push_back(
      {header.id, fact.location, fact.item, fact.quantity, fact.unit, header.actor, best_time(header)});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const HandedOver& fact) {
  state.hand_overs.push_back(
      {header.id, header.actor, fact.to, fact.open_points, fact.note, header.at.wall, std::nullopt, std::nullopt});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const HandOverTaken& fact) {
  for (HandOver& hand_over : state.hand_overs) {
    if (hand_over.event != fact.hand_over) continue;
    if (hand_over.taken_by) return FoldOutcome::merged;
    hand_over.taken_by = header.id;
    hand_over.taken_at = header.at.wall;
    return FoldOutcome::accepted;
  }
  return FoldOutcome::skipped;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const CallBackMade& fact) {
  state.call_backs.push_back({header.id, fact.which, fact.reached, fact.solved, fact.stars, fact.form, fact.note,
                              header.actor, best_time(header)});
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintMade& fact) {
  if (find(state.complaints, fact.id) != nullptr) return FoldOutcome::duplicate;
  Complaint complaint;
  complaint.id = fact.id;
  complaint.event = header.id;
  complaint.text = fact.text;
  complaint.from = fact.from;
  complaint.received_at = fact.received_at;
  complaint.by = header.actor;
  complaint.at = best_time(header);
  state.complaints.push_back(std::move(complaint));
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintGraded& fact) {
  Complaint* const complaint = find(state.complaints, fact.id);
  if (complaint == nullptr) return FoldOutcome::skipped;
  complaint->grade = fact.grade;
  complaint->graded_at = best_time(header);
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintFactsFound& fact) {
  Complaint* const complaint = find(state.complaints, fact.id);
  if (complaint == nullptr) return FoldOutcome::skipped;
  complaint->facts = fact.facts;
  complaint->facts_at = best_time(header);
  return FoldOutcome::accepted;
}

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintAnswered& fact) {
  Complaint* const complaint = find(state.complaints, fact.id);
  if (complaint == nullptr) return FoldOutcome::skipped;
  complaint->answer = fact.answer;
  complaint->answered_at = best_time(header);
  return FoldOutcome::accepted;
}

}  // namespace siteproof
