#include <array>
#include <vector>

#include "platform/common/scenes/fixtures.h"
#include "platform/common/scenes/surface.h"

namespace siteproof::scenes {
namespace {

enum class Finish { painted_iron, bare_iron, plastic, steel_band, rubber };

/// A round part lying against the wall, along x or along y.
struct Round {
  bool upright = true;
  float centre = 0;  ///< of its axis, across it
  float from = 0;    ///< along its axis
  float to = 0;
  float radius = 0;
  Finish finish = Finish::painted_iron;
};

constexpr float run = 5.0F;  // Pipes leave the picture on both sides.

std::vector<Round> old_tee() {
  using enum Finish;
  return {{true, 0, -run, run, 0.052F, painted_iron},     {true, 0, -0.105F, 0.105F, 0.058F, bare_iron},
          {true, 0, 0.100F, 0.150F, 0.070F, bare_iron},   {true, 0, -0.150F, -0.100F, 0.070F, bare_iron},
          {false, 0, 0, run, 0.040F, painted_iron},       {false, 0, 0, 0.130F, 0.046F, bare_iron},
          {false, 0, 0.120F, 0.168F, 0.056F, bare_iron},  {true, 0, 0.318F, 0.342F, 0.057F, steel_band},
          {true, 0, -0.412F, -0.388F, 0.057F, steel_band}};
}

std::vector<Round> new_tee() {
  using enum Finish;
  return {{true, 0, -run, run, 0.052F, painted_iron},       {true, 0, -0.190F, 0.190F, 0.053F, plastic},
          {true, 0, -0.085F, 0.085F, 0.059F, plastic},      {true, 0, 0.150F, 0.235F, 0.060F, rubber},
          {true, 0, -0.235F, -0.150F, 0.060F, rubber},      {true, 0, 0.162F, 0.176F, 0.0625F, steel_band},
          {true, 0, 0.208F, 0.222F, 0.0625F, steel_band},   {true, 0, -0.176F, -0.162F, 0.0625F, steel_band},
          {true, 0, -0.222F, -0.208F, 0.0625F, steel_band}, {false, 0, 0, run, 0.040F, painted_iron},
          {false, 0, 0, 0.230F, 0.0405F, plastic},          {false, 0, 0, 0.100F, 0.047F, plastic},
          {false, 0, 0.190F, 0.260F, 0.048F, rubber},       {false, 0, 0.200F, 0.213F, 0.0505F, steel_band},
          {false, 0, 0.237F, 0.250F, 0.0505F, steel_band},  {true, 0, 0.318F, 0.342F, 0.057F, steel_band},
          {true, 0, -0.412F, -0.388F, 0.057F, steel_band}};
}

class PipeJoint final : public Surface {
 public:
  PipeJoint(std::uint64_t seed, bool repaired)
      : seed_(static_cast<std::uint32_t>(seed * 3266489917U)),
        repaired_(repaired),
        parts_(repaired ? new_tee() : old_tee()) {}

  Colour at(float x, float y, float px) const override {
    const Round* front = nullptr;
    float height = 0;
    float shadow = 0;
    float rim = 1;
    for (const Round& part : parts_) {
      const float across = (part.upright ? x : y) - part.centre;
      const float along = part.upright ? y : x;
      const float inside = std::min(part.radius - std::fabs(across), std::min(along - part.from, part.to - along));
      if (inside > 0) {
        const float h = std::sqrt(part.radius * part.radius - across * across);
        if (h > height) {
          height = h;
          front = &part;
          rim = std::min(along - part.from, part.to - along);
        }
      }
      const float away = (part.upright ? x - 0.055F : y + 0.065F) - part.centre;
      const float shifted = part.upright ? y + 0.065F : x - 0.055F;
      const float ends = std::min(shifted - part.from, part.to - shifted);
      shadow = std::max(shadow, ramp(-0.028F, 0.022F, part.radius - std::fabs(away)) * ramp(-0.02F, 0.02F, ends));
    }
    Colour c = front != nullptr ? part(*front, x, y, height, rim, px) : background(x, y, px) * (1 - 0.55F * shadow);
    if (!repaired_) {
      c = streaks(c, x, y, front != nullptr);
      c = drip(c, x, y, px);
    }
    const float lamp = (x + 0.4F) * (x + 0.4F) + (y - 0.45F) * (y - 0.45F);
    return c * (1.12F / (1 + 0.35F * lamp));
  }

 private:
  Colour background(float x, float y, float px) const {
    const Colour c = tiles_.at(x - 0.07F, y + 0.04F, px);
    return card_.over(c, x, y, px);
  }

  Colour part(const Round& p, float x, float y, float height, float rim, float px) const {
    const float across = ((p.upright ? x : y) - p.centre) / p.radius;
    const float facing = height / p.radius;
    // Light from the upper left and in front of the wall.
    const float slant = p.upright ? -0.50F * across : 0.58F * across;
    const float diffuse = std::max(0.0F, slant + 0.72F * facing);
    const float shine = std::max(0.0F, (p.upright ? -0.27F * across : 0.32F * across) + 0.955F * facing);
    const float s4 = shine * shine * shine * shine;
    const float s16 = s4 * s4 * s4 * s4;
    Colour base;
    float gloss = 0;
    switch (p.finish) {
      case Finish::painted_iron:
        base = srgb(0x8E9AA0);
        gloss = 0.16F;
        break;
      case Finish::bare_iron:
        base = srgb(0x7D6A5A);
        gloss = 0.05F;
        break;
      case Finish::plastic:
        base = srgb(0xF4F5F2);
        gloss = 0.35F;
        break;
      case Finish::steel_band:
        base = srgb(0xB9BDC2);
        gloss = 0.75F;
        break;
      case Finish::rubber:
        base = srgb(0x2C2D30);
        gloss = 0.10F;
        break;
    }
    const float worn = 1 + 0.10F * fractal(x * 30, y * 30, seed_ + 5, 3) + 0.04F * noise(x * 380, y * 380, seed_ + 6);
    Colour c = base * (worn * (0.16F + 0.95F * diffuse));
    if (!repaired_) {
      c = rusted(c, p, x, y, diffuse);
    } else if (p.finish == Finish::painted_iron) {
      c = mix(c, srgb(0x7A4A28) * (0.2F + 0.8F * diffuse),
              0.5F * ramp(0.30F, 0.5F, fractal(x * 40, y * 40, seed_ + 8, 3)));
    }
    c = c + Colour{1, 1, 1} * (gloss * s16 * s16 * s16);
    // The end of a collar stands off: a bright edge and a dark seam.
    if (p.radius > 0.053F || p.finish == Finish::plastic) {
      c = c * (1 - 0.55F * ramp(std::max(0.004F, px), 0.0F, rim)) *
          (1 + 0.15F * ramp(0.004F, 0.0F, std::fabs(rim - 0.006F)));
    }
    return c * (0.45F + 0.55F * ramp(0.0F, 0.45F, facing));
  }

  // How badly the iron has rusted: worst at the sockets, and below them.
  Colour rusted(Colour under, const Round& p, float x, float y, float diffuse) const {
    if (p.finish == Finish::steel_band) {
      return under;
    }
    const float from_tee = std::sqrt(x * x * 0.8F + y * y * (y > 0 ? 1.6F : 0.45F));
    const float spots = fractal(x * 22, y * 22, seed_ + 10, 4);
    const float amount =
        ramp(-0.12F, 0.30F, spots + 0.55F - 2.4F * from_tee + (p.finish == Finish::bare_iron ? 0.35F : 0.0F));
    const float grain = fractal(x * 120, y * 120, seed_ + 14, 3);
    Colour rust = mix(srgb(0x6B3514), srgb(0xA9602A), ramp(-0.25F, 0.35F, grain + 0.4F * spots));
    rust = mix(rust, srgb(0x2E1A10), ramp(0.12F, 0.4F, fractal(x * 55, y * 55, seed_ + 18, 3)));
    const float pitted =
        1 + 0.35F * (noise(x * 220, y * 220, seed_ + 19) - noise(x * 220 + 0.5F, y * 220 - 0.5F, seed_ + 19));
    Colour c = mix(under, rust * (pitted * (0.18F + 0.95F * diffuse)), amount);
    // Lime has grown white where the water evaporates at the lower socket.
    const float lime = ramp(0.12F, 0.3F, fractal(x * 45, y * 45, seed_ + 22, 3)) *
                       ramp(0.05F, 0.0F, std::fabs(y + 0.15F)) * ramp(0.085F, 0.03F, std::fabs(x));
    return mix(c, srgb(0xDCE3D8) * (0.25F + 0.8F * diffuse), 0.85F * lime);
  }

  // Brown water has run down from the joint, over the pipe and over the tiles beside it.
  Colour streaks(Colour under, float x, float y, bool on_pipe) const {
    const float top = on_pipe ? -0.10F : -0.04F;
    if (y > top || std::fabs(x) > 0.26F) {
      return under;
    }
    const float fall = top - y;
    const float line = noise(x * 95, y * 1.6F, seed_ + 30) + 0.5F * noise(x * 260, y * 3, seed_ + 31);
    const float width = ramp(on_pipe ? 0.09F : 0.24F, 0.02F, std::fabs(x - 0.03F));
    const float amount = ramp(-0.05F, 0.6F, line) * width * ramp(0.0F, 0.03F, fall) * ramp(0.75F, 0.05F, fall);
    Colour c = mix(under, under * srgb(0x9C5A22), 0.95F * amount);
    const float wetness =
        ramp(0.062F, 0.03F, std::fabs(x - 0.012F * noise(y * 9, 2, seed_ + 33))) * ramp(0.0F, 0.04F, fall);
    c = c * (1 - 0.18F * wetness);
    return c;
  }

  static Colour drip(Colour under, float x, float y, float px) {
    Colour c = under;
    // One drop about to let go under the collar, one falling, one run along the branch.
    constexpr std::array<std::array<float, 3>, 4> drops{{{0.012F, -0.172F, 0.0140F},
                                                         {0.146F, -0.076F, 0.0120F},
                                                         {0.150F, -0.250F, 0.0100F},
                                                         {-0.032F, -0.163F, 0.0085F}}};
    for (const auto& [cx, cy, radius] : drops) {
      const float dx = (x - cx) / radius;
      const float dy = (y - cy) / radius;
      if (dx * dx > 4 || dy < -1.6F || dy > 2.6F) {
        continue;
      }
      // A sphere below and a taper above it.
      const float half = dy < 0.3F
                             ? std::sqrt(std::max(0.0F, 1 - dy * dy))
                             : 0.954F * std::max(0.0F, 1 - (dy - 0.3F) / 1.9F) * (1 - 0.25F * ramp(0.3F, 1.2F, dy));
      const float inside = (half - std::fabs(dx)) * radius;
      const float lens =
          0.45F + 0.75F * ramp(0.4F, -0.8F, dy + 0.4F * dx) - 0.25F * ramp(0.3F, 0.0F, half - std::fabs(dx));
      c = mix(c, mix(under, srgb(0xCFE0EA), 0.55F) * lens, cover(inside, px));
      const float gx = dx + 0.35F;
      const float gy = dy - 0.25F;
      c = mix(c, {1.2F, 1.2F, 1.2F}, cover((0.22F - std::sqrt(gx * gx + gy * gy * 0.5F)) * radius, px));
    }
    return c;
  }

  std::uint32_t seed_;
  bool repaired_;
  std::vector<Round> parts_;
  ScaleCard card_{-0.26F, -0.06F, 1.52F};
  Tiles tiles_{0.30F, 0.30F, srgb(0xE6E8E4), srgb(0x9A958B), 41U};
};

}  // namespace

std::unique_ptr<Surface> make_pipe(std::uint64_t seed, bool repaired) {
  return std::make_unique<PipeJoint>(seed, repaired);
}

}  // namespace siteproof::scenes
