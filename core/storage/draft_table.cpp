#include "core/storage/draft_table.h"

namespace siteproof {
namespace {

// The least text that comes after everything that begins with `prefix`, in SQLite's order of bytes; UTF-8 has no 0xFF.
std::string end_of(std::string_view prefix) { return std::string(prefix) + '\xFF'; }

}  // namespace

Result<std::map<std::string, std::string>> DraftTable::below(std::string_view prefix) {
  SITEPROOF_TRY(auto query,
                db_.cached("SELECT substr(key, length(?1) + 1), value FROM draft WHERE key >= ?1 AND key < ?2"));
  const std::string end = end_of(prefix);
  query->bind_all(prefix, std::string_view(end));
  std::map<std::string, std::string> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.emplace(query->text(0), query->text(1));
  }
}

Status DraftTable::put(std::string_view key, std::string_view text, UtcTime now) {
  return db_.run(
      "INSERT INTO draft(key, value, updated) VALUES(?1, ?2, ?3) "
      "ON CONFLICT(key) DO UPDATE SET value = ?2, updated = ?3",
      key, text, now);
}

Status DraftTable::remove(std::string_view key) { return db_.run("DELETE FROM draft WHERE key = ?", key); }

Status DraftTable::remove_below(std::string_view prefix) {
  const std::string end = end_of(prefix);
  return db_.run("DELETE FROM draft WHERE key >= ? AND key < ?", prefix, std::string_view(end));
}

}  // namespace siteproof
