#pragma once

#include <QtCore/QStringList>

#include <map>

#include "qml/viewmodels/checklist_rows.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// The order's checklist, to be answered; an answer is saved as soon as it is given. What the answers say of the fault
/// is shown beside. An item is named by its answer's path everywhere.
class ChecklistViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(QString title READ title NOTIFY updated)
  Q_PROPERTY(QString progressText READ progressText NOTIFY updated)
  /// False once the order is signed off: what was sealed stays as it is.
  Q_PROPERTY(bool editable READ editable NOTIFY updated)
  /// What the answers given so far say: title, explain, responsible, method, materials, who else is needed.
  Q_PROPERTY(QAbstractItemModel* verdicts READ verdicts CONSTANT)
  Q_PROPERTY(int verdictCount READ verdictCount NOTIFY updated)
  /// Floor plans for pins, see ChecklistShown::plans.
  Q_PROPERTY(QVariantList plans READ plans NOTIFY updated)
  /// A timed test is running: `refresh` tells how long it still has to.
  Q_PROPERTY(bool testRunning READ testRunning NOTIFY updated)
  /// The row that was taken out last, while it can be brought back; empty otherwise.
  Q_PROPERTY(QString undoText READ undoText NOTIFY updated)
  /// What is typed and not recorded yet; its fields are the items.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  /// Why there is no checklist to fill in; empty when there is one.
  Q_PROPERTY(QString absence READ absence NOTIFY updated)

 public:
  enum class Kind {
    Number,
    Choice,
    YesNo,
    Text,
    DateTime,
    MultiChoice,
    Date,
    Barcode,
    Position,
    Pin,
    Photo,
    Signature,
    Material,
    TimedTest,
    Repeat,
    Table,
    Row,
    TableRow,
    Computed,
    Note
  };
  Q_ENUM(Kind)
  enum class Outcome { Passed, Failed, Abandoned };
  Q_ENUM(Outcome)

  explicit ChecklistViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* items() { return &items_; }
  [[nodiscard]] int count() const { return items_.rowCount(); }
  [[nodiscard]] QString title() const { return title_; }
  [[nodiscard]] QString progressText() const { return progressText_; }
  [[nodiscard]] bool editable() const { return editable_; }
  [[nodiscard]] QAbstractItemModel* verdicts() { return &verdicts_; }
  [[nodiscard]] int verdictCount() const { return verdicts_.rowCount(); }
  [[nodiscard]] QVariantList plans() const { return plans_; }
  [[nodiscard]] bool testRunning() const { return testRunning_; }
  [[nodiscard]] QString undoText() const;
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] QString absence() const { return absence_; }

  /// `value` as typed or chosen. A refusal is shown at the item and the earlier answer stays.
  Q_INVOKABLE void answer(const QString& item, const QString& value);
  /// Adds an option of a multi_choice, or takes it out again.
  Q_INVOKABLE void toggle(const QString& item, const QString& option);
  /// Keeps what stands in an item's field while it is typed; only `answer` records it.
  Q_INVOKABLE void type(const QString& item, const QString& text) { draft_.put(item, text); }
  /// What stands in an item's field: the answer, or what was entered and not recorded yet.
  [[nodiscard]] Q_INVOKABLE QString typedOf(const QString& item);
  /// What was typed instead of the recorded answer is forgotten.
  Q_INVOKABLE void untype(const QString& item);
  /// Answers a date_time item with the present moment, a date with today.
  Q_INVOKABLE void answerNow(const QString& item);
  /// Adds a row to a repeat, and opens it.
  Q_INVOKABLE void addRow(const QString& repeat);
  /// Takes a row out; `undoRemove` brings it back with all it holds.
  Q_INVOKABLE void removeRow(const QString& row);
  Q_INVOKABLE void undoRemove();
  /// Opens a row, or closes it.
  Q_INVOKABLE void openRow(const QString& row);
  Q_INVOKABLE void beginTest(const QString& item);
  /// `reason` is what stands in the draft under reasonField(item); one that did not pass needs it.
  Q_INVOKABLE void endTest(const QString& item, siteproof::ChecklistViewModel::Outcome outcome, const QString& reason);
  [[nodiscard]] Q_INVOKABLE QString reasonField(const QString& item) const { return item + QStringLiteral("#reason"); }
  /// Tells anew what depends on the time of now.
  Q_INVOKABLE void refresh() { showAgain(); }
  /// The line of an item, or -1; a row it lies in is opened.
  Q_INVOKABLE int rowOf(const QString& item);

 protected:
  void update(const OrderPage& page) override;

 private:
  void showAgain();
  void setItemProblem(const QString& item, const std::optional<Error>& problem);
  [[nodiscard]] const ChecklistRow* find(const QString& item) const;
  void actOn(const QString& item, OrderSource::Action action, std::function<void()> done = {});

  QString title_, progressText_, absence_, order_;
  bool editable_ = false, testRunning_ = false;
  QVariantList plans_;
  std::map<QString, Error> problems_;
  std::set<QString> opened_;  ///< rows
  struct Removed {
    QString row, title;
  };
  std::optional<Removed> removed_;
  RowListModel<ChecklistRow> items_;
  RowListModel<VerdictRow> verdicts_;
  DraftKeeper draft_{"checklist"};
};

}  // namespace siteproof
