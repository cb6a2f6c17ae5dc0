#include "qml/viewmodels/checklist_view_model.h"

#include <QtCore/QDateTime>

#include <algorithm>

#include "core/rules/workflow.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/timed_tests.h"
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
          {"recorded", [](const ChecklistRow& r) { return QVariant(r.state); }},
          {"problem", [](const ChecklistRow& r) { return QVariant(r.problem); }},
          {"stage", [](const ChecklistRow& r) { return QVariant(r.stage); }},
          {"photos", [](const ChecklistRow& r) { return QVariant(r.photos); }},
          {"pictures", [](const ChecklistRow& r) { return QVariant(r.pictures); }},
          {"kind", [](const ChecklistRow& r) { return QVariant(r.kind); }},
          {"depth", [](const ChecklistRow& r) { return QVariant(r.depth); }},
          {"optionIds", [](const ChecklistRow& r) { return QVariant(r.optionIds); }},
          {"optionTitles", [](const ChecklistRow& r) { return QVariant(r.optionTitles); }},
          {"mandatory", [](const ChecklistRow& r) { return QVariant(r.required); }},
          {"blocking", [](const ChecklistRow& r) { return QVariant(r.blocking); }},
          {"missing", [](const ChecklistRow& r) { return QVariant(r.missing); }},
          {"opened", [](const ChecklistRow& r) { return QVariant(r.opened); }},
          {"more", [](const ChecklistRow& r) { return QVariant(r.more); }},
          {"running", [](const ChecklistRow& r) { return QVariant(r.running); }},
          {"firstOfSection", [](const ChecklistRow& r) { return QVariant(r.firstOfSection); }}};
}

std::vector<RowRole<VerdictRow>> verdict_roles() {
  return {{"title", [](const VerdictRow& r) { return QVariant(r.title); }},
          {"explain", [](const VerdictRow& r) { return QVariant(r.explain); }},
          {"responsible", [](const VerdictRow& r) { return QVariant(r.responsible); }},
          {"method", [](const VerdictRow& r) { return QVariant(r.method); }},
          {"materials", [](const VerdictRow& r) { return QVariant(r.materials); }},
          {"secondPerson", [](const VerdictRow& r) { return QVariant(r.secondPerson); }},
          {"secondOpinion", [](const VerdictRow& r) { return QVariant(r.secondOpinion); }}};
}

}  // namespace

ChecklistViewModel::ChecklistViewModel(QObject* parent)
    : OrderAspect(parent), items_(roles(), this), verdicts_(verdict_roles(), this) {
  keep(draft_);
  connect(&draft_, &DraftKeeper::replaced, this, &ChecklistViewModel::showAgain);
}

void ChecklistViewModel::update(const OrderPage& page) {
  const std::string language = source()->session()->language().toStdString();
  const QString order = words::text(page.order.id.str());
  if (order != order_) {
    order_ = order;
    opened_.clear();
    removed_.reset();
    problems_.clear();
  }
  editable_ = !is_finished(page.order.status.value);
  title_.clear();
  absence_.clear();
  ChecklistShown shown;
  if (!page.checklist) {
    absence_ = page.order.intake.checklist ? tr("The checklist comes with the next synchronisation.")
                                           : tr("This order has no checklist.");
  } else {
    title_ = words::text(page.checklist->title.in(language));
    shown = show_checklist(page, language, source()->session()->now(), opened_);
  }
  for (ChecklistRow& row : shown.rows) {
    row.typed = draft_.value(row.key, row.value);
    if (const auto refused = problems_.find(row.key); refused != problems_.end()) {
      row.problem = words::problem(refused->second);
      const ChecklistItem* const item = page.checklist->find(ItemId{row.key.toStdString()});
      if (refused->second.code == "answer.constraint" && item != nullptr && !item->constraint_message.en.empty())
        row.problem = words::text(item->constraint_message.in(language));
    }
  }
  progressText_ = shown.rows.empty()
                      ? QString()
                      : tr("%1 of %2 required answers").arg(shown.required - shown.missing).arg(shown.required);
  testRunning_ = shown.testRunning;
  plans_ = std::move(shown.plans);
  items_.show(std::move(shown.rows));
  verdicts_.show(std::move(shown.verdicts));
}

const ChecklistRow* ChecklistViewModel::find(const QString& item) const {
  const auto& rows = items_.rows();
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const ChecklistRow& row) { return row.key == item; });
  return it == rows.end() ? nullptr : &*it;
}

// What is refused is said at the item.
void ChecklistViewModel::actOn(const QString& item, OrderSource::Action action, std::function<void()> done) {
  if (source() == nullptr) return;
  source()->act(this, std::move(action), [this, item, done = std::move(done)](const Status& status) {
    if (status && done) done();
    setItemProblem(item, status ? std::nullopt : std::optional(status.error()));
    if (status) emit saved();
  });
}

void ChecklistViewModel::answer(const QString& item, const QString& value) {
  if (source() == nullptr) return;
  draft_.flush();
  const ChecklistRow* const row = find(item);
  if (row != nullptr && row->value == value) {
    draft_.forget(item, value);
    setItemProblem(item, std::nullopt);
    return;
  }
  actOn(
      item,
      [item = item.toStdString(), value = value.trimmed().toStdString()](Tablet& tablet,
                                                                         const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
        return ChecklistAnswers(tablet).give(order, id, value, {});
      },
      [this, item, value] { draft_.forget(item, value); });
}

void ChecklistViewModel::toggle(const QString& item, const QString& option) {
  const ChecklistRow* const row = find(item);
  if (row == nullptr) return;
  QStringList chosen = row->value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (chosen.removeAll(option) == 0) chosen << option;
  answer(item, chosen.join(QLatin1Char(' ')));
}

QString ChecklistViewModel::typedOf(const QString& item) {
  const ChecklistRow* const row = find(item);
  return row == nullptr ? QString() : draft_.value(item, row->value);
}

void ChecklistViewModel::answerNow(const QString& item) {
  const ChecklistRow* const row = find(item);
  if (source() == nullptr || row == nullptr) return;
  constexpr std::int64_t minute_ms = 60'000;
  const UtcTime now = source()->session()->now();
  const QString value = row->kind == static_cast<int>(Kind::Date)
                            ? QDateTime::fromMSecsSinceEpoch(now.ms).date().toString(Qt::ISODate)
                            : words::text(to_rfc3339(UtcTime{now.ms / minute_ms * minute_ms}));
  type(item, value);
  answer(item, value);
}

void ChecklistViewModel::untype(const QString& item) {
  const ChecklistRow* const row = find(item);
  if (row == nullptr) return;
  type(item, row->value);
  draft_.flush();
  setItemProblem(item, std::nullopt);
}

void ChecklistViewModel::addRow(const QString& repeat) {
  const auto added = std::make_shared<std::string>();
  actOn(
      repeat,
      [repeat = repeat.toStdString(), added](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId group, ItemId::parse(repeat));
        SITEPROOF_TRY(const AnswerPath row, ChecklistAnswers(tablet).add_row(order, group));
        *added = row.id().str();
        return {};
      },
      [this, added] { opened_.insert(words::text(*added)); });
}

void ChecklistViewModel::removeRow(const QString& row) {
  const ChecklistRow* const shown = find(row);
  if (shown == nullptr) return;
  actOn(
      row,
      [row = row.toStdString()](Tablet& tablet, const OrderId& order) -> Status {
        return ChecklistAnswers(tablet).give(order, ItemId{row}, row_removed, {});
      },
      [this, removed = Removed{row, shown->title}] { removed_ = removed; });
}

void ChecklistViewModel::undoRemove() {
  if (!removed_) return;
  const QString row = removed_->row;
  actOn(
      row,
      [row = row.toStdString()](Tablet& tablet, const OrderId& order) -> Status {
        return ChecklistAnswers(tablet).give(order, ItemId{row}, row_added, {});
      },
      [this] { removed_.reset(); });
}

QString ChecklistViewModel::undoText() const { return removed_ ? tr("Taken out: %1").arg(removed_->title) : QString(); }

void ChecklistViewModel::openRow(const QString& row) {
  if (opened_.erase(row) == 0) opened_.insert(row);
  showAgain();
}

void ChecklistViewModel::beginTest(const QString& item) {
  actOn(item, [item = item.toStdString()](Tablet& tablet, const OrderId& order) -> Status {
    SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
    return TimedTests(tablet).begin(order, id);
  });
}

void ChecklistViewModel::endTest(const QString& item, Outcome outcome, const QString& reason) {
  const TestOutcome ended = outcome == Outcome::Passed   ? TestOutcome::passed
                            : outcome == Outcome::Failed ? TestOutcome::failed
                                                         : TestOutcome::abandoned;
  act(
      [item = item.toStdString(), ended, why = reason.trimmed().toStdString()](Tablet& tablet,
                                                                               const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
        return TimedTests(tablet).end(order, id, ended, why);
      },
      [this, item, reason] { draft_.forget(reasonField(item), reason); });
}

int ChecklistViewModel::rowOf(const QString& item) {
  const auto path = AnswerPath::parse(ItemId{item.toStdString()});
  if (path && !path->rows.empty() && find(item) == nullptr) {
    AnswerPath around;
    around.form = path->form;
    for (const AnswerPath::Row& row : path->rows) {
      around.rows.push_back(row);
      opened_.insert(words::text(around.id().str()));
    }
    showAgain();
  }
  const ChecklistRow* const row = find(item);
  return row == nullptr ? -1 : static_cast<int>(row - items_.rows().data());
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
