#include "sync/server/timestamper.h"

#include <algorithm>

#include "core/evidence/timestamp.h"
#include "sync/server/office.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {

struct Timestamper::Waiting {
  std::int64_t index = 0;
  EventId seal;
  OrderId order;
  Sha256 manifest;
};

Result<std::optional<Timestamper::Waiting>> Timestamper::oldest_waiting() {
  return store_.read([](Database& database) -> Result<std::optional<Waiting>> {
    SITEPROOF_TRY(auto row, database.cached("SELECT idx, seal, order_id, manifest_sha256 FROM log_leaf"
                                            " WHERE timestamped = 0 ORDER BY idx LIMIT 1"));
    SITEPROOF_TRY(const bool found, row->step());
    if (!found) return std::optional<Waiting>();
    Waiting out;
    out.index = row->int64(0);
    SITEPROOF_TRY(out.seal, row->id<EventId>(1));
    SITEPROOF_TRY(out.order, OrderId::parse(row->text(2)));
    SITEPROOF_TRY(out.manifest, row->sha256(3));
    return std::optional(std::move(out));
  });
}

Result<bool> Timestamper::stamp_next() {
  SITEPROOF_TRY(const auto seal, oldest_waiting());
  if (!seal) return false;
  SITEPROOF_TRY(const Bytes request, timestamp_request(seal->manifest, random_));
  SITEPROOF_TRY(const Bytes response, ask_(request));
  SITEPROOF_CHECK(check_timestamp(response, seal->manifest, authority_pem_, request));
  SITEPROOF_CHECK(enter(*seal, response));
  return true;
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

TimestampThread::TimestampThread(Timestamper& stamper) : stamper_(stamper), thread_([this] { run(); }) {}

TimestampThread::~TimestampThread() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  ending_.notify_all();
  thread_.join();
}

bool TimestampThread::wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return !ending_.wait_for(lock, time, [this] { return ends_; });
}

void TimestampThread::run() {
  std::chrono::milliseconds pause{0};
  while (wait(pause)) {
    const auto stamped = stamper_.stamp_next();
    if (!stamped) {
      pause = std::clamp<std::chrono::milliseconds>(pause * 2, timestamp_failure_wait_min, timestamp_failure_wait_max);
    } else {
      pause = *stamped ? std::chrono::milliseconds(0) : std::chrono::milliseconds(timestamp_look_wait);
    }
  }
}

}  // namespace siteproof::server
