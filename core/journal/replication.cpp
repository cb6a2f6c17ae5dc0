#include "core/journal/replication.h"

#include <fmt/core.h>

namespace siteproof {

std::string_view to_string(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::accepted: return "accepted";
    case Verdict::merged: return "merged";
    case Verdict::conflict: return "conflict";
    case Verdict::quarantined: return "quarantined";
  }
  return {};
}

std::string receipt_text(const FileReceipt& receipt) {
  return fmt::format("siteproof receipt v1\n{} {} {}\n", receipt.sha256.hex(), receipt.size,
                     to_rfc3339(receipt.received_at));
}

Sha256 scope_digest(const std::map<OrderId, Sha256>& digests) {
  Sha256Stream stream;
  for (const auto& [order, digest] : digests) stream.update(as_bytes(order.str() + ' ' + digest.hex() + '\n'));
  return stream.finish();
}

}  // namespace siteproof
