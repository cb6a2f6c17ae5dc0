#include "core/evidence/vision/angle_match.h"

#include <algorithm>
#include <functional>
#include <thread>

#include "tests/evidence/vision/scene_views.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using namespace siteproof::vision;

namespace {

scenes::SceneParameters wall() { return place(scenes::SceneKind::cracked_wall, 3); }

AngleMatch matched(const std::function<void(scenes::SceneParameters&)>& change) {
  static const AngleMatcher matcher = value_of(AngleMatcher::prepare(take(wall()).raster));
  scenes::SceneParameters scene = wall();
  scene.repaired = true;
  change(scene);
  return value_of(matcher.match(take(scene).raster));
}

std::string hints_after(const std::function<void(scenes::SceneParameters&)>& change) {
  std::string all;
  for (const Hint hint : matched(change).hints) all += (all.empty() ? "" : " ") + std::string(to_string(hint));
  return all;
}

Raster plain(std::uint8_t level) { return {640, 480, 1, Bytes(std::size_t{640} * 480, level)}; }

}  // namespace

TEST_CASE("the repaired wall from the same angle is aligned and scores near one") {
  const AngleMatch match = matched([](auto&) {});
  CHECK(match.accepted);
  CHECK(match.score > 0.98);
  CHECK(match.hints == std::vector<Hint>{Hint::aligned});
  CHECK(match.corner_error < 0.005);
}

TEST_CASE("each way of standing wrong has the hint that leads back") {
  CHECK(hints_after([](auto& s) { s.camera.distance = 1.5; }) == "move_nearer");
  CHECK(hints_after([](auto& s) { s.camera.distance = 0.95; }) == "move_back");
  CHECK(hints_after([](auto& s) { s.camera.x = 0.2; }) == "move_left");
  CHECK(hints_after([](auto& s) { s.camera.x = -0.2; }) == "move_right");
  CHECK(hints_after([](auto& s) { s.camera.y = 0.15; }) == "move_down");
  CHECK(hints_after([](auto& s) { s.camera.y = -0.15; }) == "move_up");
}

TEST_CASE("a camera turned clockwise is turned back") {
  CHECK(hints_after([](auto& s) { s.camera.roll = 12; }) == "rotate_counterclockwise");
  CHECK(hints_after([](auto& s) { s.camera.roll = -12; }) == "rotate_clockwise");
}

TEST_CASE("a camera that has walked round the place is told to face the other way") {
  CHECK(hints_after([](auto& s) { s.camera.yaw = 20; }) == "tilt_right");
  CHECK(hints_after([](auto& s) { s.camera.yaw = -20; }) == "tilt_left");
  CHECK(hints_after([](auto& s) { s.camera.pitch = 20; }) == "tilt_up");
  CHECK(hints_after([](auto& s) { s.camera.pitch = -20; }) == "tilt_down");
}

TEST_CASE("two things wrong give two hints, the worse one first") {
  CHECK(hints_after([](auto& s) {
          s.camera.x = 0.25;
          s.camera.roll = 12;
        }) == "move_left rotate_counterclockwise");
}

TEST_CASE("the score falls as the camera moves away") {
  const double near = matched([](auto& s) { s.camera.x = 0.05; }).score;
  const double far = matched([](auto& s) { s.camera.x = 0.2; }).score;
  CHECK(near > far);
  CHECK(far > 0.3);
  CHECK(near < 1);
}

TEST_CASE("the size of a frame does not matter to its homography") {
  const View before = take(wall());
  const AngleMatcher matcher = value_of(AngleMatcher::prepare(before.raster));
  scenes::SceneParameters larger = wall();
  larger.camera.yaw = 6;
  larger.width = 1280;
  larger.height = 960;
  View frame = take(larger);
  const AngleMatch match = value_of(matcher.match(frame.raster));
  REQUIRE(match.accepted);
  frame.scene.width = 640;
  frame.scene.height = 480;
  CHECK(corner_error_px(match.before_to_frame, before, frame) < 3);
}

TEST_CASE("a place that is not the before photo's is not accepted and has neither hints nor score") {
  const AngleMatcher matcher = value_of(AngleMatcher::prepare(take(wall()).raster));
  for (const auto kind : {scenes::SceneKind::wet_ceiling, scenes::SceneKind::pipe_joint}) {
    const AngleMatch match = value_of(matcher.match(take(place(kind, 1)).raster));
    CHECK_FALSE(match.accepted);
    CHECK(match.hints.empty());
    CHECK(match.score == 0);
    CHECK(match.before_to_frame == picture_identity);
  }
}

TEST_CASE("a mirrored picture of the place is not the place") {
  const View before = take(wall());
  Raster mirrored = before.raster;
  for (std::size_t y = 0; y < mirrored.height; ++y) {
    const auto row = mirrored.samples.begin() + static_cast<std::ptrdiff_t>(y * mirrored.width);
    std::reverse(row, row + static_cast<std::ptrdiff_t>(mirrored.width));
  }
  CHECK_FALSE(value_of(value_of(AngleMatcher::prepare(before.raster)).match(mirrored)).accepted);
}

TEST_CASE("a before photo without details is refused, a frame without details is not accepted") {
  CHECK(refusal(AngleMatcher::prepare(plain(200))) == "vision.too_plain");
  CHECK(refusal(register_pair(plain(200), plain(200))) == "vision.too_plain");
  const AngleMatcher matcher = value_of(AngleMatcher::prepare(take(wall()).raster));
  CHECK_FALSE(value_of(matcher.match(plain(200))).accepted);
  CHECK_FALSE(value_of(matcher.match({1, 1, 1, {7}})).accepted);
}

TEST_CASE("what is no picture is refused") {
  const AngleMatcher matcher = value_of(AngleMatcher::prepare(take(wall()).raster));
  CHECK(refusal(matcher.match({})) == "vision.raster");
  CHECK(refusal(matcher.match({640, 480, 1, Bytes(10)})) == "vision.raster");
  CHECK(refusal(AngleMatcher::prepare({2, 2, 2, Bytes(8)})) == "vision.raster");
}

TEST_CASE("several threads may match at once and find the same") {
  const AngleMatcher matcher = value_of(AngleMatcher::prepare(take(wall()).raster));
  scenes::SceneParameters scene = wall();
  scene.camera.yaw = 5;
  const View frame = take(scene);
  const AngleMatch alone = value_of(matcher.match(frame.raster));
  std::vector<Result<AngleMatch>> found(4, fail(ErrorKind::usage, "none", ""));
  std::vector<std::thread> threads;
  for (auto& slot : found) threads.emplace_back([&] { slot = matcher.match(frame.raster); });
  for (auto& thread : threads) thread.join();
  for (auto& slot : found) CHECK(value_of(slot).before_to_frame == alone.before_to_frame);
}

TEST_CASE("a pair of stills is registered to less than a pixel of a 640-pixel frame") {
  scenes::SceneParameters scene = wall();
  scene.width = 1280;
  scene.height = 960;
  View before{scene, {}};
  View after{scene, {}};
  after.scene.repaired = true;
  after.scene.camera.yaw = 5;
  after.scene.camera.x = 0.06;
  before.raster = take(before.scene, 1280).raster;
  after.raster = take(after.scene, 1280).raster;
  const AngleMatch match = value_of(register_pair(before.raster, after.raster));
  REQUIRE(match.accepted);
  CHECK(corner_error_px(match.before_to_frame, before, after) < 2);
}
