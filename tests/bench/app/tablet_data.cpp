#include "tests/bench/app/tablet_data.h"

#include <fmt/core.h>

#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "platform/common/scenes/scene.h"

namespace siteproof::bench {

TabletData::TabletData(const std::filesystem::path& data)
    : keys_(data / "keys"), tablet_(must(Tablet::open(data, {clock_, system_random(), keys_}))) {}

void TabletData::arrive(const OrderId& order) {
  Visit visit(*tablet_);
  must(visit.set_off(order));
  must(visit.go(order, OrderStatus::on_site));
}

void TabletData::take_photos(const OrderId& order, int count, int width, int height) {
  constexpr int scenes_drawn = 4;
  std::vector<Bytes> drawn;
  for (int i = 0; i < std::min(count, scenes_drawn); ++i) {
    scenes::SceneParameters scene;
    scene.kind = scenes::SceneKind::wet_ceiling;
    scene.width = width;
    scene.height = height;
    scene.camera.yaw = i * 7.0;
    drawn.push_back(scenes::render_jpeg(scene));
  }
  Photos photos(*tablet_);
  for (int i = 0; i < count; ++i) {
    // A number behind the end of the image makes each a photograph of its own.
    Bytes jpeg = drawn[static_cast<std::size_t>(i % scenes_drawn)];
    for (const char c : fmt::format("{:08}", i)) jpeg.push_back(static_cast<std::uint8_t>(c));
    must(photos.add({order, Stage::before, "主卫吊顶", {}}, jpeg, fmt::format("IMG_{:04}.jpg", i)));
  }
}

}  // namespace siteproof::bench
