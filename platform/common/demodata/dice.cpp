#include "platform/common/demodata/dice.h"

namespace siteproof::demodata {

std::size_t Dice::below(std::size_t below) noexcept {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<std::size_t>((z ^ (z >> 31)) % below);
}

int Dice::between(int low, int high) noexcept {
  return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
}

bool Dice::percent(int chance) noexcept { return below(100) < static_cast<std::size_t>(chance < 0 ? 0 : chance); }

}  // namespace siteproof::demodata
