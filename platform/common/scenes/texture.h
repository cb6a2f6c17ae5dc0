#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace siteproof::scenes {

/// Linear light, 0 black to 1 white.
struct Colour {
  float r = 0;
  float g = 0;
  float b = 0;
};

inline Colour operator*(Colour c, float s) noexcept { return {c.r * s, c.g * s, c.b * s}; }
inline Colour operator*(Colour a, Colour b) noexcept { return {a.r * b.r, a.g * b.g, a.b * b.b}; }
inline Colour operator+(Colour a, Colour b) noexcept { return {a.r + b.r, a.g + b.g, a.b + b.b}; }
/// 0 gives a, 1 gives b.
inline Colour mix(Colour a, Colour b, float t) noexcept { return a * (1 - t) + b * t; }

/// From sRGB digits, 0xRRGGBB (IEC 61966-2-1).
[[nodiscard]] Colour srgb(std::uint32_t digits);

/// 0 up to `low`, 1 from `high` on, smooth between.
inline float ramp(float low, float high, float v) noexcept {
  const float t = std::clamp((v - low) / (high - low), 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

/// How much of a pixel of size px an edge covers that lies `inside` metres away (positive: the pixel is inside).
inline float cover(float inside, float px) noexcept { return std::clamp(0.5F + inside / px, 0.0F, 1.0F); }

/// Distance into a rectangle about the origin; negative outside.
inline float box(float x, float y, float half_width, float half_height) noexcept {
  return std::min(half_width - std::fabs(x), half_height - std::fabs(y));
}

[[nodiscard]] std::uint32_t lattice_hash(std::int32_t x, std::int32_t y, std::uint32_t seed) noexcept;
/// 0 to 1, the same for every point of a lattice cell.
[[nodiscard]] float cell_value(std::int32_t x, std::int32_t y, std::uint32_t seed) noexcept;
/// Smooth value noise, -1 to 1, one feature per unit.
[[nodiscard]] float noise(float x, float y, std::uint32_t seed) noexcept;
/// Octaves of noise, each half as large and half as strong, about -1 to 1.
[[nodiscard]] float fractal(float x, float y, std::uint32_t seed, int octaves) noexcept;

/// Draws for the geometry of a scene (splitmix64), the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) noexcept : state_(seed) {}
  std::uint64_t next() noexcept;
  float between(float low, float high) noexcept;

 private:
  std::uint64_t state_;
};

}  // namespace siteproof::scenes
