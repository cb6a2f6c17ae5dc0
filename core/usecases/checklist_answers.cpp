#include "core/usecases/checklist_answers.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {

Status ChecklistAnswers::give(const OrderId& id, const ItemId& item, std::string_view value, std::string_view unit) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  const auto& ref = order.intake.checklist;
  if (!ref) return fail(ErrorKind::rule, "answer.template", fmt::format("Order {} has no checklist.", id.str()));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(ref));
  if (!checklist) {
    return fail(ErrorKind::rule, "answer.template",
                fmt::format("The checklist {} version {} is not on this tablet yet: sync once, then answer.",
                            ref->id.str(), ref->version));
  }
  SITEPROOF_TRY(std::string stored, check_answer(*checklist, item, value, unit));
  const ChecklistItem& asked = *checklist->find(item);
  if (asked.kind == ItemKind::date_time) {
    SITEPROOF_TRY(const UtcTime time, parse_rfc3339(stored));
    SITEPROOF_TRY(const UtcTime now, latest_now(tablet_));
    SITEPROOF_CHECK(check_not_future(time, now));
  }
  return tablet_.record(id, AnswerGiven{item, std::move(stored), asked.unit});
}

}  // namespace siteproof
