#include "core/evidence/timestamp.h"

#include <openssl/ts.h>

#include <array>
#include <chrono>
#include <ctime>

#include "core/evidence/openssl_handles.h"

namespace siteproof {
namespace {

struct TsDeleter {
  void operator()(TS_REQ* p) const noexcept { TS_REQ_free(p); }
  void operator()(TS_RESP* p) const noexcept { TS_RESP_free(p); }
  void operator()(TS_MSG_IMPRINT* p) const noexcept { TS_MSG_IMPRINT_free(p); }
  void operator()(TS_VERIFY_CTX* p) const noexcept { TS_VERIFY_CTX_free(p); }
  void operator()(X509_ALGOR* p) const noexcept { X509_ALGOR_free(p); }
  void operator()(ASN1_INTEGER* p) const noexcept { ASN1_INTEGER_free(p); }
  void operator()(BIGNUM* p) const noexcept { BN_free(p); }
};
template <class T>
using TsPtr = std::unique_ptr<T, TsDeleter>;

tl::unexpected<Error> refuse(const char* code, std::string message) {
  ERR_clear_error();
  return fail(ErrorKind::storage, code, std::move(message));
}
tl::unexpected<Error> malformed() {
  return refuse("timestamp.malformed",
                "The time stamp is not a readable answer of a time-stamping authority (RFC 3161).");
}

/// The DER form of what was read: a text with more or other bytes is not what was signed.
template <class T, class Write>
Bytes der_of(T* value, Write write) {
  unsigned char* der = nullptr;
  const int length = write(value, &der);
  Bytes out;
  if (length > 0) out.assign(der, der + length);
  OPENSSL_free(der);
  return out;
}

Result<TsPtr<TS_RESP>> read_response(ByteView der) {
  const unsigned char* at = der.data();
  TsPtr<TS_RESP> response(d2i_TS_RESP(nullptr, &at, static_cast<long>(der.size())));
  if (response == nullptr) return malformed();
  const Bytes again = der_of(response.get(), [](TS_RESP* r, unsigned char** out) { return i2d_TS_RESP(r, out); });
  if (!std::equal(again.begin(), again.end(), der.begin(), der.end())) return malformed();
  return response;
}

Status check_granted(TS_RESP& response) {
  const TS_STATUS_INFO* const info = TS_RESP_get_status_info(&response);
  if (info != nullptr && ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info)) == TS_STATUS_GRANTED &&
      TS_RESP_get_token(&response) != nullptr && TS_RESP_get_tst_info(&response) != nullptr) {
    return {};
  }
  std::string words;
  const auto* const texts = info != nullptr ? TS_STATUS_INFO_get0_text(info) : nullptr;
  for (int i = 0; i < sk_ASN1_UTF8STRING_num(texts); ++i) {
    const ASN1_UTF8STRING* const text = sk_ASN1_UTF8STRING_value(texts, i);
    words +=
        ": " + std::string(as_text({ASN1_STRING_get0_data(text), static_cast<std::size_t>(ASN1_STRING_length(text))}));
  }
  return refuse("timestamp.refused", "The time-stamping authority granted no time stamp" + words + ".");
}

/// What RFC 5652 sections 5.1 and 5.3 prescribe for time stamps, and the signature does not cover.
Status check_versions(const PKCS7& token) {
  if (OBJ_obj2nid(token.type) != NID_pkcs7_signed) return malformed();
  const auto* const signers = token.d.sign->signer_info;
  const bool right = ASN1_INTEGER_get(token.d.sign->version) == 3 && sk_PKCS7_SIGNER_INFO_num(signers) == 1 &&
                     ASN1_INTEGER_get(sk_PKCS7_SIGNER_INFO_value(signers, 0)->version) == 1;
  return right ? Status() : malformed();
}

Result<UtcTime> time_of(const TS_TST_INFO& info) {
  const ASN1_GENERALIZEDTIME* const given = TS_TST_INFO_get_time(&info);
  std::tm tm{};
  if (given == nullptr || ASN1_TIME_to_tm(given, &tm) != 1) return malformed();
  const std::chrono::sys_days day = std::chrono::year(tm.tm_year + 1900) /
                                    std::chrono::month(static_cast<unsigned>(tm.tm_mon + 1)) /
                                    std::chrono::day(static_cast<unsigned>(tm.tm_mday));
  const auto time = day.time_since_epoch() + std::chrono::hours(tm.tm_hour) + std::chrono::minutes(tm.tm_min) +
                    std::chrono::seconds(tm.tm_sec);
  return UtcTime{std::chrono::milliseconds(time).count()};
}

/// Trust in exactly these certificates, at that time; the context it is handed to frees it.
X509_STORE* trust(const STACK_OF(X509) * certificates, UtcTime at) {
  X509_STORE* const store = X509_STORE_new();
  for (int i = 0; i < sk_X509_num(certificates); ++i) X509_STORE_add_cert(store, sk_X509_value(certificates, i));
  X509_VERIFY_PARAM* const rules = X509_STORE_get0_param(store);
  X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
  X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(at.ms / 1000));
  return store;
}

Status check_nonce(const TS_TST_INFO& info, ByteView request_der) {
  const unsigned char* at = request_der.data();
  const TsPtr<TS_REQ> request(d2i_TS_REQ(nullptr, &at, static_cast<long>(request_der.size())));
  const ASN1_INTEGER* const asked = request != nullptr ? TS_REQ_get_nonce(request.get()) : nullptr;
  const ASN1_INTEGER* const given = TS_TST_INFO_get_nonce(&info);
  if (asked != nullptr && given != nullptr && ASN1_INTEGER_cmp(asked, given) == 0) return {};
  return refuse("timestamp.mismatch", "The time stamp is the answer to another request.");
}

}  // namespace

Result<Bytes> timestamp_request(const Sha256& content, Random& random) {
  std::array<std::uint8_t, 8> nonce_bytes{};
  random.fill(nonce_bytes);
  const TsPtr<TS_REQ> request(TS_REQ_new());
  const TsPtr<TS_MSG_IMPRINT> imprint(TS_MSG_IMPRINT_new());
  const TsPtr<X509_ALGOR> algorithm(X509_ALGOR_new());
  const TsPtr<BIGNUM> number(BN_bin2bn(nonce_bytes.data(), static_cast<int>(nonce_bytes.size()), nullptr));
  const TsPtr<ASN1_INTEGER> nonce(BN_to_ASN1_INTEGER(number.get(), nullptr));
  Sha256 digest = content;
  const bool made =
      X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1 &&
      TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
      TS_MSG_IMPRINT_set_msg(imprint.get(), digest.bytes.data(), static_cast<int>(digest.bytes.size())) == 1 &&
      TS_REQ_set_version(request.get(), 1) == 1 && TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
      TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1;
  Bytes der = der_of(request.get(), [](TS_REQ* r, unsigned char** out) { return i2d_TS_REQ(r, out); });
  if (!made || der.empty()) {
    return fail(ErrorKind::storage, "timestamp.failed",
                "The request for a time stamp could not be made (" + openssl_reason() + "); try again.");
  }
  return der;
}

Result<TimestampFacts> check_timestamp(ByteView der, const Sha256& content, std::string_view trusted_pem,
                                       ByteView request) {
  SITEPROOF_TRY(const auto response, read_response(der));
  SITEPROOF_CHECK(check_granted(*response));
  SITEPROOF_CHECK(check_versions(*TS_RESP_get_token(response.get())));
  const TS_TST_INFO* const info = TS_RESP_get_tst_info(response.get());
  SITEPROOF_TRY(const UtcTime at, time_of(*info));
  TS_MSG_IMPRINT* const imprint = TS_TST_INFO_get_msg_imprint(const_cast<TS_TST_INFO*>(info));
  const ASN1_OCTET_STRING* const stamped = TS_MSG_IMPRINT_get_msg(imprint);
  const ByteView hash(ASN1_STRING_get0_data(stamped), static_cast<std::size_t>(ASN1_STRING_length(stamped)));
  if (!std::equal(hash.begin(), hash.end(), content.bytes.begin(), content.bytes.end()) ||
      OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(imprint)->algorithm) != NID_sha256) {
    return refuse("timestamp.mismatch", "The time stamp is over another content.");
  }
  if (!request.empty()) SITEPROOF_CHECK(check_nonce(*info, request));
  SITEPROOF_TRY(const auto trusted, read_certificates(trusted_pem));

  const TsPtr<TS_VERIFY_CTX> context(TS_VERIFY_CTX_new());
  TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNER | TS_VFY_SIGNATURE);
  TS_VERIFY_CTX_set_store(context.get(), trust(trusted.get(), at));
  if (TS_RESP_verify_token(context.get(), TS_RESP_get_token(response.get())) != 1) {
    return refuse("timestamp.untrusted",
                  "The time stamp was changed, or was not signed by the time-stamping authority that is trusted (" +
                      openssl_reason() + ").");
  }
  // The list is the caller's, the certificates in it are not.
  STACK_OF(X509)* const signers = PKCS7_get0_signers(TS_RESP_get_token(response.get()), nullptr, 0);
  TimestampFacts facts{at, {}};
  if (sk_X509_num(signers) == 1) facts.authority = common_name_of(X509_get_subject_name(sk_X509_value(signers, 0)));
  sk_X509_free(signers);
  return facts;
}

Result<std::string> timestamp_certificates(ByteView der) {
  SITEPROOF_TRY(const auto response, read_response(der));
  SITEPROOF_CHECK(check_granted(*response));
  const PKCS7* const token = TS_RESP_get_token(response.get());
  SITEPROOF_CHECK(check_versions(*token));
  const STACK_OF(X509)* const certificates = token->d.sign->cert;
  std::string pem;
  for (int i = 0; i < sk_X509_num(certificates); ++i) {
    SITEPROOF_TRY(const std::string one, write_certificate(*sk_X509_value(certificates, i)));
    pem += one;
  }
  return pem;
}

}  // namespace siteproof
