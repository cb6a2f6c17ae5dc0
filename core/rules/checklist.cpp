#include "core/rules/checklist.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {
namespace {

constexpr std::size_t text_max = 4000;

tl::unexpected<Error> refuse(std::string code, std::string message) {
  return fail(ErrorKind::rule, std::move(code), std::move(message));
}

Result<std::string> check_number(const ChecklistItem& item, std::string_view value, std::string_view unit) {
  const auto number = Decimal::parse(value);
  if (!number) return refuse("answer.number", number.error().message);
  if (!unit.empty() && unit != item.unit) {
    return refuse("answer.unit", fmt::format("\"{}\" is measured in {}, not {}: convert it first.", item.title.en,
                                             item.unit.empty() ? "no unit" : item.unit, unit));
  }
  if ((item.min && *number < *item.min) || (item.max && *number > *item.max)) {
    return refuse("answer.limits",
                  fmt::format("\"{}\" must lie between {} and {} {}: check the reading.", item.title.en,
                              item.min ? item.min->str() : "any", item.max ? item.max->str() : "any", item.unit));
  }
  return number->str();
}

Result<std::string> check_choice(const ChecklistItem& item, std::string_view value) {
  std::string known;
  for (const ChoiceOption& option : item.options) {
    if (option.id == value) return std::string(value);
    known += fmt::format("{}{}", known.empty() ? "" : ", ", option.id);
  }
  return refuse("answer.choice", fmt::format("\"{}\" takes one of {}.", item.title.en, known));
}

}  // namespace

Result<std::string> check_answer(const ChecklistTemplate& checklist, const ItemId& id, std::string_view value,
                                 std::string_view unit) {
  const ChecklistItem* item = checklist.find(id);
  if (item == nullptr) {
    return refuse("answer.item", fmt::format("The checklist \"{}\" has no item {}.", checklist.title.en, id.str()));
  }
  switch (item->kind) {
    case ItemKind::number: return check_number(*item, value, unit);
    case ItemKind::choice: return check_choice(*item, value);
    case ItemKind::yes_no:
      if (value == "yes" || value == "no") return std::string(value);
      return refuse("answer.choice", fmt::format("\"{}\" takes yes or no.", item->title.en));
    case ItemKind::date_time: {
      const auto time = parse_rfc3339(value);
      if (!time) return refuse("answer.time", time.error().message);
      return to_rfc3339(*time);
    }
    case ItemKind::text: break;
  }
  if (value.size() > text_max) {
    return refuse("answer.length", fmt::format("The text is too long: at most {} bytes.", text_max));
  }
  return std::string(value);
}

Status check_not_future(UtcTime answered, UtcTime now) {
  if (answered <= now) return {};
  return refuse("answer.future", fmt::format("{} is still to come: choose a time up to now.", to_rfc3339(answered)));
}

const Answer* current_answer(const OrderState& order, const ItemId& item) {
  const auto it = order.answers.find(item);
  return it == order.answers.end() || it->second.empty() ? nullptr : &it->second.back();
}

namespace {
// An empty text takes an earlier answer back.
bool says_something(const Answer* answer) { return answer != nullptr && !answer->value.empty(); }
}  // namespace

std::vector<const ChecklistItem*> unanswered(const OrderState& order, const ChecklistTemplate& checklist,
                                             ChecklistStage stage) {
  std::vector<const ChecklistItem*> open;
  for (const auto& section : checklist.sections) {
    for (const ChecklistItem& item : section.items) {
      if (item.stage == stage && item.required && !says_something(current_answer(order, item.id)))
        open.push_back(&item);
    }
  }
  return open;
}

std::vector<const ChecklistItem*> blocking(const OrderState& order, const ChecklistTemplate& checklist) {
  std::vector<const ChecklistItem*> open;
  for (const auto& section : checklist.sections) {
    for (const ChecklistItem& item : section.items) {
      const Answer* answer = item.blocking ? current_answer(order, item.id) : nullptr;
      if (item.blocking && (answer == nullptr || answer->value != "yes")) open.push_back(&item);
    }
  }
  return open;
}

std::vector<const VerdictRule*> verdicts(const OrderState& order, const ChecklistTemplate& checklist) {
  std::vector<const VerdictRule*> out;
  for (const VerdictRule& rule : checklist.verdicts) {
    const Answer* answer = current_answer(order, rule.item);
    if (answer == nullptr) continue;
    const auto number = Decimal::parse(answer->value);
    if ((rule.is && answer->value == *rule.is) || (rule.above && number && *number > *rule.above)) out.push_back(&rule);
  }
  return out;
}

}  // namespace siteproof
