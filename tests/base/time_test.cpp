#include "core/base/time.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

TEST_CASE("times are written in UTC, with milliseconds only where there are some") {
  CHECK(to_rfc3339({0}) == "1970-01-01T00:00:00Z");
  CHECK(to_rfc3339({1'795'318'020'000}) == "2026-11-22T03:27:00Z");
  CHECK(to_rfc3339({951'782'400'007}) == "2000-02-29T00:00:00.007Z");
  CHECK(to_rfc3339({253'402'300'799'999}) == "9999-12-31T23:59:59.999Z");
  CHECK(to_rfc3339({-1}) == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("every day from 1970 to 9999 is written and read alike") {
  constexpr std::int64_t day_ms = 86'400'000;
  std::int64_t wrong = 0;
  for (std::int64_t day = 0; day <= 2'932'896; ++day) {
    const UtcTime noon{day * day_ms + day % day_ms};
    const auto read = parse_rfc3339(to_rfc3339(noon));
    wrong += read && *read == noon ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("an offset is taken into account") {
  const UtcTime expected = value_of(parse_rfc3339("2026-11-22T06:30:00Z"));
  for (const char* text : {"2026-11-22T14:30:00+08:00", "2026-11-22t06:30:00z", "2026-11-22 06:30:00Z",
                           "2026-11-22T06:30:00.000Z", "2026-11-21T23:00:00-07:30", "2026-11-22T06:30:00-00:00"}) {
    INFO(text);
    CHECK(value_of(parse_rfc3339(text)) == expected);
  }
  CHECK(value_of(parse_rfc3339("2026-11-22T06:30:00.5Z")).ms == expected.ms + 500);
  CHECK(value_of(parse_rfc3339("2026-11-22T06:30:00.1239999Z")).ms == expected.ms + 123);
  CHECK(value_of(parse_rfc3339("2016-12-31T23:59:60Z")) == value_of(parse_rfc3339("2017-01-01T00:00:00Z")));
}

TEST_CASE("what is not a time is refused") {
  for (const char* text :
       {"", "today", "2026-11-22", "2026-11-22T06:30Z", "2026-11-22T06:30:00", "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T06:60:00Z", "2026-11-22T06:30:61Z", "2026-11-22T06:30:00.Z", "2026-11-22T06:30:00+8:00",
        "2026-11-22T06:30:00+24:00", "2026-11-22T06:30:00+0800", "2026-11-22T06:30:00Zx", "26-11-22T06:30:00Z",
        "1969-12-31T23:59:59Z"}) {
    INFO(text);
    CHECK(full_refusal(parse_rfc3339(text)) == "usage time.malformed");
  }
}

TEST_CASE("a time that an offset moves out of the years 1970 to 9999 is refused") {
  CHECK(refusal(parse_rfc3339("1970-01-01T07:59:59+08:00")) == "time.malformed");
  CHECK(refusal(parse_rfc3339("9999-12-31T23:59:59-00:01")) == "time.malformed");
  CHECK(refusal(parse_rfc3339("9999-12-31T23:59:60Z")) == "time.malformed");
  CHECK(value_of(parse_rfc3339("1970-01-01T08:00:00+08:00")).ms == 0);
}
