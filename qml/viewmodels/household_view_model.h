#pragma once

#include <QtCore/QStringList>

#include <optional>

#include "core/usecases/orders.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One order in a home's history, in words.
struct HomeVisitRow {
  QString key;  ///< the order's number
  QString title, detail, outcome, materials, orderClass, classWord, cameBack;
  bool onTablet = false;
  friend bool operator==(const HomeVisitRow&, const HomeVisitRow&) = default;
};

/// A home's file: who lives there, what to know before ringing the bell, and every order of this address, newest first.
class HouseholdViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QString homeId READ homeId WRITE setHomeId NOTIFY homeIdChanged)
  /// An order that is on the page already and left out here.
  Q_PROPERTY(QString without READ without WRITE setWithout NOTIFY withoutChanged)
  Q_PROPERTY(QString address READ address NOTIFY updated)
  Q_PROPERTY(QString owner READ owner NOTIFY updated)
  Q_PROPERTY(QString handover READ handover NOTIFY updated)
  /// VIP, elderly, special wishes.
  Q_PROPERTY(QStringList flags READ flags NOTIFY updated)
  Q_PROPERTY(QStringList preferences READ preferences NOTIFY updated)
  Q_PROPERTY(QStringList documents READ documents NOTIFY updated)
  /// Until when each part is covered, one line each.
  Q_PROPERTY(QStringList warranty READ warranty NOTIFY updated)
  /// How many of the home's finished repairs lasted; empty before the first one.
  Q_PROPERTY(QString firstTimeFix READ firstTimeFix NOTIFY updated)
  /// Why the owner's data are not shown; empty while they are.
  Q_PROPERTY(QString ownerHidden READ ownerHidden NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* visits READ visits CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit HouseholdViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString homeId() const { return homeId_; }
  void setHomeId(const QString& homeId);
  [[nodiscard]] QString without() const { return without_; }
  void setWithout(const QString& order);

  [[nodiscard]] QString address() const;
  [[nodiscard]] QString owner() const;
  [[nodiscard]] QString handover() const;
  [[nodiscard]] QStringList flags() const;
  [[nodiscard]] QStringList preferences() const;
  [[nodiscard]] QStringList documents() const;
  [[nodiscard]] QStringList warranty() const;
  [[nodiscard]] QString firstTimeFix() const;
  [[nodiscard]] QString ownerHidden() const;
  [[nodiscard]] QAbstractItemModel* visits() { return &visits_; }
  [[nodiscard]] int count() const { return visits_.rowCount(); }
  [[nodiscard]] bool loaded() const { return history_.has_value(); }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void homeIdChanged();
  void withoutChanged();
  void updated();

 private:
  void take(Result<HomeHistory> history);
  void say();

  AppSession* session_ = nullptr;
  QString homeId_, without_;
  quint64 asked_ = 0;
  std::optional<HomeHistory> history_;
  std::optional<Error> problem_;
  RowListModel<HomeVisitRow> visits_;
};

}  // namespace siteproof
