#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"

namespace siteproof {

/// A sum of decimals that no order of adding changes: it holds what 18 digits do not, for some 10^11 summands.
class ExactSum {
 public:
  void add(const Decimal& value);
  void subtract(const Decimal& value);

  [[nodiscard]] int sign() const noexcept { return billionths_ > 0 ? 1 : billionths_ < 0 ? -1 : 0; }
  /// Nothing where a Decimal's range does not hold it.
  [[nodiscard]] std::optional<Decimal> decimal() const;
  /// Plain notation with every digit, as Decimal::str; parse() reads it back, and refuses ("sum.malformed") all else.
  [[nodiscard]] std::string str() const;
  [[nodiscard]] static Result<ExactSum> parse(std::string_view text);

  friend bool operator==(const ExactSum&, const ExactSum&) = default;

 private:
  __extension__ using Wide = __int128;
  Wide billionths_ = 0;
};

}  // namespace siteproof
