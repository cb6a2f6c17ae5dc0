#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace siteproof {

/// A number as a workbook holds it (xsd:double: "0.30000000000000004", "1.5E-3"), rounded half away from zero to the 15
/// significant digits that spreadsheet programs show. No binary floating point on the way.
class SheetNumber {
 public:
  /// Nothing for what is no number, or is too long to be written out.
  [[nodiscard]] static std::optional<SheetNumber> parse(std::string_view text);

  /// "-0.3", "12500"
  [[nodiscard]] std::string plain() const;
  [[nodiscard]] bool negative() const noexcept { return negative_; }
  /// As seconds when the number is days, rounded; nothing beyond 10,000 years.
  [[nodiscard]] std::optional<std::int64_t> days_as_seconds() const;

 private:
  bool negative_ = false;
  std::string digits_;  // neither leading nor trailing zeros; empty for zero
  int point_ = 0;       // the value is 0.digits x 10^point
};

}  // namespace siteproof
