#include "core/rules/summary.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"

namespace siteproof {
namespace {

class SummaryWriter {
 public:
  explicit SummaryWriter(bool chinese) : chinese_(chinese) {}
  void line(const char* zh, const char* en, const std::string& value) {
    if (!value.empty()) text_ += labelled(chinese_ ? zh : en, value) + '\n';
  }
  void heading(const char* zh, const char* en) { text_ += fmt::format("\n{}\n", chinese_ ? zh : en); }
  void item(const std::string& value) { text_ += fmt::format("  {}\n", value); }
  void item(const std::string& label, const std::string& value) { item(labelled(label, value)); }
  std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] std::string labelled(std::string_view label, const std::string& value) const {
    const bool asks = label.ends_with('?') || label.ends_with("？");
    return fmt::format("{}{}{}", label, asks ? " " : chinese_ ? "：" : ": ", value);
  }
  bool chinese_;
  std::string text_;
};

const char* stage_word(Stage stage, bool chinese) {
  switch (stage) {
    case Stage::before: return chinese ? "维修前" : "before";
    case Stage::during: return chinese ? "维修中" : "during";
    case Stage::after: return chinese ? "维修后" : "after";
  }
  return "";
}

std::string consent_words(const std::string& how, bool chinese) {
  if (how == "in_person") return chinese ? "当面" : "in person";
  if (how == "phone") return chinese ? "电话" : "by phone";
  if (how == "writing") return chinese ? "书面" : "in writing";
  return how;
}

std::string unit_sign(const std::string& unit) {
  for (const auto& [plain, sign] : {std::pair("m2", "m²"), std::pair("cm2", "cm²"), std::pair("m3", "m³")}) {
    if (unit == plain) return sign;
  }
  return unit;
}

std::string shown_value(const ChecklistItem& item, const Answer& answer, std::string_view language,
                        std::chrono::minutes utc_offset) {
  for (const ChoiceOption& option : item.options) {
    if (option.id == answer.value) return option.title.in(language);
  }
  if (item.kind == ItemKind::yes_no) {
    const bool yes = answer.value == "yes";
    return language == "zh" ? (yes ? "是" : "否") : (yes ? "yes" : "no");
  }
  if (item.kind == ItemKind::date_time) {
    const auto at = parse_rfc3339(answer.value);
    if (at) return to_wall_text(*at, utc_offset);
  }
  const std::string unit = unit_sign(answer.unit.empty() ? item.unit : answer.unit);
  return unit.empty() ? answer.value : fmt::format("{} {}", answer.value, unit);
}

}  // namespace

std::string sign_off_summary(const OrderState& order, const ChecklistTemplate* checklist, std::string_view language,
                             std::chrono::minutes utc_offset) {
  const bool chinese = language == "zh";
  SummaryWriter out(chinese);
  out.line("工单", "Order", order.id.str());
  out.line("地址", "Address", one_line(order.intake.address));
  out.line("报修", "Reported",
           fmt::format("{} · {}", order.intake.title, to_wall_text(order.intake.reported_at, utc_offset)));
  out.line("位置", "Place", order.intake.place);
  if (!order.consents.empty()) {
    out.line("入户同意", "Consent to enter",
             fmt::format("{} ({})", order.consents.back().given_by, consent_words(order.consents.back().how, chinese)));
  }
  if (!order.plans.empty()) {
    const Plan& plan = order.plans.back();
    out.line("维修方案", "Plan agreed", plan.text);
    out.line("同意人", "Agreed by", plan.agreed_by);
    if (plan.price) out.line("价格", "Price", fmt::format("{} {}", plan.price->amount.str(), plan.price->currency));
  }
  if (checklist != nullptr) {
    out.heading("检查与测量", "Checked and measured");
    for (const auto& section : checklist->sections) {
      for (const ChecklistItem& item : section.items) {
        if (const Answer* answer = current_answer(order, item.id)) {
          out.item(item.title.in(language), shown_value(item, *answer, language, utc_offset));
        }
      }
    }
    for (const VerdictRule* rule : verdicts(order, *checklist)) {
      out.item(fmt::format("{}{}", chinese ? "结论：" : "Finding: ", rule->title.in(language)));
    }
  }
  if (!order.parts.empty()) out.heading("用料", "Parts used");
  for (const PartUse& part : order.parts) {
    out.item(fmt::format("{} × {} {}", part.item.str(), part.quantity.str(), unit_sign(part.unit)));
  }
  out.heading("照片", "Photographs");
  for (const Photo& photo : order.photos) {
    out.item(fmt::format("{} {} SHA-256 {}", stage_word(photo.stage, chinese), photo.place, photo.sha256.hex()));
  }
  return out.take();
}

}  // namespace siteproof
