#include <sys/stat.h>

#include "core/evidence/seal.h"
#include "tests/evidence/bundle_fixture.h"

using namespace siteproof;

namespace {

constexpr const char* device = "0190c1f2-7c3e-7a11-8b22-00c0ffee0001";

struct Tenant {
  TempFolder folder;
  CertificateAuthority authority = value_of(CertificateAuthority::create(folder.path() / "ca", today()));
  MemoryKey key;
  std::string certificate = value_of(authority.issue(value_of(create_csr(key, device)), device, today()));
};

Ran openssl_verify(const Tenant& tenant, ByteView content, const std::string& signature) {
  write_file(tenant.folder.path() / "content", content);
  write_file(tenant.folder.path() / "signature", as_bytes(signature));
  return run_in(tenant.folder.path(),
                "openssl cms -verify -binary -inform PEM -in signature -content content -CAfile ca/ca.pem -purpose any "
                "-out /dev/null");
}

}  // namespace

TEST_CASE("openssl accepts a signature made by a key that only signs digests") {
  const Tenant tenant;
  const Bytes content{0, 1, '\r', '\n', 255, '\n'};
  const std::string signature = value_of(sign_cms_detached(content, tenant.key, tenant.certificate, "", today()));
  CHECK(signature.starts_with("-----BEGIN CMS-----"));
  const Ran good = openssl_verify(tenant, content, signature);
  CHECK(good.output == "CMS Verification successful\n");
  CHECK(good.status == 0);
  Bytes other = content;
  other[4] = 254;
  CHECK(openssl_verify(tenant, other, signature).status != 0);
}

TEST_CASE("our own check accepts it, names the signer, and refuses every change") {
  const Tenant tenant;
  const auto content = as_bytes("the manifest\n");
  const std::string signature = value_of(sign_cms_detached(content, tenant.key, tenant.certificate, "", today()));
  const std::string ca = tenant.authority.certificate_pem();
  const CmsSigner signer = value_of(verify_cms_detached(content, signature, ca));
  CHECK(signer.common_name == device);
  CHECK(signer.certificate_pem == tenant.certificate);
  CHECK(signer.certificate_sha256 == value_of(certificate_facts(tenant.certificate)).sha256);

  CHECK(refusal(verify_cms_detached(as_bytes("the manifest \n"), signature, ca)) == "seal.mismatch");
  CHECK(refusal(verify_cms_detached({}, signature, ca)) == "seal.mismatch");
  CHECK(refusal(verify_cms_detached(content, "", ca)) == "seal.malformed");
  CHECK(refusal(verify_cms_detached(content, tenant.certificate, ca)) == "seal.malformed");
  CHECK(refusal(verify_cms_detached(content, signature, "no certificate")) == "certificate.malformed");
  const Tenant stranger;
  CHECK(refusal(verify_cms_detached(content, signature, stranger.authority.certificate_pem())) == "seal.untrusted");
}

TEST_CASE("a device cannot certify another") {
  const Tenant tenant;
  const MemoryKey other;
  const auto content = as_bytes("x");
  // A certificate for the other key, signed by nobody: the device's own certificate is no authority.
  CHECK(refusal(sign_cms_detached(content, other, tenant.certificate, "", today())) == "seal.key");
  const std::string signature = value_of(sign_cms_detached(content, tenant.key, tenant.certificate, "", today()));
  CHECK(refusal(verify_cms_detached(
            content, signature,
            value_of(CertificateAuthority::create(tenant.folder.path() / "b", today())).certificate_pem())) ==
        "seal.untrusted");
}

TEST_CASE("a signature holds when the tablet's clock was wrong or the certificate has run out") {
  const Tenant tenant;
  const auto content = as_bytes("x");
  const std::string ca = tenant.authority.certificate_pem();
  for (const UtcTime at : {UtcTime{0}, UtcTime{4102444800000}}) {
    CHECK(refusal(verify_cms_detached(
              content, value_of(sign_cms_detached(content, tenant.key, tenant.certificate, "", at)), ca)) ==
          "no error");
  }
  const UtcTime long_ago{946684800000};
  const std::string old = value_of(tenant.authority.issue(value_of(create_csr(tenant.key, device)), device, long_ago));
  CHECK(refusal(verify_cms_detached(content, value_of(sign_cms_detached(content, tenant.key, old, "", long_ago)),
                                    ca)) == "no error");
}

TEST_CASE("a key that refuses to sign says why") {
  Tenant tenant;
  tenant.key.refuse_to_sign();
  CHECK(refusal(sign_cms_detached(as_bytes("x"), tenant.key, tenant.certificate, "", today())) == "key.locked");
  CHECK(refusal(create_csr(tenant.key, device)) == "key.locked");
}

TEST_CASE("openssl accepts the certificate request and the certificate") {
  const Tenant tenant;
  write_file(tenant.folder.path() / "device.csr", as_bytes(value_of(create_csr(tenant.key, device))));
  write_file(tenant.folder.path() / "device.pem", as_bytes(tenant.certificate));
  const Ran request = run_in(tenant.folder.path(), "openssl req -in device.csr -noout -verify -subject");
  CHECK(request.status == 0);
  CHECK(request.output.find(device) != std::string::npos);
  const Ran certificate = run_in(tenant.folder.path(), "openssl verify -x509_strict -CAfile ca/ca.pem device.pem");
  CHECK(certificate.output == "device.pem: OK\n");
  const Ran text = run_in(tenant.folder.path(), "openssl x509 -in device.pem -noout -text");
  CHECK(text.output.find("CA:FALSE") != std::string::npos);
  CHECK(text.output.find("Digital Signature, Non Repudiation") != std::string::npos);
}

TEST_CASE("the authority certifies only what the request proves") {
  const Tenant tenant;
  const std::string request = value_of(create_csr(tenant.key, device));
  CHECK(refusal(tenant.authority.issue(request, "another device", today())) == "csr.name");
  CHECK(refusal(tenant.authority.issue(request, "", today())) == "csr.name");
  CHECK(refusal(tenant.authority.issue("no request", device, today())) == "csr.malformed");

  write_file(tenant.folder.path() / "good.csr", as_bytes(request));
  CHECK(run_in(tenant.folder.path(), "openssl req -in good.csr -outform DER -out good.der").status == 0);
  Bytes der = read_file(tenant.folder.path() / "good.der");
  der[der.size() - 1] ^= 1;
  write_file(tenant.folder.path() / "bad.der", der);
  CHECK(run_in(tenant.folder.path(), "openssl req -inform DER -in bad.der -out bad.csr").status == 0);
  const Bytes bad = read_file(tenant.folder.path() / "bad.csr");
  CHECK(refusal(tenant.authority.issue(as_text(bad), device, today())) == "csr.signature");

  const std::string subject = std::string("-subj /CN=") + device;
  CHECK(run_in(tenant.folder.path(), "openssl req -new -newkey rsa:2048 -nodes -keyout k -out rsa.csr " + subject)
            .status == 0);
  CHECK(refusal(tenant.authority.issue(as_text(read_file(tenant.folder.path() / "rsa.csr")), device, today())) ==
        "csr.key");
  CHECK(run_in(tenant.folder.path(),
               "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout k -out p384.csr " + subject)
            .status == 0);
  CHECK(refusal(tenant.authority.issue(as_text(read_file(tenant.folder.path() / "p384.csr")), device, today())) ==
        "csr.key");
}

TEST_CASE("the authority is the same after it was opened again") {
  const Tenant tenant;
  const auto again = value_of(CertificateAuthority::open(tenant.folder.path() / "ca"));
  CHECK(again.certificate_pem() == tenant.authority.certificate_pem());
  const std::string other = value_of(again.issue(value_of(create_csr(tenant.key, device)), device, today()));
  CHECK(other != tenant.certificate);  // serial numbers differ
  CHECK(refusal(CertificateAuthority::create(tenant.folder.path() / "ca", today())) == "ca.exists");
  CHECK(refusal(CertificateAuthority::open(tenant.folder.path() / "nowhere")) == "ca.missing");
}

TEST_CASE("an authority's key is private, and damage is said") {
  const Tenant tenant;
  const auto key = tenant.folder.path() / "ca/ca-key.pem";
  struct stat facts {};
  REQUIRE(::stat(key.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777U) == 0600U);
  ::chmod(key.c_str(), 0644);
  CHECK(refusal(CertificateAuthority::open(tenant.folder.path() / "ca")) == "ca.exposed");
  ::chmod(key.c_str(), 0600);

  const Bytes good = read_file(key);
  write_file(key, ByteView(good).first(good.size() / 2));
  ::chmod(key.c_str(), 0600);
  CHECK(refusal(CertificateAuthority::open(tenant.folder.path() / "ca")) == "ca.malformed");
  const auto other = value_of(CertificateAuthority::create(tenant.folder.path() / "b", today()));
  write_file(key, read_file(tenant.folder.path() / "b/ca-key.pem"));
  ::chmod(key.c_str(), 0600);
  CHECK(refusal(CertificateAuthority::open(tenant.folder.path() / "ca")) == "ca.malformed");
}

TEST_CASE("an authority whose making was interrupted is finished with the same key") {
  const Tenant tenant;
  std::filesystem::remove(tenant.folder.path() / "ca/ca.pem");
  const auto again = value_of(CertificateAuthority::create(tenant.folder.path() / "ca", today()));
  const auto content = as_bytes("x");
  const std::string signature = value_of(sign_cms_detached(content, tenant.key, tenant.certificate, "", today()));
  CHECK(refusal(verify_cms_detached(content, signature, again.certificate_pem())) == "no error");
}

TEST_CASE("a receipt is checked by us and by openssl") {
  const Tenant tenant;
  const std::string text = "siteproof receipt v1\nabc 5 2026-11-22T00:00:00Z\n";
  const std::string signature = value_of(tenant.authority.sign_receipt(text));
  must(verify_receipt(text, signature, tenant.authority.certificate_pem()));
  CHECK(refusal(verify_receipt(text + " ", signature, tenant.authority.certificate_pem())) == "receipt.mismatch");
  CHECK(refusal(verify_receipt(text, "!", tenant.authority.certificate_pem())) == "receipt.mismatch");
  CHECK(refusal(verify_receipt(text, signature, tenant.certificate)) == "receipt.mismatch");

  write_file(tenant.folder.path() / "text", as_bytes(text));
  write_file(tenant.folder.path() / "signature", value_of(from_base64(signature)));
  const Ran ran = run_in(tenant.folder.path(),
                         "openssl x509 -in ca/ca.pem -noout -pubkey > ca.pub && openssl dgst -sha256 -verify ca.pub "
                         "-signature signature text");
  CHECK(ran.output == "Verified OK\n");
}
