#include "platform/common/scenes/homography.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace siteproof::scenes {
namespace {

using Vector = std::array<double, 3>;

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }
double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
Vector cross(const Vector& a, const Vector& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
Vector unit(const Vector& v) {
  const double length = std::sqrt(dot(v, v));
  return {v[0] / length, v[1] / length, v[2] / length};
}

}  // namespace

Point Homography::map(Point p) const noexcept {
  const double w = m[6] * p.x + m[7] * p.y + m[8];
  return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

Homography Homography::inverse() const noexcept {
  const double a = m[4] * m[8] - m[5] * m[7];
  const double b = m[5] * m[6] - m[3] * m[8];
  const double c = m[3] * m[7] - m[4] * m[6];
  const double s = 1.0 / (m[0] * a + m[1] * b + m[2] * c);
  return {{a * s, (m[2] * m[7] - m[1] * m[8]) * s, (m[1] * m[5] - m[2] * m[4]) * s, b * s,
           (m[0] * m[8] - m[2] * m[6]) * s, (m[2] * m[3] - m[0] * m[5]) * s, c * s, (m[1] * m[6] - m[0] * m[7]) * s,
           (m[0] * m[4] - m[1] * m[3]) * s}};
}

Homography Homography::after(const Homography& inner) const noexcept {
  Homography product;
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      product.m[row * 3 + column] =
          m[row * 3] * inner.m[column] + m[row * 3 + 1] * inner.m[3 + column] + m[row * 3 + 2] * inner.m[6 + column];
    }
  }
  return product;
}

Homography look(const Camera& camera, int width, int height) {
  const double yaw = radians(std::clamp(camera.yaw, -80.0, 80.0));
  const double pitch = radians(std::clamp(camera.pitch, -80.0, 80.0));
  const double distance = std::max(camera.distance, 0.05);
  const Vector back{std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
  const Vector forward{-back[0], -back[1], -back[2]};
  const Vector level = unit(cross(forward, {0, 1, 0}));
  const Vector top = cross(level, forward);
  const double cosine = std::cos(radians(camera.roll));
  const double sine = std::sin(radians(camera.roll));
  Vector right{};
  Vector up{};
  for (std::size_t i = 0; i < 3; ++i) {
    right[i] = cosine * level[i] - sine * top[i];
    up[i] = sine * level[i] + cosine * top[i];
  }
  const Vector position{camera.x + distance * back[0], camera.y + distance * back[1], distance * back[2]};
  const double focal = 0.5 * std::max(width, height) / std::tan(radians(33.0));
  const double centre_x = 0.5 * (width - 1);
  const double centre_y = 0.5 * (height - 1);
  const Vector offset{-dot(right, position), -dot(up, position), -dot(forward, position)};
  Homography h;
  for (std::size_t i = 0; i < 3; ++i) {
    const double along_right = i < 2 ? right[i] : offset[0];
    const double along_up = i < 2 ? up[i] : offset[1];
    const double depth = i < 2 ? forward[i] : offset[2];
    h.m[i] = focal * along_right + centre_x * depth;
    h.m[3 + i] = -focal * along_up + centre_y * depth;
    h.m[6 + i] = depth;
  }
  return h;
}

Homography orient(int orientation, int width, int height) {
  const double right = width - 1;
  const double bottom = height - 1;
  switch (orientation) {
    case 2: return {{-1, 0, right, 0, 1, 0, 0, 0, 1}};
    case 3: return {{-1, 0, right, 0, -1, bottom, 0, 0, 1}};
    case 4: return {{1, 0, 0, 0, -1, bottom, 0, 0, 1}};
    case 5: return {{0, 1, 0, 1, 0, 0, 0, 0, 1}};
    case 6: return {{0, 1, 0, -1, 0, right, 0, 0, 1}};
    case 7: return {{0, -1, bottom, -1, 0, right, 0, 0, 1}};
    case 8: return {{0, -1, bottom, 1, 0, 0, 0, 0, 1}};
    default: return {};
  }
}

}  // namespace siteproof::scenes
