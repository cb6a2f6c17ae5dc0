#include "core/storage/waiting_list.h"

namespace siteproof {

Result<std::vector<QueuedFile>> WaitingList::files(const FilePlace& after, int count_max) {
  SITEPROOF_TRY(auto query,
                db_.cached("SELECT f.device_seq, f.sha256, f.size, f.offset, f.attempts, f.last_error, e.state, "
                           "o.title, e.text FROM file f "
                           "LEFT JOIN event e ON e.device = ?1 AND e.device_seq = f.device_seq "
                           "LEFT JOIN work_order o ON o.id = e.order_id "
                           "WHERE f.receipt IS NULL AND (f.device_seq, f.sha256) > (?2, ?3) "
                           "ORDER BY f.device_seq, f.sha256 LIMIT ?4"));
  query->bind_all(device_, after.device_seq, after.sha256, count_max);
  std::vector<QueuedFile> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    QueuedFile file;
    file.place.device_seq = query->integer<DeviceSeq>(0);
    SITEPROOF_TRY(file.place.sha256, query->sha256(1));
    file.size = query->int64(2);
    file.offset = query->int64(3);
    file.attempts = query->integer<int>(4);
    file.last_error = query->text(5);
    file.entry_waits = !query->is_null(6) && query->int64(6) == 0;
    file.order_title = query->text(7);
    file.event_text = query->text(8);
    out.push_back(std::move(file));
  }
}

Result<std::vector<QueuedOrder>> WaitingList::orders(int count_max) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT e.order_id, max(coalesce(o.title, '')), count(*) FROM event e "
                                       "LEFT JOIN work_order o ON o.id = e.order_id "
                                       "WHERE e.state < 2 AND e.state = 0 "
                                       "GROUP BY e.order_id ORDER BY min(e.device_seq) LIMIT ?"));
  query->bind_all(count_max);
  std::vector<QueuedOrder> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.push_back({OrderId{std::string(query->text(0))}, std::string(query->text(1)), query->int64(2)});
  }
}

Result<std::vector<AsideEvent>> WaitingList::aside(int count_max) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT e.order_id, o.title, e.reason, e.text FROM event e "
                                       "LEFT JOIN work_order o ON o.id = e.order_id "
                                       "WHERE e.state = 2 ORDER BY e.device_seq DESC LIMIT ?"));
  query->bind_all(count_max);
  std::vector<AsideEvent> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.push_back({OrderId{std::string(query->text(0))}, std::string(query->text(1)), std::string(query->text(2)),
                   std::string(query->text(3))});
  }
}

Result<std::map<std::string, std::int64_t>> WaitingList::file_errors() {
  SITEPROOF_TRY(auto query, db_.cached("SELECT last_error, count(*) FROM file WHERE receipt IS NULL AND "
                                       "last_error <> '' GROUP BY last_error"));
  std::map<std::string, std::int64_t> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.emplace(query->text(0), query->int64(1));
  }
}

}  // namespace siteproof
