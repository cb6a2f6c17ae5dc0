#pragma once

#include <optional>

#include "core/evidence/openssl_handles.h"
#include "core/ports/key_store.h"

namespace siteproof {

/// A key that OpenSSL signs with and that asks a SigningKey for each signature, so that the private key can stay in
/// hardware. The SigningKey must outlive it. Only ECDSA over SHA-256 digests works.
class SigningBridge {
 public:
  [[nodiscard]] static Result<SigningBridge> make(const SigningKey& key);
  [[nodiscard]] EVP_PKEY* pkey() const noexcept { return pkey_.get(); }
  /// Why the SigningKey refused, if it did; otherwise OpenSSL's reason. Code seal.failed.
  [[nodiscard]] Error failure() const;

 private:
  struct Link {
    const SigningKey* key = nullptr;
    std::optional<Error> refused;
  };
  struct Method;
  std::unique_ptr<Link> link_;
  OpensslPtr<EVP_PKEY> pkey_;
};

}  // namespace siteproof
