#pragma once

#include <cstddef>
#include <cstdint>

namespace siteproof::demodata {

/// splitmix64; the standard library's distributions differ from one library to the next, these draws do not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) noexcept : state_(seed) {}
  /// 0 to below - 1; `below` is at least 1.
  std::size_t below(std::size_t below) noexcept;
  /// Both ends may come.
  int between(int low, int high) noexcept;
  bool percent(int chance) noexcept;

  template <class Container>
  const auto& pick(const Container& choices) noexcept {
    return choices[below(choices.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace siteproof::demodata
