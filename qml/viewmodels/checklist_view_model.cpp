#include "qml/viewmodels/checklist_view_model.h"

#include <algorithm>

#include "core/rules/checklist.h"
#include "core/rules/workflow.h"
#include "core/usecases/checklist_answers.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<ChecklistRow>> roles() {
  return {{"itemId", [](const ChecklistRow& r) { return QVariant(r.key); }},
          {"section", [](const ChecklistRow& r) { return QVariant(r.section); }},
          {"title", [](const ChecklistRow& r) { return QVariant(r.title); }},
          {"help", [](const ChecklistRow& r) { return QVariant(r.help); }},
          {"unit", [](const ChecklistRow& r) { return QVariant(r.unit); }},
          {"limits", [](const ChecklistRow& r) { return QVariant(r.limits); }},
          {"value", [](const ChecklistRow& r) { return QVariant(r.value); }},
          {"typed", [](const ChecklistRow& r) { return QVariant(r.typed); }},
          {"shown", [](const ChecklistRow& r) { return QVariant(r.shown); }},
          {"problem", [](const ChecklistRow& r) { return QVariant(r.problem); }},
          {"kind", [](const ChecklistRow& r) { return QVariant(r.kind); }},
          {"optionIds", [](const ChecklistRow& r) { return QVariant(r.optionIds); }},
          {"optionTitles", [](const ChecklistRow& r) { return QVariant(r.optionTitles); }},
          {"mandatory", [](const ChecklistRow& r) { return QVariant(r.required); }},
          {"blocking", [](const ChecklistRow& r) { return QVariant(r.blocking); }},
          {"missing", [](const ChecklistRow& r) { return QVariant(r.missing); }},
          {"firstOfSection", [](const ChecklistRow& r) { return QVariant(r.firstOfSection); }}};
}

int kind_of(ItemKind kind) {
  using Kind = ChecklistViewModel::Kind;
  switch (kind) {
    case ItemKind::number: return static_cast<int>(Kind::Number);
    case ItemKind::choice: return static_cast<int>(Kind::Choice);
    case ItemKind::yes_no: return static_cast<int>(Kind::YesNo);
    case ItemKind::date_time: return static_cast<int>(Kind::DateTime);
    case ItemKind::text: break;
  }
  return static_cast<int>(Kind::Text);
}

// "m2" is how a template writes it, "m²" how people do.
QString unit_text(const std::string& unit) {
  QString shown = words::text(unit);
  if (shown.endsWith(QLatin1Char('2'))) shown.replace(shown.size() - 1, 1, QStringLiteral("²"));
  if (shown.endsWith(QLatin1Char('3'))) shown.replace(shown.size() - 1, 1, QStringLiteral("³"));
  return shown;
}

ChecklistRow to_row(const ChecklistItem& item, const QString& section, const std::string& language) {
  ChecklistRow row;
  row.key = words::text(item.id.str());
  row.section = section;
  row.title = words::text(item.title.in(language));
  row.help = words::text(item.help.in(language));
  row.unit = unit_text(item.unit);
  if (item.min && item.max) row.limits = words::text(item.min->str() + "–" + item.max->str());
  row.kind = kind_of(item.kind);
  for (const ChoiceOption& option : item.options) {
    row.optionIds << words::text(option.id);
    row.optionTitles << words::text(option.title.in(language));
  }
  if (item.kind == ItemKind::yes_no) {
    row.optionIds = QStringList{QStringLiteral("yes"), QStringLiteral("no")};
    row.optionTitles = QStringList{ChecklistViewModel::tr("Yes"), ChecklistViewModel::tr("No")};
  }
  row.required = item.required || item.blocking;
  row.blocking = item.blocking;
  return row;
}

}  // namespace

ChecklistViewModel::ChecklistViewModel(QObject* parent) : OrderAspect(parent), items_(roles(), this) {
  keep(draft_);
  connect(&draft_, &DraftKeeper::replaced, this, &ChecklistViewModel::showAgain);
}

void ChecklistViewModel::update(const OrderPage& page) {
  const std::string language = source()->session()->language().toStdString();
  const UtcTime now = source()->session()->now();
  std::vector<ChecklistRow> rows;
  editable_ = !is_finished(page.order.status.value);
  verdicts_.clear();
  title_.clear();
  absence_.clear();
  if (!page.checklist) {
    absence_ = page.order.intake.checklist ? tr("The checklist comes with the next synchronisation.")
                                           : tr("This order has no checklist.");
  } else {
    title_ = words::text(page.checklist->title.in(language));
    for (const ChecklistSection& section : page.checklist->sections) {
      for (const ChecklistItem& item : section.items) {
        ChecklistRow row = to_row(item, words::text(section.title.in(language)), language);
        if (const Answer* answer = current_answer(page.order, item.id)) {
          row.value = words::text(answer->value);
          const auto time =
              item.kind == ItemKind::date_time ? parse_rfc3339(answer->value) : Result<UtcTime>(UtcTime{});
          row.shown = item.kind == ItemKind::date_time && time ? words::when(*time, now) : row.value;
        }
        row.typed = draft_.value(row.key, row.value);
        row.firstOfSection = &item == &section.items.front();
        row.missing = row.required && (row.value.isEmpty() || (row.blocking && row.value != QStringLiteral("yes")));
        if (const auto refused = problems_.find(row.key); refused != problems_.end()) {
          row.problem = words::problem(refused->second);
        }
        rows.push_back(std::move(row));
      }
    }
    for (const VerdictRule& rule : page.verdicts) verdicts_ << words::text(rule.title.in(language));
  }
  const auto required = std::count_if(rows.begin(), rows.end(), [](const ChecklistRow& row) { return row.required; });
  const auto missing = std::count_if(rows.begin(), rows.end(), [](const ChecklistRow& row) { return row.missing; });
  progressText_ = rows.empty() ? QString() : tr("%1 of %2 required answers").arg(required - missing).arg(required);
  items_.show(std::move(rows));
}

void ChecklistViewModel::answer(const QString& item, const QString& value) {
  if (source() == nullptr) return;
  draft_.flush();
  const int row = rowOf(item);
  if (row >= 0 && items_.rows()[static_cast<std::size_t>(row)].value == value) {
    draft_.forget(item, value);
    setItemProblem(item, std::nullopt);
    return;
  }
  source()->act(
      this,
      [item = item.toStdString(), value = value.trimmed().toStdString()](Tablet& tablet,
                                                                         const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
        return ChecklistAnswers(tablet).give(order, id, value, {});
      },
      [this, item, value](const Status& status) {
        setItemProblem(item, status ? std::nullopt : std::optional(status.error()));
        if (status) {
          draft_.forget(item, value);
          emit saved();
        }
      });
}

void ChecklistViewModel::answerNow(const QString& item) {
  if (source() == nullptr) return;
  constexpr std::int64_t minute_ms = 60'000;
  const UtcTime now = source()->session()->now();
  const QString value = words::text(to_rfc3339(UtcTime{now.ms / minute_ms * minute_ms}));
  type(item, value);
  answer(item, value);
}

void ChecklistViewModel::untype(const QString& item) {
  const int row = rowOf(item);
  if (row < 0) return;
  type(item, items_.rows()[static_cast<std::size_t>(row)].value);
  draft_.flush();
  setItemProblem(item, std::nullopt);
}

int ChecklistViewModel::rowOf(const QString& item) const {
  const auto& rows = items_.rows();
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const ChecklistRow& row) { return row.key == item; });
  return it == rows.end() ? -1 : static_cast<int>(it - rows.begin());
}

void ChecklistViewModel::setItemProblem(const QString& item, const std::optional<Error>& problem) {
  if (problem) {
    problems_.insert_or_assign(item, *problem);
  } else {
    problems_.erase(item);
  }
  showAgain();
}

void ChecklistViewModel::showAgain() {
  if (source() == nullptr) return;
  if (const auto page = source()->page()) update(*page);
  emit updated();
}

}  // namespace siteproof
