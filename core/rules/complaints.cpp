#include "core/rules/complaints.h"

#include <algorithm>
#include <tuple>

namespace siteproof {
namespace {

int answer_hours(const ComplaintPolicy& policy, const std::optional<int>& grade) {
  const auto named = grade ? policy.answer_hours.find(*grade) : policy.answer_hours.end();
  if (named != policy.answer_hours.end()) return named->second;
  const auto shortest = std::min_element(policy.answer_hours.begin(), policy.answer_hours.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
  return shortest == policy.answer_hours.end() ? policy.facts_hours : shortest->second;
}

tl::unexpected<Error> refuse(const char* code, const char* message) { return fail(ErrorKind::rule, code, message); }

}  // namespace

std::string_view to_string(ComplaintStep step) noexcept {
  switch (step) {
    case ComplaintStep::grade: return "grade";
    case ComplaintStep::facts: return "facts";
    case ComplaintStep::answer: return "answer";
  }
  return {};
}

std::vector<ComplaintDue> complaints_due(const OrderState& order, const ComplaintPolicy& policy) {
  using std::chrono::hours;
  using std::chrono::minutes;
  std::vector<ComplaintDue> out;
  for (const Complaint& complaint : order.complaints) {
    if (complaint.answered_at) continue;
    const UtcTime from = complaint.received_at;
    const auto add = [&](ComplaintStep step, UtcTime due) { out.push_back({complaint.id, step, {from, due}}); };
    if (!complaint.grade) add(ComplaintStep::grade, from + minutes(policy.grade_minutes));
    if (!complaint.facts_at) add(ComplaintStep::facts, from + hours(policy.facts_hours));
    add(ComplaintStep::answer, from + hours(answer_hours(policy, complaint.grade)));
  }
  std::sort(out.begin(), out.end(), [](const ComplaintDue& a, const ComplaintDue& b) {
    return std::tie(a.deadline.due, a.id, a.step) < std::tie(b.deadline.due, b.id, b.step);
  });
  return out;
}

Status check_complaint_step(const OrderState& order, const ComplaintId& id, ComplaintStep step) {
  const auto known = std::find_if(order.complaints.begin(), order.complaints.end(),
                                  [&](const Complaint& complaint) { return complaint.id == id; });
  if (known == order.complaints.end()) {
    return fail(ErrorKind::not_found, "complaint.unknown", "This order has no such complaint.");
  }
  if (known->answered_at) {
    return refuse("complaint.answered", "This complaint was answered: what comes after is a complaint of its own.");
  }
  if (step != ComplaintStep::answer) return {};
  if (!known->grade) return refuse("complaint.grade", "Grade the complaint first: 1, 2 or 3.");
  if (!known->facts_at) return refuse("complaint.facts", "Establish the facts first, then answer.");
  return {};
}

}  // namespace siteproof
