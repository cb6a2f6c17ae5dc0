#include "core/rules/summary.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/checklist.h"
#include "core/rules/form_words.h"
#include "core/rules/materials.h"
#include "core/rules/visit.h"
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

std::string given(const Consent& consent, std::string_view language) {
  return fmt::format("{} ({})", consent.given_by, consent_words(consent.how).in(language));
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
  if (const Consent* const entry = entry_consent(order))
    out.line("入户同意", "Consent to enter", given(*entry, language));
  if (!order.plans.empty()) {
    const Plan& plan = order.plans.back();
    out.line("维修方案", "Plan agreed", plan.text);
    out.line("同意人", "Agreed by", plan.agreed_by);
    if (plan.price) out.line("价格", "Price", fmt::format("{} {}", plan.price->amount.str(), plan.price->currency));
  }
  if (checklist != nullptr) {
    out.heading("检查与测量", "Checked and measured");
    const Form form(order, *checklist);
    for (const AskedItem& asked : form.asked()) {
      const std::string shown = shown_item(form, order, asked, language, utc_offset);
      if (shown.empty()) continue;
      out.item(form.rows_around(asked.path).in(language) + asked.item->title.in(language), shown);
    }
    for (const VerdictRule* rule : form.verdicts()) {
      out.item(fmt::format("{}{}", chinese ? "结论：" : "Finding: ", rule->title.in(language)));
    }
  }
  if (!order.parts.empty()) out.heading("用料", "Parts used");
  for (const PartUse& part : order.parts) {
    const std::string batch = part.batch.empty() ? "" : (chinese ? "，批号 " : ", batch ") + part.batch;
    out.item(fmt::format("{} × {} {}{}", part.item.str(), part.quantity.str(), unit_sign(part.unit), batch));
  }
  for (const Requisition& asked : order.requisitions) {
    if (const Consent* const consent = substitute_consent(order, asked.id)) {
      const std::string label = chinese ? fmt::format("同意代用 {}", asked.item.str())
                                        : fmt::format("Substitute for {} agreed", asked.item.str());
      out.item(label, given(*consent, language));
    }
  }
  out.heading("照片", "Photographs");
  for (const Photo& photo : order.photos) {
    out.item(fmt::format("{} {} SHA-256 {}", stage_words(photo.stage).in(language), photo.place, photo.sha256.hex()));
  }
  return out.take();
}

}  // namespace siteproof
