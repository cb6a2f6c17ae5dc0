#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/model/evidence.h"

// The words that the tenant's authority signs about time and seals. Each text is canonical JSON that names what it
// is, so that none can stand for another; each signature is base64 of ECDSA P-256 (DER) over the text's SHA-256.
namespace siteproof {

/// The log of receipts at one moment (RFC 6962 section 3.5 calls it a signed tree head).
struct LogHead {
  UtcTime at;  ///< by the server's clock
  std::int64_t size = 0;
  Sha256 root;
  friend bool operator==(const LogHead&, const LogHead&) = default;
};

/// "The server's clock says this, its log stands so", with 16 random bytes, so that nobody can have known it before.
[[nodiscard]] std::string beacon_text(const LogHead& head, Random& random);
/// What a beacon's text says; storage, beacon.malformed, when it is none.
[[nodiscard]] Result<LogHead> read_beacon(std::string_view text);
/// Storage, beacon.signature, unless the authority signed the text and it says the beacon's time.
[[nodiscard]] Status check_beacon(const Beacon& beacon, std::string_view ca_pem);

[[nodiscard]] std::string log_head_text(const LogHead& head);
/// Storage, log.malformed.
[[nodiscard]] Result<LogHead> read_log_head(std::string_view text);

/// What a receipt for a seal says.
struct SealReceiptFacts {
  OrderId order;
  EventId seal;
  DeviceId device;
  Sha256 manifest_sha256;
  Sha256 event_sha256;  ///< of the sealing event's text, which holds manifest and signature
  std::int64_t log_index = 0;
  UtcTime received_at;
  friend bool operator==(const SealReceiptFacts&, const SealReceiptFacts&) = default;
};
[[nodiscard]] std::string seal_receipt_text(const SealReceiptFacts& facts);
/// Storage, receipt.malformed.
[[nodiscard]] Result<SealReceiptFacts> read_seal_receipt(std::string_view text);

}  // namespace siteproof
