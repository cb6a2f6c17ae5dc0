#include "platform/common/scenes/scene.h"

#include <algorithm>
#include <memory>

#include "platform/common/scenes/exif.h"
#include "platform/common/scenes/jpeg.h"
#include "platform/common/scenes/lens.h"
#include "platform/common/scenes/surface.h"

namespace siteproof::scenes {
namespace {

SceneParameters in_range(SceneParameters p) {
  p.width = std::clamp(p.width, 16, 16384);
  p.height = std::clamp(p.height, 16, 16384);
  if (p.exif.orientation < 1 || p.exif.orientation > 8) {
    p.exif.orientation = 1;
  }
  // An APP1 segment holds 64 KiB.
  p.exif.make.resize(std::min<std::size_t>(p.exif.make.size(), 1000));
  p.exif.model.resize(std::min<std::size_t>(p.exif.model.size(), 1000));
  return p;
}

bool lies_on_its_side(const SceneParameters& p) { return p.exif.orientation >= 5; }

std::unique_ptr<Surface> make_surface(const SceneParameters& p) {
  switch (p.kind) {
    case SceneKind::wet_ceiling: return make_ceiling(p.seed, p.repaired);
    case SceneKind::pipe_joint: return make_pipe(p.seed, p.repaired);
    case SceneKind::cracked_wall: break;
  }
  return make_wall(p.seed, p.repaired);
}

}  // namespace

Homography upright_homography(const SceneParameters& parameters) {
  const SceneParameters p = in_range(parameters);
  return lies_on_its_side(p) ? look(p.camera, p.height, p.width) : look(p.camera, p.width, p.height);
}

Homography homography(const SceneParameters& parameters) {
  const SceneParameters p = in_range(parameters);
  const int width = lies_on_its_side(p) ? p.height : p.width;
  const int height = lies_on_its_side(p) ? p.width : p.height;
  return orient(p.exif.orientation, width, height).after(upright_homography(p));
}

Bytes render_jpeg(const SceneParameters& parameters) {
  const SceneParameters p = in_range(parameters);
  const std::unique_ptr<Surface> surface = make_surface(p);
  // Two pictures of one place must not share their noise, so where the camera stood goes into it.
  const auto stood = static_cast<std::uint64_t>(
      static_cast<std::int64_t>(1e4 * (p.camera.yaw + 3 * p.camera.pitch + 7 * p.camera.distance)));
  Picture picture(*surface, homography(p), p.width, p.height, {p.light, p.noise, p.blur, p.seed * 1000003U + stood});
  const Bytes exif = exif_block(p);
  return encode_jpeg(p.width, p.height, 90, exif, [&](int y, std::uint8_t* rgb) { picture.row(y, rgb); });
}

}  // namespace siteproof::scenes
