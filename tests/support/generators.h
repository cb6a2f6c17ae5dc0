#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/event.h"

// Random values of the model, for rapidcheck: call them inside a property. Everything is valid as the model sees it and
// far stranger than what people enter.
namespace siteproof::any {

/// Up to 20 characters: ASCII, control characters, Chinese, emoji, quotes and backslashes.
[[nodiscard]] std::string text();
[[nodiscard]] std::string non_empty_text();
[[nodiscard]] std::string name();
/// 0 to 2^53 - 1, small ones often.
[[nodiscard]] std::int64_t whole();
[[nodiscard]] UtcTime time();
[[nodiscard]] Decimal decimal();
[[nodiscard]] Sha256 digest();
[[nodiscard]] Uuid uuid();
[[nodiscard]] Money money();
[[nodiscard]] GeoPoint geo_point();
[[nodiscard]] Mark mark();
[[nodiscard]] PhotoAssessment assessment();
[[nodiscard]] SealReceipt seal_receipt();
[[nodiscard]] Intake intake();
[[nodiscard]] QuoteLine quote_line();
[[nodiscard]] ClockReading reading();
[[nodiscard]] EventHeader header();
/// A body of the given alternative of EventBody, 1 and up.
[[nodiscard]] EventBody body(std::size_t kind);
[[nodiscard]] Event event();
[[nodiscard]] OrderState state();
[[nodiscard]] HouseholdFile household_file();

template <class Id>
[[nodiscard]] Id id() {
  return Id{uuid()};
}
template <class Name>
[[nodiscard]] Name named() {
  return Name{name()};
}
/// One of an enumeration's values; `last` is the last.
template <class Enum>
[[nodiscard]] Enum one_up_to(Enum last) {
  return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}
[[nodiscard]] bool flip();
template <class Make>
[[nodiscard]] auto maybe(Make make) {
  return flip() ? std::optional(make()) : std::nullopt;
}
/// Up to `count_max` values.
template <class Make>
[[nodiscard]] auto some(int count_max, Make make) {
  std::vector<decltype(make())> out(static_cast<std::size_t>(*rc::gen::inRange(0, count_max + 1)));
  for (auto& value : out) value = make();
  return out;
}

}  // namespace siteproof::any
