#include "platform/common/scenes/texture.h"

namespace siteproof::scenes {
namespace {

float linear(std::uint32_t level) {
  const float v = static_cast<float>(level) / 255.0F;
  return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F);
}

// std::floor is a library call on the baseline instruction set; this is most of the time a picture takes.
std::int32_t whole(float v) noexcept {
  const auto truncated = static_cast<std::int32_t>(v);
  return truncated - (static_cast<float>(truncated) > v ? 1 : 0);
}

}  // namespace

Colour srgb(std::uint32_t digits) {
  return {linear(digits >> 16 & 255U), linear(digits >> 8 & 255U), linear(digits & 255U)};
}

std::uint32_t lattice_hash(std::int32_t x, std::int32_t y, std::uint32_t seed) noexcept {
  std::uint32_t h =
      static_cast<std::uint32_t>(x) * 0x8DA6B343U ^ static_cast<std::uint32_t>(y) * 0xD8163841U ^ seed * 0xCB1AB31FU;
  h ^= h >> 15;
  h *= 0x2C1B3C6DU;
  h ^= h >> 13;
  return h;
}

float cell_value(std::int32_t x, std::int32_t y, std::uint32_t seed) noexcept {
  return static_cast<float>(lattice_hash(x, y, seed) & 0xFFFFU) / 65535.0F;
}

float noise(float x, float y, std::uint32_t seed) noexcept {
  const std::int32_t column = whole(x);
  const std::int32_t row = whole(y);
  const float fx = x - static_cast<float>(column);
  const float fy = y - static_cast<float>(row);
  const float sx = fx * fx * (3 - 2 * fx);
  const float sy = fy * fy * (3 - 2 * fy);
  const float a = cell_value(column, row, seed);
  const float b = cell_value(column + 1, row, seed);
  const float c = cell_value(column, row + 1, seed);
  const float d = cell_value(column + 1, row + 1, seed);
  const float upper = a + (b - a) * sx;
  const float lower = c + (d - c) * sx;
  return 2 * (upper + (lower - upper) * sy) - 1;
}

float fractal(float x, float y, std::uint32_t seed, int octaves) noexcept {
  float sum = 0;
  float strength = 0.5F;
  for (int i = 0; i < octaves; ++i) {
    sum += strength * noise(x, y, seed + static_cast<std::uint32_t>(i));
    x = x * 2.03F + 17.1F;
    y = y * 2.03F + 9.7F;
    strength *= 0.5F;
  }
  return sum;
}

std::uint64_t Dice::next() noexcept {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

float Dice::between(float low, float high) noexcept {
  return low + (high - low) * (static_cast<float>(next() >> 40) / 16777216.0F);
}

}  // namespace siteproof::scenes
