#include "core/storage/evidence_table.h"

namespace siteproof {
namespace {

constexpr std::string_view newest_beacon_setting = "beacon.newest";

}  // namespace

Status EvidenceTable::put_intent(const CaptureIntent& intent) {
  return db_.run(
      "INSERT INTO capture_intent(id, order_id, stage, place, pair, technician, wall, mono, boot) "
      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(id) DO UPDATE SET stage = ?3, place = ?4, pair = ?5",
      intent.id, intent.order, to_string(intent.stage), intent.place, intent.pair, intent.technician, intent.at.wall,
      intent.at.monotonic_ms, intent.at.boot_id);
}

Result<std::optional<CaptureIntent>> EvidenceTable::intent(const CaptureId& id) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT order_id, stage, place, pair, technician, wall, mono, boot "
                                       "FROM capture_intent WHERE id = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(id).step());
  if (!found) return std::nullopt;
  CaptureIntent out;
  out.id = id;
  out.order = OrderId{std::string(query->text(0))};
  SITEPROOF_TRY(out.stage, parse_name<Stage>(query->text(1)));
  out.place = query->text(2);
  if (!query->blob(3).empty()) {
    SITEPROOF_TRY(out.pair, PhotoId::from_bytes(query->blob(3)));
  }
  out.technician = PersonId{std::string(query->text(4))};
  out.at = {query->time(5), query->int64(6), std::string(query->text(7))};
  return out;
}

Status EvidenceTable::put_beacon(const Beacon& received) {
  const Sha256 hash = sha256(received.text);
  SITEPROOF_TRY(const auto known, beacon(hash));
  if (known) return {};
  SITEPROOF_CHECK(db_.run("INSERT INTO beacon(sha256, at, text, signature) VALUES(?, ?, ?, ?)", hash, received.at,
                          received.text, received.signature));
  return db_.run("INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)", newest_beacon_setting, hash.hex());
}

Result<std::optional<Sha256>> EvidenceTable::newest_beacon() {
  {
    SITEPROOF_TRY(auto told, db_.cached("SELECT value FROM setting WHERE key = ?"));
    SITEPROOF_TRY(const bool found, told->bind_all(newest_beacon_setting).step());
    if (found) {
      SITEPROOF_TRY(const Sha256 hash, Sha256::parse(told->text(0)));
      return hash;
    }
  }
  // Received before it was kept which one came last.
  SITEPROOF_TRY(auto query, db_.cached("SELECT sha256 FROM beacon ORDER BY at DESC LIMIT 1"));
  SITEPROOF_TRY(const bool found, query->step());
  if (!found) return std::nullopt;
  SITEPROOF_TRY(const Sha256 hash, query->sha256(0));
  return hash;
}

Result<std::optional<Beacon>> EvidenceTable::beacon(const Sha256& text) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT at, text, signature FROM beacon WHERE sha256 = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(text).step());
  if (!found) return std::nullopt;
  return Beacon{query->time(0), std::string(query->text(1)), std::string(query->text(2))};
}

Status EvidenceTable::put_sealed_text(const EventId& seal, std::string_view name, std::string_view content) {
  return db_.run("INSERT INTO sealed_text(seal, name, content) VALUES(?, ?, ?)", seal, name, content);
}

Result<std::map<std::string, std::string>> EvidenceTable::sealed_texts(const EventId& seal) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT name, content FROM sealed_text WHERE seal = ? ORDER BY name"));
  query->bind_all(seal);
  std::map<std::string, std::string> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.emplace_hint(out.end(), query->text(0), query->text(1));
  }
}

}  // namespace siteproof
