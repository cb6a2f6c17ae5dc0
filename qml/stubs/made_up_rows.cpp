#include "qml/stubs/made_up_rows.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace siteproof {

void MadeUpRows::setRows(const QVariantList& rows) {
  // As the real lists do: what did not change stays as it stands in its layout.
  if (rows == rows_) return;
  beginResetModel();
  rows_ = rows;
  roles_.clear();
  if (!rows_.isEmpty()) {
    const QStringList keys = rows_.front().toMap().keys();
    for (const QString& key : keys) roles_.insert(Qt::UserRole + static_cast<int>(roles_.size()), key.toUtf8());
  }
  endResetModel();
  emit rowsChanged();
}

QVariant MadeUpRows::data(const QModelIndex& index, int role) const {
  const auto name = roles_.constFind(role);
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || name == roles_.constEnd()) return {};
  const QVariant value = rows_[index.row()].toMap().value(QString::fromUtf8(*name));
  if (value.typeId() != QMetaType::QVariantList) return value;
  const QVariantList list = value.toList();
  const bool words =
      std::all_of(list.begin(), list.end(), [](const QVariant& one) { return one.typeId() == QMetaType::QString; });
  return words ? QVariant(value.toStringList()) : value;
}

}  // namespace siteproof
