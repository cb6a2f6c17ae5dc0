// EC_KEY_METHOD is the one door OpenSSL 3.0 has for a signature made elsewhere without writing a provider; it is
// deprecated there and still works.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/evidence/signing_bridge.h"

#include <openssl/ec.h>

#include <algorithm>

namespace siteproof {

struct SigningBridge::Method {
  EC_KEY_METHOD* method = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
  int link_index = EC_KEY_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);

  Method() { EC_KEY_METHOD_set_sign(method, sign, nullptr, sign_sig); }
  // Lives as long as the process: OpenSSL may still hold keys that use it at exit.
  static const Method& instance() {
    static const Method* const only = new Method;
    return *only;
  }
  static Link* link_of(const EC_KEY* key) { return static_cast<Link*>(EC_KEY_get_ex_data(key, instance().link_index)); }

  static Result<Bytes> ask(const EC_KEY* key, const unsigned char* digest, int length) {
    Sha256 value;
    if (length != static_cast<int>(value.bytes.size())) {
      return fail(ErrorKind::storage, "seal.failed", "Only SHA-256 digests can be signed; report this.");
    }
    std::copy_n(digest, value.bytes.size(), value.bytes.begin());
    Link* const link = link_of(key);
    auto signature = link->key->sign(value);
    if (!signature) link->refused = signature.error();
    return signature;
  }

  static int sign(int, const unsigned char* digest, int digest_length, unsigned char* out, unsigned int* out_length,
                  const BIGNUM*, const BIGNUM*, EC_KEY* key) {
    const auto signature = ask(key, digest, digest_length);
    // The caller's buffer has room for ECDSA_size bytes.
    if (!signature || signature->size() > static_cast<std::size_t>(ECDSA_size(key))) return 0;
    std::copy(signature->begin(), signature->end(), out);
    *out_length = static_cast<unsigned int>(signature->size());
    return 1;
  }

  static ECDSA_SIG* sign_sig(const unsigned char* digest, int digest_length, const BIGNUM*, const BIGNUM*,
                             EC_KEY* key) {
    const auto signature = ask(key, digest, digest_length);
    if (!signature) return nullptr;
    const unsigned char* der = signature->data();
    return d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(signature->size()));
  }
};

Result<SigningBridge> SigningBridge::make(const SigningKey& key) {
  SigningBridge bridge;
  bridge.link_ = std::make_unique<Link>();
  bridge.link_->key = &key;
  SITEPROOF_TRY(const Bytes der, key.public_key_der());
  const unsigned char* at = der.data();
  EC_KEY* const ec = d2i_EC_PUBKEY(nullptr, &at, static_cast<long>(der.size()));
  bridge.pkey_.reset(EVP_PKEY_new());
  const bool p256 = ec != nullptr && EC_GROUP_get_curve_name(EC_KEY_get0_group(ec)) == NID_X9_62_prime256v1;
  if (!p256 || EC_KEY_set_method(ec, Method::instance().method) != 1 ||
      EC_KEY_set_ex_data(ec, Method::instance().link_index, bridge.link_.get()) != 1 ||
      EVP_PKEY_assign_EC_KEY(bridge.pkey_.get(), ec) != 1) {
    EC_KEY_free(ec);
    ERR_clear_error();
    return fail(ErrorKind::storage, "seal.key", "The device's signing key is not a P-256 key; enrol the device again.");
  }
  return bridge;
}

Error SigningBridge::failure() const {
  const std::string reason = openssl_reason();
  if (link_->refused) return *link_->refused;
  return {ErrorKind::storage, "seal.failed", "The device's key could not sign (" + reason + "); try again."};
}

}  // namespace siteproof
