#pragma once

#include <array>
#include <string_view>

// What is asked of the movements of material and of the stock by their keys, beside who asks it so that tests can look
// at each one's plan: none may go through a whole table.
namespace siteproof::movement_statement {

// The columns of a movement, in the order they are read.
#define SITEPROOF_MOVEMENT_COLUMNS \
  "m.event, m.order_id, m.person, m.kind, m.item, m.quantity, m.unit, m.batch, m.requisition, m.photo, m.at"

inline constexpr std::string_view of_order =
    "SELECT " SITEPROOF_MOVEMENT_COLUMNS " FROM material_movement m WHERE m.order_id = ?";
inline constexpr std::string_view last_count =
    "SELECT " SITEPROOF_MOVEMENT_COLUMNS
    " FROM material_movement m WHERE m.person = ? AND m.item = ? AND m.unit = ? AND m.kind = 'counted' "
    "ORDER BY m.at DESC, m.event DESC LIMIT 1";
inline constexpr std::string_view after_count =
    "SELECT " SITEPROOF_MOVEMENT_COLUMNS
    " FROM material_movement m WHERE m.person = ? AND m.item = ? AND m.unit = ? AND (m.at, m.event) > (?, ?) "
    "AND m.kind <> 'refused' ORDER BY m.at, m.event";
inline constexpr std::string_view before_count =
    "SELECT " SITEPROOF_MOVEMENT_COLUMNS
    " FROM material_movement m WHERE m.person = ? AND m.item = ? AND m.unit = ? AND (m.at, m.event) < (?, ?) "
    "AND m.kind <> 'refused' ORDER BY m.at, m.event";
/// The order of the newest count in somebody's van; one row always, empty where there is none.
inline constexpr std::string_view count_under_way =
    "SELECT m.order_id, max(b.counted_at) FROM van_balance b JOIN material_movement m ON m.person = b.person "
    "AND m.item = b.item AND m.unit = b.unit AND m.at = b.counted_at AND m.event = b.counted_event "
    "WHERE b.person = ? AND b.counted_at >= ?";
/// With its order's title and address.
inline constexpr std::string_view of_batch =
    "SELECT " SITEPROOF_MOVEMENT_COLUMNS
    ", o.title, o.address FROM material_movement m JOIN work_order o ON o.id = m.order_id "
    "WHERE m.batch = ? AND m.batch <> '' ORDER BY m.at, m.event LIMIT ?";
inline constexpr std::string_view batches_received =
    "SELECT DISTINCT batch FROM material_movement WHERE person = ? AND item = ? AND kind = 'received' AND batch <> ''";
inline constexpr std::string_view van =
    "SELECT item, unit, balance, counted_at, counted_event FROM van_balance WHERE person = ? ORDER BY item, unit";
inline constexpr std::string_view van_line =
    "SELECT item, unit, balance, counted_at, counted_event FROM van_balance WHERE person = ? AND item = ? AND unit = ?";
inline constexpr std::string_view received_of_request =
    "SELECT quantity FROM material_movement WHERE requisition = ?1 AND requisition IS NOT NULL AND kind = 'received' "
    "AND (unit = ?2 OR unit = '' OR ?2 = '')";
/// From the open orders to their requests: open orders are few, and requests are kept with the orders of years.
inline constexpr std::string_view open_requests =
    "SELECT r.id, r.item, r.quantity, r.unit, r.state, r.granted_quantity, r.substitute "
    "FROM work_order o CROSS JOIN requisition r ON r.order_id = o.id "
    "WHERE o.in_scope = 1 AND o.is_open = 1 AND r.state <> 'refused'";
/// Only what was asked of the store came from it.
inline constexpr std::string_view taken_since =
    "SELECT item, quantity, unit FROM material_movement WHERE requisition IS NOT NULL AND kind = 'received' AND at > ?";

inline constexpr std::array all{of_order,      last_count,       after_count, before_count, count_under_way,
                                of_batch,      batches_received, van,         van_line,     received_of_request,
                                open_requests, taken_since};

}  // namespace siteproof::movement_statement
