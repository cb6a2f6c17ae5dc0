#pragma once

#include "core/rules/patrol_route.h"
#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One stop of the route as its line shows it.
struct RouteStopRow {
  QString key;      ///< where the checklist is opened: what is missing there first, or what is asked there first
  QString section;  ///< said before the first stop of it; empty otherwise
  QString title, progress, findings, raised;
  bool finished = false, next = false;
  friend bool operator==(const RouteStopRow&, const RouteStopRow&) = default;
};

/// The way an inspection is walked: its stops in order, how far each is, and the next one.
class PatrolRouteViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// Roles: item, section, title, progress, findings, raised, finished, next.
  Q_PROPERTY(QAbstractItemModel* stops READ stops CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  /// The line of the next stop; -1 when all are finished.
  Q_PROPERTY(int nextRow READ nextRow NOTIFY updated)
  /// The order is an inspection with more than one stop.
  Q_PROPERTY(bool walkable READ walkable NOTIFY updated)
  Q_PROPERTY(QString title READ title NOTIFY updated)
  Q_PROPERTY(QString progressText READ progressText NOTIFY updated)
  Q_PROPERTY(QString findingsText READ findingsText NOTIFY updated)
  /// 0 to 1
  Q_PROPERTY(qreal progress READ progress NOTIFY updated)
  /// The words on the one big button, and where it leads; without a next stop the item is empty.
  Q_PROPERTY(QString nextText READ nextText NOTIFY updated)
  Q_PROPERTY(QString nextItem READ nextItem NOTIFY updated)
  /// Why there is no route to walk; empty when there is one.
  Q_PROPERTY(QString absence READ absence NOTIFY updated)

 public:
  explicit PatrolRouteViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* stops() { return &stops_; }
  [[nodiscard]] int count() const { return stops_.rowCount(); }
  [[nodiscard]] int nextRow() const { return nextRow_; }
  [[nodiscard]] bool walkable() const { return walkable_; }
  [[nodiscard]] QString title() const { return title_; }
  [[nodiscard]] QString progressText() const { return progressText_; }
  [[nodiscard]] QString findingsText() const { return findingsText_; }
  [[nodiscard]] qreal progress() const { return progress_; }
  [[nodiscard]] QString nextText() const { return nextText_; }
  [[nodiscard]] QString nextItem() const { return nextItem_; }
  [[nodiscard]] QString absence() const { return absence_; }

 protected:
  void update(const OrderPage& page) override;

 private:
  void show(const OrderPage& page);

  bool walkable_ = false;
  QString order_, title_, progressText_, findingsText_, nextText_, nextItem_, absence_;
  qreal progress_ = 0;
  int nextRow_ = -1;
  quint64 asked_ = 0;
  std::vector<ItemId> raised_;
  RowListModel<RouteStopRow> stops_;
};

}  // namespace siteproof
