#pragma once

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

/// What the record rests on beside the journal: capture intents, beacons, sealed states. Each call is durable by itself
/// unless a transaction is open on the store.
class EvidenceTable {
 public:
  explicit EvidenceTable(TabletStore& store) : db_(store.database()) {}

  [[nodiscard]] Status put_intent(const CaptureIntent& intent);
  [[nodiscard]] Result<std::optional<CaptureIntent>> intent(const CaptureId& id);

  /// A beacon that is known already stays as it is.
  [[nodiscard]] Status put_beacon(const Beacon& beacon);
  /// Of the beacon with the latest server time; nothing before the first synchronisation.
  [[nodiscard]] Result<std::optional<Sha256>> newest_beacon();
  [[nodiscard]] Result<std::optional<Beacon>> beacon(const Sha256& text);

  /// The canonical state that the manifest of the seal lists.
  [[nodiscard]] Status put_sealed_state(const EventId& seal, std::string_view state);
  [[nodiscard]] Result<std::optional<std::string>> sealed_state(const EventId& seal);

 private:
  Database& db_;
};

}  // namespace siteproof
