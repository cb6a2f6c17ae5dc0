#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QAbstractListModel>
#include <QtCore/QVariantList>

#include <vector>

namespace siteproof {

/// Made-up rows for a list: each is an object, and its keys are the roles. An array of words becomes a list of strings,
/// as the view models' lists have them. Lives on the interface's thread.
class MadeUpRows : public QAbstractListModel {
  Q_OBJECT
  QML_NAMED_ELEMENT(Rows)
  Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY rowsChanged)
  Q_PROPERTY(int count READ count NOTIFY rowsChanged)

 public:
  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] QVariantList rows() const { return rows_; }
  void setRows(const QVariantList& rows);
  [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return roles_; }

 signals:
  void rowsChanged();

 private:
  QVariantList rows_;
  QHash<int, QByteArray> roles_;
};

}  // namespace siteproof
