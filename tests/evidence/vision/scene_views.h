#pragma once

#include <cstdint>
#include <vector>

#include "core/evidence/raster.h"
#include "core/evidence/vision/picture_units.h"
#include "platform/common/scenes/scene.h"
#include "platform/common/scenes/texture.h"

namespace siteproof {

/// A rendered photo as grey pixels, and how it was taken.
struct View {
  scenes::SceneParameters scene;
  Raster raster;
};
[[nodiscard]] View take(const scenes::SceneParameters& scene, int px = 640);

[[nodiscard]] double between(scenes::Dice& random, double low, double high);

/// A place as photographed before the work.
[[nodiscard]] scenes::SceneParameters place(scenes::SceneKind kind, std::uint64_t seed);

/// The same place from an angle that a technician can still be guided back from, in other light and with other noise.
[[nodiscard]] scenes::SceneParameters from_nearby(scenes::SceneParameters scene, scenes::Dice& random);

/// What the match should find, in picture units.
[[nodiscard]] vision::PictureHomography truth(const View& before, const View& frame);

/// How far the before photo's corners land from where they belong: the mean over the four, in pixels of the frame.
[[nodiscard]] double corner_error_px(const vision::PictureHomography& found, const View& before, const View& frame);

}  // namespace siteproof
