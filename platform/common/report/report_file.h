#pragma once

#include <filesystem>

#include "core/usecases/report.h"
#include "platform/common/report/report_pdf.h"

namespace siteproof {

struct ReportJob {
  OrderId order;
  ReportLanguage language = ReportLanguage::both;
  bool sign = false;  ///< with the device's key and certificate, as PAdES
};

/// Whether a report of this tablet can be signed: not before it has its certificate, nor in a build that cannot.
[[nodiscard]] Result<bool> can_sign_report(Tablet& tablet);

/// Writes an order's report, all or nothing. Errors are those of Reports::document, report_pdf and sign_pdf; rule
/// "enrol.missing" when it is to be signed and the tablet has no certificate; storage "report.file" when the file
/// cannot be written. The tablet's thread.
[[nodiscard]] Status write_report(Tablet& tablet, const ReportJob& job, const std::filesystem::path& target);

}  // namespace siteproof
