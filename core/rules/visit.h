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
};

/// What still stands in the way of going to `to` (domain.md sections 3, 5 and 7): consent before work inside, plan
/// agreed, the safety gate and before photos before the repair, during and after photos and required answers before the
/// self-check. Empty when nothing does. A `checklist` of nullptr blocks an order that names one: its gates are not
/// known.
[[nodiscard]] std::vector<Block> blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist);

/// What a visit does before it goes to `to`, first things first: what blocks it; before the survey ends, also what the
/// survey still lacks, photographs before answers, though nothing forbids to go on without.
[[nodiscard]] std::vector<Block> to_do_before(const OrderState& order, OrderStatus to,
                                              const ChecklistTemplate* checklist);

/// As a Result: the first block's rule, and its English text.
[[nodiscard]] Status check_blocks(const OrderState& order, OrderStatus to, const ChecklistTemplate* checklist);

/// The one next step of a technician's visit; nullopt when there is none.
[[nodiscard]] std::optional<OrderStatus> next_step(const OrderState& order);
/// The same of an order that does not wait; where a waiting one goes on is for its state to say.
[[nodiscard]] std::optional<OrderStatus> next_step(OrderStatus status) noexcept;

}  // namespace siteproof
