#include "tests/support/test_authority.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "tests/support/catch.h"

namespace siteproof {
namespace {

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* object) const noexcept { Free(object); }
};
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Request = std::unique_ptr<X509_REQ, Freed<X509_REQ, X509_REQ_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION, X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO, BIO_free_all>>;

std::string pem(X509* certificate) {
  const Memory out(BIO_new(BIO_s_mem()));
  REQUIRE(PEM_write_bio_X509(out.get(), certificate) == 1);
  const char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

Certificate make(const X509_NAME* subject, const X509_NAME* issuer, EVP_PKEY* subject_key, EVP_PKEY* signer,
                 bool authority) {
  Certificate out(X509_new());
  REQUIRE(X509_set_version(out.get(), 2) == 1);
  ASN1_INTEGER_set(X509_get_serialNumber(out.get()), authority ? 1 : 2);
  X509_gmtime_adj(X509_getm_notBefore(out.get()), -86'400);
  X509_gmtime_adj(X509_getm_notAfter(out.get()), 10L * 365 * 86'400);
  REQUIRE(X509_set_subject_name(out.get(), subject) == 1);
  REQUIRE(X509_set_issuer_name(out.get(), issuer) == 1);
  REQUIRE(X509_set_pubkey(out.get(), subject_key) == 1);
  const Extension basic(X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints,
                                            authority ? "critical,CA:TRUE" : "critical,CA:FALSE"));
  REQUIRE(X509_add_ext(out.get(), basic.get(), -1) == 1);
  REQUIRE(X509_sign(out.get(), signer, EVP_sha256()) > 0);
  return out;
}

}  // namespace

struct TestAuthority::Key {
  std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>> pair{EVP_EC_gen("P-256")};
  std::unique_ptr<X509_NAME, Freed<X509_NAME, X509_NAME_free>> name{X509_NAME_new()};
};

TestAuthority::TestAuthority() : key_(std::make_unique<Key>()) {
  REQUIRE(key_->pair != nullptr);
  const unsigned char text[] = "Test authority";
  REQUIRE(X509_NAME_add_entry_by_txt(key_->name.get(), "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1);
  certificate_pem_ = pem(make(key_->name.get(), key_->name.get(), key_->pair.get(), key_->pair.get(), true).get());
}
TestAuthority::~TestAuthority() = default;

std::string TestAuthority::issue(std::string_view csr_pem) const {
  const Memory in(BIO_new_mem_buf(csr_pem.data(), static_cast<int>(csr_pem.size())));
  const Request request(PEM_read_bio_X509_REQ(in.get(), nullptr, nullptr, nullptr));
  REQUIRE(request != nullptr);
  return pem(make(X509_REQ_get_subject_name(request.get()), key_->name.get(), X509_REQ_get0_pubkey(request.get()),
                  key_->pair.get(), false)
                 .get());
}

}  // namespace siteproof
