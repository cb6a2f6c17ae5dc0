#include "core/storage/order_list.h"

#include <algorithm>
#include <limits>

#include "core/rules/carry_over.h"
#include "core/storage/sqlite/match_expression.h"
#include "core/storage/tablet_store.h"

namespace siteproof {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();
constexpr std::string_view after_all_ids = "\xF4\x8F\xBF\xBF";

// The columns of read_list_item.
#define SITEPROOF_LIST_COLUMNS                                                                                     \
  "o.id, o.class, o.status, o.due, o.appointment, o.title, o.address, o.place, o.photos, o.conflicts, o.is_open, " \
  "o.row, o.working, o.hold, o.hold_reason, o.next_block"

// A part of the day: open orders of a range of working times, behind a place of the list.
#define SITEPROOF_OPEN_PART                                                                               \
  "o.in_scope = 1 AND o.is_open = 1 AND (o.due, o.id) > (?1, ?2) AND o.working >= ?3 AND o.working < ?4 " \
  "AND (?5 IS NULL OR o.status = ?5) AND (?6 IS NULL OR o.class = ?6)"

Status read_list_item(Statement& row, OrderList& list) {
  OrderListItem& item = list.add();
  item.id = list.keep(row.text(0));
  SITEPROOF_TRY(item.order_class, parse_name<OrderClass>(row.text(1)));
  SITEPROOF_TRY(item.status, parse_name<OrderStatus>(row.text(2)));
  if (const UtcTime due = row.time(3); due.ms != never) item.due = due;
  // NULL reads as 1970, for which nobody has an appointment.
  if (const UtcTime appointment = row.time(4); appointment.ms != 0) item.appointment = appointment;
  item.title = list.keep(row.text(5));
  item.address = list.keep(row.text(6));
  item.place = list.keep(row.text(7));
  item.photos = row.int64(8);
  item.conflicts = row.int64(9);
  item.is_open = row.int64(10) != 0;
  item.row = row.int64(11);
  item.working = row.time(12);
  item.hold = list.keep(row.text(13));
  item.hold_reason = list.keep(row.text(14));
  item.next_block = list.keep(row.text(15));
  return {};
}

Status read_lines(Statement& rows, OrderList& list) {
  while (true) {
    SITEPROOF_TRY(const bool more, rows.step());
    if (!more) return {};
    SITEPROOF_CHECK(read_list_item(rows, list));
  }
}

class Lister {
 public:
  Lister(Database& db, const OrderQuery& query) : db_(db), query_(query) {
    if (query.status) status_ = to_string(*query.status);
    if (query.order_class) class_ = to_string(*query.order_class);
    list_.reserve(static_cast<std::size_t>(std::clamp(query.limit, 0, 1000)));
  }

  Result<OrderList> take() {
    if (!query_.search.empty()) {
      SITEPROOF_CHECK(found());
      return std::move(list_);
    }
    const bool both = !query_.finished && (query_.status || !query_.open_only);
    const bool past_open = query_.after && !query_.after->is_open;
    if ((both || !query_.finished.value_or(false)) && !past_open) SITEPROOF_CHECK(open());
    if ((both || query_.finished.value_or(false)) && left() > 0) SITEPROOF_CHECK(finished());
    return std::move(list_);
  }

 private:
  int left() const { return query_.limit - static_cast<int>(list_.size()); }
  bool plain() const { return !status_ && !class_ && !query_.working_from && !query_.working_before; }

  Status found() {
    SITEPROOF_TRY(const std::string match, match_expression(query_.search));
    if (match.empty()) return {};
    SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_LIST_COLUMNS
                                        " FROM order_search s JOIN work_order o ON o.row = s.rowid "
                                        "WHERE order_search MATCH ?1 AND s.rowid < ?2 "
                                        "AND (?3 IS NULL OR o.status = ?3) AND (?4 IS NULL OR o.class = ?4) "
                                        "AND (?5 IS NULL OR o.is_open = ?5) "
                                        "AND o.in_scope = 1 ORDER BY s.rowid DESC LIMIT ?6"));
    const std::optional<bool> is_open = query_.finished ? std::optional(!*query_.finished) : std::nullopt;
    rows->bind_all(match, query_.after ? query_.after->row : never, status_, class_, is_open, query_.limit);
    return read_lines(*rows, list_);
  }

  Status open() {
    const bool from_top = !query_.after;
    if (from_top && plain()) {
      SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_LIST_COLUMNS
                                          " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 1 "
                                          "ORDER BY o.due, o.id LIMIT ?1"));
      rows->bind_all(left());
      return read_lines(*rows, list_);
    }
    const std::int64_t due = from_top ? always : query_.after->due;
    const std::string id = from_top ? std::string() : query_.after->id;
    if (plain()) {
      SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_LIST_COLUMNS
                                          " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 1 "
                                          "AND (o.due, o.id) > (?1, ?2) ORDER BY o.due, o.id LIMIT ?3"));
      rows->bind_all(due, id, left());
      return read_lines(*rows, list_);
    }
    SITEPROOF_TRY(const bool sparse, working_times_are_few());
    SITEPROOF_TRY(auto rows,
                  db_.cached(sparse ? "SELECT " SITEPROOF_LIST_COLUMNS
                                      " FROM (SELECT row AS found FROM work_order o INDEXED BY work_order_working "
                                      "WHERE " SITEPROOF_OPEN_PART
                                      " ORDER BY o.due, o.id LIMIT ?7) JOIN work_order o ON o.row = found "
                                      "ORDER BY o.due, o.id"
                                    : "SELECT " SITEPROOF_LIST_COLUMNS " FROM work_order o INDEXED BY work_order_due "
                                      "WHERE " SITEPROOF_OPEN_PART " ORDER BY o.due, o.id LIMIT ?7"));
    rows->bind_all(due, id, working_from(), working_before(), status_, class_, left());
    return read_lines(*rows, list_);
  }

  UtcTime working_from() const { return query_.working_from.value_or(UtcTime{always}); }
  UtcTime working_before() const { return query_.working_before.value_or(UtcTime{never}); }

  // Few are sorted by due time; of many, enough for a page are soon met on the way down the list.
  Result<bool> working_times_are_few() {
    if (!query_.working_from && !query_.working_before) return false;
    constexpr int few = 1000;
    SITEPROOF_TRY(const auto there,
                  db_.query_int64("SELECT count(*) FROM (SELECT 1 FROM work_order INDEXED BY work_order_working "
                                  "WHERE in_scope = 1 AND is_open = 1 AND working >= ?1 AND working < ?2 LIMIT ?3)",
                                  working_from(), working_before(), few));
    return there.value_or(0) < few;
  }

  Status finished() {
    const bool from_top = !query_.after || query_.after->is_open;
    SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_LIST_COLUMNS
                                        " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 0 "
                                        "AND (o.due, o.id) < (?1, ?2) "
                                        "AND (?3 IS NULL OR o.status = ?3) AND (?4 IS NULL OR o.class = ?4) "
                                        "ORDER BY o.due DESC, o.id DESC LIMIT ?5"));
    rows->bind_all(from_top ? never : query_.after->due, from_top ? std::string(after_all_ids) : query_.after->id,
                   status_, class_, left());
    return read_lines(*rows, list_);
  }

  Database& db_;
  const OrderQuery& query_;
  std::optional<std::string_view> status_, class_;
  OrderList list_;
};

}  // namespace

ListPlace OrderListItem::list_place() const { return {is_open, due ? due->ms : never, std::string(id), row}; }

std::string_view OrderList::keep(std::string_view text) {
  if (text.empty()) return {};
  constexpr std::size_t block_bytes = 8 * 1024;
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(block_bytes, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t begin = block.size();
  block += text;
  return std::string_view(block).substr(begin);
}

Result<OrderList> TabletStore::list(const OrderQuery& query) { return Lister(*db_, query).take(); }

Result<OrderList> TabletStore::first_in_hand(UtcTime before) {
  SITEPROOF_TRY(auto rows,
                db_->cached("SELECT " SITEPROOF_LIST_COLUMNS " FROM work_order o INDEXED BY work_order_first "
                            "WHERE o.in_scope = 1 AND o.is_open = 1 AND o.readiness < ?1 AND o.working < ?2 "
                            "ORDER BY o.readiness, o.due, o.id LIMIT 1"));
  rows->bind_all(Readiness::waiting, before);
  OrderList list;
  SITEPROOF_CHECK(read_lines(*rows, list));
  return list;
}

}  // namespace siteproof
