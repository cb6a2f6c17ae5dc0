#include "platform/common/scenes/lens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace siteproof::scenes {
namespace {

constexpr int draw_in_full_below = 3'000'000;
constexpr std::size_t curve_steps = 4096;

// sRGB's transfer curve, indexed by the square root of the light so that the dark end has steps enough.
std::array<std::uint16_t, curve_steps> make_curve() {
  std::array<std::uint16_t, curve_steps> curve{};
  for (std::size_t i = 0; i < curve_steps; ++i) {
    const double root = static_cast<double>(i) / static_cast<double>(curve_steps - 1);
    const double v = root * root;
    const double level = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    curve[i] = static_cast<std::uint16_t>(std::lround(level * 255.0 * 256.0));
  }
  return curve;
}

// Rounds what is not negative when it is cut to a whole number: a call of lround for every sample takes much longer.
constexpr float half_up = 0.5F;

std::uint16_t expose(float light) {
  static const std::array<std::uint16_t, curve_steps> curve = make_curve();
  const float root = std::sqrt(std::clamp(light, 0.0F, 1.0F));
  return curve[static_cast<std::size_t>(root * static_cast<float>(curve_steps - 1) + half_up)];
}

// One box filter of width 2r+1 plus a fraction at each end, over `count` samples `stride` apart.
void box_pass(std::uint16_t* samples, std::size_t count, std::size_t stride, int radius, float part,
              std::vector<float>& copy) {
  copy.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    copy[i] = samples[i * stride];
  }
  const auto last = static_cast<std::ptrdiff_t>(count) - 1;
  const auto at = [&](std::ptrdiff_t i) {
    return copy[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, last))];
  };
  double sum = 0;
  for (int i = -radius; i <= radius; ++i) {
    sum += at(i);
  }
  const float scale = 1.0F / (static_cast<float>(2 * radius + 1) + 2 * part);
  for (std::ptrdiff_t i = 0; i <= last; ++i) {
    const float ends = part * (at(i - radius - 1) + at(i + radius + 1));
    samples[static_cast<std::size_t>(i) * stride] =
        static_cast<std::uint16_t>((static_cast<float>(sum) + ends) * scale + half_up);
    sum += at(i + radius + 1) - at(i - radius);
  }
}

std::uint64_t scramble(std::uint64_t z) noexcept {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

std::int32_t byte_of(std::uint64_t bits, int index) noexcept {
  return static_cast<std::int32_t>(bits >> (8 * index) & 255U);
}

}  // namespace

Picture::Picture(const Surface& surface, const Homography& stored, int width, int height, const Exposure& exposure)
    : width_(width),
      height_(height),
      step_(static_cast<std::int64_t>(width) * height > draw_in_full_below ? 2 : 1),
      columns_((width - 1) / step_ + 2),
      rows_((height - 1) / step_ + 2),
      // Four bytes added up spread by 147.8; the result is in 8.8 fixed point, scaled once more by 256.
      noise_(static_cast<std::int32_t>(std::lround(std::clamp(exposure.noise, 0.0, 100.0) * 65536.0 / 147.8))),
      seed_(exposure.seed),
      grid_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) * 3),
      line_(static_cast<std::size_t>(columns_) * 3) {
  draw(surface, stored, exposure.light);
  if (exposure.blur > 0) {
    blur(std::min(exposure.blur, 200.0) / step_);
  }
}

void Picture::draw(const Surface& surface, const Homography& stored, double light) {
  const Homography back = stored.inverse();
  const double longer = std::max(width_, height_);
  const double per_depth = step_ * 2 * std::tan(33.0 * 3.14159265358979 / 180.0) / longer;
  const auto lens = static_cast<float>(light);
  std::uint16_t* node = grid_.data();
  for (int r = 0; r < rows_; ++r) {
    const double v = r * step_;
    const auto fall_y = static_cast<float>((v - 0.5 * height_) / longer);
    for (int c = 0; c < columns_; ++c) {
      const double u = c * step_;
      // 1/w is the depth; behind the horizon there is no wall, and its last line is drawn instead.
      const double w = std::max(back.m[6] * u + back.m[7] * v + back.m[8], 0.02);
      const auto x = static_cast<float>(std::clamp((back.m[0] * u + back.m[1] * v + back.m[2]) / w, -50.0, 50.0));
      const auto y = static_cast<float>(std::clamp((back.m[3] * u + back.m[4] * v + back.m[5]) / w, -50.0, 50.0));
      const auto fall_x = static_cast<float>((u - 0.5 * width_) / longer);
      const float vignette = 1 - 0.55F * (fall_x * fall_x + fall_y * fall_y);
      const Colour seen = surface.at(x, y, static_cast<float>(per_depth / w)) * (lens * vignette);
      *node++ = expose(seen.r);
      *node++ = expose(seen.g);
      *node++ = expose(seen.b);
    }
  }
}

void Picture::blur(double sigma) {
  // Three boxes of width b have the variance (b*b - 1) / 4.
  const double width = std::sqrt(4 * sigma * sigma + 1);
  const int radius = static_cast<int>((width - 1) / 2);
  const auto part = static_cast<float>((width - 2 * radius - 1) / 2);
  std::vector<float> copy;
  const auto columns = static_cast<std::size_t>(columns_);
  const auto rows = static_cast<std::size_t>(rows_);
  for (int pass = 0; pass < 3; ++pass) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
      for (std::size_t r = 0; r < rows; ++r) {
        box_pass(&grid_[r * columns * 3 + channel], columns, 3, radius, part, copy);
      }
      for (std::size_t c = 0; c < columns; ++c) {
        box_pass(&grid_[c * 3 + channel], rows, columns * 3, radius, part, copy);
      }
    }
  }
}

void Picture::row(int y, std::uint8_t* rgb) {
  const std::size_t pitch = static_cast<std::size_t>(columns_) * 3;
  const std::uint16_t* upper = &grid_[static_cast<std::size_t>(y / step_) * pitch];
  const std::uint16_t* lower = y % step_ == 0 ? upper : upper + pitch;
  for (std::size_t i = 0; i < pitch; ++i) {
    line_[i] = (upper[i] + lower[i]) / 2;
  }
  std::uint64_t state = scramble(seed_ ^ (static_cast<std::uint64_t>(y) + 1) * 0x9E3779B97F4A7C15ULL);
  for (int x = 0; x < width_; ++x) {
    const std::int32_t* left = &line_[static_cast<std::size_t>(x / step_) * 3];
    const std::int32_t* right = x % step_ == 0 ? left : left + 3;
    state += 0x9E3779B97F4A7C15ULL;
    const std::uint64_t bits = scramble(state);
    const std::int32_t grey = byte_of(bits, 0) + byte_of(bits, 1) + byte_of(bits, 2) + byte_of(bits, 3) - 510;
    const std::int32_t warm = byte_of(bits, 4) - byte_of(bits, 5);
    const std::int32_t cold = byte_of(bits, 6) - byte_of(bits, 7);
    const std::array<std::int32_t, 3> stray{grey + warm / 2, grey, grey + cold / 2};
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const std::int32_t level = (left[channel] + right[channel]) / 2 + stray[channel] * noise_ / 256 + 128;
      *rgb++ = static_cast<std::uint8_t>(std::clamp(level / 256, 0, 255));
    }
  }
}

}  // namespace siteproof::scenes
