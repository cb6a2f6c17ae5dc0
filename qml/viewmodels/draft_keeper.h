#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

#include "qml/viewmodels/countdown.h"
#include "qml/viewmodels/order_source.h"

namespace siteproof {

/// Keeps what is typed into one form of the order in hand until it is recorded: durable within 300 ms of a keystroke,
/// and at once on `flush`, when the application leaves the foreground and when the page goes away. Belongs to the view
/// model that records the form; a field reads `value`, gives every change to `put`, and reads again on `replaced`.
class DraftKeeper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The view model that records a form owns its draft.")
  /// Why what was entered is not saved on the tablet, and what to do; empty as soon as it is.
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
  /// The field that was entered last when that happened.
  Q_PROPERTY(QString problemField READ problemField NOTIFY problemChanged)

 public:
  /// What is left of the 300 ms is the disk's.
  static constexpr std::chrono::milliseconds delay{150};

  explicit DraftKeeper(const char* place, QObject* parent = nullptr,
                       std::unique_ptr<Countdown> countdown = std::make_unique<TimerCountdown>());
  ~DraftKeeper() override;

  void setSource(OrderSource* source);

  /// What was typed, or `otherwise`, which from then on counts as nothing typed.
  Q_INVOKABLE QString value(const QString& field, const QString& otherwise = {});
  Q_INVOKABLE void put(const QString& field, const QString& value);
  /// For what is costly to write down: read when it is saved.
  void putLater(const QString& field, std::function<QString()> read);
  /// `value` is recorded: nothing of it is kept, unless something else was typed meanwhile.
  void forget(const QString& field, const QString& value);
  Q_INVOKABLE void flush();
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QString problemField() const { return problem_ ? entered_ : QString(); }
  [[nodiscard]] bool unsaved() const { return !changed_.empty(); }

  /// The form is being recorded by `action`: everything typed until now is saved, and forgotten with the record. What
  /// is returned runs in place of `action`; `settled` is told how it ended.
  [[nodiscard]] OrderSource::Action settling(OrderSource::Action action);
  void settled(bool recorded);

 signals:
  /// The values are others than what was put: read them again.
  void replaced();
  void problemChanged();

 private:
  void tell(std::optional<Error> problem);
  void follow();
  void load();
  void take(const std::map<std::string, std::string>& kept);
  void hurry();

  QString place_, order_, entered_;
  std::optional<Error> problem_;
  QPointer<OrderSource> source_;
  QPointer<AppSession> session_;  ///< the page's source may be gone before what was typed in it is saved
  std::unique_ptr<Countdown> countdown_;
  std::map<QString, QString> values_, defaults_;
  std::map<QString, std::function<QString()>> changed_;  ///< not saved yet; a reader where there is one
  quint64 asked_ = 0;
  int settling_ = 0;
};

}  // namespace siteproof
