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
  UtcTime begun;
  UtcTime due;  ///< when it may be ended at the earliest
};

/// All times are by this tablet's clock, whatever clock they were recorded by.
struct DayReminders {
  std::vector<OrderReminder> reminders;  ///< soonest first
  std::vector<RunningTest> tests;        ///< due first
};

/// What the templates have to say of the day's orders, and the tests that run (domain.md sections 3 and 8). Reads the
/// orders of the day and those that a test can still be running on; never waits for a network. The day is the server's
/// where its time is known: appointments are made in it.
class Reminders {
 public:
  /// Orders are read whole for it: so many of the day, and so many of the days after it.
  static constexpr int orders_max = 60, later_max = 40;

  explicit Reminders(Tablet& tablet) : tablet_(tablet) {}

  /// Of the day of now on a wall clock `utc_offset` ahead of UTC.
  [[nodiscard]] Result<DayReminders> of_day(std::chrono::minutes utc_offset);

 private:
  struct Time {
    std::chrono::milliseconds server_ahead{0};
    UtcTime now;  ///< the server's
    std::chrono::minutes utc_offset{0};
  };
  [[nodiscard]] Status add(const OrderListItem& line, bool of_today, const Time& time, DayReminders& out);
  [[nodiscard]] Status add_tests(const OrderState& order, const OrderListItem& line, const Time& time,
                                 DayReminders& out);
  Tablet& tablet_;
};

}  // namespace siteproof
