#include "core/storage/home_rows.h"

#include "core/storage/list_statements.h"
#include "core/storage/sqlite/match_expression.h"
#include "core/storage/tablet_store.h"

namespace siteproof {
namespace {

std::string home_words(const Household& home) {
  std::string words = home.id.str() + '\n' + one_line(home.address) + '\n' + home.owner.name + '\n' + home.owner.phone;
  for (const std::string& flag : home.flags) words += '\n' + flag;
  return words;
}

}  // namespace

Status save_home(Database& db, const HouseholdFile& file) {
  const Household& home = file.household;
  const std::string address = one_line(home.address);
  const std::string words = home_words(home);
  std::optional<std::int64_t> row;
  bool indexed = false;
  {
    SITEPROOF_TRY(auto query, db.cached("SELECT row, words FROM home WHERE id = ?"));
    SITEPROOF_TRY(const bool found, query->bind_all(home.id).step());
    if (found) {
      row = query->int64(0);
      indexed = query->text(1) == words;
    }
  }
  SITEPROOF_CHECK(
      db.run("INSERT INTO home(id, address, owner, orders, words) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(id) DO UPDATE "
             "SET address = ?2, owner = ?3, orders = ?4, words = ?5",
             home.id, address, home.owner.name, std::ssize(file.lines), words));
  if (indexed) return {};
  if (row) {
    SITEPROOF_CHECK(db.run("DELETE FROM home_search WHERE rowid = ?", *row));
  } else {
    row = db.last_insert_rowid();
  }
  return db.run("INSERT INTO home_search(rowid, words) VALUES(?, ?)", *row, words);
}

Result<std::vector<HomeLine>> TabletStore::find_homes(std::string_view words, int limit) {
  std::vector<HomeLine> homes;
  SITEPROOF_TRY(const std::string match, match_expression(words));
  if (match.empty()) return homes;
  SITEPROOF_TRY(auto rows, db_->cached(list_statement::homes_found));
  rows->bind_all(match, limit);
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return homes;
    homes.push_back({HouseholdId{std::string(rows->text(0))}, std::string(rows->text(1)), std::string(rows->text(2)),
                     rows->int64(3)});
  }
}

}  // namespace siteproof
