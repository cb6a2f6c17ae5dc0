#pragma once

#include <QtCore/QStringList>

#include <map>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One question of the checklist with its newest answer.
struct ChecklistRow {
  QString key;  ///< the item's id
  QString section, title, help, unit, limits, value, typed, shown,
      problem;   ///< `typed`: the value, or what is being typed instead
  int kind = 0;  ///< ChecklistViewModel::Kind
  QStringList optionIds, optionTitles;
  bool required = false, blocking = false, missing = false, firstOfSection = false;
  friend bool operator==(const ChecklistRow&, const ChecklistRow&) = default;
};

/// The order's checklist, to be answered; an answer is saved as soon as it is given. What the answers say of the fault
/// is shown beside.
class ChecklistViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(QString title READ title NOTIFY updated)
  Q_PROPERTY(QString progressText READ progressText NOTIFY updated)
  /// False once the order is signed off: what was sealed stays as it is.
  Q_PROPERTY(bool editable READ editable NOTIFY updated)
  Q_PROPERTY(QStringList verdicts READ verdicts NOTIFY updated)
  /// What is typed and not recorded yet; its fields are the items.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  /// Why there is no checklist to fill in; empty when there is one.
  Q_PROPERTY(QString absence READ absence NOTIFY updated)

 public:
  enum class Kind { Number, Choice, YesNo, Text, DateTime };
  Q_ENUM(Kind)

  explicit ChecklistViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* items() { return &items_; }
  [[nodiscard]] int count() const { return items_.rowCount(); }
  [[nodiscard]] QString title() const { return title_; }
  [[nodiscard]] QString progressText() const { return progressText_; }
  [[nodiscard]] bool editable() const { return editable_; }
  [[nodiscard]] QStringList verdicts() const { return verdicts_; }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] QString absence() const { return absence_; }

  /// `value` as typed or chosen. A refusal is shown at the item and the earlier answer stays.
  Q_INVOKABLE void answer(const QString& item, const QString& value);
  /// Keeps what stands in an item's field while it is typed; only `answer` records it.
  Q_INVOKABLE void type(const QString& item, const QString& text) { draft_.put(item, text); }
  /// What was typed instead of the recorded answer is forgotten.
  Q_INVOKABLE void untype(const QString& item);
  /// Answers a date_time item with the present moment.
  Q_INVOKABLE void answerNow(const QString& item);
  /// The row of an item, or -1.
  Q_INVOKABLE int rowOf(const QString& item) const;

 protected:
  void update(const OrderPage& page) override;

 private:
  void showAgain();
  void setItemProblem(const QString& item, const std::optional<Error>& problem);

  QString title_, progressText_, absence_;
  bool editable_ = false;
  QStringList verdicts_;
  std::map<QString, Error> problems_;
  RowListModel<ChecklistRow> items_;
  DraftKeeper draft_{"checklist"};
};

}  // namespace siteproof
