#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QTimer>

#include <optional>

#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/order_list_model.h"

namespace siteproof {

/// A list of orders that is read page by page. Asks again whenever an input or the data changed; the newest question
/// wins. A page costs the same however far down it is; what is shown already is read again only after a change, in
/// pieces between which other work gets its turn.
class OrderListViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A list says what it lists: TodayViewModel, SearchViewModel.")
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(bool more READ more NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit OrderListViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);

  [[nodiscard]] QAbstractItemModel* orders() { return &model_; }
  [[nodiscard]] int count() const { return model_.rowCount(); }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] bool more() const { return more_.has_value(); }
  [[nodiscard]] QString problem() const;

  /// Reads what is shown again.
  Q_INVOKABLE void reload();
  /// Asks for the next lines when there are more.
  Q_INVOKABLE void showMore();

 signals:
  void sessionChanged();
  void updated();

 protected:
  /// One part of the list and how it is asked for.
  struct Slice {
    ListPart part = ListPart::Plain;
    OrderQuery query;
  };
  /// The list's parts from its top.
  [[nodiscard]] virtual std::vector<Slice> slices() const = 0;
  /// Reads what stands beside the list.
  virtual void reloadBeside() {}
  virtual void sayAgain() {}

  /// Begins at the top again.
  void restart();
  void setProblem(std::optional<Error> problem);
  [[nodiscard]] OrderListModel& model() { return model_; }
  /// How far the tablet's wall clock is ahead of UTC at that moment.
  [[nodiscard]] static std::chrono::minutes utcOffset(UtcTime at);

 private:
  struct Place {
    std::size_t slice = 0;
    std::optional<ListPlace> after;
  };
  struct Read {
    std::vector<ListPage> pages;
    std::optional<Place> more;
  };
  [[nodiscard]] static Result<Read> read(Tablet& tablet, const std::vector<Slice>& slices, const Place& from,
                                         int lines);
  void gather(const Place& from, std::vector<ListPage> pages, int wanted, quint64 question);
  void finish(Result<Read> read, bool append);
  void age();

  AppSession* session_ = nullptr;
  OrderListModel model_;
  bool loaded_ = false;
  std::optional<Place> more_;  ///< where the next page begins
  quint64 asked_ = 0;
  std::optional<Error> problem_;
  UtcTime readAt_;
  QTimer ageing_;  ///< "3 h left" grows old
};

}  // namespace siteproof
