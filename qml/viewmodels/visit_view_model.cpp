#include "qml/viewmodels/visit_view_model.h"

#include <algorithm>
#include <utility>

#include "core/rules/quote.h"
#include "core/rules/workflow.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/visit_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

using visit_path::Action;

std::vector<RowRole<VisitStepRow>> roles() {
  return {{"stepId", [](const VisitStepRow& r) { return QVariant(r.key); }},
          {"stepState", [](const VisitStepRow& r) { return QVariant(r.state); }},
          {"action", [](const VisitStepRow& r) { return QVariant(r.action); }},
          {"title", [](const VisitStepRow& r) { return QVariant(r.title); }},
          {"stateWord", [](const VisitStepRow& r) { return QVariant(r.stateWord); }},
          {"detail", [](const VisitStepRow& r) { return QVariant(r.detail); }},
          {"actionText", [](const VisitStepRow& r) { return QVariant(r.actionText); }},
          {"stage", [](const VisitStepRow& r) { return QVariant(r.stage); }},
          {"missing", [](const VisitStepRow& r) { return QVariant(r.missing); }},
          {"passes", [](const VisitStepRow& r) { return QVariant(r.passes); }},
          {"warnings", [](const VisitStepRow& r) { return QVariant(r.warnings); }},
          {"taps", [](const VisitStepRow& r) { return QVariant(r.taps); }},
          {"tapTexts", [](const VisitStepRow& r) { return QVariant(r.tapTexts); }}};
}

QString stage_name(Stage stage) { return QString::fromUtf8(to_string(stage).data()); }

QStringList sentences(const std::vector<Block>& blocks, const std::string& language) {
  QStringList out;
  for (const Block& block : blocks) out << words::text(block.text.in(language));
  return out;
}

VisitStepRow to_row(const visit_path::Step& step, const OrderPage& page, const std::string& language, UtcTime now) {
  VisitStepRow row;
  const Action action = visit_words::stepAction(step.id, page);
  row.key = static_cast<int>(step.id);
  row.state = static_cast<int>(step.state);
  row.action = static_cast<int>(action);
  row.title = visit_words::stepTitle(step.id);
  row.stateWord = visit_words::stateWord(step.state);
  row.detail = visit_words::stepDetail(step.id, page.order, now);
  row.actionText = visit_words::actionText(action, page.order);
  if (step.photos) row.stage = stage_name(*step.photos);
  row.missing = sentences(step.missing, language);
  for (const Block& block : step.missing) row.passes << (block.overridable ? words::text(block.rule) : QString());
  row.warnings = sentences(step.warnings, language);
  for (const std::string& tap : step.one_tap) {
    row.taps << words::text(tap);
    row.tapTexts << visit_words::tapText(tap);
  }
  return row;
}

Result<std::optional<Money>> yuan(const std::string& price) {
  if (price.empty()) return std::optional<Money>();
  SITEPROOF_TRY(const Decimal amount, Decimal::parse(price));
  return std::optional(Money{amount, "CNY"});
}

}  // namespace

VisitViewModel::VisitViewModel(QObject* parent) : OrderAspect(parent), steps_(roles(), this) {
  for (DraftKeeper* form : {&callDraft_, &consentDraft_, &planDraft_, &suspendDraft_, &passDraft_, &tapDraft_})
    keep(*form);
  connect(this, &OrderAspect::updated, this, [this] {
    if (std::exchange(opensNext_, false)) emit leadsOn();
  });
}

QString VisitViewModel::nextStage() const { return stage_name(next_.stage); }

QString VisitViewModel::blockedText() const {
  if (blocked_.size() < 2) return blocked_.join(QString());
  return tr("%1 And %2 more.").arg(blocked_.front()).arg(blocked_.size() - 1);
}

QString VisitViewModel::nextItem() const { return next_.item ? words::text(next_.item->str()) : QString(); }

void VisitViewModel::update(const OrderPage& page) {
  const std::string language = source()->session()->language().toStdString();
  const UtcTime now = source()->session()->now();
  std::vector<VisitStepRow> rows;
  gates_.clear();
  passTexts_.clear();
  for (const visit_path::Step& step : visit_path::steps(page)) {
    rows.push_back(to_row(step, page, language, now));
    for (std::size_t i = 0; i < step.missing.size(); ++i) {
      if (!step.missing[i].overridable) continue;
      gates_.emplace(words::text(step.missing[i].rule), step.gates[i]);
      passTexts_.emplace(words::text(step.missing[i].rule), step.missing[i].text);
    }
  }
  steps_.show(std::move(rows));
  next_ = visit_path::next(page);
  nextText_ = visit_words::nextText(next_, page);
  otherText_ = visit_words::otherText(next_);
  if (const auto recorded = std::exchange(recorded_, std::nullopt)) {
    opensNext_ = recorded->order == words::text(page.order.id.str()) && visit_path::leads_on(recorded->what, next_);
  }
  status_ = page.order.status.value;
  const bool can_undo = taken_ && taken_->order == words::text(page.order.id.str()) && taken_->to == status_;
  undoText_ = can_undo ? tr("Recorded: %1.").arg(words::status(status_)) : QString();
  restText_ = next_.action == Action::NoAction ? visit_words::restText(page.order.status.value) : QString();
  blocked_ = sentences(page.blocked, language);
  const auto possible = next_statuses(page.order.status.value, Role::technician);
  canSuspend_ =
      !page.order.resume_to && std::find(possible.begin(), possible.end(), OrderStatus::suspended) != possible.end();
  priceNeeded_ = page.order.intake.warranty == Warranty::out;
  quotedPrice_.clear();
  const Quote* const quote = active_quote(page.order);
  if (quote != nullptr && quote->answer && quote->answer->accepted) {
    if (const auto total = quote_total(quote->lines, quote->currency)) quotedPrice_ = words::text(total->amount.str());
  }
  contactName_ = words::text(page.order.intake.contact.name);
  pauseReasons_.clear();
  pauseTitles_.clear();
  if (!page.checklist) return;
  for (const std::string& reason : page.checklist->pauses) {
    pauseReasons_ << words::text(reason);
    pauseTitles_ << words::reason(reason);
  }
}

void VisitViewModel::record(Action what, OrderSource::Action action, DraftKeeper* form) {
  act(
      std::move(action),
      [this, what] {
        recorded_ = Recorded{what, source()->orderId()};
      },
      form);
}

void VisitViewModel::take_step(OrderStatus from, OrderStatus to, OrderSource::Action action) {
  act(std::move(action), [this, from, to] {
    recorded_ = Recorded{Action::Advance, source()->orderId()};
    taken_.reset();
    if (goes_backwards(to, from)) taken_ = Taken{source()->orderId(), from, to};
  });
}

void VisitViewModel::advance() {
  if (next_.action == Action::Resume) {
    act([](Tablet& tablet, const OrderId& order) { return Visit(tablet).resume(order); });
  } else if (next_.action == Action::Advance && next_.to == OrderStatus::accepted) {
    take_step(OrderStatus::accepted, OrderStatus::en_route,
              [](Tablet& tablet, const OrderId& order) { return Visit(tablet).set_off(order); });
  } else {
    advanceOnly();
  }
}

void VisitViewModel::advanceOnly() {
  if (next_.action != Action::Advance) return;
  take_step(status_, next_.to,
            [to = next_.to](Tablet& tablet, const OrderId& order) { return Visit(tablet).go(order, to); });
}

void VisitViewModel::undo() {
  if (undoText_.isEmpty()) return;
  act([taken = *taken_](Tablet& tablet, const OrderId& order) {
    return Visit(tablet).undo_step(order, taken.from, taken.to);
  });
  taken_.reset();
}

void VisitViewModel::recordCall(bool reached, const QString& note) {
  act([reached, note = note.trimmed().toStdString()](
          Tablet& tablet, const OrderId& order) { return Visit(tablet).call(order, reached, note); },
      {}, &callDraft_);
}

QStringList VisitViewModel::consentWays() const {
  return {QStringLiteral("in_person"), QStringLiteral("phone"), QStringLiteral("writing")};
}

QStringList VisitViewModel::consentTitles() const {
  QStringList titles;
  for (const QString& way : consentWays()) {
    QString title = words::consentWay(way.toStdString());
    title[0] = title[0].toUpper();
    titles.push_back(std::move(title));
  }
  return titles;
}

void VisitViewModel::recordConsent(const QString& givenBy, const QString& how) {
  record(
      Action::RecordConsent,
      [by = givenBy.trimmed().toStdString(), how = how.trimmed().toStdString()](Tablet& tablet, const OrderId& order) {
        return Visit(tablet).consent(order, by, how);
      },
      &consentDraft_);
}

void VisitViewModel::agreePlan(const QString& text, const QString& agreedBy, const QString& price) {
  act(
      [text = text.trimmed().toStdString(), by = agreedBy.trimmed().toStdString(),
       price = price.trimmed().toStdString()](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_TRY(const auto money, yuan(price));
        return Visit(tablet).plan(order, text, by, money);
      },
      {}, &planDraft_);
}

void VisitViewModel::passOver(const QString& rule, const QString& reason) {
  const auto gate = gates_.find(rule);
  if (gate == gates_.end()) return;
  act([to = gate->second, rule = rule.toStdString(), why = reason.trimmed().toStdString()](
          Tablet& tablet, const OrderId& order) { return Visit(tablet).override_gate(order, to, rule, why); },
      {}, &passDraft_);
}

QString VisitViewModel::passText(const QString& rule) const {
  const auto known = passTexts_.find(rule);
  if (known == passTexts_.end() || source() == nullptr) return {};
  return words::text(known->second.in(source()->session()->language().toStdString()));
}

bool VisitViewModel::tapNeedsName(const QString& step) const {
  return step == QStringLiteral("second_opinion") || step == QStringLiteral("second_person");
}

QString VisitViewModel::tapText(const QString& step) const { return visit_words::tapText(step.toStdString()); }

void VisitViewModel::takeStep(const QString& step, const QString& name) {
  record(
      Action::TakeStep,
      [step = step.toStdString(), name = name.trimmed().toStdString()](Tablet& tablet, const OrderId& order) {
        return Visit(tablet).take_step(order, step, name);
      },
      tapNeedsName(step) ? &tapDraft_ : nullptr);
}

void VisitViewModel::suspend(Waiting waiting, const QString& reason) {
  const OrderStatus to = waiting == Waiting::Material      ? OrderStatus::waiting_material
                         : waiting == Waiting::Appointment ? OrderStatus::waiting_appointment
                                                           : OrderStatus::suspended;
  act([to, reason = reason.trimmed().toStdString()](
          Tablet& tablet, const OrderId& order) { return Visit(tablet).suspend(order, to, reason); },
      {}, &suspendDraft_);
}

}  // namespace siteproof
