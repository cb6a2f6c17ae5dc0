#include "core/rules/call_backs.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {
namespace {

tl::unexpected<Error> refuse(const char* code, std::string message) {
  return fail(ErrorKind::rule, code, std::move(message));
}

std::optional<UtcTime> closed_at(const OrderState& order) {
  const OrderStatus now = order.status.value;
  if (now != OrderStatus::closed && now != OrderStatus::called_back && now != OrderStatus::archived)
    return std::nullopt;
  for (auto entry = order.timeline.rbegin(); entry != order.timeline.rend(); ++entry) {
    if (entry->applied && entry->to == OrderStatus::closed) return entry->server_at.value_or(entry->at);
  }
  return std::nullopt;
}

bool is_for(const CallBackRule& rule, OrderClass order_class) {
  return rule.classes.empty() || std::find(rule.classes.begin(), rule.classes.end(), order_class) != rule.classes.end();
}

}  // namespace

std::vector<CallBackDue> call_backs(const OrderState& order, const std::vector<CallBackRule>& rules) {
  std::vector<CallBackDue> out;
  const auto closed = closed_at(order);
  if (!closed) return out;
  for (const CallBackRule& rule : rules) {
    if (!is_for(rule, order.intake.order_class)) continue;
    CallBackDue due{&rule, {*closed, *closed + std::chrono::hours(rule.within_hours)}, 0, std::nullopt};
    for (const CallBack& call : order.call_backs) {
      if (call.which != rule.id || call.at < *closed) continue;
      if (!call.reached) ++due.attempts;
      if (call.reached && !due.done_at) due.done_at = call.at;
    }
    out.push_back(due);
  }
  return out;
}

bool all_called_back(const std::vector<CallBackDue>& calls) noexcept {
  return std::all_of(calls.begin(), calls.end(), [](const CallBackDue& call) { return call.done_at.has_value(); });
}

std::optional<UtcTime> next_call_back(const OrderState& order, const std::vector<CallBackRule>& rules) {
  std::optional<UtcTime> soonest;
  for (const CallBackDue& call : call_backs(order, rules)) {
    if (call.done_at || (soonest && *soonest <= call.deadline.due)) continue;
    soonest = call.deadline.due;
  }
  return soonest;
}

Status check_call_back(const OrderState& order, const std::vector<CallBackRule>& rules, const CallBackMade& call) {
  const OrderStatus status = order.status.value;
  if (status != OrderStatus::closed && status != OrderStatus::called_back) {
    return refuse("call_back.status", fmt::format("Owners are called back after closing; order {} is {}.",
                                                  order.id.str(), to_string(status)));
  }
  const auto calls = call_backs(order, rules);
  const auto due =
      std::find_if(calls.begin(), calls.end(), [&](const CallBackDue& known) { return known.rule->id == call.which; });
  if (due == calls.end()) {
    std::string names;
    for (const CallBackDue& known : calls) names += (names.empty() ? "" : ", ") + known.rule->id;
    return refuse("call_back.which", fmt::format("This order has no call-back \"{}\"; it has: {}.", call.which, names));
  }
  if (due->done_at) return refuse("call_back.done", "This call was made already: see the order's call-backs.");
  if (call.stars < 0 || call.stars > 5) return refuse("call_back.stars", "Stars are 1 to 5, or 0 when nobody asked.");
  if (!call.reached && (call.solved || call.stars != 0 || call.form)) {
    return refuse("call_back.reached", "Nobody was reached, so there is no answer to enter: leave the answers out.");
  }
  if (call.reached && !call.solved) {
    return refuse("call_back.solved", "Enter whether the owner says the fault is gone.");
  }
  return {};
}

std::vector<OrderStatus> after_call_back(const OrderState& order, const std::vector<CallBackRule>& rules,
                                         const Guarantee& guarantee) {
  if (order.call_backs.empty() || !order.call_backs.back().reached) return {};
  const CallBack& call = order.call_backs.back();
  const auto finished = completion(order).last_at;
  if (call.solved == false && finished && call.at < guaranteed_until(guarantee, order.intake.part, *finished)) {
    return {OrderStatus::assigned};
  }
  std::vector<OrderStatus> out;
  if (order.status.value == OrderStatus::closed) out.push_back(OrderStatus::called_back);
  if (check_archive(order, rules, {})) out.push_back(OrderStatus::archived);
  return out;
}

Status check_archive(const OrderState& order, const std::vector<CallBackRule>& rules, const std::string& reason) {
  const bool complained = std::any_of(order.complaints.begin(), order.complaints.end(),
                                      [](const Complaint& complaint) { return !complaint.answered_at; });
  if (complained) {
    return refuse("archive.complaint", "A complaint of this order is not answered yet: answer it before archiving.");
  }
  if (!reason.empty() || all_called_back(call_backs(order, rules))) return {};
  return refuse("archive.call_backs", "The owner is owed a call yet: make it, or say why none will be made.");
}

}  // namespace siteproof
