#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <optional>

#include "core/usecases/positions.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Whether what is recorded says where it was, and what the device knows of that now.
class PositionViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool recorded READ recorded NOTIFY updated)
  /// While it is recorded: how well the place is known, or why not; empty otherwise.
  Q_PROPERTY(QString stateText READ stateText NOTIFY updated)
  /// The device says that nothing will be recorded.
  Q_PROPERTY(bool refused READ refused NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  /// Somebody looks: `stateText` follows the device.
  Q_PROPERTY(bool watching READ watching WRITE setWatching NOTIFY watchingChanged)

 public:
  explicit PositionViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] bool recorded() const { return recorded_; }
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] bool refused() const;
  [[nodiscard]] QString problem() const;
  [[nodiscard]] bool watching() const { return timer_.isActive(); }
  void setWatching(bool watching);

  Q_INVOKABLE void record(bool on);
  /// Looks again now.
  Q_INVOKABLE void refresh();

 signals:
  void sessionChanged();
  void watchingChanged();
  void updated();

 private:
  QPointer<AppSession> session_;
  bool recorded_ = false, asking_ = false;
  PositionNow now_;
  std::optional<Error> problem_;
  QTimer timer_;
};

}  // namespace siteproof
