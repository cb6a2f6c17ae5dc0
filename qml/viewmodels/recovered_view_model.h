#pragma once

#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

#include "core/storage/tablet_store.h"

namespace siteproof {

/// A photo or recording that is kept on this tablet and belongs to no order.
struct RecoveredRow {
  QString key;           ///< the SHA-256 of its bytes
  QString imageUrl;      ///< empty for a recording
  QString size;          ///< of a recording with what it is: "Voice note · audio/wav · 31 KB"
  QString order, stage;  ///< where it was taken for, when the camera still could say
  QString belongs;       ///< the same in words, with the place
  QString opened;        ///< when and by whom the camera was opened for it; empty when that is not known
  friend bool operator==(const RecoveredRow&, const RecoveredRow&) = default;
};

/// An order that a photo can be added to.
struct OrderChoiceRow {
  QString key;  ///< the order's number
  QString title, detail;
  friend bool operator==(const OrderChoiceRow&, const OrderChoiceRow&) = default;
};

/// Photographs and recordings that were saved when the program was ended before it could note their order, and adding
/// them to one. Nothing here deletes.
class RecoveredViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* photos READ photos CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(QString headline READ headline NOTIFY updated)
  /// What is looked for among the orders; without it the open ones are offered.
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(int orderCount READ orderCount NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  Q_PROPERTY(bool saving READ saving NOTIFY updated)

 public:
  explicit RecoveredViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QAbstractItemModel* photos() { return &photos_; }
  [[nodiscard]] int count() const { return photos_.rowCount(); }
  [[nodiscard]] QString headline() const;
  [[nodiscard]] QString search() const { return search_; }
  void setSearch(const QString& search);
  [[nodiscard]] QAbstractItemModel* orders() { return &orders_; }
  [[nodiscard]] int orderCount() const { return orders_.rowCount(); }
  [[nodiscard]] QString problem() const;
  [[nodiscard]] bool saving() const { return saving_; }

  Q_INVOKABLE void reload();
  Q_INVOKABLE void clearProblem();
  /// Adds a photo to an order at a stage: "before", "during" or "after". `adopted` tells when that is durable.
  Q_INVOKABLE void adopt(const QString& photo, const QString& order, const QString& stage);

 signals:
  void sessionChanged();
  void searchChanged();
  void updated();
  void adopted();

 private:
  void readOrders();

  AppSession* session_ = nullptr;
  QString search_;
  bool saving_ = false;
  int recordings_ = 0;  ///< among what is kept
  quint64 asked_photos_ = 0, asked_orders_ = 0;
  std::optional<Error> problem_;
  RowListModel<RecoveredRow> photos_;
  RowListModel<OrderChoiceRow> orders_;
};

}  // namespace siteproof
