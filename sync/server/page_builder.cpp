#include "sync/server/page_builder.h"

#include "sync/server/server_tuning.h"

namespace siteproof::server {

struct PageBuilder::FeedRow {
  std::int64_t feed_seq = 0;
  std::string kind, subject;
  ServerSeq seq{};
};

bool PageBuilder::full() const noexcept { return count_ >= limit_ || writer_.size() >= page_bytes_max; }

Result<bool> PageBuilder::fill(Cursor& cursor) {
  if (cursor.template_after) {
    SITEPROOF_TRY(const bool whole, fill_templates(cursor));
    if (!whole) return false;
    cursor.template_after.reset();
    cursor.order_after.emplace();
  }
  if (cursor.order_after) {
    SITEPROOF_TRY(const bool whole, fill_orders(cursor));
    if (!whole) return false;
    SITEPROOF_CHECK(add_stock());
    cursor.order_after.reset();
  }
  return fill_feed(cursor);
}

Result<bool> PageBuilder::fill_templates(Cursor& cursor) {
  SITEPROOF_TRY(auto rows, database_.cached("SELECT n, text FROM template WHERE n > ? ORDER BY n"));
  rows->bind_all(*cursor.template_after);
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return true;
    if (full()) return false;
    writer_.template_data(rows->text(1));
    ++count_;
    cursor.template_after = rows->int64(0);
  }
}

Result<bool> PageBuilder::fill_orders(Cursor& cursor) {
  SITEPROOF_TRY(auto rows, database_.cached("SELECT order_id, seq, state, household FROM order_state"
                                            " WHERE technician = ? AND order_id > ? ORDER BY order_id"));
  rows->bind_all(caller_.technician, *cursor.order_after);
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return true;
    if (full()) return false;
    write_snapshot(rows->text(0), rows->integer<ServerSeq>(1), rows->text(2));
    SITEPROOF_TRY(const bool first, is_first_of_household(rows->text(0), rows->text(3)));
    if (first) SITEPROOF_CHECK(add_household(rows->text(3)));
    cursor.order_after = std::string(rows->text(0));
  }
}

Result<bool> PageBuilder::is_first_of_household(std::string_view order, std::string_view household) {
  SITEPROOF_TRY(const auto earlier,
                database_.query_int64("SELECT 1 FROM order_state WHERE household = ? AND technician = ?"
                                      " AND order_id < ? LIMIT 1",
                                      household, caller_.technician, order));
  return !earlier.has_value();
}

Result<bool> PageBuilder::fill_feed(Cursor& cursor) {
  // Two ordered halves, which SQLite merges without sorting either.
  SITEPROOF_TRY(
      auto rows,
      database_.cached(
          "SELECT feed_seq, kind, subject, server_seq FROM feed WHERE technician = ?1 AND feed_seq > ?2"
          " UNION ALL SELECT feed_seq, kind, subject, server_seq FROM feed WHERE technician = '' AND feed_seq > ?2"
          " ORDER BY 1"));
  rows->bind_all(caller_.technician, cursor.feed);
  while (true) {
    SITEPROOF_TRY(const bool found, rows->step());
    if (!found) return true;
    if (full()) return false;
    const FeedRow row{rows->int64(0), std::string(rows->text(1)), std::string(rows->text(2)),
                      rows->integer<ServerSeq>(3)};
    SITEPROOF_CHECK(add(row));
    cursor.feed = row.feed_seq;
  }
}

Status PageBuilder::add(const FeedRow& row) {
  if (row.kind == "event") return add_event(row);
  if (row.kind == "enter") return add_snapshot(row);
  if (row.kind == "template") return add_template(row);
  if (row.kind == "stock") return add_stock();
  if (row.kind == "household") {
    SITEPROOF_TRY(const bool later, superseded(row, "household"));
    return later ? Status{} : add_household(row.subject);
  }
  SITEPROOF_TRY(OrderId order, OrderId::parse(row.subject));
  writer_.add(RemoteLeave{std::move(order), row.seq});
  ++count_;
  return {};
}

Status PageBuilder::add_event(const FeedRow& row) {
  SITEPROOF_TRY(auto event, database_.cached("SELECT device, device_seq, text FROM event WHERE server_seq = ?"));
  SITEPROOF_TRY(const bool found, event->bind_all(row.seq).step());
  if (!found) return fail(ErrorKind::storage, "storage.corrupt", "The server's journal has a gap: restore a backup.");
  SITEPROOF_TRY(const DeviceId device, event->id<DeviceId>(0));
  if (device == caller_.device) {
    SITEPROOF_TRY(OrderId order, OrderId::parse(row.subject));
    writer_.add(RemoteOwn{std::move(order), event->integer<DeviceSeq>(1), row.seq});
    ++count_;
    return {};
  }
  // An order that left since is not this tablet's to see, and may never have reached it.
  SITEPROOF_TRY(const bool mine, in_scope(row.subject));
  SITEPROOF_TRY(const bool later, superseded(row, "enter"));
  const auto told = snapshots_.find(row.subject);
  if (!mine || later || (told != snapshots_.end() && raw(row.seq) <= raw(told->second))) return {};
  writer_.event(row.seq, event->text(2));
  ++count_;
  return {};
}

Status PageBuilder::add_snapshot(const FeedRow& row) {
  SITEPROOF_TRY(const bool later, superseded(row, "enter"));
  if (later) return {};
  SITEPROOF_TRY(auto state, database_.cached("SELECT seq, state, household FROM order_state"
                                             " WHERE order_id = ? AND technician = ?"));
  SITEPROOF_TRY(const bool mine, state->bind_all(row.subject, caller_.technician).step());
  if (!mine) return add_household_of(row.subject);
  write_snapshot(row.subject, state->integer<ServerSeq>(0), state->text(1));
  return add_household(state->text(2));
}

// The order has left again, but another of the caller's at the same place may count on it to bring the household.
Status PageBuilder::add_household_of(std::string_view order) {
  SITEPROOF_TRY(auto found,
                database_.cached("SELECT household FROM order_state a WHERE order_id = ? AND EXISTS(SELECT 1"
                                 " FROM order_state b WHERE b.household = a.household AND b.technician = ?)"));
  SITEPROOF_TRY(const bool shared, found->bind_all(order, caller_.technician).step());
  return shared ? add_household(found->text(0)) : Status{};
}

void PageBuilder::write_snapshot(std::string_view order, ServerSeq seq, std::string_view state) {
  writer_.snapshot(seq, state);
  snapshots_.insert_or_assign(std::string(order), seq);
  ++count_;
}

Status PageBuilder::add_template(const FeedRow& row) {
  SITEPROOF_TRY(auto text, database_.cached("SELECT text FROM template WHERE n = CAST(? AS INTEGER)"));
  SITEPROOF_TRY(const bool found, text->bind_all(row.subject).step());
  if (!found) return {};
  writer_.template_data(text->text(0));
  ++count_;
  return {};
}

// As it stands now: what the feed tells of is that there is a newer one.
Status PageBuilder::add_stock() {
  if (stock_told_) return {};
  SITEPROOF_TRY(auto picture, database_.cached("SELECT text FROM stock"));
  SITEPROOF_TRY(const bool found, picture->step());
  if (!found) return {};
  writer_.stock(picture->text(0));
  ++count_;
  stock_told_ = true;
  return {};
}

Status PageBuilder::add_household(std::string_view household) {
  if (households_.contains(household)) return {};
  SITEPROOF_TRY(auto head, database_.cached("SELECT text FROM household WHERE id = ?"));
  SITEPROOF_TRY(const bool known, head->bind_all(household).step());
  if (!known) return {};
  SITEPROOF_TRY(auto lines, database_.cached("SELECT line FROM household_line WHERE household = ?"
                                             " ORDER BY reported_at DESC, order_id DESC"));
  lines->bind_all(household);
  std::string file = R"({"household":)" + std::string(head->text(0)) + R"(,"lines":[)";
  for (bool first = true;; first = false) {
    SITEPROOF_TRY(const bool row, lines->step());
    if (!row) break;
    if (!first) file += ',';
    file += lines->text(0);
  }
  writer_.household(file + "]}");
  ++count_;
  households_.emplace(household);
  return {};
}

Result<bool> PageBuilder::superseded(const FeedRow& row, std::string_view by_kind) {
  SITEPROOF_TRY(const auto later, database_.query_int64("SELECT 1 FROM feed WHERE technician = ? AND subject = ? AND"
                                                        " feed_seq > ? AND kind = ? LIMIT 1",
                                                        caller_.technician, row.subject, row.feed_seq, by_kind));
  return later.has_value();
}

Result<bool> PageBuilder::in_scope(std::string_view order) {
  SITEPROOF_TRY(const auto mine,
                database_.query_int64("SELECT 1 FROM order_state WHERE order_id = ? AND technician = ?", order,
                                      caller_.technician));
  return mine.has_value();
}

}  // namespace siteproof::server
