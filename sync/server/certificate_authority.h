#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/time.h"

namespace siteproof {

/// The tenant's certificate authority: a P-256 key (ca-key.pem, mode 0600) and its self-signed certificate (ca.pem) in
/// one folder. It certifies devices at enrolment and signs receipts. Thread-safe.
///
/// Errors are of kind storage (ca.missing, ca.exists, ca.exposed, ca.io, ca.malformed); a request that is refused is of
/// kind usage (csr.malformed, csr.signature, csr.key, csr.name).
class CertificateAuthority {
 public:
  /// Makes the key and a certificate valid for 30 years from `now`. Never overwrites: ca.exists.
  [[nodiscard]] static Result<CertificateAuthority> create(const std::filesystem::path& folder, UtcTime now);
  /// Refuses a key that others can read (ca.exposed) or that does not belong to the certificate (ca.malformed).
  [[nodiscard]] static Result<CertificateAuthority> open(const std::filesystem::path& folder);
  ~CertificateAuthority();
  CertificateAuthority(CertificateAuthority&&) noexcept;
  CertificateAuthority& operator=(CertificateAuthority&&) noexcept;

  /// Certifies the key of a PKCS#10 request (PEM, RFC 2986) for 10 years. The request must be signed by that key, which
  /// must be P-256, and name exactly `expected_common_name` (the device id's text). Gives the certificate as PEM.
  [[nodiscard]] Result<std::string> issue(std::string_view csr_pem, std::string_view expected_common_name,
                                          UtcTime now) const;
  [[nodiscard]] const std::string& certificate_pem() const noexcept;

  /// Base64 of an ECDSA signature (DER) over SHA-256 of `text`; verify_receipt in core/evidence/seal.h checks it.
  [[nodiscard]] Result<std::string> sign_receipt(std::string_view text) const;

 private:
  struct Impl;
  explicit CertificateAuthority(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace siteproof
