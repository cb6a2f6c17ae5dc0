#include "core/rules/summary.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"
#include "core/rules/wording.h"

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
    out.line(
        "入户同意", "Consent to enter",
        fmt::format("{} ({})", order.consents.back().given_by, consent_words(order.consents.back().how).in(language)));
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
    out.item(fmt::format("{} {} SHA-256 {}", stage_words(photo.stage).in(language), photo.place, photo.sha256.hex()));
  }
  return out.take();
}

}  // namespace siteproof
