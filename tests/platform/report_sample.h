#pragma once

#include <string>

#include "core/usecases/report_document.h"
#include "platform/common/report/report_pdf.h"

namespace siteproof {

/// An order with everything a report can say: pairs of photos, findings, materials, three signatures, a seal.
[[nodiscard]] ReportDocument sample_report(int pairs, int steps = 8, const std::string& description = "");
/// Pictures that tell their halves apart, as tall or wide as the report thinks they are.
[[nodiscard]] ReportPhotoSource sample_photos();

}  // namespace siteproof
