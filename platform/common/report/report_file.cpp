#include "platform/common/report/report_file.h"

#include <QtCore/QSaveFile>

#include "platform/common/parts/pdf_signing.h"

namespace siteproof {
namespace {

Result<QByteArray> signed_by_device(Tablet& tablet, const ReportDocument& report, const QByteArray& pdf) {
  SITEPROOF_TRY(const auto certificate, tablet.store().setting(setting::certificate));
  SITEPROOF_TRY(const auto ca, tablet.store().setting(setting::ca));
  if (!certificate || !ca) {
    return fail(ErrorKind::rule, "enrol.missing", "This tablet has no certificate to sign with yet: enrol it first.");
  }
  SITEPROOF_TRY(const auto key, tablet.ports().keys.signing_key(setting::device_key));
  const PdfSigner signer{*key,        *certificate, *ca, report.company.en, report.title.en + " " + report.order.str(),
                         tablet.now()};
  SITEPROOF_TRY(const Bytes out, part_sign_pdf({reinterpret_cast<const std::uint8_t*>(pdf.constData()),
                                                static_cast<std::size_t>(pdf.size())},
                                               signer));
  return QByteArray(reinterpret_cast<const char*>(out.data()), static_cast<qsizetype>(out.size()));
}

}  // namespace

Result<bool> can_sign_report(Tablet& tablet) {
  SITEPROOF_TRY(const auto certificate, tablet.store().setting(setting::certificate));
  // A program without the part for it can still make the report.
  return certificate && part_can_sign_pdf().value_or(false);
}

Status write_report(Tablet& tablet, const ReportJob& job, const std::filesystem::path& target) {
  Reports reports(tablet);
  SITEPROOF_TRY(const ReportDocument report, reports.document(job.order));
  const auto picture = [&](const Sha256& photo, int max_px) { return reports.picture(photo, max_px); };
  SITEPROOF_TRY(QByteArray pdf, report_pdf(report, job.language, picture));
  if (job.sign) {
    SITEPROOF_TRY(pdf, signed_by_device(tablet, report, pdf));
  }
  QSaveFile file(QString::fromStdString(target.string()));
  if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
    return fail(ErrorKind::storage, "report.file",
                target.string() + " cannot be written (" + file.errorString().toStdString() +
                    "): choose another place or make room.");
  }
  return {};
}

}  // namespace siteproof
