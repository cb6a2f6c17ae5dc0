#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Why a step of the visit cannot be taken yet: a stable rule name and both languages for the person.
struct Block {
  std::string rule;
  Bilingual text;
  bool overridable = false;  ///< a person may go on with a reason (GateOverridden names the rule)
};

/// What still stands in the way of going to `to` (domain.md sections 3, 5, 7 and 8). Empty when nothing does. A
/// `checklist` of nullptr blocks an order that names one: its gates are not known. These rules block unless the
/// template says otherwise: consent, plan, quote, second_opinion, survey_answers, safety, before_photos, during_photos,
/// after_photos, repair_answers. second_person warns. call_ahead, identity, tests, clean_up and watch_for are looked at
/// only where the template names them. An item's own gate goes by its own mode.
[[nodiscard]] std::vector<Block> blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist);

/// What the template only warns of, and what was overridden, before `to`.
[[nodiscard]] std::vector<Block> warnings(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist);

/// Refuses an override of what does not block `to` now, "override.nothing", of what the template does not let go,
/// "override.forbidden", and one without a reason, "override.reason".
[[nodiscard]] Status check_override(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist,
                                    std::string_view rule, std::string_view reason);

/// What a visit does before it goes to `to`, first things first: what blocks it; before the survey ends, also what the
/// survey still lacks, photographs before answers, though nothing forbids to go on without.
[[nodiscard]] std::vector<Block> to_do_before(const OrderState& order, OrderStatus to,
                                              const ChecklistTemplate* checklist);

/// As a Result: the first block's rule, and its English text.
[[nodiscard]] Status check_blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist);

/// The newest consent to enter and to look; nullptr when there is none.
[[nodiscard]] const Consent* entry_consent(const OrderState& order);

/// The one next step of a technician's visit; nullopt when there is none. An inspection needs no plan and no repair.
[[nodiscard]] std::optional<OrderStatus> next_step(const OrderState& order, const ChecklistTemplate* checklist);
/// The same of an order that does not wait; where a waiting one goes on is for its state to say.
[[nodiscard]] std::optional<OrderStatus> next_step(OrderStatus status) noexcept;

}  // namespace siteproof
