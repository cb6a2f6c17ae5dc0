#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// A camera or microphone that is about to be opened, and what for. It is kept before anything can be captured, so that
/// whatever is found after a crash is known by more than its bytes.
struct CaptureIntent {
  CaptureId id;
  OrderId order;
  Stage stage = Stage::before;
  std::string place;
  std::optional<PhotoId> pair;
  PersonId technician;
  ClockReading at;
  friend bool operator==(const CaptureIntent&, const CaptureIntent&) = default;
};

/// What the record rests on beside the journal: capture intents, beacons, sealed texts. Each call is durable by itself
/// unless a transaction is open on the store.
class EvidenceTable {
 public:
  explicit EvidenceTable(TabletStore& store) : db_(store.database()) {}

  /// What is there by this id already stays by this person at this time, and is for the given stage, place and partner
  /// from now on.
  [[nodiscard]] Status put_intent(const CaptureIntent& intent);
  [[nodiscard]] Result<std::optional<CaptureIntent>> intent(const CaptureId& id);

  /// A beacon that is known already stays as it is, and does not come to the front again.
  [[nodiscard]] Status put_beacon(const Beacon& received);
  /// Of the beacon that was received last, whatever time it says: a server whose clock was once ahead would else be
  /// believed until that time has come, and what is recorded meanwhile would be younger than its own receipt. An older
  /// beacon in place of a newer one is never wrong: it only widens the time that can be proved. Nothing before the
  /// first synchronisation.
  [[nodiscard]] Result<std::optional<Sha256>> newest_beacon();
  [[nodiscard]] Result<std::optional<Beacon>> beacon(const Sha256& text);

  /// One of the small files that the manifest of the seal lists, by its name there and exactly as it was sealed.
  [[nodiscard]] Status put_sealed_text(const EventId& seal, std::string_view name, std::string_view content);
  /// By name. Of a version that was sealed before all of them were kept, only state.json or none.
  [[nodiscard]] Result<std::map<std::string, std::string>> sealed_texts(const EventId& seal);

 private:
  Database& db_;
};

}  // namespace siteproof
