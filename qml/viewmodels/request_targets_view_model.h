#pragma once

#include "core/usecases/orders.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/recovered_view_model.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// The open orders that material can be asked for: the one in hand first, then by due time.
class RequestTargetsViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// The order that is open beside; empty when there is none.
  Q_PROPERTY(QString inHand READ inHand WRITE setInHand NOTIFY inHandChanged)
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  /// The number of the first one; empty when no order is open.
  Q_PROPERTY(QString first READ first NOTIFY updated)

 public:
  explicit RequestTargetsViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString inHand() const { return inHand_; }
  void setInHand(const QString& order);
  [[nodiscard]] QAbstractItemModel* orders() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] QString first() const { return count() > 0 ? rows_.rows().front().key : QString(); }
  /// How an order is called, for what is shown of the chosen one.
  Q_INVOKABLE QString titleOf(const QString& order) const;
  Q_INVOKABLE QString detailOf(const QString& order) const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void inHandChanged();
  void updated();

 private:
  [[nodiscard]] const OrderChoiceRow* find(const QString& order) const;

  AppSession* session_ = nullptr;
  QString inHand_;
  quint64 asked_ = 0;
  RowListModel<OrderChoiceRow> rows_;
};

}  // namespace siteproof
