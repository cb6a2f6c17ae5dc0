#include "sync/server/changes_feed.h"

#include "sync/protocol/messages.h"
#include "sync/server/cursor.h"
#include "sync/server/page_builder.h"

namespace siteproof::server {
namespace {

tl::unexpected<Error> other_history() {
  return fail(ErrorKind::not_found, "sync.epoch_changed",
              "The server was set up anew since the last time: everything is fetched again, and what is waiting is sent again.");
}

}  // namespace

Result<std::string> ChangesFeed::page(const DeviceCaller& caller, const std::optional<std::string>& cursor, int limit) {
  const UtcTime now = clock_.now().wall;
  Cursor at{store_.epoch(), 0, 0, std::nullopt};
  if (cursor) {
    SITEPROOF_TRY(at, decode_cursor(*cursor));
    if (at.epoch != store_.epoch()) return other_history();
  }
  return store_.read([&](Database& database) -> Result<std::string> {
    SITEPROOF_TRY(const auto newest, database.query_int64("SELECT max(feed_seq) FROM feed"));
    if (!cursor) at.feed = newest.value_or(0);
    if (at.feed < 0 || at.feed > newest.value_or(0)) return other_history();
    PageBuilder builder(database, caller, limit);
    SITEPROOF_TRY(const bool whole, builder.fill(at));
    RemotePage page;
    page.epoch = at.epoch;
    page.cursor = encode(at);
    page.more = !whole;
    if (whole) {
      SITEPROOF_TRY(const ScopeDigest scope, digest_of_scope(database, caller.technician));
      page.checksum = scope.digest;
    }
    return builder.finish(page, now);
  });
}

Result<ScopeDigest> digest_of_scope(Database& database, const PersonId& technician) {
  std::map<OrderId, Sha256> digests;
  SITEPROOF_TRY(auto rows, database.cached("SELECT order_id, digest FROM order_state WHERE technician = ? ORDER BY order_id"));
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
