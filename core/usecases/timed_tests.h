#pragma once

#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Tests that take their time: begun on one visit, ended on another, by whoever is there (domain.md section 8).
class TimedTests {
 public:
  explicit TimedTests(Tablet& tablet) : tablet_(tablet) {}

  /// `item` is the path of a timed_test that is asked now, else "test.item"; "test.running" while one runs already.
  [[nodiscard]] Status begin(const OrderId& order, const ItemId& item);
  /// Ends the running one: "test.none" when none runs; a passed one of the wrong length is refused with "test.short" or
  /// "test.long"; a failed or abandoned one needs a reason, "test.reason".
  [[nodiscard]] Status end(const OrderId& order, const ItemId& item, TestOutcome outcome, std::string reason);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
