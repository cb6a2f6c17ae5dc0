#include <fmt/core.h>

#include <functional>

#include "core/evidence/decode.h"
#include "core/evidence/vision/angle_match.h"
#include "core/evidence/vision/photo_quality.h"
#include "platform/common/scenes/scene.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

constexpr int frames = 20;
constexpr int rounds = 7;

Raster shot(scenes::SceneKind kind, bool repaired, double yaw, int px) {
  scenes::SceneParameters scene;
  scene.kind = kind;
  scene.repaired = repaired;
  scene.camera.yaw = yaw;
  scene.width = px;
  scene.height = px * 3 / 4;
  return must(decode_scaled(scenes::render_jpeg(scene), px, PixelFormat::grey));
}

double rate(Seconds time) { return frames / time.count(); }

void match_rate(std::vector<Line>& table, const char* name, scenes::SceneKind kind) {
  const auto matcher = must(vision::AngleMatcher::prepare(shot(kind, false, 0, 640)));
  const Raster again = shot(kind, true, 6, 640);
  const Raster elsewhere =
      shot(kind == scenes::SceneKind::pipe_joint ? scenes::SceneKind::wet_ceiling : scenes::SceneKind::pipe_joint, true,
           6, 640);
  const auto match_all = [&](const Raster& frame, bool accepted) {
    for (int i = 0; i < frames; ++i) {
      if (must(matcher.match(frame)).accepted != accepted)
        give_up({ErrorKind::usage, "bench.match", "The match of the scenes is wrong, so its rate says nothing."});
    }
  };
  const Pair pair = compare(
      rounds, [&] { match_all(again, true); }, [&] { match_all(elsewhere, false); });
  table.push_back({fmt::format("angle match, 640 px, one core, {}", name), "a frame of another place", rate(pair.ours),
                   rate(pair.theirs), "per s", rate(pair.ours), 60, true});
}

}  // namespace

void vision_bench(std::vector<Line>& table) {
  match_rate(table, "wall", scenes::SceneKind::cracked_wall);
  match_rate(table, "ceiling", scenes::SceneKind::wet_ceiling);
  match_rate(table, "pipe", scenes::SceneKind::pipe_joint);

  const Bytes photo = camera_photos(1, 4000, 3000).front();
  const auto decode = [&] { return must(decode_scaled(photo, vision::quality_px, PixelFormat::grey)); };
  const Pair quality = compare(
      rounds,
      [&] {
        must(vision::assess_quality(decode(), {4000, 3000, 1600, {}}));
      },
      [&] { static_cast<void>(decode()); });
  table.push_back({"quality check of 12 MP, with its decoding", "decoding alone", quality.ours.count() * 1000,
                   quality.theirs.count() * 1000, "ms", quality.ours / quality.theirs, 3, false});

  const Raster before = shot(scenes::SceneKind::cracked_wall, false, 0, 1280);
  const Raster after = shot(scenes::SceneKind::cracked_wall, true, 6, 1280);
  const auto matcher = must(vision::AngleMatcher::prepare(before));
  const Pair registered = compare(
      rounds, [&] { must(vision::register_pair(before, after)); }, [&] { must(matcher.match(after)); });
  table.push_back({"registration of a pair of stills, 1280 px", "one live match", registered.ours.count() * 1000,
                   registered.theirs.count() * 1000, "ms", registered.ours / registered.theirs, 15, false});
}

}  // namespace siteproof::bench
