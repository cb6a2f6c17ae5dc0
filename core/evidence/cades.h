#pragma once

#include <string_view>

#include "core/base/sha256.h"
#include "core/ports/key_store.h"

namespace siteproof {

/// A detached CMS signature (DER) over content with this SHA-256, as PAdES baseline B-B wants it (ETSI EN 319 142-1
/// section 6.3): signed attributes content-type, message-digest and ESS signing-certificate-v2 (RFC 5035), no
/// signing-time, and the certificates of the signer and of `chain_pem` (may be empty). The key signs one digest. Errors
/// are those of sign_cms_detached.
[[nodiscard]] Result<Bytes> sign_cades_detached(const Sha256& content, const SigningKey& key,
                                                std::string_view certificate_pem, std::string_view chain_pem);

}  // namespace siteproof
