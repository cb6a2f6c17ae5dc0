#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/visit_policy.h"

namespace siteproof {

/// Whether a part is still covered, and what a person is told (domain.md section 2).
struct WarrantyCover {
  Warranty state = Warranty::unknown;
  std::optional<std::chrono::year_month_day> until;  ///< the last day that is covered
  Bilingual text;                                    ///< who pays, and why
};

/// The last day on which a part is covered. Months are counted on the calendar: from 31 August, six months are to the
/// last of February. A warranty of n heating seasons ends with the nth that began after the handover.
[[nodiscard]] std::chrono::year_month_day covered_until(const WarrantyPeriod& period,
                                                        std::chrono::year_month_day handover,
                                                        const HeatingSeason& season = {});

/// `handover` is the home's, as ISO 8601 has it, empty when unknown; `part` a name in the policy; `at` and `utc_offset`
/// make the local day that counts: that of the report, so that a repair does not become priced while it waits. Unknown
/// without a date or a period: somebody has to decide.
[[nodiscard]] WarrantyCover warranty_cover(const VisitPolicy& policy, const std::string& part,
                                           std::string_view handover, UtcTime at, std::chrono::minutes utc_offset);

/// "2026-11-22"; nothing when it is no day of the calendar.
[[nodiscard]] std::optional<std::chrono::year_month_day> read_date(std::string_view iso) noexcept;
[[nodiscard]] std::string write_date(std::chrono::year_month_day date);

}  // namespace siteproof
