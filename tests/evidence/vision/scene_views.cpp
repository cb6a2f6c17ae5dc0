#include "tests/evidence/vision/scene_views.h"

#include <algorithm>
#include <cmath>

#include "core/evidence/decode.h"
#include "tests/support/result_checks.h"

namespace siteproof {
namespace {

vision::PixelSize size_of(const Raster& raster) {
  return {static_cast<double>(raster.width), static_cast<double>(raster.height)};
}

}  // namespace

View take(const scenes::SceneParameters& scene, int px) {
  return {scene, value_of(decode_scaled(scenes::render_jpeg(scene), px, PixelFormat::grey))};
}

double between(scenes::Dice& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random.next() >> 11U) * 0x1p-53;
}

scenes::SceneParameters place(scenes::SceneKind kind, std::uint64_t seed) {
  scenes::SceneParameters scene;
  scene.kind = kind;
  scene.seed = seed;
  scene.width = 640;
  scene.height = 480;
  return scene;
}

scenes::SceneParameters from_nearby(scenes::SceneParameters scene, scenes::Dice& random) {
  scene.camera.x += between(random, -0.08, 0.08);
  scene.camera.y += between(random, -0.06, 0.06);
  scene.camera.distance *= between(random, 0.88, 1.14);
  scene.camera.yaw += between(random, -8, 8);
  scene.camera.pitch += between(random, -6, 6);
  scene.camera.roll += between(random, -6, 6);
  scene.light *= std::exp(between(random, std::log(0.5), std::log(1.3)));
  scene.noise = between(random, 1, 5);
  return scene;
}

vision::PictureHomography truth(const View& before, const View& frame) {
  const scenes::Homography pixels =
      scenes::upright_homography(frame.scene).after(scenes::upright_homography(before.scene).inverse());
  return vision::from_pixels(pixels.m, size_of(before.raster), size_of(frame.raster));
}

double corner_error_px(const vision::PictureHomography& found, const View& before, const View& frame) {
  const auto expected = truth(before, frame);
  const vision::PixelSize size = size_of(before.raster);
  double sum = 0;
  for (const auto& corner : vision::corners_of(size.width, size.height)) {
    const auto a = vision::map(found, corner);
    const auto b = vision::map(expected, corner);
    sum += std::hypot(a.x - b.x, a.y - b.y);
  }
  return sum / 4 * static_cast<double>(std::max(frame.raster.width, frame.raster.height));
}

}  // namespace siteproof
