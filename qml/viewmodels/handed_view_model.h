#pragma once

#include <QtCore/QStringList>

#include <optional>

#include "core/usecases/hand_over.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// The order that was handed to the technician first and that they have not taken, and how many more there are.
class HandedViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// Empty when there is none.
  Q_PROPERTY(QString orderId READ orderId NOTIFY updated)
  Q_PROPERTY(QString title READ title NOTIFY updated)
  /// By whom and when, and who was first asked.
  Q_PROPERTY(QString detail READ detail NOTIFY updated)
  Q_PROPERTY(QString note READ note NOTIFY updated)
  Q_PROPERTY(QStringList points READ points NOTIFY updated)
  /// What the page has no room for: further points, further orders.
  Q_PROPERTY(QString more READ more NOTIFY updated)
  Q_PROPERTY(bool saving READ saving NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString orderId() const;
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString detail() const;
  [[nodiscard]] QString note() const;
  [[nodiscard]] QStringList points() const;
  [[nodiscard]] QString more() const;
  [[nodiscard]] bool saving() const { return saving_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();
  /// The technician's word that they have the order that is shown.
  Q_INVOKABLE void take();

 signals:
  void sessionChanged();
  void updated();

 private:
  [[nodiscard]] const HandedToMe* shown() const { return handed_.empty() ? nullptr : &handed_.front(); }

  AppSession* session_ = nullptr;
  quint64 asked_ = 0;
  bool saving_ = false;
  std::vector<HandedToMe> handed_;
  std::optional<Error> problem_;
};

}  // namespace siteproof
