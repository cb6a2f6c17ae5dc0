#include "core/rules/form_words.h"

#include <fmt/core.h>

#include "core/rules/timed_test.h"
#include "core/rules/wording.h"

namespace siteproof {
namespace {

std::string shown_number(const ChecklistItem& item, const ExpressionValue& value) {
  const std::string unit = unit_sign(item.unit);
  const auto with_unit = [&](const std::string& text) { return unit.empty() ? text : text + ' ' + unit; };
  if (const auto* number = std::get_if<Decimal>(&value)) return with_unit(number->str());
  if (const auto* text = std::get_if<std::string>(&value)) return with_unit(*text);
  return {};
}

std::string shown_test(const TestRun& run, bool chinese, std::chrono::minutes utc_offset) {
  const std::string begun = to_wall_text(run.begun.clock.wall, utc_offset);
  if (!run.ended) return fmt::format("{} {}", begun, chinese ? "开始，进行中" : "begun, still running");
  const std::string_view outcome =
      run.outcome == TestOutcome::passed ? (chinese ? "合格" : "passed") : (chinese ? "不合格" : "failed");
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(test_time(run.begun, *run.ended)).count();
  return chinese ? fmt::format("{}，{} 起 {} 分钟", outcome, begun, minutes)
                 : fmt::format("{}, {} minutes from {}", outcome, minutes, begun);
}

std::string shown_signature(const OrderState& order, const ItemId& item) {
  for (auto one = order.countersignatures.rbegin(); one != order.countersignatures.rend(); ++one) {
    if (one->item == item) return one->name;
  }
  return {};
}

}  // namespace

std::string shown_item(const Form& form, const OrderState& order, const AskedItem& asked, std::string_view language,
                       std::chrono::minutes utc_offset) {
  const bool chinese = language == "zh";
  const ChecklistItem& item = *asked.item;
  switch (item.kind) {
    case ItemKind::computed: return shown_number(item, form.value(asked.path));
    case ItemKind::photo: {
      const ExpressionValue count = form.value(asked.path);
      const auto* number = std::get_if<Decimal>(&count);
      if (number == nullptr || number->sign() == 0) return {};
      return fmt::format("{} {}", number->str(), chinese ? "张照片" : "photographs");
    }
    case ItemKind::timed_test: {
      const TestRun* const run = newest_run(order, asked.path.id());
      return run == nullptr ? std::string() : shown_test(*run, chinese, utc_offset);
    }
    case ItemKind::signature: return shown_signature(order, asked.path.id());
    default: {
      const Answer* const answer = form.answer(asked.path);
      return answer == nullptr ? std::string() : shown_value(item, *answer, language, utc_offset);
    }
  }
}

}  // namespace siteproof
