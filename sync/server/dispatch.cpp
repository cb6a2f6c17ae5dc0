#include "sync/server/dispatch.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/workflow.h"

namespace siteproof::server {
namespace {

Status check_open(const OrderState& state) {
  if (!is_finished(state.status.value)) return {};
  return fail(ErrorKind::rule, "dispatch.finished",
              fmt::format("Order {} is {}: assign it again first.", state.id.str(), to_string(state.status.value)));
}

Status check_answer(const RequisitionAnswer& answer) {
  if (answer.state == RequisitionState::requested) {
    return fail(ErrorKind::usage, "requisition.state",
                "An answer is granted, partly, refused or substituted: choose one of these.");
  }
  if (answer.state == RequisitionState::partly && (!answer.quantity || answer.quantity->sign() <= 0)) {
    return fail(ErrorKind::usage, "requisition.quantity", "A part of what was asked needs its quantity: give it.");
  }
  if (answer.state == RequisitionState::substituted && !answer.substitute) {
    return fail(ErrorKind::usage, "requisition.substitute",
                "A substitute needs its name: give the item to use instead.");
  }
  return {};
}

}  // namespace

template <class Decide>
Result<OrderChanged> Dispatch::change(const OperatorCaller& who, const OrderId& order, Decide&& decide) {
  const ClockReading now = clock_.now();
  return store_.write([&](Database& database) -> Result<OrderChanged> {
    OrderBook book(database);
    SITEPROOF_TRY(const OrderState* const state, book.find(order));
    if (state == nullptr) {
      return fail(ErrorKind::not_found, "order.unknown", fmt::format("There is no order {}.", order.str()));
    }
    Office office(database, book, store_.device(), who, now, random_);
    const auto write = [&](EventBody body) -> Status {
      return office.write(order, std::move(body)).map([](const PushVerdict&) {});
    };
    SITEPROOF_CHECK(decide(*state, write));
    SITEPROOF_CHECK(book.finish());
    SITEPROOF_TRY(auto row, database.cached("SELECT seq, digest FROM order_state WHERE order_id = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(order).step());
    if (!found) return fail(ErrorKind::storage, "storage.corrupt", "The order vanished from the server's database.");
    SITEPROOF_TRY(const Sha256 digest, row->sha256(1));
    return OrderChanged{row->integer<ServerSeq>(0), digest};
  });
}

Result<OrderChanged> Dispatch::assign(const OperatorCaller& who, const OrderId& order, const PersonId& technician,
                                      const std::string& reason) {
  return change(who, order, [&](const OrderState& state, const auto& write) -> Status {
    const bool same = state.technician.value == technician;
    if (same && !is_finished(state.status.value)) return {};
    // Also an order that is assigned already is assigned anew: a step that the technician before took meanwhile, off
    // line, was not this one's, and becomes a card.
    if (state.status.value != OrderStatus::assigned) {
      SITEPROOF_CHECK(check_transition(state.status.value, OrderStatus::assigned, who.role));
    }
    SITEPROOF_CHECK(write(StatusChanged{OrderStatus::assigned, state.status.by, reason}));
    if (same) return {};
    return write(AssignmentSet{technician, state.technician.by, reason});
  });
}

Result<OrderChanged> Dispatch::reschedule(const OperatorCaller& who, const OrderId& order,
                                          const std::optional<UtcTime>& at, const std::string& reason) {
  return change(who, order, [&](const OrderState& state, const auto& write) -> Status {
    SITEPROOF_CHECK(check_open(state));
    return write(AppointmentSet{at, state.appointment.by, reason});
  });
}

Result<OrderChanged> Dispatch::end(const OperatorCaller& who, const OrderId& order, OrderStatus to,
                                   const std::string& reason) {
  return change(who, order, [&](const OrderState& state, const auto& write) -> Status {
    SITEPROOF_CHECK(check_transition(state.status.value, to, who.role));
    return write(StatusChanged{to, state.status.by, reason});
  });
}

Result<OrderChanged> Dispatch::answer(const OperatorCaller& who, const OrderId& order,
                                      const RequisitionAnswer& answer) {
  SITEPROOF_CHECK(check_answer(answer));
  return change(who, order, [&](const OrderState& state, const auto& write) -> Status {
    const auto asked = std::find_if(state.requisitions.begin(), state.requisitions.end(),
                                    [&](const Requisition& r) { return r.id == answer.requisition; });
    if (asked == state.requisitions.end()) {
      return fail(ErrorKind::not_found, "requisition.unknown", "This order has no such requisition.");
    }
    if (asked->state != RequisitionState::requested) {
      return fail(ErrorKind::rule, "requisition.answered",
                  fmt::format("This requisition was answered before: it is {}.", to_string(asked->state)));
    }
    return write(
        RequisitionAnswered{answer.requisition, answer.state, answer.quantity, answer.substitute, answer.reason});
  });
}

}  // namespace siteproof::server
