#pragma once

#include "qml/viewmodels/order_list_view_model.h"

namespace siteproof {

/// The day's work: what was carried over from earlier days, what is for today, what comes later, each by due time; and
/// the one order to turn to next.
class TodayViewModel : public siteproof::OrderListViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// The order to turn to: empty when there is none.
  Q_PROPERTY(QString nextOrder READ nextOrder NOTIFY updated)
  Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY updated)
  Q_PROPERTY(QString nextText READ nextText NOTIFY updated)
  Q_PROPERTY(QString dayText READ dayText NOTIFY updated)

 public:
  using OrderListViewModel::OrderListViewModel;

  [[nodiscard]] QString nextOrder() const;
  [[nodiscard]] QString nextTitle() const;
  [[nodiscard]] QString nextText() const;
  /// "Sunday 22 November"
  [[nodiscard]] QString dayText() const;

 protected:
  [[nodiscard]] std::vector<Slice> slices() const override;
  void reloadBeside() override;

 private:
  struct Day {
    UtcTime begin, end;
  };
  [[nodiscard]] Day day() const;

  OrderList first_;
  quint64 askedFirst_ = 0;
};

}  // namespace siteproof
