#include "core/storage/order_list.h"

#include <algorithm>
#include <limits>

#include "core/rules/carry_over.h"
#include "core/rules/workflow.h"
#include "core/storage/list_statements.h"
#include "core/storage/sqlite/match_expression.h"
#include "core/storage/tablet_store.h"

namespace siteproof {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();
constexpr std::string_view after_all_ids = "\xF4\x8F\xBF\xBF";

// Of the columns that every list statement begins with.
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
  bool part_of_day() const { return query_.working_from || query_.working_before; }
  bool plain() const { return !status_ && !class_ && !part_of_day(); }

  Status found() {
    SITEPROOF_TRY(const std::string match, match_expression(query_.search));
    if (match.empty()) return {};
    const std::int64_t before = query_.after ? query_.after->row : never;
    if (!status_ && !class_ && !query_.finished) {
      SITEPROOF_TRY(auto rows, db_.cached(list_statement::found));
      rows->bind_all(match, before, query_.limit);
      return read_lines(*rows, list_);
    }
    SITEPROOF_TRY(auto rows, db_.cached(list_statement::found_narrowed));
    const std::optional<bool> is_open = query_.finished ? std::optional(!*query_.finished) : std::nullopt;
    rows->bind_all(match, before, status_, class_, is_open, query_.limit);
    return read_lines(*rows, list_);
  }

  Status open() {
    if (query_.status && is_finished(*query_.status)) return {};
    const bool from_top = !query_.after;
    if (from_top && plain()) {
      SITEPROOF_TRY(auto rows, db_.cached(list_statement::open_from_top));
      rows->bind_all(left());
      return read_lines(*rows, list_);
    }
    const std::int64_t due = from_top ? always : query_.after->due;
    const std::string id = from_top ? std::string() : query_.after->id;
    if (plain()) {
      SITEPROOF_TRY(auto rows, db_.cached(list_statement::open_after));
      rows->bind_all(due, id, left());
      return read_lines(*rows, list_);
    }
    if (!part_of_day()) return narrowed(list_statement::open_of_status, list_statement::open_of_class, due, id);
    SITEPROOF_TRY(const bool sparse, working_times_are_few());
    SITEPROOF_TRY(auto rows, db_.cached(sparse ? list_statement::open_part_of_few : list_statement::open_part_of_many));
    rows->bind_all(due, id, working_from(), working_before(), status_, class_, left());
    return read_lines(*rows, list_);
  }

  Status narrowed(std::string_view of_status, std::string_view of_class, std::int64_t due, std::string_view id) {
    SITEPROOF_TRY(auto rows, db_.cached(status_ ? of_status : of_class));
    if (status_) {
      rows->bind_all(due, id, status_, class_, left());
    } else {
      rows->bind_all(due, id, class_, left());
    }
    return read_lines(*rows, list_);
  }

  UtcTime working_from() const { return query_.working_from.value_or(UtcTime{always}); }
  UtcTime working_before() const { return query_.working_before.value_or(UtcTime{never}); }

  // Few are sorted by due time; of many, enough for a page are soon met on the way down the list.
  Result<bool> working_times_are_few() {
    constexpr int few = 1000;
    SITEPROOF_TRY(const auto there,
                  db_.query_int64(list_statement::count_working, working_from(), working_before(), few));
    return there.value_or(0) < few;
  }

  Status finished() {
    if (query_.status && !is_finished(*query_.status)) return {};
    const bool from_top = !query_.after || query_.after->is_open;
    const std::int64_t due = from_top ? never : query_.after->due;
    const std::string_view id = from_top ? after_all_ids : std::string_view(query_.after->id);
    if (status_ || class_)
      return narrowed(list_statement::finished_of_status, list_statement::finished_of_class, due, id);
    SITEPROOF_TRY(auto rows, db_.cached(list_statement::finished));
    rows->bind_all(due, id, left());
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
  SITEPROOF_TRY(auto rows, db_->cached(list_statement::first_in_hand));
  rows->bind_all(Readiness::waiting, before);
  OrderList list;
  SITEPROOF_CHECK(read_lines(*rows, list));
  return list;
}

}  // namespace siteproof
