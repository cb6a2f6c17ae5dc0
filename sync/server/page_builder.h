#pragma once

#include <map>
#include <set>
#include <string>

#include "core/storage/sqlite/database.h"
#include "sync/protocol/messages.h"
#include "sync/server/access.h"
#include "sync/server/cursor.h"

namespace siteproof::server {

/// Fills one page of changes from one moment of the database, joining stored texts. Use once.
class PageBuilder {
 public:
  PageBuilder(Database& database, const DeviceCaller& caller, int limit)
      : database_(database), caller_(caller), limit_(limit) {}

  /// Goes on from the cursor and moves it forward; true when there is nothing more after it.
  [[nodiscard]] Result<bool> fill(Cursor& cursor);
  [[nodiscard]] std::string finish(const RemotePage& page, UtcTime now) { return writer_.finish(page, now); }

 private:
  struct FeedRow;

  [[nodiscard]] bool full() const noexcept;
  [[nodiscard]] Result<bool> fill_templates(Cursor& cursor);
  [[nodiscard]] Result<bool> fill_orders(Cursor& cursor);
  [[nodiscard]] Result<bool> fill_feed(Cursor& cursor);
  /// Of the caller's orders: what comes in later through the feed brings its household along.
  [[nodiscard]] Result<bool> is_first_of_household(std::string_view order, std::string_view household);
  [[nodiscard]] Status add(const FeedRow& row);
  [[nodiscard]] Status add_event(const FeedRow& row);
  [[nodiscard]] Status add_snapshot(const FeedRow& row);
  void write_snapshot(std::string_view order, ServerSeq seq, std::string_view state);
  [[nodiscard]] Status add_template(const FeedRow& row);
  [[nodiscard]] Status add_stock();
  [[nodiscard]] Status add_household(std::string_view household);
  [[nodiscard]] Status add_household_of(std::string_view order);
  /// A later row of the feed brings the same thing whole.
  [[nodiscard]] Result<bool> superseded(const FeedRow& row, std::string_view by_kind);
  [[nodiscard]] Result<bool> in_scope(std::string_view order);

  Database& database_;
  const DeviceCaller& caller_;
  int limit_;
  int count_ = 0;
  protocol::ChangesWriter writer_;
  std::set<std::string, std::less<>> households_;  // once per page
  bool stock_told_ = false;
  std::map<std::string, ServerSeq, std::less<>> snapshots_;  // what this page tells whole, and up to where
};

}  // namespace siteproof::server
