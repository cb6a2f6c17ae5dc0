#pragma once

#include <string>
#include <vector>

#include "core/rules/reminders.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Something to be told of an order of the day.
struct OrderReminder {
  OrderId order;
  std::string title, address;
  Reminder reminder;
};

/// A test that is under way on one of this tablet's orders.
struct RunningTest {
  OrderId order;
  std::string title, address;
  ItemId item;
  Bilingual test;
  UtcTime begun;  ///< by the wall clock of the device that began it
  UtcTime due;    ///< when it may be ended at the earliest
};

struct DayReminders {
  std::vector<OrderReminder> reminders;  ///< soonest first
  std::vector<RunningTest> tests;        ///< due first
};

/// What the templates have to say of the day's orders, and the tests that run (domain.md sections 3 and 8). Reads the
/// orders of the day and those that a test can still be running on; never waits for a network.
class Reminders {
 public:
  /// Orders are read whole for it: so many of the day, and so many of the days after it.
  static constexpr int orders_max = 60, later_max = 40;

  explicit Reminders(Tablet& tablet) : tablet_(tablet) {}

  /// `end_of_day` ends the local day of now, `utc_offset` is its wall clock's.
  [[nodiscard]] Result<DayReminders> of_day(UtcTime end_of_day, std::chrono::minutes utc_offset);

 private:
  [[nodiscard]] Status add(const OrderListItem& line, bool of_today, std::chrono::minutes utc_offset,
                           DayReminders& out);
  Tablet& tablet_;
};

}  // namespace siteproof
