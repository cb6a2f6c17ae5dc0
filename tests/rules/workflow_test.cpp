#include "core/rules/workflow.h"

#include <map>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

using Steps = std::map<S, std::set<S>>;

// domain.md section 2, written down a second time and in full: what each side may do next.
const Steps technician{
    {S::reported, {}},
    {S::registered, {}},
    {S::assigned, {S::accepted}},
    {S::accepted, {S::en_route, S::on_site, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::en_route, {S::accepted, S::on_site, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::on_site, {S::accepted, S::en_route, S::surveyed, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::surveyed, {S::plan_agreed, S::self_checked, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::plan_agreed, {S::in_repair, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::waiting_material, {S::accepted, S::en_route, S::on_site, S::surveyed, S::plan_agreed, S::in_repair}},
    {S::waiting_appointment, {S::accepted, S::en_route, S::on_site, S::surveyed, S::plan_agreed, S::in_repair}},
    {S::suspended, {S::accepted, S::en_route, S::on_site, S::surveyed, S::plan_agreed, S::in_repair}},
    {S::in_repair, {S::plan_agreed, S::self_checked, S::waiting_material, S::waiting_appointment, S::suspended}},
    {S::self_checked, {S::in_repair, S::signed_off, S::unsigned_off}},
    {S::signed_off, {}},
    {S::unsigned_off, {S::en_route, S::in_repair, S::signed_off}},
    {S::closed, {}},
    {S::called_back, {}},
    {S::archived, {}},
    {S::cancelled, {}},
};
const Steps office{
    {S::reported, {S::assigned, S::cancelled}},
    {S::registered, {S::assigned, S::cancelled}},
    {S::assigned, {S::cancelled}},
    {S::accepted, {S::assigned, S::cancelled}},
    {S::en_route, {S::assigned, S::cancelled}},
    {S::on_site, {S::assigned, S::cancelled}},
    {S::surveyed, {S::assigned, S::cancelled}},
    {S::plan_agreed, {S::assigned, S::cancelled}},
    {S::waiting_material, {S::assigned, S::cancelled}},
    {S::waiting_appointment, {S::assigned, S::cancelled}},
    {S::suspended, {S::assigned, S::cancelled}},
    {S::in_repair, {S::assigned, S::cancelled}},
    {S::self_checked, {S::assigned, S::cancelled}},
    {S::signed_off, {S::closed}},
    {S::unsigned_off, {S::assigned, S::closed, S::cancelled}},
    {S::closed, {S::assigned, S::called_back, S::archived}},
    {S::called_back, {S::assigned, S::archived}},
    {S::archived, {}},
    {S::cancelled, {}},
};

const std::set<std::pair<S, S>> backwards_steps{{S::self_checked, S::in_repair}, {S::unsigned_off, S::in_repair},
                                                {S::unsigned_off, S::en_route},  {S::en_route, S::accepted},
                                                {S::on_site, S::en_route},       {S::on_site, S::accepted},
                                                {S::in_repair, S::plan_agreed}};

}  // namespace

TEST_CASE("every step of the life cycle is allowed to the roles that may take it and to no other") {
  for (int from = 0; from <= static_cast<int>(S::cancelled); ++from) {
    for (int to = 0; to <= static_cast<int>(S::cancelled); ++to) {
      for (int role = 0; role <= static_cast<int>(Role::server); ++role) {
        const auto f = static_cast<S>(from);
        const auto t = static_cast<S>(to);
        const auto r = static_cast<Role>(role);
        const bool expected = (r == Role::technician ? technician : office).at(f).contains(t);
        INFO(to_string(f) << " -> " << to_string(t) << " as " << to_string(r));
        CHECK(check_transition(f, t, r).has_value() == expected);
      }
    }
  }
}

TEST_CASE("what may come next is listed in the order a visit goes") {
  CHECK(next_statuses(S::self_checked, Role::technician) == std::vector{S::in_repair, S::signed_off, S::unsigned_off});
  CHECK(next_statuses(S::cancelled, Role::technician).empty());
}

TEST_CASE("a refused step names the rule and what can be done instead") {
  const auto refused = check_transition(S::assigned, S::in_repair, Role::technician);
  CHECK(full_refusal(refused) == "rule workflow.in_repair");
  CHECK(refused.error().message == "An order that is assigned cannot become in_repair now; next can be: accepted.");
  CHECK(check_transition(S::archived, S::closed, Role::admin).error().message.find("nothing more is to be done") !=
        std::string::npos);
}

TEST_CASE("a technician's step that undoes work goes backwards; waiting, resuming and a late signature do not") {
  for (const auto& [from, next] : technician) {
    for (const S to : next) {
      INFO(to_string(from) << " -> " << to_string(to));
      CHECK(goes_backwards(from, to) == backwards_steps.contains({from, to}));
    }
  }
}

TEST_CASE("reopening and taking an order back go backwards; cancelling does not") {
  CHECK(goes_backwards(S::closed, S::assigned));
  CHECK(goes_backwards(S::in_repair, S::assigned));
  CHECK_FALSE(goes_backwards(S::in_repair, S::cancelled));
  CHECK_FALSE(goes_backwards(S::registered, S::assigned));
}

TEST_CASE("an order is finished once it is signed off, closed or cancelled, not when the owner was absent") {
  for (int i = 0; i <= static_cast<int>(S::cancelled); ++i) {
    const auto status = static_cast<S>(i);
    const bool expected =
        std::set{S::signed_off, S::closed, S::called_back, S::archived, S::cancelled}.contains(status);
    CHECK(is_finished(status) == expected);
  }
}
