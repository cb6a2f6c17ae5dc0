#include "sync/server/after_care.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/journal/state_codec.h"
#include "core/rules/call_backs.h"
#include "core/rules/checklist.h"
#include "core/rules/workflow.h"
#include "sync/server/office_policy.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

/// Goes through the questionnaire as a form beside the order's own; its id.
Result<ItemId> fill_in(OrderChange& change, const CallBackRule& rule, const std::vector<FormAnswer>& answers) {
  OfficePolicy policy(change.database());
  SITEPROOF_TRY(const ChecklistTemplate* const questions, policy.checklist(rule.questions));
  if (questions == nullptr) {
    return fail(ErrorKind::rule, "answer.template",
                fmt::format("The server has no questionnaire for the call-back \"{}\": import it first.", rule.id));
  }
  const ItemId form{std::string(form_prefix) + new_row_id(change.random())};
  SITEPROOF_CHECK(change.write(FormOpened{form, questions->ref, "call_back." + rule.id}));
  for (const FormAnswer& answer : answers) {
    SITEPROOF_TRY(const ItemId item, ItemId::parse(form.str() + "." + answer.item.str()));
    SITEPROOF_TRY(std::string value, check_answer(*questions, item, answer.value, answer.unit));
    const Form now(change.order(), *questions, form.str());
    SITEPROOF_CHECK(check_in_form(now, *questions, item, value, change.now()));
    SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(item));
    SITEPROOF_CHECK(change.write(
        AnswerGiven{item, std::move(value), path.item.empty() ? std::string() : questions->find(item)->unit}));
  }
  const Form whole(change.order(), *questions, form.str());
  for (const AskedItem& asked : whole.asked()) {
    if (!whole.is_required(asked) || whole.is_satisfied(asked)) continue;
    return fail(ErrorKind::rule, "call_back.unanswered",
                fmt::format("The question \"{}\" needs an answer ({}).", asked.item->title.en, asked.item->id.str()));
  }
  return form;
}

const CallBackRule* find_rule(const std::vector<CallBackRule>& rules, const std::string& id) {
  const auto it = std::find_if(rules.begin(), rules.end(), [&](const CallBackRule& rule) { return rule.id == id; });
  return it == rules.end() ? nullptr : &*it;
}

/// Calls `take(state, policy)` for every order that the query gives; its one parameter is how many at most, -1 for all.
template <class Take>
Status for_orders(Database& database, std::string_view sql, std::int64_t most, Take&& take) {
  OfficePolicy policy(database);
  SITEPROOF_TRY(auto rows, database.cached(sql));
  rows->bind_all(most);
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return {};
    SITEPROOF_TRY(const OrderState state, read_state(rows->text(0)));
    SITEPROOF_CHECK(take(state, policy));
  }
}

json soonest_first(json list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const json& a, const json& b) { return a.at("due_at") < b.at("due_at"); });
  if (std::ssize(list) > due_list_max) list.erase(list.begin() + due_list_max, list.end());
  return list;
}

void note_deadline(json& line, const Deadline& deadline, UtcTime now) {
  line["due_at"] = deadline.due.ms;
  line["colour"] = to_string(colour(deadline, now));
}

}  // namespace

Result<OrderChanged> AfterCare::call_back(const OperatorCaller& who, const OrderId& order, const CallBackEntry& entry) {
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    OfficePolicy policy(change.database());
    SITEPROOF_TRY(const auto rules, policy.call_backs(change.order()));
    CallBackMade call{entry.which, entry.reached, entry.solved, entry.stars, std::nullopt, entry.note};
    SITEPROOF_CHECK(check_call_back(change.order(), rules, call));
    if (!entry.answers.empty()) {
      if (!entry.reached)
        return fail(ErrorKind::rule, "call_back.reached", "Nobody was reached, so there is no answer to enter.");
      SITEPROOF_TRY(call.form, fill_in(change, *find_rule(rules, entry.which), entry.answers));
    }
    SITEPROOF_CHECK(change.write(std::move(call)));
    SITEPROOF_TRY(const Guarantee guarantee, policy.guarantee(change.order()));
    for (const OrderStatus to : after_call_back(change.order(), rules, guarantee)) {
      const bool back = to == OrderStatus::assigned;
      SITEPROOF_CHECK(change.step(
          to, back ? fmt::format("call_back.{}: {}", entry.which, entry.note.empty() ? "not solved" : entry.note)
                   : std::string()));
    }
    return {};
  });
}

Result<json> AfterCare::due_call_backs() {
  const UtcTime now = clock_.now().wall;
  return store_.read([&](Database& database) -> Result<json> {
    json list = json::array();
    // Whose next call comes later than those of so many others has none in this list.
    constexpr std::string_view soonest =
        "SELECT state FROM order_state WHERE next_call_at = 0 UNION ALL SELECT state FROM ("
        "SELECT state FROM order_state WHERE next_call_at > 0 ORDER BY next_call_at LIMIT ?)";
    SITEPROOF_CHECK(
        for_orders(database, soonest, due_list_max, [&](const OrderState& state, OfficePolicy& policy) -> Status {
          SITEPROOF_TRY(const auto rules, policy.call_backs(state));
          for (const CallBackDue& due : call_backs(state, rules)) {
            if (due.done_at) continue;
            const Intake& intake = state.intake;
            json line{{"order", state.id.str()},
                      {"which", due.rule->id},
                      {"title", {{"zh", due.rule->title.zh}, {"en", due.rule->title.en}}},
                      {"attempts", due.attempts},
                      {"contact", {{"name", intake.contact.name}, {"phone", intake.contact.phone}}},
                      {"address", one_line(intake.address)}};
            if (state.technician.value) line["technician"] = state.technician.value->str();
            note_deadline(line, due.deadline, now);
            list.push_back(std::move(line));
          }
          return {};
        }));
    return json{{"call_backs", soonest_first(std::move(list))}};
  });
}

Result<ComplaintTaken> AfterCare::complain(const OperatorCaller& who, const OrderId& order,
                                           const ComplaintEntry& entry) {
  SITEPROOF_CHECK(need_words(entry.text, "complaint.text", "A complaint needs its words: enter what was said."));
  SITEPROOF_CHECK(need_words(entry.from, "complaint.from", "Enter who complains."));
  ComplaintTaken out;
  SITEPROOF_TRY(out.changed, change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
                  const UtcTime received = std::min(entry.received_at.value_or(change.now()), change.now());
                  if (entry.received_at && *entry.received_at - change.now() > office_clock_slack) {
                    return fail(ErrorKind::usage, "complaint.received_at",
                                "A complaint cannot have been received later than now: correct the time.");
                  }
                  out.id = ComplaintId::make(change.now(), change.random());
                  return change.write(ComplaintMade{out.id, entry.text, entry.from, received});
                }));
  return out;
}

Result<OrderChanged> AfterCare::complaint_step(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                               ComplaintStep step, EventBody body) {
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    SITEPROOF_CHECK(check_complaint_step(change.order(), id, step));
    return change.write(std::move(body));
  });
}

Result<OrderChanged> AfterCare::grade(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                      int grade) {
  if (grade < 1 || grade > complaint_grade_max) {
    return fail(ErrorKind::usage, "complaint.grades",
                "A grade is 1 (dissatisfied), 2 (claims compensation) or 3 (a group or the press).");
  }
  return complaint_step(who, order, id, ComplaintStep::grade, ComplaintGraded{id, grade});
}

Result<OrderChanged> AfterCare::find_facts(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                           const std::string& facts) {
  SITEPROOF_CHECK(need_words(facts, "complaint.text", "Enter what was found out."));
  return complaint_step(who, order, id, ComplaintStep::facts, ComplaintFactsFound{id, facts});
}

Result<OrderChanged> AfterCare::answer(const OperatorCaller& who, const OrderId& order, const ComplaintId& id,
                                       const std::string& answer) {
  SITEPROOF_CHECK(need_words(answer, "complaint.text", "Enter what was answered."));
  return complaint_step(who, order, id, ComplaintStep::answer, ComplaintAnswered{id, answer});
}

Result<json> AfterCare::due_complaints() {
  const UtcTime now = clock_.now().wall;
  return store_.read([&](Database& database) -> Result<json> {
    json list = json::array();
    SITEPROOF_CHECK(for_orders(database,
                               "SELECT state FROM order_state WHERE open_complaints > 0 ORDER BY order_id LIMIT ?", -1,
                               [&](const OrderState& state, OfficePolicy& policy) -> Status {
                                 SITEPROOF_TRY(const ComplaintPolicy hours, policy.complaints(state));
                                 for (const ComplaintDue& due : complaints_due(state, hours)) {
                                   const auto about = std::find_if(state.complaints.begin(), state.complaints.end(),
                                                                   [&](const Complaint& c) { return c.id == due.id; });
                                   json line{{"order", state.id.str()},
                                             {"complaint", due.id.str()},
                                             {"step", to_string(due.step)},
                                             {"from", about->from},
                                             {"text", about->text}};
                                   if (about->grade) line["grade"] = *about->grade;
                                   note_deadline(line, due.deadline, now);
                                   list.push_back(std::move(line));
                                 }
                                 return {};
                               }));
    return json{{"complaints", soonest_first(std::move(list))}};
  });
}

Result<OrderChanged> AfterCare::archive(const OperatorCaller& who, const OrderId& order, const std::string& reason) {
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    SITEPROOF_CHECK(check_transition(change.order().status.value, OrderStatus::archived, who.role));
    OfficePolicy policy(change.database());
    SITEPROOF_TRY(const auto rules, policy.call_backs(change.order()));
    SITEPROOF_CHECK(check_archive(change.order(), rules, reason));
    return change.step(OrderStatus::archived, reason);
  });
}

Result<OrderChanged> AfterCare::reopen(const OperatorCaller& who, const OrderId& order, const std::string& reason) {
  SITEPROOF_CHECK(need_words(reason, "reopen.reason", "Reopening an order needs a reason: say what came back."));
  return change_order(store_, clock_, random_, who, order, [&](OrderChange& change) -> Status {
    const OrderStatus status = change.order().status.value;
    if (status != OrderStatus::closed && status != OrderStatus::called_back) {
      return fail(ErrorKind::rule, "reopen.status",
                  fmt::format("Only a closed order is reopened; {} is {}.", order.str(), to_string(status)));
    }
    return change.step(OrderStatus::assigned, reason);
  });
}

}  // namespace siteproof::server
