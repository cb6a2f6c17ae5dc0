#pragma once

#include "core/usecases/sync_door.h"
#include "core/usecases/sync_preferences.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/sync_service.h"

namespace siteproof {

/// What waits to be sent, when everything was last through, what is in the way, and whether anything may go, in plain
/// words. What a person says about sending holds at once and is kept; when it could not be kept, `trouble` says so.
class SyncViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// May be null: then only what is stored is shown.
  Q_PROPERTY(siteproof::SyncService* service READ service WRITE setService NOTIFY serviceChanged)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(bool everythingSent READ everythingSent NOTIFY updated)
  Q_PROPERTY(int eventsPending READ eventsPending NOTIFY updated)
  Q_PROPERTY(int uploadsPending READ uploadsPending NOTIFY updated)
  Q_PROPERTY(QString bytesPending READ bytesPending NOTIFY updated)
  Q_PROPERTY(int setAside READ setAside NOTIFY updated)
  Q_PROPERTY(QString headline READ headline NOTIFY updated)
  Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY updated)
  Q_PROPERTY(QString activityText READ activityText NOTIFY updated)
  /// Why it is quiet, when that is as it should be: paused, waiting for Wi-Fi, no network.
  Q_PROPERTY(QString quietText READ quietText NOTIFY updated)
  Q_PROPERTY(QString trouble READ trouble NOTIFY updated)
  Q_PROPERTY(bool paused READ paused NOTIFY updated)
  Q_PROPERTY(bool wifiOnly READ wifiOnly NOTIFY updated)
  Q_PROPERTY(bool canSync READ canSync NOTIFY updated)
  /// Two or three words for the navigation.
  Q_PROPERTY(QString badge READ badge NOTIFY updated)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] SyncService* service() const { return service_; }
  void setService(SyncService* service);

  [[nodiscard]] bool loaded() const { return status_.has_value(); }
  [[nodiscard]] bool everythingSent() const;
  [[nodiscard]] int eventsPending() const;
  [[nodiscard]] int uploadsPending() const;
  [[nodiscard]] QString bytesPending() const;
  [[nodiscard]] int setAside() const;
  [[nodiscard]] QString headline() const;
  [[nodiscard]] QString lastSyncText() const;
  [[nodiscard]] QString activityText() const;
  [[nodiscard]] QString quietText() const;
  [[nodiscard]] QString trouble() const;
  [[nodiscard]] bool paused() const { return wishes_.paused; }
  [[nodiscard]] bool wifiOnly() const { return wishes_.wifi_only; }
  [[nodiscard]] bool canSync() const { return service_ != nullptr && service_->started(); }
  [[nodiscard]] QString badge() const;

  Q_INVOKABLE void syncNow();
  Q_INVOKABLE void setPaused(bool paused);
  Q_INVOKABLE void setWifiOnly(bool only);
  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void serviceChanged();
  void updated();

 private:
  void keep(const SyncPreferences& wishes);
  [[nodiscard]] bool connected() const { return service_ == nullptr || service_->network().connected; }
  [[nodiscard]] Traffic traffic() const;

  AppSession* session_ = nullptr;
  SyncService* service_ = nullptr;
  quint64 asked_ = 0;
  std::optional<SyncStatus> status_;
  SyncPreferences wishes_;
  std::optional<Error> unread_, unkept_;
};

}  // namespace siteproof
