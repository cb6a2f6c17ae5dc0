#pragma once

#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Appends the seal over everything recorded until now, the writer's own appends included: manifest and signature in
/// the event, the sealed texts beside it. `reason` is empty at a sign-off.
[[nodiscard]] Status append_seal(Tablet& tablet, JournalWriter& writer, const OrderId& order, std::string reason);

/// Versions of an order's sealed record (architecture.md "Evidence").
class Sealing {
 public:
  explicit Sealing(Tablet& tablet) : tablet_(tablet) {}

  /// Seals a record that has changed since its last seal, by this device alone: the owner has not seen this version,
  /// and the reason says why that is so. Refuses "seal.never" (nobody has signed off yet), "seal.unchanged",
  /// "seal.reason", "seal.not_here" (this tablet recorded nothing of it) and evidence.original_gone.
  [[nodiscard]] Status seal_again(const OrderId& order, std::string reason);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
