#include "core/rules/checklist.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "core/rules/warranty.h"

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

// Ids with one space between, in the template's order, each once.
Result<std::string> check_choices(const ChecklistItem& item, std::string_view value) {
  std::set<std::string> chosen;
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) {
      SITEPROOF_TRY(std::string one, check_choice(item, rest.substr(0, end)));
      chosen.insert(std::move(one));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::string stored;
  for (const ChoiceOption& option : item.options) {
    if (chosen.count(option.id) != 0) stored += (stored.empty() ? "" : " ") + option.id;
  }
  return stored;
}

Result<std::string> check_date(std::string_view value) {
  if (value.empty()) return std::string();
  if (read_date(value)) return std::string(value);
  return refuse("answer.date", fmt::format("\"{}\" is no date: write it as 2026-11-22.", value));
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

Result<std::string> check_position(const ChecklistItem& item, std::string_view value) {
  const auto within = [](std::string_view text, int least, int most) {
    const auto number = Decimal::parse(text);
    return number && *number >= Decimal::from_integer(least) && *number <= Decimal::from_integer(most);
  };
  // As maps copy it: with a comma between.
  std::string spaced(value);
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  const auto parts = words(spaced);
  const bool right = parts.size() >= 2 && parts.size() <= 3 && within(parts[0], -90, 90) &&
                     within(parts[1], -180, 180) && (parts.size() == 2 || within(parts[2], 0, 1'000'000));
  if (value.empty() || right) return fmt::format("{}", fmt::join(parts, " "));
  return refuse("answer.place",
                fmt::format("\"{}\" takes latitude, longitude and accuracy: \"31.2304 121.4737 8\".", item.title.en));
}

Result<std::string> check_pin(const ChecklistTemplate& checklist, const ChecklistItem& item, std::string_view value) {
  const auto parts = words(value);
  const auto coordinate = [](std::string_view text) {
    int number = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= 0 && number <= 10'000;
  };
  const bool right = parts.size() == 3 && checklist.policy.floor_plan(parts[0]) != nullptr && coordinate(parts[1]) &&
                     coordinate(parts[2]);
  if (value.empty() || right) return std::string(value);
  return refuse("answer.place", fmt::format("\"{}\" takes a place on a floor plan of this form.", item.title.en));
}

Result<std::string> check_row(const ChecklistItem& group, std::string_view value) {
  if (group.kind == ItemKind::repeat && (value == row_added || value == row_removed)) return std::string(value);
  return refuse("answer.row", fmt::format("A row of \"{}\" is added or removed.", group.title.en));
}

}  // namespace

Result<std::string> check_answer(const ChecklistTemplate& checklist, const ItemId& id, std::string_view value,
                                 std::string_view unit) {
  const auto path = AnswerPath::parse(id);
  const ChecklistItem* item = path ? checklist.find(id) : nullptr;
  if (item == nullptr) {
    return refuse("answer.item", fmt::format("The checklist \"{}\" has no item {}.", checklist.title.en, id.str()));
  }
  if (path->item.empty()) return check_row(*item, value);
  switch (item->kind) {
    case ItemKind::number: return check_number(*item, value, unit);
    case ItemKind::choice: return check_choice(*item, value);
    case ItemKind::multi_choice: return check_choices(*item, value);
    case ItemKind::yes_no:
      if (value == "yes" || value == "no") return std::string(value);
      return refuse("answer.choice", fmt::format("\"{}\" takes yes or no.", item->title.en));
    case ItemKind::date: return check_date(value);
    case ItemKind::date_time: {
      if (value.empty()) return std::string();
      const auto time = parse_rfc3339(value);
      if (!time) return refuse("answer.time", time.error().message);
      return to_rfc3339(*time);
    }
    case ItemKind::position: return check_position(*item, value);
    case ItemKind::pin: return check_pin(checklist, *item, value);
    case ItemKind::text:
    case ItemKind::barcode: break;
    default: return refuse("answer.item", fmt::format("\"{}\" is not answered with a value.", item->title.en));
  }
  const std::size_t limit = item->length_max == 0 ? text_max : static_cast<std::size_t>(item->length_max);
  if (value.size() > limit) {
    return refuse("answer.length", fmt::format("The text is too long: at most {} bytes.", limit));
  }
  return std::string(value);
}

Status check_in_form(const Form& form, const ChecklistTemplate& checklist, const ItemId& id, const std::string& value,
                     UtcTime now) {
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(id));
  const ChecklistItem* const item = checklist.find(id);
  if (item == nullptr || !form.is_asked(path)) {
    return refuse("answer.not_asked", fmt::format("\"{}\" is not asked with the answers given so far.",
                                                  item == nullptr ? id.str() : item->title.en));
  }
  if (path.item.empty() || form.keeps_constraint(path, value, now)) return {};
  return refuse("answer.constraint", item->constraint_message.en.empty()
                                         ? fmt::format("\"{}\" does not take {}.", item->title.en, value)
                                         : item->constraint_message.en);
}

Status check_not_future(UtcTime answered, UtcTime now) {
  if (answered <= now) return {};
  return refuse("answer.future", fmt::format("{} is still to come: choose a time up to now.", to_rfc3339(answered)));
}

const Answer* current_answer(const OrderState& order, const ItemId& item) {
  const auto it = order.answers.find(item);
  return it == order.answers.end() || it->second.empty() ? nullptr : &it->second.back();
}

std::vector<AskedItem> unanswered(const Form& form, ChecklistStage stage) {
  std::vector<AskedItem> open;
  for (AskedItem& asked : form.asked()) {
    const bool wanted = form.is_required(asked) || asked.item->count_min > 0;
    if (asked.item->stage == stage && wanted && !form.is_satisfied(asked)) open.push_back(std::move(asked));
  }
  return open;
}

std::vector<AskedItem> closed_gates(const Form& form, OrderStatus to) {
  std::vector<AskedItem> closed;
  for (AskedItem& asked : form.asked()) {
    if (!asked.item->gate || asked.item->gate->before != to) continue;
    const Answer* const answer = form.answer(asked.path);
    if (answer == nullptr || answer->value != "yes") closed.push_back(std::move(asked));
  }
  return closed;
}

}  // namespace siteproof
