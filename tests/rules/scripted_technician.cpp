#include "tests/rules/scripted_technician.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/checklist.h"
#include "core/rules/form.h"
#include "core/rules/visit.h"

namespace siteproof {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// The limits of the number, and some values between them that constraints of the trade leave open.
std::vector<std::string> numbers(const ChecklistItem& item) {
  std::vector<std::string> out;
  for (const char* text : {"20", "0", "1", "8", "2", "0.8", "100", "0.5", "4", "30", "200"}) {
    const Decimal number = *Decimal::parse(text);
    if ((!item.min || *item.min <= number) && (!item.max || number <= *item.max)) out.emplace_back(text);
  }
  if (item.min && !contains(out, item.min->str())) out.push_back(item.min->str());
  if (item.max && !contains(out, item.max->str())) out.push_back(item.max->str());
  return out;
}

}  // namespace

std::vector<std::string> ScriptedTechnician::candidates(const ChecklistItem& item) const {
  std::vector<std::string> out;
  switch (item.kind) {
    case ItemKind::number: return numbers(item);
    case ItemKind::yes_no: return item.gate ? std::vector<std::string>{"yes"} : std::vector<std::string>{"yes", "no"};
    case ItemKind::choice:
      for (const ChoiceOption& option : item.options) out.push_back(option.id);
      return out;
    case ItemKind::multi_choice: {
      std::string all;
      for (const ChoiceOption& option : item.options) {
        out.push_back(option.id);
        all += option.id + " ";
      }
      out.push_back(all);
      return out;
    }
    case ItemKind::date: return {"2026-12-31", "2026-11-21", "2026-01-31"};
    case ItemKind::date_time: return {"2026-11-21T07:00:00Z", "2026-11-21T08:00:00Z"};
    case ItemKind::position: return {"31.2304 121.4737 8"};
    case ItemKind::pin: return {form_.policy.floor_plans.front().id + " 5000 5000"};
    default: return {"1202"};
  }
}

ScriptedTechnician& ScriptedTechnician::says(std::string_view item, std::string_view value) {
  order.answer(item, value);
  return *this;
}

ScriptedTechnician& ScriptedTechnician::photographs(std::string_view item, int count) {
  for (int i = 0; i < count; ++i) {
    order.photo(Stage::before, ++made_);
    order.state.photos.back().item = ItemId{std::string(item)};
  }
  return *this;
}

bool ScriptedTechnician::answer(const AnswerPath& path, const ChecklistItem& item) {
  const Form form(order.state, form_);
  auto values = candidates(item);
  std::rotate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(choose_(values.size())), values.end());
  for (const std::string& value : values) {
    const auto stored = check_answer(form_, path.id(), value, "");
    if (!stored || !check_in_form(form, form_, path.id(), *stored, order.state.intake.reported_at)) continue;
    order.answer(path.id().str(), *stored);
    return true;
  }
  return false;
}

void ScriptedTechnician::sign(const AnswerPath& path, const ChecklistItem& item) {
  Countersignature signature;
  signature.role = item.signer;
  signature.name = "李伟";
  signature.item = path.id();
  order.state.countersignatures.push_back(std::move(signature));
}

ScriptedTechnician& ScriptedTechnician::tests(std::string_view item, TestOutcome outcome) {
  const ItemId id{std::string(item)};
  Moment begun;
  begun.clock.wall = order.state.intake.reported_at;
  Moment ended = begun;
  ended.clock.monotonic_ms = std::chrono::milliseconds(std::chrono::minutes(form_.find(id)->minutes_min)).count();
  order.state.tests.push_back({id, begun, ended, outcome, ""});
  return *this;
}

bool ScriptedTechnician::next() {
  const Form form(order.state, form_);
  for (const AskedItem& asked : form.asked()) {
    const ChecklistItem& item = *asked.item;
    const std::string path = asked.path.id().str();
    switch (item.kind) {
      case ItemKind::computed:
      case ItemKind::table:
      case ItemKind::note: continue;
      case ItemKind::photo:
        if (form.is_satisfied(asked)) continue;
        photographs(path);
        return true;
      case ItemKind::signature:
        if (form.is_satisfied(asked)) continue;
        sign(asked.path, item);
        return true;
      case ItemKind::timed_test:
        if (form.value(asked.path) != ExpressionValue()) continue;
        tests(path, choose_(2) == 0 ? TestOutcome::passed : TestOutcome::failed);
        return true;
      case ItemKind::repeat: {
        AnswerPath around = asked.path;
        around.item.clear();
        if (!form.rows(item, around).empty()) continue;
        if (item.count_min == 0 && !item.required && choose_(2) == 0) {
          if (order.state.answers.count(ItemId{path + ".none"}) != 0) continue;
          order.answer(path + ".none", std::string(row_removed));
        } else {
          order.answer(fmt::format("{}.r{}", path, ++made_), std::string(row_added));
        }
        return true;
      }
      default:
        if (form.answer(asked.path) == nullptr && answer(asked.path, item)) return true;
    }
  }
  return false;
}

void ScriptedTechnician::work() {
  constexpr int steps_max = 2000;
  for (int step = 0; step < steps_max && next(); ++step) {
  }
}

std::vector<std::string> ScriptedTechnician::stuck() const {
  OrderState there = order.state;
  there.status.value = OrderStatus::surveyed;
  std::vector<std::string> out;
  for (const Block& block : blocks(there, OrderStatus::self_checked, &form_)) out.push_back(block.rule);
  const Form form(there, form_);
  for (const ChecklistStage stage : {ChecklistStage::survey, ChecklistStage::safety}) {
    for (const AskedItem& asked : unanswered(form, stage)) out.push_back("answer.missing." + asked.path.id().str());
  }
  return out;
}

}  // namespace siteproof
