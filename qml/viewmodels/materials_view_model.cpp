#include "qml/viewmodels/materials_view_model.h"

#include "core/rules/workflow.h"
#include "core/usecases/requisitions.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<RequisitionRow>> roles() {
  return {{"requisitionId", [](const RequisitionRow& r) { return QVariant(r.key); }},
          {"item", [](const RequisitionRow& r) { return QVariant(r.item); }},
          {"quantity", [](const RequisitionRow& r) { return QVariant(r.quantity); }},
          {"stateWord", [](const RequisitionRow& r) { return QVariant(r.stateWord); }},
          {"detail", [](const RequisitionRow& r) { return QVariant(r.detail); }},
          {"answered", [](const RequisitionRow& r) { return QVariant(r.answered); }},
          {"granted", [](const RequisitionRow& r) { return QVariant(r.granted); }}};
}

RequisitionRow to_row(const Requisition& asked, UtcTime now) {
  RequisitionRow row;
  row.key = words::text(asked.id.str());
  row.item = words::text(asked.item.str());
  row.quantity = words::text(asked.quantity.str() + " " + asked.unit);
  row.stateWord = words::requisitionState(asked.state);
  QStringList detail;
  if (asked.granted_quantity)
    detail << MaterialsViewModel::tr("granted: %1").arg(words::text(asked.granted_quantity->str()));
  if (asked.substitute) detail << MaterialsViewModel::tr("instead: %1").arg(words::text(asked.substitute->str()));
  if (!asked.reason.empty()) detail << words::text(asked.reason);
  if (!asked.note.empty()) detail << words::text(asked.note);
  detail << words::when(asked.at, now);
  row.detail = detail.join(QStringLiteral(" · "));
  row.answered = asked.state != RequisitionState::requested;
  row.granted = row.answered && asked.state != RequisitionState::refused;
  return row;
}

}  // namespace

MaterialsViewModel::MaterialsViewModel(const char* place, QObject* parent)
    : OrderAspect(parent), rows_(roles(), this), requestDraft_(place) {
  keep(requestDraft_);
}

void MaterialsViewModel::update(const OrderPage& page) {
  std::vector<RequisitionRow> rows;
  for (const Requisition& asked : page.order.requisitions) rows.push_back(to_row(asked, source()->session()->now()));
  rows_.show(std::move(rows));
  canRequest_ = !is_finished(page.order.status.value);
}

QString MaterialsViewModel::stepped(const QString& quantity, int by) const {
  const Decimal now = Decimal::parse(quantity.trimmed().toStdString()).value_or(Decimal());
  const auto next = now.plus(Decimal::from_integer(by));
  return next && next->sign() > 0 ? words::text(next->str()) : quantity;
}

void MaterialsViewModel::request(const QString& item, const QString& quantity, const QString& unit,
                                 const QString& note) {
  act(
      [item = item.trimmed().toStdString(), quantity = quantity.trimmed().toStdString(),
       unit = unit.trimmed().toStdString(),
       note = note.trimmed().toStdString()](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
        SITEPROOF_TRY(const Decimal amount, Decimal::parse(quantity));
        SITEPROOF_CHECK(Requisitions(tablet).add(order, id, amount, unit, note));
        return {};
      },
      {}, &requestDraft_);
}

}  // namespace siteproof
