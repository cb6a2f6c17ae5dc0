#include "sync/server/changes_feed.h"

#include "sync/protocol/messages.h"
#include "sync/server/cursor.h"
#include "sync/server/page_builder.h"
#include "sync/server/receipt_log.h"

namespace siteproof::server {
namespace {

tl::unexpected<Error> other_history() {
  return fail(ErrorKind::not_found, "sync.epoch_changed",
              "The server was set up anew since the last time: everything is fetched again, and what is waiting is "
              "sent again.");
}

Result<std::int64_t> newest_of_feed(Database& database) {
  SITEPROOF_TRY(const auto newest, database.query_int64("SELECT max(feed_seq) FROM feed"));
  return newest.value_or(0);
}

Status check(const Cursor& cursor, std::string_view epoch, std::int64_t newest) {
  if (cursor.epoch != epoch || cursor.feed < 0 || cursor.feed > newest) return other_history();
  return {};
}

}  // namespace

Status check_history(Database& database, std::string_view epoch, std::string_view cursor) {
  SITEPROOF_TRY(const Cursor at, decode_cursor(cursor));
  SITEPROOF_TRY(const std::int64_t newest, newest_of_feed(database));
  return check(at, epoch, newest);
}

Result<ChangesFeed::Page> ChangesFeed::page(const DeviceCaller& caller, const std::optional<std::string>& cursor,
                                            int limit) {
  const UtcTime now = clock_.now().wall;
  Cursor at{store_.epoch(), 0, 0, std::nullopt};
  if (cursor) {
    SITEPROOF_TRY(at, decode_cursor(*cursor));
  }
  return store_.read([&](Database& database) -> Result<Page> {
    SITEPROOF_TRY(const std::int64_t newest, newest_of_feed(database));
    if (!cursor) at.feed = newest;
    SITEPROOF_CHECK(check(at, store_.epoch(), newest));
    PageBuilder builder(database, caller, limit);
    SITEPROOF_TRY(const bool whole, builder.fill(at));
    RemotePage page;
    page.epoch = at.epoch;
    page.cursor = encode(at);
    page.more = !whole;
    if (whole) {
      SITEPROOF_TRY(const ScopeDigest scope, digest_of_scope(database, caller.technician));
      page.checksum = scope.digest;
      SITEPROOF_TRY(page.beacon, beacon(database, now));
    }
    std::string body = builder.finish(page, now);
    return Page{std::move(body), whole ? std::nullopt : std::optional(std::move(page.cursor))};
  });
}

Result<Beacon> ChangesFeed::beacon(Database& database, UtcTime now) {
  SITEPROOF_TRY(const LogHead head, log_head(database, now));
  Beacon out{now, beacon_text(head, random_), {}};
  SITEPROOF_TRY(out.signature, authority_.sign_receipt(out.text));
  return out;
}

Result<ScopeDigest> digest_of_scope(Database& database, const PersonId& technician) {
  std::map<OrderId, Sha256> digests;
  SITEPROOF_TRY(auto rows,
                database.cached("SELECT order_id, digest FROM order_state WHERE technician = ? ORDER BY order_id"));
  rows->bind_all(technician);
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) break;
    SITEPROOF_TRY(OrderId order, OrderId::parse(rows->text(0)));
    SITEPROOF_TRY(const Sha256 digest, rows->sha256(1));
    digests.emplace_hint(digests.end(), std::move(order), digest);
  }
  return ScopeDigest{static_cast<std::int64_t>(digests.size()), scope_digest(digests)};
}

}  // namespace siteproof::server
