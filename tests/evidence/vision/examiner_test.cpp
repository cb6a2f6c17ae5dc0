#include "core/evidence/vision/examiner.h"

#include <algorithm>
#include <cmath>

#include "core/evidence/decode.h"
#include "platform/common/scenes/scene.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

scenes::SceneParameters wall() {
  scenes::SceneParameters scene;
  scene.kind = scenes::SceneKind::pipe_joint;
  scene.width = 1600;
  scene.height = 1200;
  return scene;
}

PhotoToExamine asked(const Bytes& jpeg) { return {jpeg, 1600, 1200, std::nullopt, {}}; }

bool has(const PhotoAssessment& found, const char* name) {
  return std::find(found.findings.begin(), found.findings.end(), name) != found.findings.end();
}

}  // namespace

TEST_CASE("a sharp photo has no findings, a blurred one is called so, and a repetition is recognised") {
  const vision::OpenCvExaminer examiner;
  const Bytes sharp = scenes::render_jpeg(wall());
  CHECK(value_of(examiner.examine(asked(sharp))).findings.empty());
  auto shaken = wall();
  shaken.blur = 8;
  CHECK(has(value_of(examiner.examine(asked(scenes::render_jpeg(shaken)))), "blurred"));
  PhotoToExamine again = asked(sharp);
  again.earlier = {value_of(examiner.print(sharp))};
  CHECK(has(value_of(examiner.examine(again)), "duplicate_of"));
}

TEST_CASE("the angle's homography leads from the photo before to the one after, both as unit squares") {
  const vision::OpenCvExaminer examiner;
  const auto before = wall();
  auto after = wall();
  after.repaired = true;
  after.camera.yaw += 4;
  after.camera.x += 0.03;
  // Another shape of picture, so that mixing up the two units shows.
  after.width = 1400;
  const Bytes before_jpeg = scenes::render_jpeg(before);
  const Bytes after_jpeg = scenes::render_jpeg(after);
  PhotoToExamine photo = asked(after_jpeg);
  photo.before = before_jpeg;
  const auto angle = value_of(examiner.examine(photo)).angle;
  REQUIRE(angle.has_value());
  REQUIRE(angle->homography_e9.size() == 9);
  CHECK(angle->permille > 0);
  const scenes::Homography truth =
      scenes::upright_homography(after).after(scenes::upright_homography(before).inverse());
  const auto& h = angle->homography_e9;
  const auto element = [&](std::size_t i) { return static_cast<double>(h[i]) * 1e-9; };
  for (const auto& [u, v] : {std::pair(0.2, 0.2), std::pair(0.8, 0.2), std::pair(0.8, 0.8), std::pair(0.2, 0.8)}) {
    const double w = element(6) * u + element(7) * v + element(8);
    const double x = (element(0) * u + element(1) * v + element(2)) / w;
    const double y = (element(3) * u + element(4) * v + element(5)) / w;
    // Pixels are counted from the first one's middle.
    const double px = u * before.width - 0.5, py = v * before.height - 0.5;
    const double tw = truth.m[6] * px + truth.m[7] * py + truth.m[8];
    const double tx = ((truth.m[0] * px + truth.m[1] * py + truth.m[2]) / tw + 0.5) / after.width;
    const double ty = ((truth.m[3] * px + truth.m[4] * py + truth.m[5]) / tw + 0.5) / after.height;
    CHECK(std::hypot(x - tx, y - ty) < 0.006);
  }
}

TEST_CASE("another place has an angle of nothing and no homography") {
  const vision::OpenCvExaminer examiner;
  auto elsewhere = wall();
  elsewhere.kind = scenes::SceneKind::cracked_wall;
  const Bytes before = scenes::render_jpeg(elsewhere);
  const Bytes after = scenes::render_jpeg(wall());
  PhotoToExamine photo = asked(after);
  photo.before = before;
  const auto angle = value_of(examiner.examine(photo)).angle;
  REQUIRE(angle.has_value());
  CHECK(angle->permille == 0);
  CHECK(angle->homography_e9.empty());
}

TEST_CASE("a guide says that the view is the same, or which way it is") {
  const vision::OpenCvExaminer examiner;
  const Bytes before = scenes::render_jpeg(wall());
  const auto guide = value_of(examiner.guide(before));
  const auto frame = [](const scenes::SceneParameters& scene) {
    return value_of(decode_scaled(scenes::render_jpeg(scene), guide_frame_px, PixelFormat::grey));
  };
  const AngleReading same = value_of(guide->read(frame(wall())));
  CHECK(same.aligned);
  CHECK(same.hints.empty());
  CHECK(same.permille > 900);
  auto far = wall();
  far.camera.distance *= 1.4;
  const AngleReading away = value_of(guide->read(frame(far)));
  CHECK_FALSE(away.aligned);
  REQUIRE_FALSE(away.hints.empty());
  CHECK(away.hints.front() == "move_nearer");
}

TEST_CASE("what is no photo is refused") {
  const vision::OpenCvExaminer examiner;
  const Bytes text{'n', 'o'};
  CHECK_FALSE(examiner.examine(asked(text)));
  CHECK_FALSE(examiner.print(text));
  CHECK_FALSE(examiner.guide(text));
}
