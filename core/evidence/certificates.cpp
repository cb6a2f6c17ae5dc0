#include <array>
#include <chrono>
#include <ctime>

#include "core/base/sha256.h"
#include "core/evidence/openssl_handles.h"
#include "core/evidence/seal.h"

namespace siteproof {
namespace {

tl::unexpected<Error> malformed() {
  return fail(ErrorKind::storage, "certificate.malformed",
              "A certificate is not readable PEM; export or enrol again to get an unbroken one.");
}

}  // namespace

std::string openssl_reason() {
  const unsigned long code = ERR_peek_last_error();
  std::array<char, 256> text{};
  if (code != 0) ERR_error_string_n(code, text.data(), text.size());
  ERR_clear_error();
  return code != 0 ? std::string(text.data()) : std::string("no reason given");
}

OpensslPtr<BIO> reading(ByteView bytes) {
  return OpensslPtr<BIO>(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

std::string take_text(BIO* memory) {
  char* data = nullptr;
  const long length = BIO_get_mem_data(memory, &data);
  return length > 0 ? std::string(data, static_cast<std::size_t>(length)) : std::string();
}

Result<OpensslPtr<STACK_OF(X509)>> read_certificates(std::string_view pem) {
  OpensslPtr<STACK_OF(X509)> all(sk_X509_new_null());
  const auto in = reading(as_bytes(pem));
  for (;;) {
    OpensslPtr<X509> next(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    if (next == nullptr) break;
    if (sk_X509_push(all.get(), next.get()) == 0) return malformed();
    (void)next.release();
  }
  const unsigned long last = ERR_peek_last_error();
  ERR_clear_error();
  const bool at_end = ERR_GET_LIB(last) == ERR_LIB_PEM && ERR_GET_REASON(last) == PEM_R_NO_START_LINE;
  if (!at_end) return malformed();
  return all;
}

Result<OpensslPtr<X509>> read_certificate(std::string_view pem) {
  SITEPROOF_TRY(const auto all, read_certificates(pem));
  if (sk_X509_num(all.get()) != 1) return malformed();
  return OpensslPtr<X509>(sk_X509_pop(all.get()));
}

Result<std::string> write_certificate(X509& certificate) {
  const OpensslPtr<BIO> out(BIO_new(BIO_s_mem()));
  if (out == nullptr || PEM_write_bio_X509(out.get(), &certificate) != 1) return malformed();
  return take_text(out.get());
}

std::string common_name_of(const X509_NAME* name) {
  const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  if (at < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, at) >= 0) return {};
  unsigned char* utf8 = nullptr;
  const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (length < 0) return {};
  std::string text(utf8, utf8 + length);
  OPENSSL_free(utf8);
  return text;
}

Sha256 fingerprint_of(const X509& certificate) {
  Sha256 out;
  unsigned int length = 0;
  X509_digest(&certificate, EVP_sha256(), out.bytes.data(), &length);
  return out;
}

Result<CertificateFacts> certificate_facts(std::string_view certificate_pem) {
  SITEPROOF_TRY(const auto certificate, read_certificate(certificate_pem));
  std::tm until{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &until) != 1) return malformed();
  const std::chrono::sys_days day = std::chrono::year(until.tm_year + 1900) /
                                    std::chrono::month(static_cast<unsigned>(until.tm_mon + 1)) /
                                    std::chrono::day(static_cast<unsigned>(until.tm_mday));
  const auto time = day.time_since_epoch() + std::chrono::hours(until.tm_hour) + std::chrono::minutes(until.tm_min) +
                    std::chrono::seconds(until.tm_sec);
  SITEPROOF_TRY(std::string pem, write_certificate(*certificate));
  const bool self_signed = X509_self_signed(certificate.get(), 1) == 1;
  ERR_clear_error();
  return CertificateFacts{std::move(pem), self_signed, common_name_of(X509_get_subject_name(certificate.get())),
                          fingerprint_of(*certificate), UtcTime{std::chrono::milliseconds(time).count()}};
}

}  // namespace siteproof
