#pragma once

#include <string>

#include "core/base/decimal.h"

namespace siteproof {

struct Money {
  Decimal amount;
  std::string currency;  ///< ISO 4217
  friend bool operator==(const Money&, const Money&) = default;
};

}  // namespace siteproof
