#pragma once

#include <filesystem>
#include <functional>
#include <map>

#include "core/evidence/bundle.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Gets what the server answers at /v1/log/inclusion for a receipt.
using LogProofSource = std::function<Result<std::string>(const SealReceipt& receipt)>;

/// The evidence of an order as an outsider gets it.
class EvidenceExport {
 public:
  explicit EvidenceExport(Tablet& tablet) : tablet_(tablet) {}

  /// Writes the bundle, all or nothing: the newest version that this device sealed, exactly as it was sealed, with what
  /// is known of it since; a record that was never sealed as it stands now, signed now. With `log_proof` the proof that
  /// the server's log holds the receipt goes along. Refuses "evidence.nothing", "evidence.original_gone" when a sealed
  /// photo or recording is not on this tablet any more, and what `log_proof` refuses.
  [[nodiscard]] Status write(const OrderId& order, const std::filesystem::path& target,
                             const LogProofSource& log_proof = {});
  /// The photographs a bundle holds: those of the order whose bytes are on this tablet.
  [[nodiscard]] std::vector<Photo> photos(const OrderState& order) const;
  /// What is sealed of the order as given, manifest and signature included. `chain` is this device's events.
  [[nodiscard]] Result<BundleContents> contents(const OrderState& order, const std::vector<std::string>& chain);

 private:
  /// Where a chain was sealed last.
  struct Sealed {
    Event event;
    std::map<std::string, std::string> texts;  ///< the small files that were sealed, by name
    std::size_t first_later = 0;               ///< of the chain: what follows what was sealed
  };

  [[nodiscard]] Result<std::optional<Sealed>> newest_seal(const std::vector<std::string>& chain);
  [[nodiscard]] Result<BundleContents> unsealed(const OrderState& order, const std::vector<std::string>& chain);
  [[nodiscard]] Result<BundleContents> sealed(const Sealed& seal, const std::vector<std::string>& chain);
  [[nodiscard]] Result<std::vector<BundleFile>> originals(const std::vector<ManifestFile>& files,
                                                          std::string_view folder);
  [[nodiscard]] Status add_beside(BundleContents& out, const OrderState& order, const Sealed& seal,
                                  const std::vector<std::string>& chain, const LogProofSource& log_proof);
  [[nodiscard]] Result<std::string> beacons(const std::vector<std::string>& chain);
  [[nodiscard]] Status sign(BundleContents& out);

  Tablet& tablet_;
};

}  // namespace siteproof
