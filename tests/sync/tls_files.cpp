#include "tests/sync/tls_files.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>

#include "tests/support/catch.h"

namespace siteproof::test {
namespace {

void add_extension(X509* certificate, int nid, const char* value) {
  X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

}  // namespace

TlsFiles::TlsFiles() {
  EVP_PKEY* const pair = EVP_EC_gen("P-256");
  X509* const made = X509_new();
  X509_set_version(made, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
  X509_gmtime_adj(X509_getm_notBefore(made), -60);
  X509_gmtime_adj(X509_getm_notAfter(made), 3600);
  X509_NAME* const name = X509_get_subject_name(made);
  const unsigned char common_name[] = "Test server";
  X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_ASC, common_name, -1, -1, 0);
  X509_set_issuer_name(made, name);
  X509_set_pubkey(made, pair);
  add_extension(made, NID_subject_alt_name, "IP:127.0.0.1");
  add_extension(made, NID_basic_constraints, "critical,CA:TRUE");
  REQUIRE(X509_sign(made, pair, EVP_sha256()) > 0);
  std::FILE* const certificate_file = std::fopen(certificate().c_str(), "wb");
  PEM_write_X509(certificate_file, made);
  std::fclose(certificate_file);
  std::FILE* const key_file = std::fopen(key().c_str(), "wb");
  PEM_write_PrivateKey(key_file, pair, nullptr, nullptr, 0, nullptr, nullptr);
  std::fclose(key_file);
  X509_free(made);
  EVP_PKEY_free(pair);
}

}  // namespace siteproof::test
