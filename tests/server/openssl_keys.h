#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <openssl/evp.h>

namespace siteproof {

/// A P-256 key as a tablet has one.
class TestKey {
 public:
  TestKey();
  [[nodiscard]] std::string csr(std::string_view common_name) const;  ///< PKCS#10, PEM
  [[nodiscard]] std::string private_pem() const;
  /// A certificate for a server at that address, PEM.
  [[nodiscard]] std::string self_signed(const std::string& ip_address) const;

 private:
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

/// What an outsider checks with OpenSSL alone.
[[nodiscard]] bool signed_by(std::string_view certificate_pem, std::string_view text,
                             std::string_view signature_base64);
[[nodiscard]] bool issued_by(std::string_view certificate_pem, std::string_view ca_pem);
[[nodiscard]] std::string common_name(std::string_view certificate_pem);

}  // namespace siteproof
