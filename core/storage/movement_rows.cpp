#include "core/storage/movement_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/storage/movement_statements.h"

namespace siteproof {
namespace {

// The columns of SITEPROOF_MOVEMENT_COLUMNS.
Result<Movement> read_movement(Statement& row) {
  Movement out;
  SITEPROOF_TRY(out.event, row.id<EventId>(0));
  out.order = OrderId{std::string(row.text(1))};
  out.person = PersonId{std::string(row.text(2))};
  SITEPROOF_TRY(out.kind, parse_movement_kind(row.text(3)));
  out.item = ItemId{std::string(row.text(4))};
  SITEPROOF_TRY(out.quantity, Decimal::parse(row.text(5)));
  out.unit = row.text(6);
  out.batch = row.text(7);
  if (!row.is_null(8)) {
    SITEPROOF_TRY(out.requisition, row.id<RequisitionId>(8));
  }
  if (!row.is_null(9)) {
    SITEPROOF_TRY(out.photo, row.id<PhotoId>(9));
  }
  out.at = row.time(10);
  return out;
}

Result<std::vector<Movement>> read_movements(Statement& rows) {
  std::vector<Movement> out;
  while (true) {
    SITEPROOF_TRY(const bool more, rows.step());
    if (!more) return out;
    SITEPROOF_TRY(Movement movement, read_movement(rows));
    out.push_back(std::move(movement));
  }
}

// item, unit, balance, counted_at, counted_event
Result<VanLine> read_line(Statement& row) {
  VanLine line;
  line.item = ItemId{std::string(row.text(0))};
  line.unit = row.text(1);
  SITEPROOF_TRY(line.balance, ExactSum::parse(row.text(2)));
  if (!row.is_null(3)) {
    SITEPROOF_TRY(const EventId event, row.id<EventId>(4));
    line.counted = std::pair(row.time(3), event);
  }
  return line;
}

Status write_line(Database& db, const PersonId& person, const VanLine& line) {
  const auto at = line.counted ? std::optional(line.counted->first) : std::nullopt;
  const auto event = line.counted ? std::optional(line.counted->second) : std::nullopt;
  return db.run(
      "INSERT INTO van_balance(person, item, unit, balance, counted_at, counted_event) VALUES(?1,?2,?3,?4,?5,?6) "
      "ON CONFLICT(person, item, unit) DO UPDATE SET balance = ?4, counted_at = ?5, counted_event = ?6",
      person, line.item, line.unit, line.balance.str(), at, event);
}

using Key = std::tuple<PersonId, ItemId, std::string>;

// From the last count on; what lies before it is in it.
Status balance_again(Database& db, const Key& key) {
  const auto& [person, item, unit] = key;
  std::optional<Movement> count;
  {
    SITEPROOF_TRY(auto row, db.cached(movement_statement::last_count));
    SITEPROOF_TRY(const bool found, row->bind_all(person, item, unit).step());
    if (found) {
      SITEPROOF_TRY(count, read_movement(*row));
    }
  }
  VanLine line{item, unit, {}, std::nullopt};
  if (count) apply_movement(line, *count);
  const auto after = count ? std::pair(count->at, count->event) : std::pair(UtcTime{INT64_MIN}, EventId{});
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::after_count));
  SITEPROOF_TRY(const auto later, read_movements(rows->bind_all(person, item, unit, after.first, after.second)));
  if (!count && later.empty()) {
    return db.run("DELETE FROM van_balance WHERE person = ? AND item = ? AND unit = ?", person, item, unit);
  }
  for (const Movement& movement : later) apply_movement(line, movement);
  return write_line(db, person, line);
}

Status insert(Database& db, const Movement& m) {
  return db.run(
      "INSERT INTO material_movement(event, order_id, person, kind, item, quantity, unit, batch, requisition, photo, "
      "at) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
      m.event, m.order, m.person, to_string(m.kind), m.item, m.quantity.str(), m.unit, m.batch, m.requisition, m.photo,
      m.at);
}

// The rows of one order as they are, against what they have to be.
class MovementSaver {
 public:
  explicit MovementSaver(Database& db) : db_(db) {}

  Status remove(const Movement& gone) {
    SITEPROOF_CHECK(db_.run("DELETE FROM material_movement WHERE order_id = ? AND event = ?", gone.order, gone.event));
    again_.insert(key_of(gone));
    return {};
  }
  Status add(const Movement& fresh) {
    SITEPROOF_CHECK(insert(db_, fresh));
    if (fresh.kind == MovementKind::refused || again_.contains(key_of(fresh))) return {};
    // A count changes what lies after it; anything else is one sum more.
    if (fresh.kind == MovementKind::counted) {
      again_.insert(key_of(fresh));
      return {};
    }
    SITEPROOF_TRY(auto line, read_van_line(db_, fresh.person, fresh.item, fresh.unit));
    if (!line) line = VanLine{fresh.item, fresh.unit, {}, std::nullopt};
    apply_movement(*line, fresh);
    return write_line(db_, fresh.person, *line);
  }
  Status finish() {
    for (const Key& key : again_) SITEPROOF_CHECK(balance_again(db_, key));
    return {};
  }

 private:
  static Key key_of(const Movement& m) { return {m.person, m.item, m.unit}; }
  Database& db_;
  std::set<Key> again_;
};

}  // namespace

Status save_movements(Database& db, const OrderState& order) {
  std::map<EventId, Movement> before;
  {
    SITEPROOF_TRY(auto rows, db.cached(movement_statement::of_order));
    SITEPROOF_TRY(auto known, read_movements(rows->bind_all(order.id)));
    for (Movement& one : known) before.emplace(one.event, std::move(one));
  }
  std::map<EventId, Movement> now;
  for (Movement& one : movements(order)) now.emplace(one.event, std::move(one));
  MovementSaver saver(db);
  for (const auto& [event, gone] : before) {
    const auto still = now.find(event);
    if (still != now.end() && still->second == gone) {
      now.erase(still);
    } else {
      SITEPROOF_CHECK(saver.remove(gone));
    }
  }
  for (const auto& [event, fresh] : now) SITEPROOF_CHECK(saver.add(fresh));
  return saver.finish();
}

Result<std::vector<VanLine>> read_van(Database& db, const PersonId& person) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::van));
  rows->bind_all(person);
  std::vector<VanLine> out;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return out;
    SITEPROOF_TRY(VanLine line, read_line(*rows));
    out.push_back(std::move(line));
  }
}

Result<std::optional<VanLine>> read_van_line(Database& db, const PersonId& person, const ItemId& item,
                                             std::string_view unit) {
  SITEPROOF_TRY(auto row, db.cached(movement_statement::van_line));
  SITEPROOF_TRY(const bool found, row->bind_all(person, item, unit).step());
  if (!found) return std::optional<VanLine>();
  SITEPROOF_TRY(VanLine line, read_line(*row));
  return std::optional(std::move(line));
}

Result<std::vector<Movement>> read_movements_before(Database& db, const PersonId& person, const ItemId& item,
                                                    std::string_view unit, const std::pair<UtcTime, EventId>& count) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::before_count));
  return read_movements(rows->bind_all(person, item, unit, count.first, count.second));
}

Result<std::optional<OrderId>> read_count_under_way(Database& db, const PersonId& person, UtcTime since) {
  SITEPROOF_TRY(auto row, db.cached(movement_statement::count_under_way));
  SITEPROOF_TRY(const bool found, row->bind_all(person, since).step());
  if (!found || row->is_null(0)) return std::optional<OrderId>();
  return std::optional(OrderId{std::string(row->text(0))});
}

Result<std::vector<std::string>> read_batches(Database& db, const PersonId& person, const ItemId& item) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::batches_received));
  rows->bind_all(person, item);
  std::vector<std::string> out;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return out;
    out.emplace_back(rows->text(0));
  }
}

Result<std::vector<TraceLine>> read_batch(Database& db, std::string_view batch, int count_max) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::of_batch));
  rows->bind_all(batch, count_max);
  std::vector<TraceLine> out;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return out;
    SITEPROOF_TRY(Movement movement, read_movement(*rows));
    out.push_back({std::move(movement), std::string(rows->text(11)), std::string(rows->text(12))});
  }
}

}  // namespace siteproof
