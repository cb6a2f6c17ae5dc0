#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/evidence/bundle_layout.h"
#include "core/journal/journal_entry.h"

namespace siteproof {

/// What others than the device say of a sealed record, taken through its checks. The bundle's own manifests, signatures
/// and chain are known to hold.
class BundleProofs {
 public:
  /// All must outlive it. `chain` is what was sealed.
  BundleProofs(const BundleArchive& archive, const std::vector<JournalEntry>& chain, std::string_view trusted_tsa_pem,
               VerificationReport& report)
      : archive_(archive), chain_(chain), trusted_tsa_pem_(trusted_tsa_pem), report_(report) {}

  /// Appends the checks seal, beacons, receipt, log, timestamp, clock and window. `later` is what follows the chain.
  void run(const std::vector<JournalEntry>& later);

 private:
  [[nodiscard]] const std::string* text(std::string_view name) const;
  void pass(std::string name, std::string detail);
  void refuse(std::string name, std::string detail);

  void check_seal(const std::vector<JournalEntry>& later);
  void check_beacons(const std::vector<JournalEntry>& later);
  void check_receipt();
  void check_log();
  void check_timestamp();
  void check_clock(const std::vector<JournalEntry>& later);
  void check_window();

  const BundleArchive& archive_;
  const std::vector<JournalEntry>& chain_;
  std::string_view trusted_tsa_pem_;
  VerificationReport& report_;
  const JournalEntry* seal_ = nullptr;
  std::optional<UtcTime> beacon_at_, received_at_, stamped_at_;
  std::string stamped_by_;
};

/// A beacon's line of beacons.jsonl, without its newline, and back.
[[nodiscard]] std::string beacon_line(const Beacon& beacon);
[[nodiscard]] Result<Beacon> read_beacon_line(std::string_view line);

}  // namespace siteproof
