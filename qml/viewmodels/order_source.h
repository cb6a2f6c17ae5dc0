#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <memory>
#include <optional>

#include "core/usecases/orders.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

class DraftKeeper;

/// One order as read for a page; the page's view models all read it here, so that they agree. Reads again whenever the
/// order changed. A reply that a newer question has overtaken is dropped.
class OrderSource : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QString orderId READ orderId WRITE setOrderId NOTIFY orderIdChanged)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString orderId() const { return orderId_; }
  void setOrderId(const QString& id);

  [[nodiscard]] bool loaded() const { return page_ != nullptr; }
  [[nodiscard]] QString problem() const;  ///< why there is nothing to show
  /// nullptr until it was read. Never changes once handed out.
  [[nodiscard]] std::shared_ptr<const OrderPage> page() const { return page_; }
  /// Empty until it was read, or when the tablet has no file of this home.

  using Action = std::function<Status(Tablet&, const OrderId&)>;
  /// Runs a use case on this order; afterwards everybody who shows the order reads it again. `done` gets the outcome
  /// on this thread, before the page is read again.
  void act(QObject* receiver, Action action, std::function<void(const Status&)> done);

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void orderIdChanged();
  void changed();

 private:
  void take(Result<OrderPage> read);

  AppSession* session_ = nullptr;
  QString orderId_;
  quint64 asked_ = 0;
  std::shared_ptr<const OrderPage> page_;
  std::optional<Error> problem_;
};

/// Base of the view models that show one aspect of an order.
class OrderAspect : public QObject {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(siteproof::OrderSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED)
  /// What the last action was refused for; empty when it went through.
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
  Q_PROPERTY(bool saving READ saving NOTIFY savingChanged)

 public:
  using QObject::QObject;
  [[nodiscard]] OrderSource* source() const { return source_; }
  void setSource(OrderSource* source);
  [[nodiscard]] QString problem() const;
  [[nodiscard]] bool saving() const { return saving_ > 0; }
  Q_INVOKABLE void clearProblem() { setProblem(std::nullopt); }

 signals:
  void sourceChanged();
  void problemChanged();
  void savingChanged();
  void updated();
  /// The action went through and is durable.
  void saved();

 protected:
  /// The source has read the order (again), or the language changed.
  virtual void update(const OrderPage& page) = 0;
  /// Runs a use case; reports through `problem`, `saving` and `saved`. `form` is forgotten with the record.
  void act(OrderSource::Action action, std::function<void()> done = {}, DraftKeeper* form = nullptr);
  /// Lets a form of this view model keep its draft with the order in hand.
  void keep(DraftKeeper& form);
  void setProblem(std::optional<Error> problem);

 private:
  void refresh();
  OrderSource* source_ = nullptr;
  int saving_ = 0;
  std::optional<Error> problem_;
};

}  // namespace siteproof
