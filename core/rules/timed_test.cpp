#include "core/rules/timed_test.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {

std::chrono::milliseconds test_time(const Moment& begun, const Moment& ended) {
  using std::chrono::milliseconds;
  milliseconds length;
  if (begun.device == ended.device && begun.clock.boot_id == ended.clock.boot_id) {
    length = milliseconds(ended.clock.monotonic_ms - begun.clock.monotonic_ms);
  } else if (begun.server_offset_ms && ended.server_offset_ms) {
    length = ended.clock.wall - begun.clock.wall + milliseconds(*ended.server_offset_ms - *begun.server_offset_ms);
  } else {
    length = ended.clock.wall - begun.clock.wall;
  }
  return std::max(length, milliseconds{0});
}

const TestRun* newest_run(const OrderState& order, const ItemId& item) {
  const auto it = std::find_if(order.tests.rbegin(), order.tests.rend(), [&](const TestRun& run) {
    return run.item == item && !(run.ended && run.outcome == TestOutcome::abandoned);
  });
  return it == order.tests.rend() ? nullptr : &*it;
}

std::optional<TestFault> check_test_end(const ChecklistItem& item, const TestRun& run) {
  if (!run.ended) {
    return TestFault{"test.running",
                     {fmt::format("“{}”还在进行，结束时请记录。", item.title.zh),
                      fmt::format("\"{}\" is still running: record its end.", item.title.en)}};
  }
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(test_time(run.begun, *run.ended)).count();
  if (minutes < item.minutes_min) {
    return TestFault{
        "test.short",
        {fmt::format("“{}”只进行了 {} 分钟，至少要 {} 分钟，请重做。", item.title.zh, minutes, item.minutes_min),
         fmt::format("\"{}\" ran for {} minutes and needs {}: begin it again.", item.title.en, minutes,
                     item.minutes_min)}};
  }
  if (item.minutes_max != 0 && minutes > item.minutes_max) {
    return TestFault{
        "test.long",
        {fmt::format("“{}”进行了 {} 分钟，最多 {} 分钟，请重做。", item.title.zh, minutes, item.minutes_max),
         fmt::format("\"{}\" ran for {} minutes, {} are the limit: begin it again.", item.title.en, minutes,
                     item.minutes_max)}};
  }
  return std::nullopt;
}

UtcTime test_due(const ChecklistItem& item, const TestRun& run) {
  return run.begun.clock.wall + std::chrono::minutes(item.minutes_min);
}

}  // namespace siteproof
