#include "platform/common/scenes/fixtures.h"

namespace siteproof::scenes {
namespace {

constexpr float half_length = 0.060F;
constexpr float half_height = 0.020F;

// Ink on the card at (u, v), metres from its lower left corner.
float ink(float u, float v, float px) {
  const float margin = 0.010F;
  const float scale = u - margin;
  if (scale > -0.0005F && scale < 0.1005F && v > 0.026F) {
    const float nearest = std::round(scale * 1000.0F);
    const int millimetre = static_cast<int>(nearest);
    const float length = millimetre % 10 == 0 ? 0.010F : millimetre % 5 == 0 ? 0.007F : 0.004F;
    if (v < 0.040F - length) {
      return 0;
    }
    const float line = cover(0.00017F - std::fabs(scale - nearest * 0.001F), px);
    return px > 0.0007F ? 0.35F * line : line;
  }
  if (v > 0.004F && v < 0.012F && scale > 0 && scale < 0.1F) {
    const int block = static_cast<int>(scale * 100.0F);
    return block % 2 == 0
               ? cover(box(scale - 0.01F * (static_cast<float>(block) + 0.5F), v - 0.008F, 0.005F, 0.004F), px)
               : 0;
  }
  if (v > 0.014F && v < 0.024F && scale > 0 && scale < 0.1F) {
    const auto line = static_cast<float>(static_cast<int>(scale * 100.0F));
    const float width = 0.0002F + 0.00025F * line;
    return cover(width * 0.5F - std::fabs(scale - 0.01F * (line + 0.5F)), px) * 0.9F;
  }
  return 0;
}

}  // namespace

Colour ScaleCard::over(Colour under, float px_x, float px_y, float px) const {
  const float dx = px_x - x;
  const float dy = px_y - y;
  if (dx * dx + dy * dy > 0.005F) {
    return under;
  }
  const float c = std::cos(turn);
  const float s = std::sin(turn);
  const float u = c * dx + s * dy;
  const float v = -s * dx + c * dy;
  const float shadow = ramp(-0.005F, 0.002F, box(u - 0.002F, v + 0.002F, half_length, half_height));
  Colour out = under * (1 - 0.35F * shadow);
  const float edge = box(u, v, half_length, half_height);
  const Colour paper = srgb(0xF2C230) * (0.93F + 0.05F * noise(u * 90, v * 90, 5U));
  const Colour card = mix(paper, srgb(0x17181A), ink(u + half_length, v + half_height, px));
  out = mix(out, card, cover(edge, px));
  // Two strips of masking tape hold it.
  const float tape = box(std::fabs(u) - half_length, v - 0.004F, 0.012F, 0.008F);
  return mix(out, srgb(0xE6DCC0) * (0.95F + 0.04F * noise(u * 600, v * 60, 9U)), 0.85F * cover(tape, px));
}

Colour Tiles::at(float x, float y, float px) const {
  const float column = std::floor(x / width);
  const float row = std::floor(y / height);
  const auto i = static_cast<std::int32_t>(column);
  const auto j = static_cast<std::int32_t>(row);
  const float u = x - (column + 0.5F) * width;
  const float v = y - (row + 0.5F) * height;
  const float inside = box(u, v, width * 0.5F - 0.0015F, height * 0.5F - 0.0015F);
  const float tint = 0.96F + 0.07F * cell_value(i, j, seed);
  const float sheen =
      1 + 0.05F * noise(x * 3 + y * 2, y * 5 + tint * 40, seed + 3) + 0.02F * noise(x * 160, y * 160, seed + 4);
  Colour tile = glaze * (tint * sheen);
  // The pressed edge of a tile catches light above and left, and shades below and right.
  const float rim = 1 - ramp(0.0F, 0.004F, inside);
  tile = tile * (1 + rim * (v > std::fabs(u) * height / width || u < -std::fabs(v) * width / height ? 0.10F : -0.12F));
  const float dirt = 0.75F + 0.35F * fractal(x * 25, y * 25, seed + 5, 2);
  return mix(grout * dirt, tile, cover(inside, px));
}

}  // namespace siteproof::scenes
