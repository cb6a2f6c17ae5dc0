#pragma once

#include <QtCore/QStringList>

#include <optional>

#include "core/usecases/preferences.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Language, look and text size as they are chosen and kept on this tablet, and what there is to know about it. A
/// choice shows at once; one that could not be kept shows too, with the reason, and lasts until the program ends.
class SettingsViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QString language READ language NOTIFY updated)
  Q_PROPERTY(QString look READ look NOTIFY updated)
  Q_PROPERTY(int textPercent READ textPercent NOTIFY updated)
  Q_PROPERTY(QString technician READ technician NOTIFY updated)
  Q_PROPERTY(QString serverUrl READ serverUrl NOTIFY updated)
  Q_PROPERTY(QString device READ device NOTIFY updated)
  Q_PROPERTY(QString version READ version CONSTANT)
  Q_PROPERTY(QString photosText READ photosText NOTIFY updated)
  Q_PROPERTY(QString databaseText READ databaseText NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  /// What the program is built on, and under which licence; one entry each, in the same order.
  Q_PROPERTY(QStringList parts READ parts CONSTANT)
  Q_PROPERTY(QStringList licences READ licences CONSTANT)

 public:
  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);

  [[nodiscard]] QString language() const;
  [[nodiscard]] QString look() const;
  [[nodiscard]] int textPercent() const;
  [[nodiscard]] QString technician() const;
  [[nodiscard]] QString serverUrl() const;
  [[nodiscard]] QString device() const;
  [[nodiscard]] QString version() const;
  [[nodiscard]] QString photosText() const;
  [[nodiscard]] QString databaseText() const;
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QStringList parts() const;
  [[nodiscard]] QStringList licences() const;

  Q_INVOKABLE void chooseLanguage(const QString& language);
  Q_INVOKABLE void chooseLook(const QString& look);
  Q_INVOKABLE void chooseTextPercent(int percent);
  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void updated();

 private:
  void keep(const Preferences& wanted);

  AppSession* session_ = nullptr;
  std::optional<TabletFacts> facts_;
  std::optional<Error> problem_;
};

}  // namespace siteproof
