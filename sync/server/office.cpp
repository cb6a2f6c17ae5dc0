#include "sync/server/office.h"

namespace siteproof::server {

Result<DeviceSeq> Office::next_seq() {
  if (raw(newest_) < 0) {
    SITEPROOF_TRY(const auto newest,
                  database_.query_int64("SELECT max(device_seq) FROM event WHERE device = ?", device_));
    newest_ = DeviceSeq{newest.value_or(0)};
  }
  newest_ = DeviceSeq{raw(newest_) + 1};
  return newest_;
}

Result<PushVerdict> Office::write(const OrderId& order, EventBody body) {
  Event event;
  event.header.id = EventId::make(now_.wall, random_);
  event.header.order = order;
  event.header.device = device_;
  SITEPROOF_TRY(event.header.seq, next_seq());
  event.header.actor = who_.name;
  event.header.role = who_.role;
  event.header.at = now_;
  event.header.server_offset_ms = 0;
  SITEPROOF_TRY(event.header.prev, book_.tail(order, device_));
  event.body = std::move(body);
  SITEPROOF_TRY(const JournalEntry entry, seal_entry(std::move(event)));
  SITEPROOF_TRY(PushVerdict verdict, book_.commit(entry));
  if (verdict.verdict == Verdict::quarantined) {
    return fail(ErrorKind::storage, "storage.corrupt", "The server could not enter its own record: " + verdict.reason);
  }
  return verdict;
}

}  // namespace siteproof::server
