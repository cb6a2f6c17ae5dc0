#include "core/usecases/checklist_answers.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {
namespace {

Result<std::shared_ptr<const ChecklistTemplate>> known_template(Tablet& tablet, const TemplateRef& ref) {
  SITEPROOF_TRY(auto checklist, tablet.store().checklist(ref));
  if (checklist) return checklist;
  return fail(ErrorKind::rule, "answer.template",
              fmt::format("The checklist {} version {} is not on this tablet yet: sync once, then answer.",
                          ref.id.str(), ref.version));
}

Result<TemplateRef> form_of(const OrderState& order, const std::string& form) {
  if (form.empty()) {
    if (order.intake.checklist) return *order.intake.checklist;
    return fail(ErrorKind::rule, "answer.template", fmt::format("Order {} has no checklist.", order.id.str()));
  }
  for (const AttachedForm& attached : order.forms) {
    if (attached.id.str() == form) return attached.form;
  }
  return fail(ErrorKind::rule, "answer.template", fmt::format("Order {} has no form {}.", order.id.str(), form));
}

}  // namespace

Result<std::shared_ptr<const ChecklistTemplate>> form_template(Tablet& tablet, const OrderState& order,
                                                               const AnswerPath& path) {
  SITEPROOF_TRY(const TemplateRef ref, form_of(order, path.form));
  return known_template(tablet, ref);
}

Status ChecklistAnswers::give(const OrderId& id, const ItemId& item, std::string_view value, std::string_view unit) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(item));
  SITEPROOF_TRY(const auto checklist, form_template(tablet_, order, path));
  SITEPROOF_TRY(std::string stored, check_answer(*checklist, item, value, unit));
  SITEPROOF_TRY(const UtcTime now, latest_now(tablet_));
  SITEPROOF_CHECK(check_in_form(Form(order, *checklist, path.form), *checklist, item, stored, now));
  const ChecklistItem& asked = *checklist->find(item);
  if (asked.kind == ItemKind::date_time) {
    SITEPROOF_TRY(const UtcTime time, parse_rfc3339(stored));
    SITEPROOF_CHECK(check_not_future(time, now));
  }
  return tablet_.record(id, AnswerGiven{item, std::move(stored), path.item.empty() ? std::string() : asked.unit});
}

Status ChecklistAnswers::check_room(const OrderId& id, const AnswerPath& group) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto checklist, form_template(tablet_, order, group));
  const ChecklistItem* const item = checklist->find(group.id());
  if (item == nullptr || item->count_max == 0) return {};
  AnswerPath around = group;
  around.item.clear();
  const auto rows = Form(order, *checklist, group.form).rows(*item, around);
  if (static_cast<int>(rows.size()) < item->count_max) return {};
  return fail(ErrorKind::rule, "answer.rows",
              fmt::format("\"{}\" takes at most {} rows.", item->title.en, item->count_max));
}

Result<AnswerPath> ChecklistAnswers::add_row(const OrderId& order, const ItemId& group) {
  SITEPROOF_TRY(AnswerPath row, AnswerPath::parse(group));
  SITEPROOF_CHECK(check_room(order, row));
  row.rows.push_back({row.item, new_row_id(tablet_.ports().random)});
  row.item.clear();
  SITEPROOF_CHECK(give(order, row.id(), row_added, {}));
  return row;
}

Status ChecklistAnswers::remove_row(const OrderId& order, const AnswerPath& row) {
  return give(order, row.with("").id(), row_removed, {});
}

Result<ItemId> ChecklistAnswers::open_form(const OrderId& order, const TemplateRef& form, std::string purpose) {
  SITEPROOF_CHECK(known_template(tablet_, form));
  const ItemId name{std::string(form_prefix) + new_row_id(tablet_.ports().random)};
  SITEPROOF_CHECK(tablet_.record(order, FormOpened{name, form, std::move(purpose)}));
  return name;
}

}  // namespace siteproof
