#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QTimer>

#include <optional>

#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One line of the order list, in words.
struct OrderListRow {
  QString key;  ///< the order's number
  QString title, address, orderClass, classWord, statusWord, dueText, appointmentText;
  bool overdue = false;
  int photos = 0, conflicts = 0;
  friend bool operator==(const OrderListRow&, const OrderListRow&) = default;
};

/// The order list with its search. Asks again whenever an input or the data changed; the newest question wins.
class OrderListViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  /// Leaves out finished orders; a search looks through all.
  Q_PROPERTY(bool openOnly READ openOnly WRITE setOpenOnly NOTIFY openOnlyChanged)
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(bool more READ more NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit OrderListViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString search() const { return search_; }
  void setSearch(const QString& search);
  [[nodiscard]] bool openOnly() const { return openOnly_; }
  void setOpenOnly(bool openOnly);

  [[nodiscard]] QAbstractItemModel* orders() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] bool more() const { return more_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();
  /// Asks for the next lines when there are more.
  Q_INVOKABLE void showMore();

 signals:
  void sessionChanged();
  void searchChanged();
  void openOnlyChanged();
  void updated();

 private:
  void take(const Result<OrderList>& items);

  AppSession* session_ = nullptr;
  QString search_;
  bool openOnly_ = true, loaded_ = false, more_ = false;
  int limit_;
  quint64 asked_ = 0;
  std::optional<Error> problem_;
  RowListModel<OrderListRow> rows_;
  QTimer ageing_;  ///< "3 h left" grows old
};

}  // namespace siteproof
