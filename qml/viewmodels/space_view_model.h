#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/usecases/space_keeper.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Whether the tablet still has room for photos, said before it hurts. Whenever something was recorded or fetched it
/// looks again, and room that can be made without losing anything is made.
class SpaceViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// How many photos still fit, and what to do; empty while there is ample room.
  Q_PROPERTY(QString warning READ warning NOTIFY updated)
  /// No photo fits any more; signing still works.
  Q_PROPERTY(bool full READ full NOTIFY updated)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString warning() const;
  [[nodiscard]] bool full() const { return outlook_.level == SpaceLevel::full; }

 signals:
  void sessionChanged();
  void updated();

 private:
  void look();

  AppSession* session_ = nullptr;
  SpaceOutlook outlook_;
  bool asking_ = false, again_ = false;
};

}  // namespace siteproof
