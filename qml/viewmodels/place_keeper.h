#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QVariantMap>
#include <QtQml/QQmlParserStatus>

#include "core/usecases/whereabouts.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Keeps where the person is, a moment after it changed and at once when the program goes to the background or ends;
/// says at the start where they were, once, as soon as the window is unlocked.
class PlaceKeeper : public QObject, public QQmlParserStatus {
  Q_OBJECT
  Q_INTERFACES(QQmlParserStatus)
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY changed REQUIRED)
  /// Nothing is kept while the window is shown around, for pictures of every screen.
  Q_PROPERTY(bool paused MEMBER paused_ NOTIFY changed)
  /// "today", "search", "materials", "sync" or "settings"
  Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
  Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY changed)
  Q_PROPERTY(QString home READ home WRITE setHome NOTIFY changed)
  /// "", "capture", "signOff" or "photos" of the order, "household" of the home, "stock-take" of the van, or
  /// "recovered"
  Q_PROPERTY(QString cover READ cover WRITE setCover NOTIFY changed)
  Q_PROPERTY(QString stage READ stage WRITE setStage NOTIFY changed)
  /// Of the checklist, when the photos are for one.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(QString sheet READ sheet WRITE setSheet NOTIFY changed)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
  /// "zh" or "en", of the owner's page; empty anywhere else.
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)

 public:
  explicit PlaceKeeper(QObject* parent = nullptr);
  /// What changed last is kept.
  ~PlaceKeeper() override;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session) { session_ = session; }
  [[nodiscard]] QString place() const { return shown(now_.place); }
  [[nodiscard]] QString order() const { return shown(now_.order); }
  [[nodiscard]] QString home() const { return shown(now_.home); }
  [[nodiscard]] QString cover() const { return shown(now_.cover); }
  [[nodiscard]] QString stage() const { return shown(now_.stage); }
  [[nodiscard]] QString item() const { return shown(now_.item); }
  [[nodiscard]] QString sheet() const { return shown(now_.sheet); }
  [[nodiscard]] QString search() const { return shown(now_.search); }
  [[nodiscard]] QString language() const { return shown(now_.language); }
  void setPlace(const QString& place) { take(&Whereabouts::place, place); }
  void setOrder(const QString& order) { take(&Whereabouts::order, order); }
  void setHome(const QString& home) { take(&Whereabouts::home, home); }
  void setCover(const QString& cover) { take(&Whereabouts::cover, cover); }
  void setStage(const QString& stage) { take(&Whereabouts::stage, stage); }
  void setItem(const QString& item) { take(&Whereabouts::item, item); }
  void setSheet(const QString& sheet) { take(&Whereabouts::sheet, sheet); }
  void setSearch(const QString& search) { take(&Whereabouts::search, search); }
  void setLanguage(const QString& language) { take(&Whereabouts::language, language); }

  void classBegin() override {}
  void componentComplete() override;

 signals:
  void changed();
  /// Where to go on, by the names of this type's properties; nobody has gone anywhere else meanwhile.
  void found(const QVariantMap& was);

 private:
  [[nodiscard]] static QString shown(const std::string& name) { return QString::fromStdString(name); }
  void take(std::string Whereabouts::*field, const QString& value);
  void keep();
  void tellWhenUnlocked(const Whereabouts& begun, const Whereabouts& was);

  QPointer<AppSession> session_;
  Whereabouts now_;
  std::optional<Whereabouts> kept_;
  bool told_ = false;  ///< where they were, or that they were nowhere: from then on changes are kept
  bool paused_ = false;
  QTimer soon_;
};

}  // namespace siteproof
