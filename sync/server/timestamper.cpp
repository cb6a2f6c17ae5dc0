#include "sync/server/timestamper.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/evidence/timestamp.h"
#include "sync/server/office.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

/// What is wrong is the machine or the whole database: the next seal would fare no better.
bool concerns_every_order(const Error& error) {
  static constexpr std::array<std::string_view, 7> codes{
      "storage.full",          "storage.io",         "storage.busy", "storage.read_only", "storage.cannot_open",
      "storage.out_of_memory", "storage.interrupted"};
  return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

}  // namespace

struct Timestamper::Waiting {
  std::int64_t index = 0;
  EventId seal;
  OrderId order;
  Sha256 manifest;
};

Result<Stamping> Timestamper::stamp_next() {
  const std::lock_guard turn(turn_);
  auto outcome = stamp_oldest();
  if (!outcome) note_failure("No seal can be timestamped", outcome.error());
  return outcome;
}

Result<Stamping> Timestamper::stamp_oldest() {
  SITEPROOF_TRY(const auto index, oldest_due());
  if (!index) return Stamping::nothing_waits;
  const auto seal = waiting(*index);
  if (!seal)
    return concerns_every_order(seal.error()) ? Result<Stamping>(fail(seal.error())) : set_aside(*index, seal.error());
  SITEPROOF_TRY(const Bytes request, timestamp_request(seal->manifest, random_));
  SITEPROOF_TRY(const Bytes response, ask_(request));
  SITEPROOF_CHECK(check_timestamp(response, seal->manifest, authority_pem_, request));
  if (const Status entered = enter(*seal, response); !entered) {
    if (concerns_every_order(entered.error())) return fail(entered.error());
    return set_aside(*index, entered.error());
  }
  aside_.erase(*index);
  const std::lock_guard lock(tally_mutex_);
  ++tally_.stamped;
  tally_.set_aside = static_cast<std::int64_t>(aside_.size());
  return Stamping::stamped;
}

Result<std::optional<std::int64_t>> Timestamper::oldest_due() {
  const std::int64_t now_ms = clock_.now().monotonic_ms;
  return store_.read([&](Database& database) -> Result<std::optional<std::int64_t>> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT idx FROM log_leaf WHERE timestamped = 0 ORDER BY idx"));
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return std::optional<std::int64_t>();
      const auto aside = aside_.find(rows->int64(0));
      if (aside == aside_.end() || aside->second.until_ms <= now_ms) return std::optional(rows->int64(0));
    }
  });
}

Result<Timestamper::Waiting> Timestamper::waiting(std::int64_t index) {
  return store_.read([&](Database& database) -> Result<Waiting> {
    SITEPROOF_TRY(auto row, database.cached("SELECT seal, order_id, manifest_sha256 FROM log_leaf WHERE idx = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(index).step());
    if (!found) return fail(ErrorKind::storage, "storage.corrupt", "The log of receipts has a gap: restore a backup.");
    Waiting out;
    out.index = index;
    SITEPROOF_TRY(out.seal, row->id<EventId>(0));
    SITEPROOF_TRY(out.order, OrderId::parse(row->text(1)));
    SITEPROOF_TRY(out.manifest, row->sha256(2));
    return out;
  });
}

Stamping Timestamper::set_aside(std::int64_t index, const Error& error) {
  Aside& aside = aside_[index];
  constexpr std::chrono::milliseconds first = timestamp_failure_wait_min, longest = timestamp_failure_wait_max;
  constexpr int doublings_max = 16;
  const std::int64_t wait_ms = std::min(first.count() << std::min(aside.failures, doublings_max), longest.count());
  aside = {aside.failures + 1, clock_.now().monotonic_ms + wait_ms};
  {
    const std::lock_guard lock(tally_mutex_);
    tally_.set_aside = static_cast<std::int64_t>(aside_.size());
  }
  note_failure(fmt::format("The seal at place {} of the log cannot be timestamped and is set aside for {} s", index,
                           wait_ms / 1000),
               error);
  return Stamping::set_aside;
}

void Timestamper::note_failure(const std::string& what, const Error& error) {
  std::int64_t failures = 0;
  {
    const std::lock_guard lock(tally_mutex_);
    failures = ++tally_.failures;
    tally_.last_failure = error;
  }
  if (notice_)
    notice_(fmt::format("{}: {} [{}] (failure {} since the start)", what, error.message, error.code, failures));
}

StampingTally Timestamper::tally() const {
  const std::lock_guard lock(tally_mutex_);
  return tally_;
}

Status Timestamper::enter(const Waiting& seal, const Bytes& response) {
  const ClockReading now = clock_.now();
  return store_.write([&](Database& database) -> Status {
    OrderBook book(database);
    const OperatorCaller server{Role::server, PersonId{"server"}};
    SITEPROOF_CHECK(Office(database, book, store_.device(), server, now, random_)
                        .write(seal.order, SealTimestamped{seal.seal, to_base64(response)}));
    SITEPROOF_CHECK(book.finish());
    return database.run("UPDATE log_leaf SET timestamped = 1 WHERE idx = ?", seal.index);
  });
}

std::chrono::milliseconds Timestamper::round() {
  const auto outcome = stamp_next();
  if (!outcome) {
    return failure_wait_ = std::clamp<std::chrono::milliseconds>(failure_wait_ * 2, timestamp_failure_wait_min,
                                                                 timestamp_failure_wait_max);
  }
  failure_wait_ = failure_wait_.zero();
  return *outcome == Stamping::nothing_waits ? std::chrono::milliseconds(timestamp_look_wait) : failure_wait_;
}

}  // namespace siteproof::server
