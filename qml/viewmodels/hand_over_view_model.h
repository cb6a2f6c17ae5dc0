#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/draft_keeper.h"

namespace siteproof {

/// Passing the order in hand on to somebody else: what is open on it, who could have it, and whether they took it.
class HandOverViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// The order is the technician's and not finished.
  Q_PROPERTY(bool canGive READ canGive NOTIFY updated)
  /// What goes along with the order, one sentence each.
  Q_PROPERTY(QStringList points READ points NOTIFY updated)
  /// To whom the order was handed last, and whether they have taken it; empty when it never was.
  Q_PROPERTY(QString standing READ standing NOTIFY updated)
  /// It was handed on, and not taken yet.
  Q_PROPERTY(bool waiting READ waiting NOTIFY updated)
  /// Names to offer; asked for with askColleagues.
  Q_PROPERTY(QStringList colleagues READ colleagues NOTIFY colleaguesChanged)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)

 public:
  explicit HandOverViewModel(QObject* parent = nullptr);

  [[nodiscard]] bool canGive() const { return canGive_; }
  [[nodiscard]] QStringList points() const { return points_; }
  [[nodiscard]] QString standing() const { return standing_; }
  [[nodiscard]] bool waiting() const { return waiting_; }
  [[nodiscard]] QStringList colleagues() const { return colleagues_; }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }

  Q_INVOKABLE void askColleagues();
  /// `extra` is one more open point, or empty.
  Q_INVOKABLE void give(const QString& to, const QString& note, const QString& extra);

 signals:
  void colleaguesChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  bool canGive_ = false, waiting_ = false;
  QStringList points_, colleagues_;
  QString standing_;
  DraftKeeper draft_{"hand-over"};
};

}  // namespace siteproof
