#pragma once

#include <optional>

#include "core/usecases/first_pull.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/sync_service.h"

namespace siteproof {

/// The minutes after enrolment: how many orders have arrived, then the offer of a PIN. Nobody has to wait for it.
class FirstDayViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(siteproof::SyncService* service READ service WRITE setService NOTIFY serviceChanged REQUIRED)
  /// The orders are being fetched, and nobody has gone on without them.
  Q_PROPERTY(bool fetching READ fetching NOTIFY updated)
  /// After that, until it was answered.
  Q_PROPERTY(bool pinOffered READ pinOffered NOTIFY updated)
  Q_PROPERTY(QString headline READ headline NOTIFY updated)
  /// What is in the way, and what to do.
  Q_PROPERTY(QString trouble READ trouble NOTIFY updated)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] SyncService* service() const { return service_; }
  void setService(SyncService* service);
  [[nodiscard]] bool fetching() const { return stage_ == Stage::Fetching; }
  [[nodiscard]] bool pinOffered() const { return stage_ == Stage::Offering; }
  [[nodiscard]] QString headline() const;
  [[nodiscard]] QString trouble() const;

  /// The rest arrives in the background.
  Q_INVOKABLE void goOn();
  /// The PIN is set, or not wanted.
  Q_INVOKABLE void answered();

 signals:
  void sessionChanged();
  void serviceChanged();
  void updated();

 private:
  enum class Stage { Away, Fetching, Offering };
  void follow();
  void look();

  AppSession* session_ = nullptr;
  SyncService* service_ = nullptr;
  Stage stage_ = Stage::Away;
  FirstPull pull_;
  bool asking_ = false, again_ = false;
};

}  // namespace siteproof
