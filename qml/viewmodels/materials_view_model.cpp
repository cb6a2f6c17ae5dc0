#include "qml/viewmodels/materials_view_model.h"

#include "core/rules/workflow.h"
#include "core/usecases/requisitions.h"
#include "qml/viewmodels/material_words.h"

namespace siteproof {

MaterialsViewModel::MaterialsViewModel(const char* place, QObject* parent) : OrderAspect(parent), requestDraft_(place) {
  keep(requestDraft_);
}

void MaterialsViewModel::update(const OrderPage& page) { canRequest_ = !is_finished(page.order.status.value); }

QString MaterialsViewModel::stepped(const QString& quantity, int by) const {
  return material_words::stepped(quantity, by, material_words::Least::AboveZero);
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
