#pragma once

#include <memory>
#include <string>

#include "core/journal/replication.h"

namespace siteproof::test {

/// A tenant's authority with a fresh P-256 key and a certificate of its own.
class ReceiptSigner {
 public:
  ReceiptSigner();
  ~ReceiptSigner();
  ReceiptSigner(const ReceiptSigner&) = delete;
  ReceiptSigner& operator=(const ReceiptSigner&) = delete;

  [[nodiscard]] const std::string& certificate() const { return certificate_; }
  [[nodiscard]] FileReceipt sign(const Sha256& file, std::int64_t size, UtcTime at) const;

 private:
  struct Key;
  std::unique_ptr<Key> key_;
  std::string certificate_;
};

}  // namespace siteproof::test
