#include "platform/common/pades/sign_pdf.h"

#include <QtCore/QByteArray>

#include "core/evidence/cades.h"
#include "core/evidence/seal.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/platform/offscreen.h"
#include "tests/platform/report_sample.h"
#include "tests/support/order_maker.h"
#include "tests/support/test_authority.h"

using namespace siteproof;

namespace {

struct Signed {
  TempFolder folder;
  TestAuthority authority;
  MemoryKey key;
  std::string certificate = authority.issue(value_of(create_csr(key, "0190c1f2-7c3e-7a11-8b22-00c0ffee0001")));
  Bytes plain, pdf;

  Signed() {
    need_letters();
    const QByteArray made = value_of(report_pdf(sample_report(1), ReportLanguage::both, sample_photos()));
    plain.assign(made.begin(), made.end());
    pdf = value_of(sign_pdf(plain, {key, certificate, authority.certificate_pem(), "物业 Services",
                                    "Repair report WO-1", at_time("2026-11-21T08:30:00Z")}));
  }
  [[nodiscard]] std::string says(const Bytes& bytes, const std::string& command) const {
    write_file(folder.path() / "report.pdf", bytes);
    return run_in(folder.path(), command).output;
  }
  [[nodiscard]] std::string pdfsig(const Bytes& bytes) const { return says(bytes, "pdfsig -nocert report.pdf"); }
};

bool contains(const std::string& text, std::string_view part) {
  UNSCOPED_INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pdfsig finds the signature valid, over the whole document, as PAdES") {
  const Signed report;
  const std::string said = report.pdfsig(report.pdf);
  CHECK(contains(said, "Signature is Valid."));
  CHECK(contains(said, "Total document signed"));
  CHECK(contains(said, "ETSI.CAdES.detached"));
  CHECK(contains(said, "0190c1f2-7c3e-7a11-8b22-00c0ffee0001"));
}

TEST_CASE("pdfsig finds the signature broken after any one byte of the pages has changed") {
  const Signed report;
  for (const std::size_t at : {report.plain.size() / 3, report.plain.size() / 2, report.plain.size() - 40}) {
    Bytes changed = report.pdf;
    changed[at] = static_cast<std::uint8_t>(changed[at] ^ 1);
    CHECK_FALSE(contains(report.pdfsig(changed), "Signature is Valid."));
  }
}

TEST_CASE("signing appends and keeps every byte that was there, its claim to be PDF/A among them") {
  const Signed report;
  REQUIRE(report.pdf.size() > report.plain.size());
  CHECK(std::equal(report.plain.begin(), report.plain.end(), report.pdf.begin()));
  CHECK(contains(report.says(report.pdf, "pdfinfo -meta report.pdf"), "pdfaid:part=\"1\" pdfaid:conformance=\"B\""));
  CHECK_FALSE(contains(report.says(report.pdf, "pdfinfo report.pdf"), "ModDate"));
  const std::string fonts = report.says(report.pdf, "pdffonts report.pdf");
  CHECK_FALSE(contains(fonts, "Helvetica"));
}

TEST_CASE("qpdf finds nothing wrong with a signed report") {
  const Signed report;
  write_file(report.folder.path() / "report.pdf", report.pdf);
  const Ran check = run_in(report.folder.path(), "qpdf --check report.pdf");
  INFO(check.output);
  CHECK(check.status == 0);
}

TEST_CASE("openssl accepts the signature as CAdES: the signer's certificate is among what was signed") {
  const TestAuthority authority;
  MemoryKey key;
  const std::string certificate = authority.issue(value_of(create_csr(key, "device")));
  const std::string content = "a document's bytes";
  const Bytes cms = value_of(sign_cades_detached(sha256(content), key, certificate, ""));
  TempFolder folder;
  write_file(folder.path() / "content", as_bytes(content));
  write_file(folder.path() / "cms", cms);
  write_file(folder.path() / "ca.pem", as_bytes(authority.certificate_pem()));
  const std::string verify =
      "openssl cms -verify -cades -binary -inform DER -in cms -content content -CAfile ca.pem -purpose any -out "
      "/dev/null";
  const Ran good = run_in(folder.path(), verify);
  INFO(good.output);
  CHECK(good.status == 0);
  const std::string parts = run_in(folder.path(), "openssl cms -cmsout -print -inform DER -in cms").output;
  CHECK(contains(parts, "id-smime-aa-signingCertificateV2"));
  CHECK_FALSE(contains(parts, "signingTime"));
  write_file(folder.path() / "content", as_bytes("another document's bytes"));
  CHECK(run_in(folder.path(), verify).status != 0);
}

TEST_CASE("what is no PDF, and a key that refuses, are said in words") {
  Signed report;
  const auto sign = [&](const Bytes& pdf) {
    return sign_pdf(pdf, {report.key, report.certificate, "", "name", "reason", at_time("2026-11-21T08:30:00Z")});
  };
  CHECK(refusal(sign({'n', 'o'})) == "report.sign");
  MemoryKey other;
  CHECK(refusal(sign_pdf(report.plain, {other, report.certificate, "", "name", "reason", {}})) == "seal.key");
  report.key.refuse_to_sign();
  CHECK_FALSE(sign(report.plain));
}
