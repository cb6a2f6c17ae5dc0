#include "sync/engine/receipt_check.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <limits>

namespace siteproof {
namespace {

template <auto free>
struct Freer {
  template <class T>
  void operator()(T* p) const {
    free(p);
  }
};
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using PublicKey = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;

tl::unexpected<Error> no_certificate() {
  return fail(ErrorKind::storage, "identity.certificate",
              "This device holds no usable certificate of the company's server, so that receipts cannot be checked: "
              "enrol the device again; everything recorded stays.");
}

tl::unexpected<Error> bad_receipt(const Sha256& file) {
  return fail(ErrorKind::network, "receipt.invalid",
              "The server's receipt for the file " + file.hex().substr(0, 12) +
                  "… does not verify; the file stays on this device: tell the administrator.");
}

}  // namespace

struct ReceiptCheck::Key {
  PublicKey key;
};

Result<ReceiptCheck> ReceiptCheck::make(std::string_view ca_certificate) {
  if (ca_certificate.empty() || ca_certificate.size() > std::numeric_limits<int>::max()) return no_certificate();
  const Bio bio(BIO_new_mem_buf(ca_certificate.data(), static_cast<int>(ca_certificate.size())));
  const Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
  if (!certificate) return no_certificate();
  PublicKey key(X509_get_pubkey(certificate.get()));
  if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_EC || EVP_PKEY_get_bits(key.get()) != 256) return no_certificate();
  return ReceiptCheck(std::make_shared<const Key>(Key{std::move(key)}));
}

Status ReceiptCheck::check(const FileReceipt& receipt, const Sha256& file, std::int64_t size) const {
  const auto signature = from_base64(receipt.signature);
  const std::string text = receipt_text(receipt);
  const ByteView signed_bytes = as_bytes(text);
  const Digest digest(EVP_MD_CTX_new());
  const bool good = receipt.sha256 == file && receipt.size == size && signature.has_value() && digest &&
                    EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_->key.get()) == 1 &&
                    EVP_DigestVerify(digest.get(), signature->data(), signature->size(), signed_bytes.data(),
                                     signed_bytes.size()) == 1;
  if (!good) return bad_receipt(file);
  return {};
}

}  // namespace siteproof
