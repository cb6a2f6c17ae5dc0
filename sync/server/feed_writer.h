#pragma once

#include <optional>

#include "core/model/order.h"
#include "core/storage/sqlite/database.h"

// What the technicians' tablets are to hear, written in the transaction that made it happen.
namespace siteproof::server {

/// An event of an order that was `before`'s and is now `after`'s: the one who keeps it hears the event, the one who
/// gets it the whole order, the one who loses it that it left.
[[nodiscard]] Status feed_commit(Database& database, const OrderId& order, const std::optional<PersonId>& before,
                                 const std::optional<PersonId>& after, ServerSeq seq);
/// The household's file changed: everybody with an order there hears of it.
[[nodiscard]] Status feed_household(Database& database, const HouseholdId& household, ServerSeq seq);
/// A template, by its row number, reaches everybody.
[[nodiscard]] Status feed_template(Database& database, std::int64_t n);
/// A new stock picture reaches everybody.
[[nodiscard]] Status feed_stock(Database& database);

}  // namespace siteproof::server
