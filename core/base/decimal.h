#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// An exact decimal, units x 10^-scale, for quantities, measurements and prices. Always in lowest terms: 1.50 is 1.5.
/// At most 18 significant digits and 9 after the point; arithmetic that would leave that range is an error, never
/// rounded.
class Decimal {
 public:
  Decimal() = default;
  /// Plain notation only: "-12.5". No exponent, no thousands separator, no sign but a leading minus.
  [[nodiscard]] static Result<Decimal> parse(std::string_view text);
  [[nodiscard]] static Decimal from_integer(std::int32_t value);

  [[nodiscard]] std::string str() const;
  [[nodiscard]] int sign() const noexcept;
  [[nodiscard]] Result<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] Result<Decimal> minus(const Decimal& other) const;
  [[nodiscard]] Result<Decimal> times(const Decimal& other) const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  __extension__ using Wide = __int128;
  static Result<Decimal> make(Wide units, int scale);
  std::int64_t units_ = 0;
  int scale_ = 0;
};

}  // namespace siteproof
