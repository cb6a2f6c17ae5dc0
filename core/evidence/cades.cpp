#include "core/evidence/cades.h"

#include <algorithm>
#include <vector>

#include "core/evidence/openssl_handles.h"
#include "core/evidence/signing_bridge.h"

namespace siteproof {
namespace {

constexpr unsigned int how = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP | CMS_CADES;

bool add_attributes(CMS_SignerInfo* signer, const Sha256& content) {
  return CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) ==
             1 &&
         CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, content.bytes.data(),
                                     static_cast<int>(content.bytes.size())) == 1;
}

/// What the signature covers: the signed attributes as a DER SET OF (RFC 5652 section 5.4), which is why CMS_final is
/// not asked: it would add a signing-time.
Bytes signed_attributes(const CMS_SignerInfo* signer) {
  std::vector<Bytes> each;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, i), &der);
    if (length <= 0) return {};
    each.emplace_back(der, der + length);
    OPENSSL_free(der);
  }
  std::sort(each.begin(), each.end(), [](const Bytes& a, const Bytes& b) { return as_text(a) < as_text(b); });
  Bytes body;
  for (const Bytes& one : each) body.insert(body.end(), one.begin(), one.end());
  const int total = ASN1_object_size(1, static_cast<int>(body.size()), V_ASN1_SET);
  Bytes out(static_cast<std::size_t>(total));
  unsigned char* at = out.data();
  ASN1_put_object(&at, 1, static_cast<int>(body.size()), V_ASN1_SET, V_ASN1_UNIVERSAL);
  std::copy(body.begin(), body.end(), at);
  return out;
}

}  // namespace

Result<Bytes> sign_cades_detached(const Sha256& content, const SigningKey& key, std::string_view certificate_pem,
                                  std::string_view chain_pem) {
  SITEPROOF_TRY(const auto certificate, read_certificate(certificate_pem));
  SITEPROOF_TRY(const auto chain, read_certificates(chain_pem));
  SITEPROOF_TRY(const SigningBridge bridge, SigningBridge::make(key));
  if (X509_check_private_key(certificate.get(), bridge.pkey()) != 1) {
    ERR_clear_error();
    return fail(ErrorKind::storage, "seal.key",
                "The device's certificate does not belong to its key; enrol the device again.");
  }
  const OpensslPtr<CMS_ContentInfo> cms(CMS_sign(nullptr, nullptr, chain.get(), nullptr, how));
  CMS_SignerInfo* const signer =
      cms == nullptr ? nullptr : CMS_add1_signer(cms.get(), certificate.get(), bridge.pkey(), EVP_sha256(), how);
  if (signer == nullptr || !add_attributes(signer, content)) return fail(bridge.failure());
  SITEPROOF_TRY(const Bytes signature, key.sign(sha256(signed_attributes(signer))));
  unsigned char* der = nullptr;
  if (ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.data(), static_cast<int>(signature.size())) !=
      1) {
    return fail(bridge.failure());
  }
  const int length = i2d_CMS_ContentInfo(cms.get(), &der);
  if (length <= 0) return fail(bridge.failure());
  Bytes out(der, der + length);
  OPENSSL_free(der);
  return out;
}

}  // namespace siteproof
