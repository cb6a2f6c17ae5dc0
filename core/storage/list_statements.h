#pragma once

#include <array>
#include <string_view>

// The statements behind the lists, searches and household files, in one place so that a test asks SQLite how it goes
// about each, and a benchmark runs the very same text beside the product.
namespace siteproof::list_statement {

// The columns of a list's line.
#define SITEPROOF_LIST_COLUMNS                                                                                     \
  "o.id, o.class, o.status, o.due, o.appointment, o.title, o.address, o.place, o.photos, o.conflicts, o.is_open, " \
  "o.row, o.working, o.hold, o.hold_reason, o.next_block"

// A part of the day: open orders of a range of working times, behind a place of the list.
#define SITEPROOF_OPEN_PART                                                                               \
  "o.in_scope = 1 AND o.is_open = 1 AND (o.due, o.id) > (?1, ?2) AND o.working >= ?3 AND o.working < ?4 " \
  "AND (?5 IS NULL OR o.status = ?5) AND (?6 IS NULL OR o.class = ?6)"

/// Parameters: limit.
inline constexpr std::string_view open_from_top = "SELECT " SITEPROOF_LIST_COLUMNS
                                                  " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 1 "
                                                  "ORDER BY o.due, o.id LIMIT ?1";
/// Parameters: due, id, limit.
inline constexpr std::string_view open_after = "SELECT " SITEPROOF_LIST_COLUMNS
                                               " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 1 "
                                               "AND (o.due, o.id) > (?1, ?2) ORDER BY o.due, o.id LIMIT ?3";
/// Parameters: due, id, working from, working before, status, class, limit. For few working times.
inline constexpr std::string_view open_part_of_few =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM (SELECT row AS found FROM work_order o INDEXED BY work_order_working "
    "WHERE " SITEPROOF_OPEN_PART
    " ORDER BY o.due, o.id LIMIT ?7) JOIN work_order o ON o.row = found ORDER BY o.due, o.id";
/// The same for many.
inline constexpr std::string_view open_part_of_many = "SELECT " SITEPROOF_LIST_COLUMNS
                                                      " FROM work_order o INDEXED BY work_order_due "
                                                      "WHERE " SITEPROOF_OPEN_PART " ORDER BY o.due, o.id LIMIT ?7";
/// Parameters: working from, working before, the most to count.
inline constexpr std::string_view count_working =
    "SELECT count(*) FROM (SELECT 1 FROM work_order INDEXED BY work_order_working "
    "WHERE in_scope = 1 AND is_open = 1 AND working >= ?1 AND working < ?2 LIMIT ?3)";
/// Parameters: due, id, limit.
inline constexpr std::string_view finished = "SELECT " SITEPROOF_LIST_COLUMNS
                                             " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 0 "
                                             "AND (o.due, o.id) < (?1, ?2) ORDER BY o.due DESC, o.id DESC LIMIT ?3";
/// Parameters: due, id, class, limit.
inline constexpr std::string_view open_of_class =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM work_order o INDEXED BY work_order_class WHERE o.in_scope = 1 AND o.class = ?3 AND o.is_open = 1 "
    "AND (o.due, o.id) > (?1, ?2) ORDER BY o.due, o.id LIMIT ?4";
inline constexpr std::string_view finished_of_class =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM work_order o INDEXED BY work_order_class WHERE o.in_scope = 1 AND o.class = ?3 AND o.is_open = 0 "
    "AND (o.due, o.id) < (?1, ?2) ORDER BY o.due DESC, o.id DESC LIMIT ?4";
/// Parameters: due, id, status, class, limit. A status is of open orders or of finished ones.
inline constexpr std::string_view open_of_status =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM work_order o INDEXED BY work_order_status WHERE o.in_scope = 1 AND o.status = ?3 "
    "AND (o.due, o.id) > (?1, ?2) AND (?4 IS NULL OR o.class = ?4) ORDER BY o.due, o.id LIMIT ?5";
inline constexpr std::string_view finished_of_status =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM work_order o INDEXED BY work_order_status WHERE o.in_scope = 1 AND o.status = ?3 "
    "AND (o.due, o.id) < (?1, ?2) AND (?4 IS NULL OR o.class = ?4) ORDER BY o.due DESC, o.id DESC LIMIT ?5";
/// Parameters: match, row, limit.
inline constexpr std::string_view found =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM order_search s JOIN work_order o ON o.row = s.rowid WHERE order_search MATCH ?1 AND s.rowid < ?2 "
    "AND o.in_scope = 1 ORDER BY s.rowid DESC LIMIT ?3";
/// Parameters: match, row, status, class, is_open, limit. Of very many that a word finds only few may be wanted, so
/// what is asked of each is read from a narrow index that stays in the cache.
inline constexpr std::string_view found_narrowed =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM (SELECT s.rowid AS found FROM order_search s CROSS JOIN work_order n INDEXED BY work_order_standing "
    "ON n.row = s.rowid WHERE order_search MATCH ?1 AND s.rowid < ?2 AND n.in_scope = 1 "
    "AND (?3 IS NULL OR n.status = ?3) AND (?4 IS NULL OR n.class = ?4) AND (?5 IS NULL OR n.is_open = ?5) "
    "ORDER BY s.rowid DESC LIMIT ?6) JOIN work_order o ON o.row = found ORDER BY found DESC";
/// Parameters: readiness before, working before.
inline constexpr std::string_view first_in_hand =
    "SELECT " SITEPROOF_LIST_COLUMNS
    " FROM work_order o INDEXED BY work_order_first "
    "WHERE o.in_scope = 1 AND o.is_open = 1 AND o.readiness < ?1 AND o.working < ?2 "
    "ORDER BY o.readiness, o.due, o.id LIMIT 1";
/// Parameters: match, limit. Best known first among the two hundred that came last: the street of a whole town's homes
/// is no answer, and sorting them all takes longer than a person types a letter.
inline constexpr std::string_view homes_found =
    "SELECT h.id, h.address, h.owner, h.orders FROM (SELECT rowid AS found FROM home_search "
    "WHERE home_search MATCH ?1 ORDER BY rowid DESC LIMIT 200) JOIN home h ON h.row = found "
    "ORDER BY h.orders DESC, h.id LIMIT ?2";
/// Parameters: household.
inline constexpr std::string_view household_file = "SELECT file FROM household WHERE id = ?1";
/// Parameters: household.
inline constexpr std::string_view household_orders =
    "SELECT id, class, title, status, reported_at, photos FROM work_order WHERE household = ?1";

/// Parameters: person, limit.
inline constexpr std::string_view handed_to =
    "SELECT h.order_id FROM hand_over h JOIN work_order o ON o.id = h.order_id "
    "WHERE h.recipient = ?1 AND o.in_scope = 1 AND o.is_open = 1 ORDER BY h.at LIMIT ?2";
/// Parameters: now, limit.
inline constexpr std::string_view personal_data_due =
    "SELECT home FROM personal_data WHERE look_at <= ?1 ORDER BY look_at LIMIT ?2";

/// Each of them, by its name.
struct Named {
  std::string_view name, sql;
};
inline constexpr std::array all{Named{"open_from_top", open_from_top},
                                Named{"open_after", open_after},
                                Named{"open_part_of_few", open_part_of_few},
                                Named{"open_part_of_many", open_part_of_many},
                                Named{"count_working", count_working},
                                Named{"open_of_class", open_of_class},
                                Named{"open_of_status", open_of_status},
                                Named{"finished", finished},
                                Named{"finished_of_class", finished_of_class},
                                Named{"finished_of_status", finished_of_status},
                                Named{"found", found},
                                Named{"found_narrowed", found_narrowed},
                                Named{"first_in_hand", first_in_hand},
                                Named{"homes_found", homes_found},
                                Named{"household_file", household_file},
                                Named{"household_orders", household_orders},
                                Named{"handed_to", handed_to},
                                Named{"personal_data_due", personal_data_due}};

#undef SITEPROOF_OPEN_PART
#undef SITEPROOF_LIST_COLUMNS

}  // namespace siteproof::list_statement
