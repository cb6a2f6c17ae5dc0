#pragma once

#include <optional>
#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// The steps of a visit (domain.md sections 2 and 3). Every method returns after its events are durable, or refuses
/// with the rule's name and writes nothing.
class Visit {
 public:
  explicit Visit(Tablet& tablet) : tablet_(tablet) {}

  /// Takes the order to `to`, if the life cycle and the visit's rules allow it. Going backwards and waiting need a
  /// reason; a waiting order goes on only where it stood; signing off is SigningOff's alone ("signoff.missing").
  [[nodiscard]] Status go(const OrderId& order, OrderStatus to, std::string reason = {});
  /// Accepts the order if that is still to do, and sets off: both or neither.
  [[nodiscard]] Status set_off(const OrderId& order);
  [[nodiscard]] Status call(const OrderId& order, bool reached, std::string note);
  [[nodiscard]] Status consent(const OrderId& order, std::string given_by, std::string how);
  /// Records the plan and takes the order to plan_agreed; an order that is only on site counts as surveyed first.
  [[nodiscard]] Status plan(const OrderId& order, std::string text, std::string agreed_by, std::optional<Money> price);
  /// `to` is suspended, waiting_material or waiting_appointment.
  [[nodiscard]] Status suspend(const OrderId& order, OrderStatus to, std::string reason);
  [[nodiscard]] Status resume(const OrderId& order);
  /// Takes back this tablet's last step of the visit, as when a button was pressed by mistake: the order stands where
  /// it stood before, and the record shows both. Refuses ("undo.nothing") once anything else changed the status.
  [[nodiscard]] Status undo_step(const OrderId& order, OrderStatus from, OrderStatus to);
  [[nodiscard]] Status note(const OrderId& order, std::string text);
  /// A step that leaves no other trace: "identity", "second_opinion", "second_person", "clean_up" or "watch_for"
  /// (model/visit_policy.h). A second person is named in `note`, "step.note"; any other step is refused,
  /// "step.unknown".
  [[nodiscard]] Status take_step(const OrderId& order, std::string step, std::string note = {});
  /// Goes past a rule that stands in the way of `to`, where the template lets it; refusals as check_override.
  [[nodiscard]] Status override_gate(const OrderId& order, OrderStatus to, std::string rule, std::string reason);
  /// MaterialDesk::use without its warnings; "part.quantity" where that is not above zero.
  [[nodiscard]] Status use_part(const OrderId& order, PartUsed part);
  /// Puts a card away after a person has read both values.
  [[nodiscard]] Status resolve_conflict(const OrderId& order, const EventId& conflict);

 private:
  [[nodiscard]] Status append_status(JournalWriter& writer, const OrderId& order, OrderStatus to, std::string reason);
  Tablet& tablet_;
};

}  // namespace siteproof
