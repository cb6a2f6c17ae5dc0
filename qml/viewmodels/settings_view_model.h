#pragma once

#include <QtCore/QUrl>

#include <optional>

#include "core/usecases/preferences.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A part of the program and its licence.
struct LicenceRow {
  QString key;  ///< the part's name
  QString version, licence;
  friend bool operator==(const LicenceRow&, const LicenceRow&) = default;
};

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
  Q_PROPERTY(QString enrolledText READ enrolledText NOTIFY updated)
  Q_PROPERTY(QString certificateText READ certificateText NOTIFY updated)
  /// How long owners' data stays on this tablet, in one sentence.
  Q_PROPERTY(QString personalDataText READ personalDataText NOTIFY updated)
  /// How far the tablet's clock is from the server's, when that is too much; empty otherwise.
  Q_PROPERTY(QString clockWarning READ clockWarning NOTIFY updated)
  /// What the program is made of: part, version, licence.
  Q_PROPERTY(QAbstractItemModel* licences READ licences CONSTANT)
  /// The text asked for last by readLicence; empty while it is being read.
  Q_PROPERTY(QString licenceText READ licenceText NOTIFY licenceRead)
  /// What would be saved, word for word; empty until prepareDiagnostics is through.
  Q_PROPERTY(QString diagnostics READ diagnostics NOTIFY diagnosed)
  Q_PROPERTY(bool diagnosing READ diagnosing NOTIFY diagnosed)
  /// Where they were saved, or why not.
  Q_PROPERTY(QString diagnosticsSaved READ diagnosticsSaved NOTIFY diagnosed)
  Q_PROPERTY(QString diagnosticsProblem READ diagnosticsProblem NOTIFY diagnosed)

 public:
  explicit SettingsViewModel(QObject* parent = nullptr);

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
  [[nodiscard]] QString enrolledText() const;
  [[nodiscard]] QString certificateText() const;
  [[nodiscard]] QString personalDataText() const;
  [[nodiscard]] QString clockWarning() const;
  [[nodiscard]] QAbstractItemModel* licences() { return &licences_; }
  [[nodiscard]] QString licenceText() const { return licence_text_; }
  [[nodiscard]] QString diagnostics() const { return diagnostics_; }
  [[nodiscard]] bool diagnosing() const { return diagnosing_; }
  [[nodiscard]] QString diagnosticsSaved() const { return diagnostics_saved_; }
  [[nodiscard]] QString diagnosticsProblem() const;

  Q_INVOKABLE void chooseLanguage(const QString& language);
  Q_INVOKABLE void chooseLook(const QString& look);
  Q_INVOKABLE void chooseTextPercent(int percent);
  /// 1, 5, 15, or 0 for never.
  Q_INVOKABLE void chooseIdleMinutes(int minutes);
  Q_INVOKABLE void reload();
  Q_INVOKABLE void readLicence(const QString& part);
  Q_INVOKABLE void prepareDiagnostics();
  /// Into a new file in this folder.
  Q_INVOKABLE void saveDiagnostics(const QUrl& folder);

 signals:
  void sessionChanged();
  void updated();
  void licenceRead();
  void diagnosed();

 private:
  void keep(const Preferences& wanted);

  AppSession* session_ = nullptr;
  std::optional<TabletFacts> facts_;
  std::optional<std::chrono::days> personal_data_;
  std::optional<Error> problem_, diagnostics_problem_;
  RowListModel<LicenceRow> licences_;
  quint64 licence_asked_ = 0;
  QString licence_text_, diagnostics_, diagnostics_saved_;
  bool diagnosing_ = false;
};

}  // namespace siteproof
