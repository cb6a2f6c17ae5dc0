#include "sync/server/dispatch.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/quote.h"
#include "core/rules/workflow.h"
#include "sync/server/staff.h"

namespace siteproof::server {
namespace {

Status check_open(const OrderState& state) {
  if (!is_finished(state.status.value)) return {};
  return fail(ErrorKind::rule, "dispatch.finished",
              fmt::format("Order {} is {}: assign it again first.", state.id.str(), to_string(state.status.value)));
}

/// The technician's lines as they are, now the office's.
Result<QuoteMade> approved(const OrderState& order, const QuoteDraft& draft) {
  const auto asked = std::find_if(order.quotes.begin(), order.quotes.end(),
                                  [&](const Quote& quote) { return quote.id == *draft.approves; });
  if (asked == order.quotes.end()) {
    return fail(ErrorKind::not_found, "quote.unknown", "There is no such quote on this order.");
  }
  if (active_quote(order) != &*asked) {
    return fail(ErrorKind::rule, "quote.replaced", "Another quote took the place of this one: approve the newest.");
  }
  if (!draft.lines.empty()) {
    return fail(ErrorKind::usage, "quote.approve", "Approve a quote as it is, or make another with lines of its own.");
  }
  return QuoteMade{{}, asked->lines, asked->currency, draft.note.empty() ? asked->note : draft.note, std::nullopt};
}

}  // namespace

Result<OrderChanged> Dispatch::assign(const OperatorCaller& who, const OrderId& order, const PersonId& technician,
                                      const std::string& reason) {
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    const OrderState& state = change.order();
    const bool same = state.technician.value == technician;
    if (same && !is_finished(state.status.value)) return {};
    if (!same) {
      SITEPROOF_TRY(const auto suggested, suggestions_for(change.database(), state, change.now()));
      SITEPROOF_CHECK(check_override(suggested, technician, reason));
    }
    // Also an order that is assigned already is assigned anew: a step that the technician before took meanwhile, off
    // line, was not this one's, and becomes a card.
    if (state.status.value != OrderStatus::assigned) {
      SITEPROOF_CHECK(check_transition(state.status.value, OrderStatus::assigned, who.role));
    }
    SITEPROOF_CHECK(change.write(StatusChanged{OrderStatus::assigned, state.status.by, reason}));
    if (same) return {};
    return change.write(AssignmentSet{technician, state.technician.by, reason});
  });
}

Result<OrderChanged> Dispatch::reschedule(const OperatorCaller& who, const OrderId& order,
                                          const std::optional<UtcTime>& at, const std::string& reason) {
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    SITEPROOF_CHECK(check_open(change.order()));
    return change.write(AppointmentSet{at, change.order().appointment.by, reason});
  });
}

Result<OrderChanged> Dispatch::end(const OperatorCaller& who, const OrderId& order, OrderStatus to,
                                   const std::string& reason) {
  return change_order(store_, clock_, random_, who, order,
                      [&](OrderChange& change) { return change.step(to, reason); });
}

Result<OrderChanged> Dispatch::answer(const OperatorCaller& who, const OrderId& order,
                                      const RequisitionAnswer& answer) {
  return change_order(store_, clock_, random_, who, order,
                      [&](OrderChange& change) { return answer_requisition(change, answer); });
}

Result<QuoteGiven> Dispatch::quote(const OperatorCaller& who, const OrderId& order, const QuoteDraft& draft) {
  SITEPROOF_CHECK(check_supervisor(who));
  if (!draft.approves && draft.lines.empty()) {
    return fail(ErrorKind::usage, "quote.empty", "A quote needs at least one line, or the quote that it approves.");
  }
  QuoteGiven out;
  SITEPROOF_TRY(out.changed, change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
                  const OrderState& state = change.order();
                  SITEPROOF_CHECK(check_open(state));
                  QuoteMade made{{}, draft.lines, draft.currency, draft.note, std::nullopt};
                  if (draft.approves) {
                    SITEPROOF_TRY(made, approved(state, draft));
                  }
                  SITEPROOF_CHECK(check_quote(made.lines, made.currency));
                  const Quote* const before = active_quote(state);
                  const bool declined = before != nullptr && before->answer && !before->answer->accepted;
                  if (before != nullptr && !declined) made.replaces = before->id;
                  made.id = out.id = QuoteId::make(change.now(), change.random());
                  return change.write(std::move(made));
                }));
  return out;
}

}  // namespace siteproof::server
