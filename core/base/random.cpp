#include "core/base/random.h"

#include <sodium.h>

#include <stdexcept>

namespace siteproof {
namespace {
class SystemRandom final : public Random {
 public:
  SystemRandom() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium could not start");
  }
  void fill(std::span<std::uint8_t> out) override { randombytes_buf(out.data(), out.size()); }
};
}  // namespace

Random& system_random() {
  static SystemRandom random;
  return random;
}

}  // namespace siteproof
