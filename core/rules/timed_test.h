#pragma once

#include <chrono>
#include <optional>

#include "core/model/checklist_template.h"

namespace siteproof {

/// How long a test has run: by the monotonic clock within one boot of one device, else by server time where both ends
/// know it, else by the wall clock; never negative.
[[nodiscard]] std::chrono::milliseconds test_time(const Moment& begun, const Moment& ended);

/// The newest run of a test, abandoned ones not counted; nullptr when there is none.
[[nodiscard]] const TestRun* newest_run(const OrderState& order, const ItemId& item);

/// Why a run does not count: "test.running", "test.short" or "test.long" with both languages' words; nullopt when its
/// time is right (domain.md section 8).
struct TestFault {
  std::string rule;
  Bilingual text;
};
[[nodiscard]] std::optional<TestFault> check_test_end(const ChecklistItem& item, const TestRun& run);

/// When a begun test may be ended at the earliest, by the wall clock of the device that began it.
[[nodiscard]] UtcTime test_due(const ChecklistItem& item, const TestRun& run);

}  // namespace siteproof
