#include "core/storage/projection.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "core/storage/order_rows.h"

namespace siteproof {
namespace {

constexpr std::string_view stale_setting = "projection.stale";

Result<std::vector<std::string>> column(Database& db, std::string_view sql) {
  std::vector<std::string> out;
  SITEPROOF_TRY(auto query, db.cached(sql));
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.emplace_back(query->text(0));
  }
}

Status write_orders(TabletStore& store) {
  SITEPROOF_TRY(const auto ids, column(store.database(), "SELECT id FROM work_order"));
  for (const std::string& id : ids) {
    SITEPROOF_TRY(const auto row, load_order(store, OrderId{id}));
    if (!row) continue;
    ListedOrder as_stored;  // not known: nothing is equal to it
    SITEPROOF_CHECK(save_line(store, row->row, row->shown(), as_stored, {}));
    std::string no_words;
    SITEPROOF_CHECK(save_search(store.database(), row->row, row->shown(), no_words));
  }
  return {};
}

Status write_homes(Database& db) {
  SITEPROOF_TRY(const auto files, column(db, "SELECT file FROM household"));
  for (const std::string& text : files) {
    SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The household file"));
    SITEPROOF_TRY(const HouseholdFile file, household_file_from_json(object));
    SITEPROOF_CHECK(save_home(db, file));
  }
  return {};
}

}  // namespace

Status refresh_projection(TabletStore& store) {
  Database& db = store.database();
  SITEPROOF_TRY(const auto before, store.setting(stale_setting));
  if (!before) return {};
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db));
  // Another process may have done it meanwhile.
  SITEPROOF_TRY(const auto stale, store.setting(stale_setting));
  if (!stale) return transaction.commit();
  SITEPROOF_CHECK(db.run("INSERT INTO order_search(order_search) VALUES('delete-all')"));
  SITEPROOF_CHECK(write_orders(store));
  SITEPROOF_CHECK(write_homes(db));
  SITEPROOF_CHECK(db.run("DELETE FROM setting WHERE key = ?", stale_setting));
  SITEPROOF_CHECK(transaction.commit());
  store.forget_shown();
  return {};
}

}  // namespace siteproof
