#include <fmt/core.h>

#include "core/base/time.h"
#include "tests/support/property.h"

using namespace siteproof;

TEST_CASE("any time and any offset read back as they were") {
  property("milliseconds round trip", [] {
    const UtcTime time{*rc::gen::inRange<std::int64_t>(0, 253'402'300'800'000)};
    RC_ASSERT(parse_rfc3339(to_rfc3339(time)) == time);
  });
  property("an offset is a matter of writing", [] {
    const UtcTime time{*rc::gen::inRange<std::int64_t>(86'400, 253'402'214'400) * 1000};
    const int minutes = *rc::gen::inRange(-23 * 60 - 59, 24 * 60);
    std::string local = to_rfc3339({time.ms + minutes * 60'000});
    local.pop_back();
    const int size = minutes < 0 ? -minutes : minutes;
    const auto text = fmt::format("{}{}{:02}:{:02}", local, minutes < 0 ? '-' : '+', size / 60, size % 60);
    RC_ASSERT(parse_rfc3339(text) == time);
  });
  property("any text is read or refused, never worse", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-:.TZz+ ")));
    const auto time = parse_rfc3339(text);
    if (time) RC_ASSERT(parse_rfc3339(to_rfc3339(*time)) == *time);
  });
}
