#include "core/storage/evidence_table.h"

namespace siteproof {

Status EvidenceTable::put_intent(const CaptureIntent& intent) {
  return db_.run(
      "INSERT INTO capture_intent(id, order_id, stage, place, pair, technician, wall, mono, boot) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
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

Status EvidenceTable::put_beacon(const Beacon& beacon) {
  return db_.run("INSERT OR IGNORE INTO beacon(sha256, at, text, signature) VALUES(?, ?, ?, ?)", sha256(beacon.text),
                 beacon.at, beacon.text, beacon.signature);
}

Result<std::optional<Sha256>> EvidenceTable::newest_beacon() {
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

Status EvidenceTable::put_sealed_state(const EventId& seal, std::string_view state) {
  return db_.run("INSERT INTO sealed_state(seal, state) VALUES(?, ?)", seal, state);
}

Result<std::optional<std::string>> EvidenceTable::sealed_state(const EventId& seal) {
  SITEPROOF_TRY(auto query, db_.cached("SELECT state FROM sealed_state WHERE seal = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(seal).step());
  if (!found) return std::nullopt;
  return std::string(query->text(0));
}

}  // namespace siteproof
