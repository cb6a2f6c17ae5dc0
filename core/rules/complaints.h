#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/order.h"
#include "core/rules/deadline.h"

namespace siteproof {

/// How soon a complaint is dealt with, all counted from when it was received (domain.md section 9).
struct ComplaintPolicy {
  int grade_minutes = 0, facts_hours = 0;
  std::map<int, int> answer_hours;  ///< by grade
};

enum class ComplaintStep { grade, facts, answer };
[[nodiscard]] std::string_view to_string(ComplaintStep) noexcept;

inline constexpr int complaint_grade_max = 3;

struct ComplaintDue {
  ComplaintId id;
  ComplaintStep step = ComplaintStep::grade;
  Deadline deadline;
};

/// What is still to be done about the order's complaints, soonest first. The answer to one without a grade is due by
/// the shortest time there is: nobody knows yet that it may take longer.
[[nodiscard]] std::vector<ComplaintDue> complaints_due(const OrderState& order, const ComplaintPolicy& policy);

/// Refuses a step on a complaint that is not there ("complaint.unknown"), one after the answer ("complaint.answered"),
/// an answer before the grade ("complaint.grade") or before the facts ("complaint.facts").
[[nodiscard]] Status check_complaint_step(const OrderState& order, const ComplaintId& id, ComplaintStep step);

}  // namespace siteproof
