#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace siteproof {

/// What a number format (ECMA-376 part 1, 18.8.30 and 18.8.31) makes of a number. `either` is a date or a time
/// depending on the language that the workbook is opened in.
enum class NumberShape { number, date, time, date_time, elapsed, either };

[[nodiscard]] NumberShape shape_of_format(std::string_view code);
/// Of the formats that need no code; `number` for all others.
[[nodiscard]] NumberShape shape_of_builtin(int id);

/// The shape of each cell format (cellXfs) of xl/styles.xml, which cells name by their place.
[[nodiscard]] Result<std::vector<NumberShape>> read_styles(std::string_view document);

/// A stored number as a person sees it. `from_1904` is the workbook's date system. What cannot be a date in its system
/// stays a plain number; what is no number comes back as it is.
[[nodiscard]] std::string shown_number(std::string_view stored, NumberShape shape, bool from_1904);

}  // namespace siteproof
