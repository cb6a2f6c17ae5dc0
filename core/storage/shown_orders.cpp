#include "core/storage/shown_orders.h"

#include "core/storage/sqlite/transaction.h"

namespace siteproof {
namespace {

Result<std::optional<ShownOrder>> load(TabletStore& store, const OrderId& id) {
  Database& db = store.database();
  // The confirmed state and the events on top of it have to be of one moment.
  std::optional<Transaction> moment;
  if (!db.in_transaction()) {
    SITEPROOF_TRY(Transaction begun, Transaction::begin_read(db));
    moment.emplace(std::move(begun));
  }
  SITEPROOF_TRY(auto row, load_order(store, id));
  if (!row) return std::optional<ShownOrder>();
  OrderState& state = row->current ? *row->current : *row->confirmed;
  // What is in the projection was written at another time, but follows from the state and its template; when a template
  // comes, Replica writes the lines again.
  ListedOrder line = listed(store, state, {});
  std::string words = search_words(state);
  return std::optional(ShownOrder{row->row, std::move(state), std::move(line), std::move(words)});
}

}  // namespace

Result<ShownOrders::Orders::iterator> ShownOrders::locate(TabletStore& store, const OrderId& id) {
  SITEPROOF_TRY(const auto version, store.database().query_int64("PRAGMA data_version"));
  if (version.value_or(0) != data_version_) orders_.clear();
  data_version_ = version.value_or(0);
  if (const auto known = orders_.find(id); known != orders_.end()) return known;
  SITEPROOF_TRY(auto loaded, load(store, id));
  if (!loaded) return orders_.end();
  if (orders_.size() >= kept_max) orders_.clear();
  return orders_.emplace(id, std::move(*loaded)).first;
}

Result<const ShownOrder*> ShownOrders::find(TabletStore& store, const OrderId& id) {
  SITEPROOF_TRY(const auto at, locate(store, id));
  return at == orders_.end() ? nullptr : &at->second;
}

Result<std::optional<ShownOrder>> ShownOrders::take(TabletStore& store, const OrderId& id) {
  SITEPROOF_TRY(const auto at, locate(store, id));
  if (at == orders_.end()) return std::optional<ShownOrder>();
  return std::optional(std::move(orders_.extract(at).mapped()));
}

void ShownOrders::put(ShownOrder order) {
  OrderId id = order.state.id;
  orders_.insert_or_assign(std::move(id), std::move(order));
}

}  // namespace siteproof
