#pragma once

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A request for material with its answer, in words.
struct AskedRow {
  QString key;  ///< the requisition's id
  QString orderId, item, quantity, state, answer, order, when;
  bool answered = false, granted = false;
  friend bool operator==(const AskedRow&, const AskedRow&) = default;
};

/// What was asked of the store for the open orders, newest first.
class AskedViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* requests READ requests CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit AskedViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QAbstractItemModel* requests() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void updated();

 private:
  void say();

  AppSession* session_ = nullptr;
  quint64 asked_ = 0;
  bool loaded_ = false;
  std::vector<AskedFor> read_;
  std::optional<Error> problem_;
  RowListModel<AskedRow> rows_;
};

}  // namespace siteproof
