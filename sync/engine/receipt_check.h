#pragma once

#include <memory>
#include <string_view>

#include "core/journal/replication.h"

namespace siteproof {

/// Checks receipts against the tenant's certificate: a local original may go only on a word the server cannot deny.
class ReceiptCheck {
 public:
  /// `ca_certificate` is PEM (RFC 7468) with a P-256 key; anything else is a storage error.
  [[nodiscard]] static Result<ReceiptCheck> make(std::string_view ca_certificate);

  /// The signature is good and the receipt speaks of this file at this size; otherwise a network error.
  [[nodiscard]] Status check(const FileReceipt& receipt, const Sha256& file, std::int64_t size) const;

 private:
  struct Key;
  explicit ReceiptCheck(std::shared_ptr<const Key> key) : key_(std::move(key)) {}
  std::shared_ptr<const Key> key_;
};

}  // namespace siteproof
