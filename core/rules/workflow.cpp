#include "core/rules/workflow.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace siteproof {
namespace {

using S = OrderStatus;

struct Step {
  S from, to;
  bool on_site_role;  ///< a technician's step; otherwise the office's
};

constexpr std::array steps{
    Step{S::assigned, S::accepted, true},
    Step{S::accepted, S::en_route, true},
    Step{S::accepted, S::on_site, true},
    Step{S::en_route, S::on_site, true},
    Step{S::on_site, S::surveyed, true},
    Step{S::surveyed, S::plan_agreed, true},
    Step{S::surveyed, S::self_checked, true},  // an inspection: rules/visit.h stops a repair here
    Step{S::plan_agreed, S::in_repair, true},
    Step{S::in_repair, S::self_checked, true},
    Step{S::self_checked, S::in_repair, true},
    Step{S::self_checked, S::signed_off, true},
    Step{S::self_checked, S::unsigned_off, true},
    Step{S::unsigned_off, S::signed_off, true},
    Step{S::unsigned_off, S::en_route, true},
    Step{S::unsigned_off, S::in_repair, true},
    Step{S::registered, S::assigned, false},
    Step{S::signed_off, S::closed, false},
    Step{S::unsigned_off, S::closed, false},
    Step{S::closed, S::called_back, false},
    Step{S::called_back, S::archived, false},
    Step{S::closed, S::archived, false},  // nobody can be called back: rules/call_backs.h asks for the reason
    Step{S::closed, S::assigned, false},
    Step{S::called_back, S::assigned, false},
    // Taken back, with a reason: a button pressed by mistake.
    Step{S::en_route, S::accepted, true},
    Step{S::on_site, S::en_route, true},
    Step{S::on_site, S::accepted, true},
    Step{S::in_repair, S::plan_agreed, true},
};

constexpr std::array waiting{S::waiting_material, S::waiting_appointment, S::suspended};
constexpr std::array interruptible{S::accepted, S::en_route, S::on_site, S::surveyed, S::plan_agreed, S::in_repair};

template <std::size_t N>
bool among(const std::array<S, N>& list, S status) {
  return std::find(list.begin(), list.end(), status) != list.end();
}

bool office(Role role) { return role != Role::technician; }

bool allowed(S from, S to, Role role) {
  for (const Step& step : steps) {
    if (step.from == from && step.to == to && (step.on_site_role ? role == Role::technician : office(role)))
      return true;
  }
  if (role == Role::technician && among(interruptible, from) && among(waiting, to)) return true;
  if (role == Role::technician && among(waiting, from) && among(interruptible, to)) return true;
  if (office(role) && !is_finished(from) && (to == S::cancelled || to == S::assigned)) return from != to;
  return false;
}

}  // namespace

Status check_transition(OrderStatus from, OrderStatus to, Role role) {
  if (allowed(from, to, role)) return {};
  const auto next = next_statuses(from, role);
  std::string choices;
  for (const OrderStatus status : next) choices += fmt::format("{}{}", choices.empty() ? "" : ", ", to_string(status));
  return fail(ErrorKind::rule, fmt::format("workflow.{}", to_string(to)),
              fmt::format("An order that is {} cannot become {} now; {}.", to_string(from), to_string(to),
                          next.empty() ? std::string("nothing more is to be done with it")
                                       : fmt::format("next can be: {}", choices)));
}

std::vector<OrderStatus> next_statuses(OrderStatus from, Role role) {
  std::vector<OrderStatus> out;
  for (int i = 0; i <= static_cast<int>(S::cancelled); ++i) {
    if (const auto to = static_cast<S>(i); allowed(from, to, role)) out.push_back(to);
  }
  return out;
}

bool goes_backwards(OrderStatus from, OrderStatus to) noexcept {
  const bool waits = among(waiting, from) || among(waiting, to);
  // A signature after an absence is the visit's next step, though it stands earlier in the list.
  return !waits && to != S::cancelled && to != S::signed_off && static_cast<int>(to) < static_cast<int>(from);
}

bool is_waiting(OrderStatus status) noexcept { return among(waiting, status); }

bool is_finished(OrderStatus status) noexcept {
  return status == S::signed_off || status == S::closed || status == S::called_back || status == S::archived ||
         status == S::cancelled;
}

}  // namespace siteproof
