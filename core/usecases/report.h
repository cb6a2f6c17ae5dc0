#pragma once

#include "core/evidence/decode.h"
#include "core/usecases/report_document.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// The report the owner gets, as facts; platform/common/report draws it.
class Reports {
 public:
  explicit Reports(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<ReportDocument> document(const OrderId& order);

  /// The company's template if one was taken, otherwise the shipped one.
  [[nodiscard]] Result<ReportTemplate> look();
  /// Takes a company's template for all reports from now on; what is refused (see parse_report_template) changes
  /// nothing. An empty text goes back to the shipped one.
  [[nodiscard]] Status take_look(std::string_view json);

  /// A photo's pixels, upright, in RGB, its longer side at most `max_px`. The original is never in memory as a whole.
  [[nodiscard]] Result<Raster> picture(const Sha256& photo, int max_px) const;

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
