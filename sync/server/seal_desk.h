#pragma once

#include "core/ports/clock.h"
#include "sync/server/certificate_authority.h"
#include "sync/server/order_book.h"

namespace siteproof::server {

/// Answers seals as they come in, within a push's transaction and at its moment.
class SealDesk {
 public:
  SealDesk(const CertificateAuthority& authority, const DeviceId& device, const ClockReading& now, Random& random)
      : authority_(authority), device_(device), now_(now), random_(random) {}

  /// Why an event gets no receipt: empty for what is no seal, words for a person for a seal whose signature is not that
  /// of the device. Nothing for a seal that gets one.
  [[nodiscard]] Result<std::optional<std::string>> no_receipt_because(Database& database, const Event& event) const;
  /// For a seal that was entered: its receipt, the leaf in the log, and the event that brings both to the tablets.
  [[nodiscard]] Status receive(Database& database, OrderBook& book, const JournalEntry& seal) const;

 private:
  const CertificateAuthority& authority_;
  const DeviceId& device_;
  const ClockReading& now_;
  Random& random_;
};

}  // namespace siteproof::server
