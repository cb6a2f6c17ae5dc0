#include "qml/viewmodels/order_view_model.h"

#include "core/usecases/visit.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<ConflictRow>> conflict_roles() {
  return {{"conflictId", [](const ConflictRow& r) { return QVariant(r.key); }},
          {"field", [](const ConflictRow& r) { return QVariant(r.field); }},
          {"kept", [](const ConflictRow& r) { return QVariant(r.kept); }},
          {"keptBy", [](const ConflictRow& r) { return QVariant(r.keptBy); }},
          {"wished", [](const ConflictRow& r) { return QVariant(r.wished); }},
          {"wishedBy", [](const ConflictRow& r) { return QVariant(r.wishedBy); }}};
}

bool waits(OrderStatus status) {
  return status == OrderStatus::suspended || status == OrderStatus::waiting_material ||
         status == OrderStatus::waiting_appointment;
}

QString history_line(const TimelineEntry& entry, UtcTime now) {
  QString line = words::when(entry.at, now) + QStringLiteral(" · ") + words::status(entry.to) + QStringLiteral(" · ") +
                 words::text(entry.actor.str());
  if (!entry.reason.empty()) line += QStringLiteral(" · ") + words::reason(entry.reason);
  if (!entry.applied) line += QStringLiteral(" · ") + OrderViewModel::tr("not applied: it crossed another change");
  return line;
}

// The period of the part by the home's handover date; what the front desk took down beside it where that differs.
QString warranty_text(const OrderPage& page, const std::string& language) {
  const Warranty told = page.order.intake.warranty;
  if (!page.warranty.until) return words::warranty(told);
  const QString period = words::text(page.warranty.text.in(language));
  return told == page.warranty.state ? period : words::warranty(told) + QStringLiteral(" · ") + period;
}

}  // namespace

OrderViewModel::OrderViewModel(QObject* parent) : OrderAspect(parent), conflicts_(conflict_roles(), this) {
  keep(noteDraft_);
}

void OrderViewModel::update(const OrderPage& page) {
  const OrderState& order = page.order;
  const Intake& intake = order.intake;
  const UtcTime now = source()->session()->now();
  Shown shown;
  shown.title = words::text(intake.title);
  shown.orderNumber = words::text(order.id.str());
  shown.orderClass = QString::fromUtf8(to_string(intake.order_class).data());
  shown.classWord = words::orderClass(intake.order_class);
  shown.statusWord = words::status(order.status.value);
  if (waits(order.status.value) && !order.timeline.empty())
    shown.waitingFor = words::reason(order.timeline.back().reason);
  shown.address = words::text(one_line(intake.address));
  shown.place = words::text(intake.place);
  shown.contactName = words::text(intake.contact.name);
  shown.contactPhone = words::text(intake.contact.phone);
  shown.description = words::text(intake.description);
  shown.warranty = warranty_text(page, source()->session()->language().toStdString());
  shown.reported = words::when(intake.reported_at, now);
  if (order.appointment.value) shown.appointment = words::when(*order.appointment.value, now);
  if (const auto due = page.sla.due()) {
    shown.due = page.sla.paused ? tr("The clock stands still") : words::due(*due, now);
    shown.overdue = !page.sla.paused && *due < now;
  }
  if (intake.wished_at) shown.wished = words::when(*intake.wished_at, now);
  shown.home = words::text(intake.household.str());
  shown.firstAsked = words::text(intake.first_asked.str());
  for (auto note = order.notes.rbegin(); note != order.notes.rend(); ++note) {
    shown.notes << words::when(note->at, now) + QStringLiteral(" · ") + words::text(note->text);
  }
  for (auto entry = order.timeline.rbegin(); entry != order.timeline.rend(); ++entry) {
    shown.history << history_line(*entry, now);
  }
  words_ = std::move(shown);
  updateConflicts(order, now);
}

void OrderViewModel::updateConflicts(const OrderState& order, UtcTime now) {
  std::vector<ConflictRow> rows;
  for (const Conflict& card : order.conflicts) {
    if (card.resolved) continue;
    rows.push_back({words::text(card.event.str()), words::conflictField(card.field),
                    words::conflictValue(card.field, card.kept, now), words::text(card.kept_by.str()),
                    words::conflictValue(card.field, card.wished, now), words::text(card.wished_by.str())});
  }
  conflicts_.show(std::move(rows));
}

void OrderViewModel::resolveConflict(const QString& conflict) {
  act([conflict = conflict.toStdString()](Tablet& tablet, const OrderId& order) -> Status {
    SITEPROOF_TRY(const EventId event, EventId::parse(conflict));
    return Visit(tablet).resolve_conflict(order, event);
  });
}

void OrderViewModel::addNote(const QString& text) {
  act([text = text.trimmed().toStdString()](Tablet& tablet,
                                            const OrderId& order) { return Visit(tablet).note(order, text); },
      {}, &noteDraft_);
}

}  // namespace siteproof
