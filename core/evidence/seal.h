#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/ports/key_store.h"

namespace siteproof {

/// A certificate request for the device's key (PKCS#10, RFC 2986; PEM). The common name is the device id's text: a
/// bundle verifies only if its certificate names the device that recorded it.
[[nodiscard]] Result<std::string> create_csr(const SigningKey& key, std::string_view common_name);

/// A detached CMS signature (RFC 5652; SHA-256, ECDSA; PEM) over exactly `content`, carrying the signer's certificate
/// and those of `chain_pem` (may be empty). `signed_at` is the device's wall clock and becomes the signing-time
/// attribute.
[[nodiscard]] Result<std::string> sign_cms_detached(ByteView content, const SigningKey& key,
                                                    std::string_view certificate_pem, std::string_view chain_pem,
                                                    UtcTime signed_at);

/// Who made a signature, as its certificate says.
struct CmsSigner {
  std::string common_name;
  std::string certificate_pem;
  Sha256 certificate_sha256;  ///< of the DER form: its usual fingerprint
};

/// Checks that the one signer of `signature_pem` signed `content` and is certified by `ca_pem`. Validity dates are not
/// checked, because evidence outlives its certificates and a tablet's clock may be wrong; receipts bound the time.
/// Errors: storage with seal.malformed (also any other text of a good signature), seal.untrusted (another authority) or
/// seal.mismatch (content or signature changed).
[[nodiscard]] Result<CmsSigner> verify_cms_detached(ByteView content, std::string_view signature_pem,
                                                    std::string_view ca_pem);

/// Checks a server's receipt: base64 of an ECDSA P-256 signature (DER) over SHA-256 of `text`, made with the key of
/// `certificate_pem`. A mismatch is storage, receipt.mismatch.
[[nodiscard]] Status verify_receipt(std::string_view text, std::string_view signature_base64,
                                    std::string_view certificate_pem);

/// What a certificate says: its subject's common name, the SHA-256 of its DER form, and the end of its validity.
struct CertificateFacts {
  std::string pem;  ///< as OpenSSL writes it
  bool self_signed = false;
  std::string common_name;
  Sha256 sha256;
  UtcTime valid_until;
};
[[nodiscard]] Result<CertificateFacts> certificate_facts(std::string_view certificate_pem);

}  // namespace siteproof
