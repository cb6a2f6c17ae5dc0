#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImage>

#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/evidence/raster.h"
#include "core/usecases/report_document.h"

namespace siteproof {

enum class ReportLanguage { zh, en, both };

/// A photo's pixels, upright, in RGB, its longer side at most `max_px`; Reports::picture does.
using ReportPhotoSource = std::function<Result<Raster>(const Sha256& photo, int max_px)>;

/// The report as PDF/A-1b (ISO 19005-1) on A4: header, footer and page numbers on each page, no row and no photo cut,
/// photos scaled to about 180 dpi with what hides faces and papers applied, no EXIF. One photo is in memory at a time.
/// A photo that cannot be drawn leaves a frame that says so. Refused as storage "report.font" where the device has no
/// Chinese font, "report.pdf" when nothing could be written. Any thread while a QGuiApplication lives.
[[nodiscard]] Result<QByteArray> report_pdf(const ReportDocument& report, ReportLanguage language,
                                            const ReportPhotoSource& photos);

/// The same pages as pictures `width_px` wide, for looking at; `pages_max` bounds the memory.
[[nodiscard]] Result<std::vector<QImage>> report_pages(const ReportDocument& report, ReportLanguage language,
                                                       const ReportPhotoSource& photos, int width_px,
                                                       std::size_t pages_max);

}  // namespace siteproof
