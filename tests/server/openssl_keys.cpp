#include "tests/server/openssl_keys.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "core/base/bytes.h"

namespace siteproof {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Bio memory() { return {BIO_new(BIO_s_mem()), BIO_free_all}; }

std::string text_of(const Bio& bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &data);
  return {data, static_cast<std::size_t>(size)};
}

Certificate read(std::string_view pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all);
  return {PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free};
}

}  // namespace

TestKey::TestKey() : key_(EVP_EC_gen("P-256"), EVP_PKEY_free) {}

std::string TestKey::csr(std::string_view name) const {
  const std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)> request(X509_REQ_new(), X509_REQ_free);
  X509_NAME* subject = X509_REQ_get_subject_name(request.get());
  const std::string text(name);
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, as_bytes(text).data(), -1, -1, 0);
  X509_REQ_set_pubkey(request.get(), key_.get());
  X509_REQ_sign(request.get(), key_.get(), EVP_sha256());
  const Bio out = memory();
  PEM_write_bio_X509_REQ(out.get(), request.get());
  return text_of(out);
}

std::string TestKey::private_pem() const {
  const Bio out = memory();
  PEM_write_bio_PrivateKey(out.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return text_of(out);
}

std::string TestKey::self_signed(const std::string& ip_address) const {
  const Certificate certificate(X509_new(), X509_free);
  X509_set_version(certificate.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_NAME* name = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, as_bytes(ip_address).data(), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  X509_set_pubkey(certificate.get(), key_.get());
  X509_EXTENSION* alternative =
      X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("IP:" + ip_address).c_str());
  X509_add_ext(certificate.get(), alternative, -1);
  X509_EXTENSION_free(alternative);
  X509_sign(certificate.get(), key_.get(), EVP_sha256());
  const Bio out = memory();
  PEM_write_bio_X509(out.get(), certificate.get());
  return text_of(out);
}

bool signed_by(std::string_view certificate_pem, std::string_view text, std::string_view signature_base64) {
  const Certificate certificate = read(certificate_pem);
  const auto signature = from_base64(signature_base64);
  if (!certificate || !signature) return false;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, X509_get0_pubkey(certificate.get())) != 1)
    return false;
  return EVP_DigestVerify(context.get(), signature->data(), signature->size(), as_bytes(text).data(), text.size()) == 1;
}

bool issued_by(std::string_view certificate_pem, std::string_view ca_pem) {
  const Certificate certificate = read(certificate_pem);
  const Certificate ca = read(ca_pem);
  return certificate && ca && X509_verify(certificate.get(), X509_get0_pubkey(ca.get())) == 1;
}

std::string common_name(std::string_view certificate_pem) {
  const Certificate certificate = read(certificate_pem);
  char name[128] = {};
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name, sizeof name);
  return name;
}

}  // namespace siteproof
