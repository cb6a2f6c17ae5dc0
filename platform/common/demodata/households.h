#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "platform/common/demodata/dice.h"

namespace siteproof::demodata {

struct Person {
  std::string name;
  std::string phone;  ///< 1xx 0000 xxxx, which no one has
};

struct Household {
  std::string id;  ///< H-<building over all estates>-<unit>-<room>
  std::string_view estate;
  std::string building;
  std::string unit;
  std::string room;
  Person owner;
  UtcTime handover;  ///< midnight of the day
  bool vip = false;
  bool elderly = false;
  bool english = false;  ///< the owner speaks English rather than Chinese
};

[[nodiscard]] Person make_person(Dice& dice, bool english);

/// `count` households (at least one) of about 50 to a building, none twice. The first one is Chinese, elderly, and was
/// handed over three and a half years before `now`.
[[nodiscard]] std::vector<Household> make_households(std::size_t count, UtcTime now, Dice& dice);

}  // namespace siteproof::demodata
