#pragma once

#include "platform/common/scenes/texture.h"

namespace siteproof::scenes {

/// Things that stand in several scenes. Each lays itself over `under` where it is and casts a small shadow beside it.

/// A scale card, 120 x 40 mm: centimetre blocks, millimetre ticks and a row of lines of growing width (a crack gauge).
struct ScaleCard {
  float x = 0;  ///< centre, metres
  float y = 0;
  float turn = 0;  ///< radians
  [[nodiscard]] Colour over(Colour under, float px_x, float px_y, float px) const;
};

/// Glazed wall tiles with grout between, each a little different.
struct Tiles {
  float width = 0.3F;
  float height = 0.2F;
  Colour glaze;
  Colour grout;
  std::uint32_t seed = 0;
  [[nodiscard]] Colour at(float x, float y, float px) const;
};

}  // namespace siteproof::scenes
