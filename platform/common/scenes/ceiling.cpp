#include <vector>

#include "platform/common/scenes/fixtures.h"
#include "platform/common/scenes/surface.h"

namespace siteproof::scenes {
namespace {

constexpr float cornice_top = -0.36F;
constexpr float tiles_top = -0.45F;

/// One time the ceiling got wet and dried again.
struct Stain {
  float x = 0;
  float y = 0;
  float radius = 0;
  float strength = 0;
  std::uint32_t seed = 0;
};

struct Drop {
  float x = 0;
  float y = 0;
  float radius = 0;
};

class Ceiling final : public Surface {
 public:
  Ceiling(std::uint64_t seed, bool repaired)
      : seed_(static_cast<std::uint32_t>(seed * 2246822519U)), repaired_(repaired) {
    Dice dice(seed * 17 + 3);
    for (int i = 0; i < 6; ++i) {
      const float spread = i == 0 ? 0.0F : 0.11F;
      stains_.push_back({centre_x_ + dice.between(-1.6F, 1.6F) * spread, centre_y_ + dice.between(-0.9F, 0.9F) * spread,
                         i == 0 ? 0.29F : dice.between(0.10F, 0.24F), dice.between(0.5F, 0.9F),
                         seed_ + static_cast<std::uint32_t>(100 + i)});
    }
    for (int i = 0; i < 22; ++i) {
      drops_.push_back({centre_x_ + dice.between(-0.15F, 0.15F), centre_y_ + dice.between(-0.11F, 0.11F),
                        dice.between(0.004F, 0.010F)});
    }
  }

  Colour at(float x, float y, float px) const override {
    Colour c = board(x, y, px);
    c = repaired_ ? repainted(c, x, y) : wet(c, x, y, px);
    c = downlight(c, x, y, px);
    c = vent(c, x, y, px);
    c = card_.over(c, x, y, px);
    c = wall(c, x, y, px);
    const float lamp = (x - 0.45F) * (x - 0.45F) + (y - 0.3F) * (y - 0.3F);
    return c * (1.10F / (1 + 0.32F * lamp));
  }

 private:
  Colour board(float x, float y, float px) const {
    const float mottle = 0.02F * fractal(x * 3, y * 3, seed_, 3);
    const float relief = noise(x * 300, y * 300, seed_ + 1) - noise(x * 300 + 0.45F, y * 300 - 0.45F, seed_ + 1);
    const float joint = 0.06F * cover(0.0008F - std::fabs(x - 0.30F - 0.002F * noise(y * 12, 0, seed_ + 2)), px);
    return srgb(0xEDEBE5) * (1 + mottle + 0.05F * relief - joint);
  }

  // 1 at the water's edge, less inside, more outside; the edge creeps unevenly.
  static float reach(const Stain& s, float x, float y) {
    const float dx = x - s.x;
    const float dy = (y - s.y) * 1.25F;
    const float away = std::sqrt(dx * dx + dy * dy) / s.radius;
    if (away > 1.8F) {
      return away;
    }
    const float creep = 0.34F * fractal(x * 7, y * 7, s.seed, 3) + 0.10F * fractal(x * 34, y * 34, s.seed + 7, 2);
    return away * (1 + creep);
  }

  Colour wet(Colour under, float x, float y, float px) const {
    Colour c = under;
    float damp = 0;
    for (const Stain& s : stains_) {
      const float r = reach(s, x, y);
      if (r > 1.06F) {
        continue;
      }
      // Rust and tannin travel to the rim of the water and stay there when it dries.
      const float rim = (r > 0.985F ? ramp(1.05F, 0.985F, r) : ramp(0.86F, 0.99F, r));
      const float inner = ramp(0.5F, 0.95F, r);
      c = mix(c, c * srgb(0xD9B878), s.strength * (0.35F + 0.35F * inner) * ramp(1.05F, 0.98F, r));
      c = mix(c, c * srgb(0x8F5F2B), s.strength * 0.85F * rim);
      damp = std::max(damp, ramp(0.75F, 0.35F, r) * s.strength);
    }
    damp = std::min(1.0F, damp * 1.3F);
    if (damp > 0) {
      c = mix(c, c * srgb(0xB0A48F), 0.7F * damp * (0.7F + 0.3F * fractal(x * 16, y * 16, seed_ + 8, 3)));
      c = mix(c, srgb(0x3B4034),
              0.75F * ramp(0.26F, 0.48F, fractal(x * 60, y * 60, seed_ + 9, 3)) * ramp(0.1F, 0.8F, damp));
      c = peeled(c, x, y, damp, px);
    }
    for (const Drop& d : drops_) {
      c = hanging(c, d, x, y, px);
    }
    return c;
  }

  // Blistered paint curls off in scales: bare board inside, a lit lip on one side and a shadow on the other.
  Colour peeled(Colour under, float x, float y, float damp, float px) const {
    const auto height = [&](float u, float v) {
      return fractal(u * 26, v * 26, seed_ + 12, 3) + 0.12F * fractal(u * 160, v * 160, seed_ + 13, 2) - 0.34F +
             0.30F * damp;
    };
    const float here = height(x, y);
    const float slope = height(x - 0.004F, y + 0.004F) - here;
    const float inside = here / 40;
    Colour c = under * (1 + std::clamp(slope * 1.6F, -0.35F, 0.25F) * ramp(-0.35F, 0.0F, here));
    const Colour bare = srgb(0xA08E76) * (0.85F + 0.3F * fractal(x * 90, y * 90, seed_ + 14, 2));
    c = mix(c, bare, cover(inside, px));
    return c * (1 - 0.5F * ramp(0.06F, 0.0F, std::fabs(here)) * ramp(-0.02F, 0.06F, slope));
  }

  static Colour hanging(Colour under, const Drop& d, float x, float y, float px) {
    const float dx = (x - d.x) / d.radius;
    const float dy = (y - d.y) / d.radius;
    const float away = std::sqrt(dx * dx + dy * dy);
    if (away > 2.2F) {
      return under;
    }
    const float sx = dx - 0.35F;
    const float sy = dy + 0.45F;
    Colour c = under * (1 - 0.5F * ramp(1.5F, 0.6F, std::sqrt(sx * sx + sy * sy)));
    const float lens = 0.62F + 0.5F * ramp(0.5F, -0.9F, dy) - 0.35F * ramp(0.7F, 1.0F, away);
    c = mix(c, under * srgb(0xE4EAEE) * lens, cover((1 - away) * d.radius, px));
    const float gx = dx + 0.35F;
    const float gy = dy - 0.38F;
    return mix(c, {1.1F, 1.1F, 1.1F}, cover((0.26F - std::sqrt(gx * gx + gy * gy)) * d.radius, px));
  }

  Colour repainted(Colour under, float x, float y) const {
    const float edge =
        box(x - centre_x_, y - centre_y_, 0.36F, 0.27F) + 0.006F * fractal(x * 18, y * 18, seed_ + 20, 2);
    const float roller =
        0.012F * noise(x * 12, y * 160, seed_ + 21) +
        0.02F * (noise(x * 260, y * 260, seed_ + 22) - noise(x * 260 + 0.4F, y * 260 - 0.4F, seed_ + 22));
    const Colour fresh = srgb(0xF5F4F0) * (1 + roller);
    const Colour c = mix(under, fresh, 0.95F * ramp(-0.003F, 0.006F, edge));
    return c * (1 - 0.05F * ramp(0.006F, 0.0F, std::fabs(edge)));
  }

  static Colour downlight(Colour under, float x, float y, float px) {
    const float dx = x + 0.60F;
    const float dy = y - 0.36F;
    const float away = std::sqrt(dx * dx + dy * dy);
    if (away > 0.14F) {
      return under;
    }
    Colour c = under * (1 - 0.25F * ramp(0.085F, 0.062F, away));
    const float angle = (dx - dy) / std::max(away, 0.001F);
    c = mix(c, srgb(0xC8CACC) * (0.85F - 0.30F * angle), cover(0.066F - away, px));
    c = mix(c, srgb(0x8D9092) * (0.9F + 0.35F * angle), cover(0.052F - away, px));
    return mix(c, srgb(0xFFF6E0) * (1.15F - 3.5F * away), cover(0.044F - away, px));
  }

  static Colour vent(Colour under, float x, float y, float px) {
    const float u = x - 0.60F;
    const float v = y - 0.37F;
    const float edge = box(u, v, 0.13F, 0.13F);
    if (edge < -0.03F) {
      return under;
    }
    Colour c = under * (1 - 0.35F * ramp(-0.02F, 0.0F, box(u - 0.006F, v + 0.008F, 0.13F, 0.13F)));
    const float bevel = 1 - ramp(0.0F, 0.012F, edge);
    c = mix(c, srgb(0xEDEDEA) * (1 + bevel * (v > std::fabs(u) || u < -std::fabs(v) ? 0.06F : -0.22F)),
            cover(edge, px));
    const float slat = v / 0.016F - std::floor(v / 0.016F);
    const Colour slats = srgb(0xDADAD6) * (0.20F + 0.85F * ramp(0.30F, 0.62F, slat));
    return mix(c, slats, cover(edge - 0.022F, px));
  }

  Colour wall(Colour under, float x, float y, float px) const {
    if (y > cornice_top + 0.02F) {
      return under;
    }
    Colour c = under * (1 - 0.2F * ramp(cornice_top + 0.02F, cornice_top, y));
    const float across = (cornice_top - y) / (cornice_top - tiles_top);
    const float profile = 0.92F + 0.16F * std::sin(across * 9.4F) - 0.30F * ramp(0.8F, 1.0F, across) -
                          0.3F * ramp(0.05F, 0.0F, std::fabs(across - 0.36F));
    c = mix(c, srgb(0xEFECE6) * profile, cover(cornice_top - y, px));
    const Colour tile = tiles_.at(x, y - tiles_top, px) * (0.62F + 0.3F * ramp(tiles_top, tiles_top - 0.15F, y));
    return mix(c, tile, cover(tiles_top - y, px));
  }

  std::uint32_t seed_;
  bool repaired_;
  float centre_x_ = 0.0F;
  float centre_y_ = 0.02F;
  std::vector<Stain> stains_;
  std::vector<Drop> drops_;
  ScaleCard card_{-0.52F, -0.18F, -0.12F};
  Tiles tiles_{0.30F, 0.20F, srgb(0xA9C6CF), srgb(0xC9C6BE), 77U};
};

}  // namespace

std::unique_ptr<Surface> make_ceiling(std::uint64_t seed, bool repaired) {
  return std::make_unique<Ceiling>(seed, repaired);
}

}  // namespace siteproof::scenes
