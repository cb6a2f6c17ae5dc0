#include <vector>

#include "platform/common/scenes/fixtures.h"
#include "platform/common/scenes/path_field.h"
#include "platform/common/scenes/surface.h"

namespace siteproof::scenes {
namespace {

using Paths = std::vector<std::vector<PathPoint>>;

constexpr float window_right = -0.40F;
constexpr float window_bottom = 0.20F;
constexpr float skirting_top = -0.46F;
constexpr float skirting_bottom = -0.56F;

Paths crack(std::uint64_t seed, int levels) {
  Dice dice(seed * 31 + 7);
  const PathPoint from{window_right, window_bottom, dice.between(0.0042F, 0.0058F)};
  const PathPoint to{dice.between(0.48F, 0.66F), dice.between(-0.40F, -0.30F), 0.0007F};
  Paths paths{jagged_path(from, to, 0.16F, levels, dice)};
  for (const float share : {0.22F, 0.47F, 0.68F}) {
    const auto& trunk = paths.front();
    const PathPoint fork =
        trunk[static_cast<std::size_t>(static_cast<float>(trunk.size()) * (share + dice.between(-0.06F, 0.06F)))];
    const float length = dice.between(0.12F, 0.26F);
    const float turn = dice.between(-0.4F, 0.4F) + (share > 0.4F && share < 0.6F ? -1.5F : 0.25F);
    const PathPoint end{fork.x + length * std::cos(turn), fork.y + length * std::sin(turn), 0.0003F};
    paths.push_back(jagged_path({fork.x, fork.y, fork.width * 0.5F}, end, 0.2F, levels - 2, dice));
  }
  return paths;
}

// The card is held under the middle of the crack, clear of it.
ScaleCard beside_crack(std::uint64_t seed) {
  const Paths paths = crack(seed, 8);
  const auto& trunk = paths.front();
  const PathPoint from = trunk[trunk.size() * 2 / 5];
  const PathPoint to = trunk[trunk.size() * 7 / 10];
  return {0.5F * (from.x + to.x) - 0.055F, std::max(-0.40F, std::min(from.y, to.y) - 0.045F), 0.06F};
}

class Wall final : public Surface {
 public:
  Wall(std::uint64_t seed, bool repaired)
      : seed_(static_cast<std::uint32_t>(seed * 2654435761U)),
        repaired_(repaired),
        lines_(crack(seed, 8), 0.03F),
        // The filled strip follows the same crack, seen more coarsely: it is a few centimetres wide.
        strip_(crack(seed, 8), repaired ? 0.10F : 0.01F),
        card_(beside_crack(seed)) {}

  Colour at(float x, float y, float px) const override {
    Colour c = plaster(x, y);
    c = repaired_ ? filled(c, x, y) : cracked(c, x, y, px);
    c = card_.over(c, x, y, px);
    c = socket(c, x, y, px);
    c = skirting(c, x, y, px);
    c = window(c, x, y, px);
    const float lamp = (x + 0.55F) * (x + 0.55F) + (y - 0.5F) * (y - 0.5F);
    return c * (1.12F / (1 + 0.30F * lamp));
  }

 private:
  Colour plaster(float x, float y) const {
    const float mottle = 0.035F * fractal(x * 4, y * 4, seed_, 3) + 0.02F * noise(x * 1.5F, y * 9, seed_ + 11);
    // Roller stipple: the slope of a fine relief, lit from the upper left.
    const float relief = noise(x * 420, y * 420, seed_ + 20) - noise(x * 420 + 0.45F, y * 420 - 0.45F, seed_ + 20);
    const float coarse = noise(x * 130, y * 130, seed_ + 21) - noise(x * 130 + 0.4F, y * 130 - 0.4F, seed_ + 21);
    const float grime = ramp(-0.05F, -0.5F, y) * 0.05F * (1 + fractal(x * 6, y * 6, seed_ + 30, 2));
    return paint_ * (1 + mottle + 0.075F * relief + 0.05F * coarse - grime);
  }

  Colour cracked(Colour under, float x, float y, float px) const {
    const PathField::Near near = lines_.nearest(x, y);
    if (near.distance > 0.03F) {
      return under;
    }
    Colour c = under;
    // Paint has come off where the crack is wide, and bares grey plaster with a dark upper rim.
    const float ragged = 0.55F * noise(x * 70, y * 70, seed_ + 40) + 0.45F * noise(x * 190, y * 190, seed_ + 41);
    const float flake = near.width * (1.1F + 2.8F * ragged) - 0.0012F - near.distance;
    const Colour bare = srgb(0xA79A88) * (0.85F + 0.25F * fractal(x * 260, y * 260, seed_ + 42, 2));
    c = mix(c, bare, cover(flake, px));
    c = c * (1 - 0.45F * ramp(0.0016F, 0.0F, std::fabs(flake)) * (near.side < 0 ? 1.0F : 0.35F) *
                     ramp(0.0008F, 0.002F, near.width));
    // The broken edge towards the lamp shades, the other one shines.
    const float lip = ramp(0.006F, 0.0F, near.distance) * std::min(1.0F, near.width * 350);
    c = c * (1 + lip * (near.side > 0 ? 0.10F : -0.18F));
    const float opened = near.distance > 0 ? -near.distance : near.width * 0.5F;
    const float depth = std::min(1.0F, near.width / std::max(px, 0.0005F));
    return mix(c, srgb(0x1E1813), cover(opened, px) * (0.45F + 0.5F * depth));
  }

  Colour filled(Colour under, float x, float y) const {
    const PathField::Near near = strip_.nearest(x, y);
    if (near.distance > 0.1F) {
      return under;
    }
    const float edge = 0.048F + 0.013F * fractal(x * 14, y * 14, seed_ + 50, 3) - near.distance;
    const float trowel = noise((x + y) * 60, (x - y) * 9, seed_ + 52);
    const float smooth = 1 + 0.018F * trowel + 0.012F * noise(x * 300, y * 300, seed_ + 53);
    const Colour fresh = srgb(0xF3F0E6) * smooth;
    const float rim = ramp(0.004F, 0.0F, std::fabs(edge));
    return mix(under, fresh, 0.9F * ramp(-0.006F, 0.008F, edge)) * (1 - 0.04F * rim);
  }

  static Colour socket(Colour under, float x, float y, float px) {
    const float u = x + 0.60F;
    const float v = y + 0.27F;
    if (std::fabs(u) > 0.07F || std::fabs(v) > 0.07F) {
      return under;
    }
    const float shadow = ramp(-0.008F, 0.004F, box(u - 0.004F, v + 0.005F, 0.043F, 0.043F));
    Colour c = under * (1 - 0.4F * shadow);
    const float plate = box(u, v, 0.043F, 0.043F);
    const float bevel = 1 - ramp(0.0F, 0.004F, plate);
    c = mix(c, srgb(0xF3F3EE) * (1 + bevel * (v - u > 0 ? 0.12F : -0.22F)), cover(plate, px));
    // Two round-ended slots above, three flat ones below: the national pattern.
    float hole =
        std::max(box(std::fabs(u) - 0.0065F, v - 0.016F, 0.0012F, 0.0042F), box(u, v + 0.006F, 0.0012F, 0.0042F));
    const float slant = std::fabs(u) - 0.0095F;
    const float fall = v + 0.020F;
    hole = std::max(hole, box(0.87F * slant + 0.5F * fall, -0.5F * slant + 0.87F * fall, 0.0012F, 0.0042F));
    return mix(c, srgb(0x24211F), cover(hole, px));
  }

  Colour skirting(Colour under, float x, float y, float px) const {
    if (y > skirting_top + 0.01F) {
      return under;
    }
    Colour c = under * (1 - 0.25F * ramp(skirting_top + 0.008F, skirting_top, y));
    const float grain = fractal(x * 6, y * 150, seed_ + 60, 3);
    const float edge =
        ramp(skirting_top - 0.006F, skirting_top, y) * 0.35F - ramp(skirting_bottom + 0.02F, skirting_bottom, y) * 0.4F;
    c = mix(c, srgb(0x7A5335) * (1 + 0.25F * grain + edge), cover(skirting_top - y, px));
    const float plank = std::floor(x / 0.32F + 0.37F * std::floor((y - skirting_bottom) / 0.05F));
    const float floor_grain = fractal(x * 8 + plank * 5, y * 220, seed_ + 61, 3);
    const float floor_tint = 0.85F + 0.25F * cell_value(static_cast<std::int32_t>(plank),
                                                        static_cast<std::int32_t>(std::floor(y / 0.05F)), seed_);
    const Colour boards = srgb(0xB08B5F) * (floor_tint * (1 + 0.2F * floor_grain) *
                                            (0.45F + 0.55F * ramp(skirting_bottom, skirting_bottom - 0.05F, y)));
    return mix(c, boards, cover(skirting_bottom - y, px));
  }

  Colour window(Colour under, float x, float y, float px) const {
    if (x > window_right + 0.03F || y < window_bottom - 0.06F) {
      return under;
    }
    const float inset = std::min(window_right - x, y - window_bottom);
    const float below = std::min(window_right + 0.02F - x, y - (window_bottom - 0.028F));
    Colour c =
        under * (1 - 0.3F * ramp(-0.012F, 0.0F, std::min(window_right + 0.012F - x, y - window_bottom + 0.045F)));
    const Colour sill = srgb(0xD8D4CC) * (0.95F + 0.06F * fractal(x * 60, y * 60, seed_ + 70, 3) -
                                          0.2F * ramp(window_bottom - 0.022F, window_bottom - 0.028F, y));
    c = mix(c, sill, y < window_bottom ? cover(below, px) : 0.0F);
    const float frame_shade = 1 - 0.35F * ramp(0.006F, 0.0F, inset) + 0.12F * ramp(0.010F, 0.014F, inset) -
                              0.35F * ramp(0.040F, 0.050F, inset) -
                              0.25F * ramp(0.003F, 0.0F, std::fabs(inset - 0.028F));
    c = mix(c, srgb(0xC9CDD1) * frame_shade, cover(inset, px));
    // Out of focus: nothing outside has an edge.
    const float tree = fractal(x * 11, y * 11, seed_ + 71, 2);
    const Colour outside = mix(mix(srgb(0xBFD6EC), srgb(0xF4F8FC), ramp(0.2F, 0.6F, y)),
                               srgb(0x6F8A66) * (1.0F + 0.8F * tree), 0.9F * ramp(-0.25F, 0.30F, tree + 0.40F - y));
    return mix(c, outside, cover(inset - 0.052F, px));
  }

  std::uint32_t seed_;
  bool repaired_;
  PathField lines_;
  PathField strip_;
  Colour paint_ = srgb(0xE9E3D3);
  ScaleCard card_;
};

}  // namespace

std::unique_ptr<Surface> make_wall(std::uint64_t seed, bool repaired) { return std::make_unique<Wall>(seed, repaired); }

}  // namespace siteproof::scenes
