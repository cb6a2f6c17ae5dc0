#pragma once

#include <QtCore/QVariantMap>

#include "core/usecases/raising.h"
#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// An order raised from the one in hand.
struct RaisedRowShown {
  QString key;  ///< its number
  QString title, about, orderClass, classWord;
  bool onTablet = false;
  friend bool operator==(const RaisedRowShown&, const RaisedRowShown&) = default;
};

/// The orders that an inspection's findings raise on the spot, and where the order in hand came from itself.
class RaisingViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// Roles: orderId, title, about, orderClass, classWord, onTablet. Oldest first.
  Q_PROPERTY(QAbstractItemModel* raised READ raised CONSTANT)
  Q_PROPERTY(int raisedCount READ raisedCount NOTIFY updated)
  /// By the item's path: what would be raised, for each item that asks for an order and has none.
  Q_PROPERTY(QVariantMap offers READ offers NOTIFY updated)
  /// By the item's path: the number of the order raised for it, and where that stands.
  Q_PROPERTY(QVariantMap numbers READ numbers NOTIFY updated)
  Q_PROPERTY(QVariantMap standings READ standings NOTIFY updated)
  /// How many findings ask for an order and have none, in a sentence; empty when none does.
  Q_PROPERTY(QString openText READ openText NOTIFY updated)
  /// Which inspection this order was raised from; empty for any other order.
  Q_PROPERTY(QString originText READ originText NOTIFY updated)
  Q_PROPERTY(QString origin READ origin NOTIFY updated)
  /// The inspection can be opened here.
  Q_PROPERTY(bool originHere READ originHere NOTIFY updated)

 public:
  explicit RaisingViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* raised() { return &raised_; }
  [[nodiscard]] int raisedCount() const { return raised_.rowCount(); }
  [[nodiscard]] QVariantMap offers() const { return offers_; }
  [[nodiscard]] QVariantMap numbers() const { return numbers_; }
  [[nodiscard]] QVariantMap standings() const { return standings_; }
  [[nodiscard]] QString openText() const;
  [[nodiscard]] QString originText() const;
  [[nodiscard]] QString origin() const { return origin_; }
  [[nodiscard]] bool originHere() const { return told_.origin_title.has_value(); }

  /// For the office to give to somebody; pressed twice, it is one order.
  Q_INVOKABLE void raise(const QString& item) { raiseFor(item, RaisedFor::office); }
  /// For whoever works here.
  Q_INVOKABLE void raiseForMe(const QString& item) { raiseFor(item, RaisedFor::me); }

 protected:
  void update(const OrderPage& page) override;

 private:
  struct Told {
    std::vector<RaiseOffer> offers;
    std::vector<RaisedOrder> raised;
    std::optional<std::string> origin_title;
  };
  [[nodiscard]] static Result<Told> look(Tablet& tablet, const OrderId& order, const std::optional<OrderId>& origin);
  void show();
  void raiseFor(const QString& item, RaisedFor whom);

  Told told_;
  QString order_, origin_;
  quint64 asked_ = 0;
  QVariantMap offers_, numbers_, standings_;
  RowListModel<RaisedRowShown> raised_;
};

}  // namespace siteproof
