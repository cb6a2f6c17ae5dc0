#pragma once

#include <cstdint>
#include <memory>

#include "platform/common/scenes/texture.h"

namespace siteproof::scenes {

/// A lit, flat scene. Immutable once made, so any number of threads may ask it.
class Surface {
 public:
  virtual ~Surface() = default;
  /// Light from the point (x, y) of the plane, in metres; `px` is the size of a pixel there, in metres.
  [[nodiscard]] virtual Colour at(float x, float y, float px) const = 0;
};

[[nodiscard]] std::unique_ptr<Surface> make_wall(std::uint64_t seed, bool repaired);
[[nodiscard]] std::unique_ptr<Surface> make_ceiling(std::uint64_t seed, bool repaired);
[[nodiscard]] std::unique_ptr<Surface> make_pipe(std::uint64_t seed, bool repaired);

}  // namespace siteproof::scenes
