#include "core/storage/personal_data.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "core/storage/home_rows.h"
#include "core/storage/list_statements.h"

namespace siteproof {
namespace {

constexpr UtcTime never{std::numeric_limits<std::int64_t>::max()};

}  // namespace

Status PersonalData::came(const HouseholdId& home) {
  return db_.run(
      "INSERT INTO personal_data(home, look_at) VALUES(?1, 0) ON CONFLICT(home) DO UPDATE SET look_at = 0, "
      "forgotten = 0",
      home);
}

Result<std::vector<HouseholdId>> PersonalData::due(UtcTime now, int count_max) {
  SITEPROOF_TRY(auto rows, db_.cached(list_statement::personal_data_due));
  rows->bind_all(now, count_max);
  std::vector<HouseholdId> homes;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return homes;
    homes.push_back(HouseholdId{std::string(rows->text(0))});
  }
}

Result<HomeScope> PersonalData::scope(const HouseholdId& home) {
  HomeScope scope;
  {
    SITEPROOF_TRY(auto row, db_.cached("SELECT left_at FROM personal_data WHERE home = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(home).step());
    if (found && !row->is_null(0)) scope.left_at = row->time(0);
  }
  SITEPROOF_TRY(auto rows, db_.cached("SELECT id, is_open FROM work_order WHERE household = ? AND in_scope = 1"));
  rows->bind_all(home);
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return scope;
    scope.any = true;
    if (rows->int64(1) != 0) {
      scope.open = true;
    } else {
      scope.finished.push_back(OrderId{std::string(rows->text(0))});
    }
  }
}

Status PersonalData::look_again(const HouseholdId& home, UtcTime at, std::optional<UtcTime> left_at) {
  return db_.run("UPDATE personal_data SET look_at = ?2, left_at = ?3 WHERE home = ?1", home, at, left_at);
}

Status PersonalData::forget(const HouseholdId& home) {
  std::optional<HouseholdFile> file;
  {
    SITEPROOF_TRY(auto row, db_.cached(list_statement::household_file));
    SITEPROOF_TRY(const bool found, row->bind_all(home).step());
    if (found) {
      SITEPROOF_TRY(const nlohmann::json object, parse_json(row->text(0), "The household file"));
      SITEPROOF_TRY(file, household_file_from_json(object));
    }
  }
  if (file) {
    Household& of = file->household;
    of.owner = {};
    of.flags.clear();
    of.preferences.clear();
    of.documents.clear();
    SITEPROOF_TRY(const std::string text, household_file_text(*file));
    SITEPROOF_CHECK(db_.run("UPDATE household SET file = ?2 WHERE id = ?1", home, text));
  }
  SITEPROOF_CHECK(db_.run("UPDATE personal_data SET look_at = ?2, forgotten = 1 WHERE home = ?1", home, never));
  return file ? save_home(db_, *file) : Status{};
}

Result<bool> PersonalData::is_forgotten(const HouseholdId& home) {
  SITEPROOF_TRY(auto row, db_.cached("SELECT forgotten FROM personal_data WHERE home = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(home).step());
  return found && row->int64(0) != 0;
}

Result<bool> PersonalData::in_scope(const HouseholdId& home) {
  SITEPROOF_TRY(auto row, db_.cached("SELECT 1 FROM work_order WHERE household = ? AND in_scope = 1 LIMIT 1"));
  SITEPROOF_TRY(const bool found, row->bind_all(home).step());
  return found;
}

}  // namespace siteproof
