#include "tests/sync/receipt_signer.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "core/base/bytes.h"

namespace siteproof::test {

struct ReceiptSigner::Key {
  EVP_PKEY* key = EVP_EC_gen("P-256");
  Key() = default;
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  ~Key() { EVP_PKEY_free(key); }
};

ReceiptSigner::ReceiptSigner() : key_(std::make_unique<Key>()) {
  X509* const certificate = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
  X509_set_pubkey(certificate, key_->key);
  X509_sign(certificate, key_->key, EVP_sha256());
  BIO* const pem = BIO_new(BIO_s_mem());
  PEM_write_bio_X509(pem, certificate);
  char* text = nullptr;
  const long size = BIO_get_mem_data(pem, &text);
  certificate_.assign(text, static_cast<std::size_t>(size));
  BIO_free_all(pem);
  X509_free(certificate);
}
ReceiptSigner::~ReceiptSigner() = default;

FileReceipt ReceiptSigner::sign(const Sha256& file, std::int64_t size, UtcTime at) const {
  FileReceipt out{file, size, at, ""};
  const std::string text = receipt_text(out);
  EVP_MD_CTX* const digest = EVP_MD_CTX_new();
  EVP_DigestSignInit(digest, nullptr, EVP_sha256(), nullptr, key_->key);
  Bytes signature(128);
  std::size_t length = signature.size();
  EVP_DigestSign(digest, signature.data(), &length, as_bytes(text).data(), text.size());
  EVP_MD_CTX_free(digest);
  out.signature = to_base64(ByteView(signature).first(length));
  return out;
}

}  // namespace siteproof::test
