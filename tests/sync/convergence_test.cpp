#include "sync/engine/sync_tuning.h"
#include "tests/support/property.h"
#include "tests/sync/session_bench.h"

namespace siteproof {
namespace {

using test::Fault;
using test::SessionBench;

struct Plan {
  std::uint64_t seed = 0;
  int events = 0, changes = 0;
  std::vector<int> file_sizes;
  std::vector<Fault> faults;
  std::vector<int> saves;  ///< in which requests somebody saves one more event
};

Fault any_fault() {
  Fault fault;
  fault.kind = *rc::gen::element(Fault::Kind::none, Fault::Kind::refused, Fault::Kind::cut_in_body,
                                 Fault::Kind::reply_lost, Fault::Kind::status);
  fault.after_bytes = *rc::gen::inRange(0, 200'000);
  fault.status = *rc::gen::element(429, 500, 502, 503, 507);
  return fault;
}

Plan any_plan() {
  Plan plan;
  plan.seed = *rc::gen::arbitrary<std::uint64_t>();
  plan.events = *rc::gen::inRange(0, 30);
  plan.changes = *rc::gen::inRange(0, 30);
  plan.file_sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 300'000));
  if (plan.file_sizes.size() > 8) plan.file_sizes.resize(8);
  const int faults = *rc::gen::inRange(0, 60);
  for (int i = 0; i < faults; ++i) plan.faults.push_back(any_fault());
  plan.saves = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 80));
  return plan;
}

void play(const Plan& plan) {
  SessionBench b(plan.seed);
  for (int i = 0; i < plan.events; ++i) b.door.add_event();
  for (const int size : plan.file_sizes) b.door.add_file(static_cast<std::size_t>(size));
  for (int i = 0; i < plan.changes; ++i) b.server.add_change();
  b.server.receipts_in_replies = plan.seed % 2 == 0;
  b.link.faults.assign(plan.faults.begin(), plan.faults.end());
  b.link.intercept = [&](const HttpRequest&) -> std::optional<Result<HttpReply>> {
    const auto n = static_cast<int>(b.link.requests.size());
    for (const int save : plan.saves) {
      if (save == n) b.door.add_event();
    }
    return std::nullopt;
  };
  b.options.fruitless_attempts_max = 1000;
  b.options.wait_max = tuning::retry_after_max;

  const SyncReport report = b.sync();

  RC_ASSERT(report.end == SyncEnd::complete);
  RC_ASSERT(b.server.events.size() == b.door.events.size());
  for (const auto& [seq, times] : b.server.events_applied) RC_ASSERT(times == 1);
  for (const auto& [seq, event] : b.door.events) RC_ASSERT(b.server.events.at(seq) == event.text);
  RC_ASSERT(b.server.files.size() == b.door.files.size());
  for (const auto& [hash, file] : b.door.files) {
    RC_ASSERT(b.server.files.at(hash) == file.bytes);
    RC_ASSERT(b.server.files_stored.at(hash) == 1);
    RC_ASSERT(file.receipt.has_value());
  }
  RC_ASSERT(b.door.changes_applied.size() == b.server.feed.size());
  for (const auto& [seq, times] : b.door.changes_applied) RC_ASSERT(times == 1);
  RC_ASSERT(b.waiter.timers_most() == 1);
  for (const auto wait : b.waiter.waits()) {
    RC_ASSERT(wait.count() > 0);
    RC_ASSERT(wait <= tuning::back_off_ceiling);
  }
}

TEST_CASE("when failures stop, both sides converge, and nothing takes effect twice") {
  property("Whatever the network did, the tablet and the server hold the same in the end.", [] { play(any_plan()); });
}

}  // namespace
}  // namespace siteproof
