#pragma once

// cms.h declares its PEM functions only after pem.h.
#include <openssl/pem.h>
//
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <string_view>

#include "core/base/sha256.h"

namespace siteproof {

struct OpensslDeleter {
  void operator()(BIO* p) const noexcept { BIO_free_all(p); }
  void operator()(CMS_ContentInfo* p) const noexcept { CMS_ContentInfo_free(p); }
  void operator()(EVP_MD_CTX* p) const noexcept { EVP_MD_CTX_free(p); }
  void operator()(EVP_PKEY* p) const noexcept { EVP_PKEY_free(p); }
  void operator()(PKCS7* p) const noexcept { PKCS7_free(p); }
  void operator()(X509* p) const noexcept { X509_free(p); }
  void operator()(X509_REQ* p) const noexcept { X509_REQ_free(p); }
  void operator()(X509_STORE* p) const noexcept { X509_STORE_free(p); }
  void operator()(ASN1_TIME* p) const noexcept { ASN1_TIME_free(p); }
  void operator()(STACK_OF(X509) * p) const noexcept { sk_X509_pop_free(p, X509_free); }
};
template <class T>
using OpensslPtr = std::unique_ptr<T, OpensslDeleter>;

/// The newest reason OpenSSL gives, in its own words; clears the thread's error queue.
[[nodiscard]] std::string openssl_reason();

/// A read-only view of the bytes, which must outlive it.
[[nodiscard]] OpensslPtr<BIO> reading(ByteView bytes);
[[nodiscard]] std::string take_text(BIO* memory);

/// Exactly one PEM certificate; anything else is a storage error, certificate.malformed.
[[nodiscard]] Result<OpensslPtr<X509>> read_certificate(std::string_view pem);
/// All PEM certificates of the text, none for an empty one.
[[nodiscard]] Result<OpensslPtr<STACK_OF(X509)>> read_certificates(std::string_view pem);
[[nodiscard]] Result<std::string> write_certificate(X509& certificate);
[[nodiscard]] std::string common_name_of(const X509_NAME* name);
[[nodiscard]] Sha256 fingerprint_of(const X509& certificate);

}  // namespace siteproof
