#pragma once

#include <QtCore/QTimer>

#include <optional>

#include "core/usecases/reminders.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// Something to remember today, in words.
struct ReminderRow {
  QString key, orderId;
  QString text;   ///< what to do
  QString about;  ///< the order it is about
  QString when;   ///< "today 14:15 · 20 min left"
  bool due = false;
  bool test = false;  ///< a test that runs
  friend bool operator==(const ReminderRow&, const ReminderRow&) = default;
};

/// What the day's orders want to be remembered of, and the tests that run with the time they still need; due first.
class RemindersViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* reminders READ reminders CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  /// How many of them are due now.
  Q_PROPERTY(int dueCount READ dueCount NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  /// So often the time that is left is told anew.
  static constexpr std::chrono::seconds tick{30};

  explicit RemindersViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QAbstractItemModel* reminders() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] int dueCount() const;
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();
  /// Says again how much time is left.
  Q_INVOKABLE void say();

 signals:
  void sessionChanged();
  void updated();

 private:
  AppSession* session_ = nullptr;
  quint64 asked_ = 0;
  DayReminders read_;
  std::optional<Error> problem_;
  RowListModel<ReminderRow> rows_;
  QTimer ageing_;
};

}  // namespace siteproof
