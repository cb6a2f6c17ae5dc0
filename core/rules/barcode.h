#pragma once

#include <string>
#include <string_view>
#include <vector>

// The numbers on packages (GS1 General Specifications, section 2.1: GTIN-8, GTIN-12, GTIN-13).
namespace siteproof {

/// Whether these are 8, 12 or 13 digits, the last of them the check digit of the others (section 7.9).
[[nodiscard]] bool is_package_number(std::string_view text);
/// How lists may write what was read, as it was read first: a GTIN-12 is the GTIN-13 that a nought in front makes of
/// it, and readers tell either.
[[nodiscard]] std::vector<std::string> barcode_spellings(std::string_view text);

}  // namespace siteproof
