#include "sync/engine/back_off.h"

#include "sync/engine/retry_after.h"
#include "sync/engine/sync_tuning.h"
#include "tests/support/catch.h"
#include "tests/sync/machine_bench.h"

namespace siteproof {
namespace {

using namespace std::chrono_literals;
using test::MachineBench;

TEST_CASE("the back-off stays between its floor and a ceiling that doubles up to its end") {
  test::SeededRandom random(7);
  CHECK(BackOff::ceiling_after(1) == 1s);
  CHECK(BackOff::ceiling_after(4) == 8s);
  CHECK(BackOff::ceiling_after(1000) == tuning::back_off_ceiling);
  for (int run = 0; run < 200; ++run) {
    BackOff back_off(random);
    for (int n = 1; n <= 40; ++n) {
      const auto wait = back_off.after_failure(run % 2 == 0);
      CHECK(wait >= tuning::back_off_floor);
      CHECK(wait <= BackOff::ceiling_after(n));
    }
  }
}

TEST_CASE("the jitter is full: short and long waits both occur") {
  test::SeededRandom random(8);
  auto shortest = 1h + 0ms;
  auto longest = 0ms;
  for (int run = 0; run < 300; ++run) {
    BackOff back_off(random);
    auto wait = 0ms;
    for (int n = 0; n < 5; ++n) wait = back_off.after_failure(false);
    shortest = std::min(shortest, wait);
    longest = std::max(longest, wait);
  }
  CHECK(shortest < 1s);
  CHECK(longest > 15s);
}

TEST_CASE("progress begins the back-off anew") {
  test::SeededRandom random(9);
  BackOff back_off(random);
  for (int n = 0; n < 10; ++n) static_cast<void>(back_off.after_failure(true));
  back_off.progressed();
  CHECK(back_off.after_failure(true) == tuning::back_off_floor);
}

TEST_CASE("a server's Retry-After is obeyed in seconds and as a date, within reason") {
  const auto asked = [](std::vector<HttpHeader> headers) { return retry_after({503, std::move(headers), ""}); };
  CHECK(asked({{"retry-after", "7"}}) == 7s);
  CHECK(asked({{"Retry-After", "99999999"}}) == tuning::retry_after_max);
  CHECK(asked({{"Retry-After", "99999999999999999999"}}) == std::nullopt);
  CHECK(asked({{"Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}) == 60s);
  CHECK(asked({{"Retry-After", "Sun, 06 Nov 1994 08:40:37 GMT"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}) == 0s);
  CHECK(asked({{"Retry-After", "soon"}}) == std::nullopt);
  CHECK(asked({}) == std::nullopt);
}

TEST_CASE("overload is answered with patience, and the wait is shown with its reason") {
  const int status = GENERATE(429, 500, 502, 503, 507);
  MachineBench b;
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer({status, {{"Retry-After", "90"}}, ""});
  CHECK(b.ask() == "wait http." + std::to_string(status));
  const auto waits = b.machine.waits(b.now);
  REQUIRE(waits.size() == 1);
  CHECK(waits[0].lane == Lane::events);
  CHECK(waits[0].remaining >= 90s);
  CHECK(waits[0].failures == 1);
  CHECK(b.door.attempts.back()->code == waits[0].reason.code);
}

TEST_CASE("both lanes waiting arm one timer: the earlier one, however often it is asked for") {
  MachineBench b;
  b.door.add_file(100'000);
  REQUIRE(b.ask() == "POST /v1/events");
  b.answer();
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer({503, {{"Retry-After", "300"}}, ""});
  REQUIRE(b.ask() == "POST /v1/receipts/query");
  b.answer({503, {{"Retry-After", "30"}}, ""});
  REQUIRE(b.ask() == "wait http.503");
  const auto first = std::get<WaitUntil>(b.last);
  CHECK(first.lane == Lane::uploads);
  b.now = b.now + 1s;
  REQUIRE(b.ask() == "wait http.503");
  CHECK(std::get<WaitUntil>(b.last).at == first.at);
  CHECK(b.machine.waits(b.now).size() == 2);
}

TEST_CASE("when the network is back nobody sits out the wait") {
  MachineBench b;
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer({503, {{"Retry-After", "300"}}, ""});
  REQUIRE(b.ask() == "wait http.503");
  b.machine.retry_now();
  CHECK(b.ask() == "GET /v1/changes");
}

TEST_CASE("failures in a row are counted until something comes forward") {
  MachineBench b;
  for (int n = 1; n <= 4; ++n) {
    REQUIRE(b.ask() == "GET /v1/changes");
    b.drop();
    CHECK(b.machine.fruitless_attempts() == n);
    b.ask();
    b.pass_wait();
  }
  b.ask();
  b.answer();
  CHECK(b.machine.fruitless_attempts() == 0);
}

}  // namespace
}  // namespace siteproof
