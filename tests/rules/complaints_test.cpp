#include "core/rules/complaints.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const UtcTime received = at_time("2026-11-02T01:00:00Z");
const ComplaintPolicy policy{60, 24, {{1, 24}, {2, 48}, {3, 72}}};

Complaint& complain(OrderMaker& order, int number = 1) {
  Complaint complaint;
  complaint.id = numbered<ComplaintId>(number);
  complaint.received_at = received;
  order.state.complaints.push_back(complaint);
  return order.state.complaints.back();
}

std::vector<std::pair<ComplaintStep, std::chrono::milliseconds>> due(const OrderMaker& order) {
  std::vector<std::pair<ComplaintStep, std::chrono::milliseconds>> out;
  for (const ComplaintDue& one : complaints_due(order.state, policy)) {
    out.emplace_back(one.step, one.deadline.due - received);
  }
  return out;
}
using Due = std::vector<std::pair<ComplaintStep, std::chrono::milliseconds>>;

}  // namespace

TEST_CASE("complaints: graded within the hour of receipt, facts within a day, answered by grade") {
  OrderMaker order;
  Complaint& complaint = complain(order);
  CHECK(due(order) == Due{{ComplaintStep::grade, minutes(60)},
                          {ComplaintStep::facts, hours(24)},
                          {ComplaintStep::answer, hours(24)}});
  complaint.grade = 3;
  CHECK(due(order) == Due{{ComplaintStep::facts, hours(24)}, {ComplaintStep::answer, hours(72)}});
  complaint.facts_at = received + hours(2);
  complaint.grade = 2;
  CHECK(due(order) == Due{{ComplaintStep::answer, hours(48)}});
  complaint.answered_at = received + hours(3);
  CHECK(due(order).empty());
}

TEST_CASE("complaint.grade, .facts, .answered, .unknown: the steps follow one another") {
  OrderMaker order;
  Complaint& complaint = complain(order);
  const auto check = [&](ComplaintStep step) { return check_complaint_step(order.state, complaint.id, step); };
  CHECK(check(ComplaintStep::facts).has_value());
  CHECK(refusal(check(ComplaintStep::answer)) == "complaint.grade");
  complaint.grade = 1;
  CHECK(refusal(check(ComplaintStep::answer)) == "complaint.facts");
  complaint.facts_at = received;
  CHECK(check(ComplaintStep::answer).has_value());
  complaint.answered_at = received;
  CHECK(refusal(check(ComplaintStep::grade)) == "complaint.answered");
  CHECK(full_refusal(check_complaint_step(order.state, numbered<ComplaintId>(9), ComplaintStep::grade)) ==
        "not_found complaint.unknown");
}

TEST_CASE("deadline: yellow in the last quarter of the time, red after it") {
  const Deadline deadline{received, received + hours(4)};
  CHECK(colour(deadline, received) == DeadlineColour::green);
  CHECK(colour(deadline, received + hours(3) + -minutes(1)) == DeadlineColour::green);
  CHECK(colour(deadline, received + hours(3)) == DeadlineColour::yellow);
  CHECK(colour(deadline, deadline.due) == DeadlineColour::yellow);
  CHECK(colour(deadline, deadline.due + minutes(1)) == DeadlineColour::red);
}
