#pragma once

#include <filesystem>

#include "core/evidence/bundle.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// The evidence of an order as an outsider gets it.
class EvidenceExport {
 public:
  explicit EvidenceExport(Tablet& tablet) : tablet_(tablet) {}

  /// Writes the bundle, all or nothing. Contains every photograph of the order whose bytes are on this tablet.
  [[nodiscard]] Status write(const OrderId& order, const std::filesystem::path& target);
  /// The photographs a bundle holds: those of the order whose bytes are on this tablet.
  [[nodiscard]] std::vector<Photo> photos(const OrderState& order) const;
  /// What a bundle of the order as given would hold, manifest and signature included. `chain` is this device's events.
  [[nodiscard]] Result<BundleContents> contents(const OrderState& order, const std::vector<std::string>& chain);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
