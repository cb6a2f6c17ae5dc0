#pragma once

#include "core/usecases/stock_take.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A line of the count, in words.
struct CountRow {
  QString key;  ///< code and unit
  QString code, name, unit, expected, counted;
  QString differs;  ///< from the books when it was counted; empty where it does not
  QString typed;    ///< and not recorded yet
  bool done = false;
  friend bool operator==(const CountRow&, const CountRow&) = default;
};

/// The weekly count of the technician's own van: line by line, each recorded at once, so that it goes on where it was
/// left. It is recorded on an order: the one that holds it already, else the one in hand, else the most urgent.
class StockTakeViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// The order that is open beside; empty when there is none.
  Q_PROPERTY(QString inHand READ inHand WRITE setInHand NOTIFY sessionChanged)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  /// Why an entry was refused; empty when it was recorded.
  Q_PROPERTY(QString refused READ refused NOTIFY updated)
  Q_PROPERTY(bool saving READ saving NOTIFY updated)
  /// The order it is recorded on, in words; empty when no order is open.
  Q_PROPERTY(QString orderText READ orderText NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(int countedCount READ countedCount NOTIFY updated)
  /// How far it is, in a sentence.
  Q_PROPERTY(QString progress READ progress NOTIFY updated)
  /// The count was ended here: what differs is shown.
  Q_PROPERTY(bool finished READ finished NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* differences READ differences CONSTANT)
  Q_PROPERTY(int differenceCount READ differenceCount NOTIFY updated)

  /// The line that is being counted; empty when none is.
  Q_PROPERTY(QString line READ line WRITE setLine NOTIFY updated)
  Q_PROPERTY(QString lineName READ lineName NOTIFY updated)
  Q_PROPERTY(QString lineUnit READ lineUnit NOTIFY updated)
  Q_PROPERTY(QString lineExpected READ lineExpected NOTIFY updated)
  /// It can be confirmed as the books have it.
  Q_PROPERTY(bool lineKnown READ lineKnown NOTIFY updated)
  /// Under which the form keeps what was typed for it.
  Q_PROPERTY(QString lineField READ lineField NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)

 public:
  explicit StockTakeViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return source_.session(); }
  void setSession(AppSession* session);
  [[nodiscard]] QString inHand() const { return inHand_; }
  void setInHand(const QString& order);
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QString refused() const;
  [[nodiscard]] bool saving() const { return saving_ > 0; }
  [[nodiscard]] QString orderText() const { return orderText_; }
  [[nodiscard]] QAbstractItemModel* lines() { return &lines_; }
  [[nodiscard]] int count() const { return lines_.rowCount(); }
  [[nodiscard]] int countedCount() const;
  [[nodiscard]] QString progress() const;
  [[nodiscard]] bool finished();
  [[nodiscard]] QAbstractItemModel* differences() { return &differences_; }
  [[nodiscard]] int differenceCount() const { return differences_.rowCount(); }
  [[nodiscard]] QString line() const { return line_; }
  void setLine(const QString& line);
  [[nodiscard]] QString lineName() const;
  [[nodiscard]] QString lineUnit() const;
  [[nodiscard]] QString lineExpected() const;
  [[nodiscard]] bool lineKnown() const;
  [[nodiscard]] QString lineField() const { return field_of(line_); }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }

  Q_INVOKABLE void reload();
  /// The quantity one step more or less, never below zero.
  Q_INVOKABLE QString stepped(const QString& quantity, int by) const;
  /// Records what was counted in the line in hand.
  Q_INVOKABLE void record(const QString& quantity);
  Q_INVOKABLE void recordAsExpected();
  /// Takes a material in hand, also one that no book has in the van; a scanned one is one more of it. False for what is
  /// no code: `refused` says so.
  Q_INVOKABLE bool take(const QString& code, const QString& unit, bool scanned);
  /// Records what was typed and not recorded yet, then shows what differs.
  Q_INVOKABLE void finish();
  Q_INVOKABLE void goOn();

 signals:
  void sessionChanged();
  void updated();
  /// The line in hand was recorded.
  void recorded();

 private:
  /// What was read: the order, and its count.
  struct Read {
    std::optional<OrderId> order;
    std::string title, address, location;
    std::vector<CountLine> lines;
    std::vector<CountLine> found;  ///< of what was added, what neither the books nor the count know
  };
  [[nodiscard]] static Result<Read> read(Tablet& tablet, const std::string& kept, const std::string& in_hand,
                                         const QStringList& added);
  [[nodiscard]] static QString field_of(const QString& line) { return QStringLiteral("quantity:") + line; }
  [[nodiscard]] const CountLine* find(const QString& key) const;
  /// What was taken in hand though no book had it in the van, by its line.
  [[nodiscard]] QStringList added();
  void say();
  void count(std::vector<CountEntry> entries, std::function<void()> done);
  void forget(const QString& key);

  OrderSource source_;
  QString inHand_, line_, orderText_;
  bool loaded_ = false;
  int saving_ = 0;
  QStringList added_read_;  ///< as it was when the count was read
  quint64 asked_ = 0;
  Read read_;
  std::vector<CountLine> all_;  ///< with what was added
  std::optional<Error> problem_, refused_;
  RowListModel<CountRow> lines_, differences_;
  DraftKeeper draft_{"stock-take"};
};

}  // namespace siteproof
