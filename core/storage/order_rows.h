#pragma once

#include <optional>
#include <string>

#include "core/rules/carry_over.h"
#include "core/storage/hand_over_rows.h"
#include "core/storage/tablet_store.h"

namespace siteproof {

/// An order as stored and replayed: what the server confirmed, and that with this device's waiting events on top. One
/// that was raised here has no confirmed state until it comes back from the server.
struct OrderRow {
  std::int64_t row = 0;  ///< 0: not stored yet
  bool in_scope = true;
  ServerSeq confirmed_seq{};
  std::optional<OrderState> confirmed;
  std::optional<OrderState> current;  ///< nullopt: the same as confirmed

  [[nodiscard]] const OrderState& shown() const { return current ? *current : *confirmed; }
};

/// nullopt when there is no such order. Belongs into a transaction: it reads the order and then its events.
[[nodiscard]] Result<std::optional<OrderRow>> load_order(TabletStore& store, const OrderId& id);
/// Makes `current` anew from `confirmed` and the events of this device that it does not hold yet.
[[nodiscard]] Status replay_waiting(TabletStore& store, OrderRow& row);

/// The text that full-text search finds an order by.
[[nodiscard]] std::string search_words(const OrderState& order);

/// What the lists show of an order.
struct ListedOrder {
  bool is_open = false;
  std::int64_t due = 0;  ///< ms since 1970; the largest integer while the clock stands still
  OrderClass order_class = OrderClass::ordinary;
  OrderStatus status = OrderStatus::reported;
  std::optional<UtcTime> appointment;
  std::optional<PersonId> technician;
  std::string title, address, place;
  std::int64_t photos = 0, conflicts = 0;
  UtcTime working;
  Readiness readiness = Readiness::under_way;
  Hold hold;
  std::string next_block;
  std::int64_t requisitions = -1;  ///< -1: not known how many are in the projection
  std::int64_t recordings = -1;    ///< likewise
  std::int64_t movements = -1;     ///< likewise, of material
  std::optional<UntakenHandOver> hand_over = std::nullopt;
  friend bool operator==(const ListedOrder&, const ListedOrder&) = default;
};
[[nodiscard]] ListedOrder listed(TabletStore& store, const OrderState& order, UtcTime now);

/// An order that begins with this device's own report: writes it as one without a confirmed state, and its line into
/// `line`. Gives its row.
[[nodiscard]] Result<std::int64_t> save_begun(TabletStore& store, const OrderState& order, ListedOrder& line,
                                              UtcTime now);
/// After a change of the confirmed state: writes it, the order's line in the lists, its photos, recordings and
/// movements of material, inside the caller's transaction. Fills in `row.row`.
[[nodiscard]] Status save_confirmed(TabletStore& store, OrderRow& row, UtcTime now);
/// After a change of the shown state alone: writes the line where it differs from `line`, which is brought up to date,
/// and the photos, recordings and movements of material that have come since.
[[nodiscard]] Status save_line(TabletStore& store, std::int64_t row, const OrderState& order, ListedOrder& line,
                               UtcTime now);
/// Writes the search words where they differ from `words`, which is brought up to date. Comes last in a transaction,
/// after everything else is saved: FTS5 writes out what it has gathered whenever a statement on another table begins a
/// savepoint, which made a first pull take half as long again.
[[nodiscard]] Status save_search(Database& db, std::int64_t row, const OrderState& order, std::string& words);

}  // namespace siteproof
