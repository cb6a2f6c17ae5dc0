#include "core/usecases/stock_take.h"

#include <fmt/core.h>

#include <limits>
#include <map>
#include <set>
#include <utility>

#include "core/storage/stock_table.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {
namespace {

using Key = std::pair<ItemId, std::string>;  // item, unit

Status check_location(const std::string& location) {
  if (location == depot_location || van_owner(location)) return {};
  return fail(ErrorKind::rule, "count.location",
              fmt::format("\"{}\" is no place to count: give depot, or van: with a technician's name.", location));
}

// The newest count of each line that belongs to the stock-take under way.
std::map<Key, StockCount> counted_so_far(const OrderState& order, const std::string& location, UtcTime now) {
  std::map<Key, StockCount> newest;
  for (const StockCount& count : order.counts) {
    if (count.location != location || now - count.at > one_stock_take) continue;
    const auto [known, fresh] = newest.try_emplace({count.item, count.unit}, count);
    if (!fresh && known->second.at <= count.at) known->second = count;
  }
  return newest;
}

// What the van's book said when `count` was made, had this stock-take not counted the line before.
Result<std::optional<Decimal>> book_before(Database& db, const PersonId& person, const StockCount& count,
                                           const OrderState& order) {
  SITEPROOF_TRY(auto moved, read_movements_before(db, person, count.item, count.unit, {count.at, count.event}));
  std::erase_if(moved, [&](const Movement& one) {
    return one.kind == MovementKind::counted && one.order == order.id && count.at - one.at <= one_stock_take;
  });
  const auto lines = van_stock(std::move(moved), person);
  if (lines.empty()) return std::optional(Decimal());
  return lines.front().balance.decimal();
}

// Whether the van's book says otherwise than this count, so that the same count once more says something new.
Result<bool> has_moved(Database& db, const std::string& location, const CountEntry& entry) {
  const auto person = van_owner(location);
  if (!person) return false;
  SITEPROOF_TRY(const auto line, read_van_line(db, *person, entry.item, entry.unit));
  return !line || line->balance.decimal() != entry.quantity;
}

Result<UtcTime> best_now(Tablet& tablet) {
  SITEPROOF_TRY(const auto ahead, server_ahead(tablet));
  return tablet.now() + ahead.value_or(std::chrono::milliseconds{0});
}

}  // namespace

Result<std::vector<CountLine>> StockTake::to_count(const OrderId& id, const std::string& location) {
  SITEPROOF_CHECK(check_location(location));
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  std::map<Key, CountLine> lines;
  StockTable stock(tablet_.store().database());
  const auto person = van_owner(location);
  if (person) {
    SITEPROOF_TRY(const VanStock van, Materials(tablet_).van(person));
    for (const VanEntry& entry : van.entries) {
      const VanLine& line = entry.line;
      lines[{line.item, line.unit}] = {line.item, entry.name, line.unit, line.balance.decimal(), std::nullopt};
    }
  } else {
    SITEPROOF_TRY(const auto items, stock.find("", "zh", std::numeric_limits<int>::max()));
    for (const StockItem& item : items) {
      lines[{item.code, item.unit}] = {item.code, item.name, item.unit, item.on_hand, std::nullopt};
    }
  }
  SITEPROOF_TRY(const UtcTime now, best_now(tablet_));
  for (const auto& [key, count] : counted_so_far(order, location, now)) {
    auto& line = lines[key];
    if (line.item.str().empty()) {
      SITEPROOF_TRY(const auto known, stock.item(key.first));
      line = {key.first, known ? std::optional(known->name) : std::nullopt, key.second, Decimal(), std::nullopt};
    }
    line.counted = count.quantity;
    line.before = line.expected;
    if (person) {
      SITEPROOF_TRY(line.before, book_before(tablet_.store().database(), *person, count, order));
    }
  }
  std::vector<CountLine> out;
  out.reserve(lines.size());
  for (auto& [key, line] : lines) out.push_back(std::move(line));
  return out;
}

Result<std::optional<OrderId>> StockTake::under_way(const std::string& location) {
  SITEPROOF_CHECK(check_location(location));
  const auto person = van_owner(location);
  if (!person) return std::optional<OrderId>();
  SITEPROOF_TRY(const UtcTime now, best_now(tablet_));
  SITEPROOF_TRY(auto order, read_count_under_way(tablet_.store().database(), *person,
                                                 now + -std::chrono::milliseconds(one_stock_take)));
  if (order && !tablet_.store().order(*order)) order.reset();
  return order;
}

Status StockTake::fill_units(std::vector<CountEntry>& entries) {
  std::set<Key> seen;
  for (CountEntry& entry : entries) {
    if (entry.quantity.sign() < 0) {
      return fail(ErrorKind::rule, "count.quantity", "What is there cannot be less than nothing: count again.");
    }
    if (entry.unit.empty()) {
      SITEPROOF_TRY(const auto known, StockTable(tablet_.store().database()).item(entry.item));
      if (!known) {
        return fail(ErrorKind::rule, "count.unit",
                    fmt::format("Say what {} is measured in, such as pc or m.", entry.item.str()));
      }
      entry.unit = known->unit;
    }
    if (!seen.emplace(entry.item, entry.unit).second) {
      return fail(ErrorKind::rule, "count.twice", fmt::format("{} is there twice: add the two up.", entry.item.str()));
    }
  }
  return {};
}

Result<int> StockTake::count(const OrderId& id, const std::string& location, std::vector<CountEntry> entries) {
  SITEPROOF_CHECK(check_location(location));
  SITEPROOF_CHECK(fill_units(entries));
  return tablet_.write<int>([&](JournalWriter& writer) -> Result<int> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(id));
    SITEPROOF_TRY(const UtcTime now, best_now(tablet_));
    const auto before = counted_so_far(*order, location, now);
    int recorded = 0;
    for (CountEntry& entry : entries) {
      const auto known = before.find({entry.item, entry.unit});
      SITEPROOF_TRY(const bool moved, has_moved(tablet_.store().database(), location, entry));
      if (known != before.end() && known->second.quantity == entry.quantity && !moved) continue;
      SITEPROOF_TRY(EventDraft draft,
                    tablet_.draft(id, StockCounted{location, entry.item, entry.quantity, entry.unit}));
      SITEPROOF_CHECK(writer.append(std::move(draft)));
      ++recorded;
    }
    return recorded;
  });
}

}  // namespace siteproof
