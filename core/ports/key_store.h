#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/sha256.h"

namespace siteproof {

/// 256 raw bits for the database and the vault.
using SecretKey = std::array<std::uint8_t, 32>;

/// The device's P-256 signing key. It may live in hardware: it signs digests and never leaves.
class SigningKey {
 public:
  virtual ~SigningKey() = default;
  /// SubjectPublicKeyInfo, DER (RFC 5280).
  [[nodiscard]] virtual Result<Bytes> public_key_der() const = 0;
  /// ECDSA over the digest; the signature is DER (RFC 3279 section 2.2.3).
  [[nodiscard]] virtual Result<Bytes> sign(const Sha256& digest) const = 0;
};

/// Keeps secrets where the platform keeps them best: Android Keystore, Secure Enclave, a file on desktop. Thread-safe.
class KeyStore {
 public:
  virtual ~KeyStore() = default;
  /// The key of that name, made on first use and then always the same. Losing it loses what it encrypts.
  [[nodiscard]] virtual Result<SecretKey> secret_key(std::string_view name) = 0;
  [[nodiscard]] virtual Result<std::unique_ptr<SigningKey>> signing_key(std::string_view name) = 0;
  /// A short secret text (a bearer token); not_found when none was stored.
  [[nodiscard]] virtual Result<std::string> secret_text(std::string_view name) = 0;
  [[nodiscard]] virtual Status set_secret_text(std::string_view name, std::string_view value) = 0;
};

}  // namespace siteproof
