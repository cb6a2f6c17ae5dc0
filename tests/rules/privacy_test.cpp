#include "core/rules/privacy.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;
using std::chrono::days;

namespace {

const UtcTime now = at_time("2026-11-22T08:00:00Z");

}  // namespace

TEST_CASE("privacy: an owner's data stays while an order of the home is in hand, and is looked at again tomorrow") {
  const auto term = personal_data_term({true, true, now + -days(400), std::nullopt}, now, days(30));
  CHECK_FALSE(term.forget);
  CHECK(term.look_again == now + days(1));
  CHECK_FALSE(term.left_at);
}

TEST_CASE("privacy: it stays for the policy's days after the last order was finished, and not a moment longer") {
  const HomeOrders home{true, false, now, std::nullopt};
  CHECK(personal_data_term(home, now, days(30)).look_again == now + days(30));
  CHECK_FALSE(personal_data_term(home, now + (days(30) - std::chrono::milliseconds(1)), days(30)).forget);
  CHECK(personal_data_term(home, now + days(30), days(30)).forget);
  CHECK(personal_data_term(home, now + days(7), days(7)).forget);
}

TEST_CASE("privacy: for a home whose orders all went to others the days count from when that was seen") {
  const auto seen = personal_data_term({}, now, days(30));
  CHECK_FALSE(seen.forget);
  REQUIRE(seen.left_at == now);
  CHECK_FALSE(personal_data_term({false, false, std::nullopt, seen.left_at}, now + days(29), days(30)).forget);
  CHECK(personal_data_term({false, false, std::nullopt, seen.left_at}, now + days(30), days(30)).forget);
}

TEST_CASE("privacy: a home that comes back into scope has never left") {
  CHECK_FALSE(personal_data_term({true, true, std::nullopt, now + -days(40)}, now, days(30)).left_at);
  CHECK_FALSE(personal_data_term({true, false, now, now + -days(40)}, now, days(30)).forget);
}
