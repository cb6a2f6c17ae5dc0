#include "core/usecases/visit.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <variant>

#include "core/rules/visit.h"
#include "core/rules/workflow.h"
#include "core/usecases/material_desk.h"

namespace siteproof {
namespace {

Status need(std::string_view value, const char* rule, const char* message) {
  if (value.find_first_not_of(" \t\n") == std::string_view::npos) return fail(ErrorKind::rule, rule, message);
  return {};
}

// Why a step was taken back, as the record says it.
constexpr std::string_view undone = "undone at once";

}  // namespace

Status Visit::append_status(JournalWriter& writer, const OrderId& id, OrderStatus to, std::string reason) {
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  const OrderStatus from = order->status.value;
  SITEPROOF_CHECK(check_transition(from, to, Role::technician));
  if (order->resume_to && !is_waiting(to) && to != *order->resume_to) {
    return fail(ErrorKind::rule, fmt::format("workflow.{}", to_string(to)),
                fmt::format("Order {} is waiting; resume it first, then it is {} again.", id.str(),
                            to_string(*order->resume_to)));
  }
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order->intake.checklist));
  SITEPROOF_CHECK(check_blocks(*order, to, checklist.get()));
  if (is_waiting(to)) SITEPROOF_CHECK(need(reason, "suspend.reason", "Say why the order has to wait."));
  if (goes_backwards(from, to)) {
    SITEPROOF_CHECK(need(reason, "workflow.reason", "Going back a step needs a reason: say why in a few words."));
  }
  SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, StatusChanged{to, order->status.by, std::move(reason)}));
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  return {};
}

Status Visit::go(const OrderId& order, OrderStatus to, std::string reason) {
  if (to == OrderStatus::signed_off || to == OrderStatus::unsigned_off) {
    return fail(ErrorKind::rule, "signoff.missing",
                "An order is signed off by the owner's signature, or by why there is none: record that.");
  }
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  if (to == OrderStatus::plan_agreed) {
    SITEPROOF_TRY(const OrderState* const state, writer.order(order));
    if (state->plans.empty())
      return fail(ErrorKind::rule, "plan.missing", "Agree the plan with the owner and record it first.");
  }
  SITEPROOF_CHECK(append_status(writer, order, to, std::move(reason)));
  return writer.commit(tablet_.now());
}

Status Visit::set_off(const OrderId& id) {
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  if (order->status.value == OrderStatus::assigned) {
    SITEPROOF_CHECK(append_status(writer, id, OrderStatus::accepted, {}));
  }
  SITEPROOF_CHECK(append_status(writer, id, OrderStatus::en_route, {}));
  return writer.commit(tablet_.now());
}

Status Visit::call(const OrderId& order, bool reached, std::string note) {
  return tablet_.record(order, ContactCalled{reached, std::move(note)});
}

Status Visit::consent(const OrderId& order, std::string given_by, std::string how) {
  SITEPROOF_CHECK(
      need(given_by, "consent.by", "Say who gave the consent: a name or how the person is related to the flat."));
  SITEPROOF_CHECK(need(how, "consent.how", "Say how the consent was given: in person, by phone or in writing."));
  return tablet_.record(order, ConsentRecorded{std::move(given_by), std::move(how)});
}

Status Visit::plan(const OrderId& id, std::string text, std::string agreed_by, std::optional<Money> price) {
  SITEPROOF_CHECK(need(text, "plan.text", "Write down cause, method and duration of the repair."));
  SITEPROOF_CHECK(need(agreed_by, "plan.agreed_by", "Say who agreed to the plan."));
  if (price && price->amount.sign() < 0) return fail(ErrorKind::rule, "plan.price", "A price cannot be negative.");
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  const OrderStatus from = order->status.value;
  const OrderStatus stands = order->resume_to.value_or(from);
  SITEPROOF_TRY(EventDraft draft,
                tablet_.draft(id, PlanAgreed{std::move(text), std::move(agreed_by), std::move(price)}));
  if (from == OrderStatus::on_site) SITEPROOF_CHECK(append_status(writer, id, OrderStatus::surveyed, {}));
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  // A new plan after the first one (a change order) is recorded and changes nothing of where the order stands.
  const bool changes_only = stands == OrderStatus::plan_agreed || stands == OrderStatus::in_repair;
  if (!changes_only) SITEPROOF_CHECK(append_status(writer, id, OrderStatus::plan_agreed, {}));
  return writer.commit(tablet_.now());
}

Status Visit::suspend(const OrderId& order, OrderStatus to, std::string reason) {
  if (!is_waiting(to)) {
    return fail(ErrorKind::usage, "suspend.status",
                "An order waits as suspended, waiting_material or waiting_appointment.");
  }
  return go(order, to, std::move(reason));
}

Status Visit::resume(const OrderId& id) {
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  if (!order->resume_to) {
    return fail(ErrorKind::rule, "workflow.resume",
                fmt::format("Order {} is not waiting for anything; there is nothing to resume.", id.str()));
  }
  const OrderStatus back = *order->resume_to;
  SITEPROOF_TRY(EventDraft draft, tablet_.draft(id, StatusChanged{back, order->status.by, {}}));
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  return writer.commit(tablet_.now());
}

Status Visit::undo_step(const OrderId& id, OrderStatus from, OrderStatus to) {
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  const bool last = !order->timeline.empty() && order->timeline.back().applied && order->timeline.back().to == to &&
                    order->status.value == to;
  if (!last || order->resume_to || !goes_backwards(to, from)) {
    return fail(ErrorKind::rule, "undo.nothing", "This step can no longer be taken back: the order has gone on since.");
  }
  SITEPROOF_CHECK(append_status(writer, id, from, std::string(undone)));
  return writer.commit(tablet_.now());
}

Status Visit::note(const OrderId& order, std::string text) {
  SITEPROOF_CHECK(need(text, "note.text", "The note is empty: write it first."));
  return tablet_.record(order, NoteAdded{std::move(text)});
}

Status Visit::take_step(const OrderId& order, std::string step, std::string note) {
  static constexpr std::array known{"identity", "second_opinion", "second_person", "clean_up", "watch_for"};
  if (std::find(known.begin(), known.end(), step) == known.end()) {
    return fail(ErrorKind::usage, "step.unknown", fmt::format("\"{}\" is no step of a visit.", step));
  }
  if (step == "second_opinion" || step == "second_person") {
    SITEPROOF_CHECK(need(note, "step.note", "Name the second person."));
  }
  return tablet_.record(order, StepTaken{std::move(step), std::move(note)});
}

Status Visit::override_gate(const OrderId& id, OrderStatus to, std::string rule, std::string reason) {
  const GateOverridden fact{std::move(rule), std::move(reason)};
  return tablet_.record(id, fact, [&](const OrderState& order) -> Status {
    SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
    return check_override(order, to, checklist.get(), fact.rule, fact.reason);
  });
}

Status Visit::use_part(const OrderId& order, PartUsed part) {
  if (part.quantity.sign() <= 0) return fail(ErrorKind::rule, "part.quantity", "The quantity must be more than zero.");
  SITEPROOF_CHECK(MaterialDesk(tablet_).use(order, std::move(part)));
  return {};
}

Status Visit::resolve_conflict(const OrderId& order, const EventId& conflict) {
  return tablet_.record(order, ConflictResolved{conflict}, [&](const OrderState& state) -> Status {
    const bool open = std::any_of(state.conflicts.begin(), state.conflicts.end(),
                                  [&](const Conflict& c) { return c.event == conflict && !c.resolved; });
    if (open) return {};
    return fail(ErrorKind::not_found, "conflict.unknown", "There is no such open card on this order.");
  });
}

}  // namespace siteproof
