#include "core/evidence/seal.h"

#include <optional>

#include "core/evidence/openssl_handles.h"
#include "core/evidence/signing_bridge.h"

namespace siteproof {
namespace {

constexpr unsigned int detached = CMS_DETACHED | CMS_BINARY;

tl::unexpected<Error> refuse(std::string_view code, std::string_view message) {
  ERR_clear_error();
  return fail(ErrorKind::storage, std::string(code), std::string(message));
}

bool set_signing_time(CMS_SignerInfo* signer, UtcTime at) {
  // UTCTime until 2049, GeneralizedTime after (RFC 5652 section 11.3).
  const OpensslPtr<ASN1_TIME> time(ASN1_TIME_set(nullptr, static_cast<time_t>(at.ms / 1000)));
  return time != nullptr &&
         CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()), time.get(), -1) == 1;
}

bool is_plain(const X509_ALGOR* algorithm, int nid) {
  return OBJ_obj2nid(algorithm->algorithm) == nid && algorithm->parameter == nullptr;
}

/// True when `pem` is the one text of that signature: what the signature does not cover (RFC 5652 sections 5.1 and 5.3)
/// is as sign_cms_detached writes it, so that any change shows.
bool is_its_own_text(CMS_ContentInfo* cms, std::string_view pem) {
  const OpensslPtr<BIO> again(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_CMS(again.get(), cms) != 1 || take_text(again.get()) != pem) return false;
  const OpensslPtr<BIO> der(BIO_new(BIO_s_mem()));
  if (i2d_CMS_bio(der.get(), cms) != 1) return false;
  const OpensslPtr<PKCS7> same(d2i_PKCS7_bio(der.get(), nullptr));
  if (same == nullptr || OBJ_obj2nid(same->type) != NID_pkcs7_signed) return false;
  const PKCS7_SIGNED& data = *same->d.sign;
  if (ASN1_INTEGER_get(data.version) != 1 || sk_PKCS7_SIGNER_INFO_num(data.signer_info) != 1) return false;
  const PKCS7_SIGNER_INFO& signer = *sk_PKCS7_SIGNER_INFO_value(data.signer_info, 0);
  return OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_pkcs7_data && ASN1_INTEGER_get(signer.version) == 1 &&
         sk_X509_ALGOR_num(data.md_algs) == 1 && is_plain(sk_X509_ALGOR_value(data.md_algs, 0), NID_sha256) &&
         is_plain(signer.digest_alg, NID_sha256) && is_plain(signer.digest_enc_alg, NID_ecdsa_with_SHA256);
}

/// The signature carries its signer's certificate, and perhaps the authority's; any other would be unchecked.
bool carries_only(const STACK_OF(X509) * carried, const X509* signer, const X509* authority) {
  for (int i = 0; i < sk_X509_num(carried); ++i) {
    const X509* const one = sk_X509_value(carried, i);
    if (X509_cmp(one, signer) != 0 && X509_cmp(one, authority) != 0) return false;
  }
  return true;
}

}  // namespace

Result<std::string> create_csr(const SigningKey& key, std::string_view common_name) {
  SITEPROOF_TRY(const SigningBridge bridge, SigningBridge::make(key));
  const OpensslPtr<X509_REQ> request(X509_REQ_new());
  const OpensslPtr<BIO> out(BIO_new(BIO_s_mem()));
  X509_NAME* const subject = X509_REQ_get_subject_name(request.get());
  const bool made = X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1 &&
                    X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8, as_bytes(common_name).data(),
                                               static_cast<int>(common_name.size()), -1, 0) == 1 &&
                    X509_REQ_set_pubkey(request.get(), bridge.pkey()) == 1 &&
                    X509_REQ_sign(request.get(), bridge.pkey(), EVP_sha256()) > 0 &&
                    PEM_write_bio_X509_REQ(out.get(), request.get()) == 1;
  if (!made) return fail(bridge.failure());
  return take_text(out.get());
}

Result<std::string> sign_cms_detached(ByteView content, const SigningKey& key, std::string_view certificate_pem,
                                      std::string_view chain_pem, UtcTime signed_at) {
  SITEPROOF_TRY(const auto certificate, read_certificate(certificate_pem));
  SITEPROOF_TRY(const auto chain, read_certificates(chain_pem));
  SITEPROOF_TRY(const SigningBridge bridge, SigningBridge::make(key));
  if (X509_check_private_key(certificate.get(), bridge.pkey()) != 1) {
    return refuse("seal.key", "The device's certificate does not belong to its key; enrol the device again.");
  }
  const auto in = reading(content);
  const OpensslPtr<BIO> out(BIO_new(BIO_s_mem()));
  const OpensslPtr<CMS_ContentInfo> cms(CMS_sign(nullptr, nullptr, chain.get(), nullptr, detached | CMS_PARTIAL));
  if (cms == nullptr) return fail(bridge.failure());
  CMS_SignerInfo* const signer = CMS_add1_signer(cms.get(), certificate.get(), bridge.pkey(), EVP_sha256(),
                                                 detached | CMS_PARTIAL | CMS_NOSMIMECAP);
  if (signer == nullptr || !set_signing_time(signer, signed_at) ||
      CMS_final(cms.get(), in.get(), nullptr, detached) != 1 || PEM_write_bio_CMS(out.get(), cms.get()) != 1) {
    return fail(bridge.failure());
  }
  return take_text(out.get());
}

Result<CmsSigner> verify_cms_detached(ByteView content, std::string_view signature_pem, std::string_view ca_pem) {
  SITEPROOF_TRY(const auto authority, read_certificate(ca_pem));
  const auto signature = reading(as_bytes(signature_pem));
  const OpensslPtr<CMS_ContentInfo> cms(PEM_read_bio_CMS(signature.get(), nullptr, nullptr, nullptr));
  if (cms == nullptr || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed || CMS_is_detached(cms.get()) != 1) {
    return refuse("seal.malformed", "The signature is not a detached CMS signature in PEM form.");
  }
  STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms.get());
  if (sk_CMS_SignerInfo_num(signers) != 1) {
    return refuse("seal.malformed", "The signature must have exactly one signer.");
  }
  if (!is_its_own_text(cms.get(), signature_pem)) {
    return refuse("seal.malformed", "The signature's text is not as it was written: it was changed.");
  }
  const auto in = reading(content);
  if (CMS_verify(cms.get(), nullptr, nullptr, in.get(), nullptr, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1) {
    return refuse("seal.mismatch", "The signature does not fit the content: one of the two was changed.");
  }
  X509* certificate = nullptr;
  CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, 0), nullptr, &certificate, nullptr, nullptr);
  if (certificate == nullptr) return refuse("seal.malformed", "The signature does not carry its certificate.");

  const OpensslPtr<STACK_OF(X509)> carried(CMS_get1_certs(cms.get()));
  if (!carries_only(carried.get(), certificate, authority.get())) {
    return refuse("seal.untrusted", "The signature carries a certificate that is not this authority's.");
  }
  const OpensslPtr<X509_STORE> store(X509_STORE_new());
  const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> check(X509_STORE_CTX_new(),
                                                                              X509_STORE_CTX_free);
  X509_STORE_add_cert(store.get(), authority.get());
  X509_STORE_set_flags(store.get(), X509_V_FLAG_NO_CHECK_TIME);
  X509_STORE_CTX_init(check.get(), store.get(), certificate, carried.get());
  X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_ANY);
  if (X509_verify_cert(check.get()) != 1) {
    return refuse("seal.untrusted", "The signer's certificate was not issued by this authority.");
  }
  CmsSigner signer;
  signer.common_name = common_name_of(X509_get_subject_name(certificate));
  signer.certificate_sha256 = fingerprint_of(*certificate);
  SITEPROOF_TRY(signer.certificate_pem, write_certificate(*certificate));
  return signer;
}

Status verify_receipt(std::string_view text, std::string_view signature_base64, std::string_view certificate_pem) {
  SITEPROOF_TRY(const auto certificate, read_certificate(certificate_pem));
  const auto signature = from_base64(signature_base64);
  const OpensslPtr<EVP_MD_CTX> context(EVP_MD_CTX_new());
  const bool right =
      signature &&
      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, X509_get0_pubkey(certificate.get())) == 1 &&
      EVP_DigestVerify(context.get(), signature->data(), signature->size(), as_bytes(text).data(), text.size()) == 1;
  if (!right) {
    return refuse("receipt.mismatch", "The receipt was not signed by this server's authority; sync again.");
  }
  return {};
}

}  // namespace siteproof
