#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/evidence/bundle.h"
#include "core/evidence/vision/examiner.h"
#include "core/journal/journal_entry.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/photo_check.h"
#include "core/usecases/photo_review.h"
#include "core/usecases/positions.h"
#include "platform/common/scenes/scene.h"
#include "tests/stories/estate.h"

// Section 5: the photographs of a leak, as they stand up to somebody who trusts neither the technician nor the company.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

namespace {

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

scenes::SceneParameters pipe() {
  scenes::SceneParameters scene;
  scene.kind = scenes::SceneKind::pipe_joint;
  scene.width = 800;
  scene.height = 600;
  return scene;
}

/// The event with which this tablet recorded a photo.
Event event_of(Technician& technician, const PhotoId& photo) {
  std::optional<Event> found;
  must(technician.tablet().store().each_event([&](std::string_view text, const Sha256&) -> Status {
    SITEPROOF_TRY(const JournalEntry entry, read_entry(text));
    const auto* const taken = std::get_if<PhotoTaken>(&entry.event.body);
    if (taken != nullptr && taken->id == photo) found = entry.event;
    return {};
  }));
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("section 5: three different photos before, the hidden work during, and a partner after for each before") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  const PhotoId first = chen.photographs(id, Stage::before);
  chen.photographs(id, Stage::before);
  CHECK(holds(chen.blocked(id, S::in_repair), "photos.before"));
  // The same photograph again is no other angle.
  const PhotoRequest again{id, Stage::before, "卫生间", std::nullopt};
  CHECK(value_of(Photos(chen.tablet()).add(again, TabletWorld::jpeg(1), "again.jpg")).was_known);
  CHECK(holds(chen.blocked(id, S::in_repair), "photos.before"));
  const PhotoId third = chen.photographs(id, Stage::before);
  CHECK_FALSE(holds(chen.blocked(id, S::in_repair), "photos.before"));

  must(chen.visit().plan(id, "换暗管", "王芳", std::nullopt));
  chen.fills(id, {{"first_noticed", "2026-11-22T22:00:00Z"},
                  {"water_state", "damp"},
                  {"moisture", "18"},
                  {"affected_area", "1"},
                  {"leak_source", "wet_room"},
                  {"electrics_wet", "no"},
                  {"water_isolated", "yes"},
                  {"power_isolated", "yes"},
                  {"floor_protected", "yes"},
                  {"ladder_safe", "yes"}});
  chen.goes(id, {S::in_repair});
  CHECK(holds(chen.blocked(id, S::self_checked), "photos.during"));
  for (const char* hidden : {"renew_pipe", "recoat_membrane"}) {
    chen.fills(id, {{"repair_method", hidden}});
    CHECK(chen.is_wanted(id, "hidden_photo"));
  }
  chen.photographs_for(id, "hidden_photo", Stage::during);
  CHECK_FALSE(chen.is_wanted(id, "hidden_photo"));
  CHECK_FALSE(holds(chen.blocked(id, S::self_checked), "photos.during"));

  // Three after photos of anything are not the same angles.
  const PhotoId elsewhere = chen.photographs(id, Stage::after);
  chen.photographs(id, Stage::after, 2);
  CHECK_FALSE(holds(chen.blocked(id, S::self_checked), "photos.after"));
  CHECK(holds(chen.blocked(id, S::self_checked), "photos.pairs"));
  const auto pairs_with = [&](const PhotoId& with) {
    const PhotoRequest request{id, Stage::after, "卫生间", with};
    return refusal(Photos(chen.tablet()).add(request, TabletWorld::jpeg(900), "IMG.jpg"));
  };
  CHECK(pairs_with(elsewhere) == "photo.pair");
  CHECK(pairs_with(first) == "no error");
  CHECK(holds(chen.blocked(id, S::self_checked), "photos.pairs"));
  chen.photographs_pairs(id);
  CHECK_FALSE(holds(chen.blocked(id, S::self_checked), "photos.pairs"));
  chen.sync();
  const auto photos = estate.seen(id).photos;
  const auto partner = std::find_if(photos.begin(), photos.end(), [&](const Photo& one) { return one.pair == third; });
  REQUIRE(partner != photos.end());
  CHECK(partner->stage == Stage::after);
}

TEST_CASE("section 5: a photo that is not sharp or not well exposed is said while the technician still stands there") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  const vision::OpenCvExaminer examiner;
  const auto looks_at = [&](const scenes::SceneParameters& scene) {
    const PhotoRequest request{id, Stage::before, "接头", std::nullopt};
    const Photo photo = value_of(Photos(chen.tablet()).add(request, scenes::render_jpeg(scene), "IMG.jpg")).photo;
    return std::pair(photo.id, value_of(PhotoCheck(chen.tablet(), examiner).check(photo.id)).findings);
  };
  CHECK(looks_at(pipe()).second.empty());
  auto dark = pipe();
  dark.light = 0.05;
  CHECK(holds(looks_at(dark).second, "too_dark"));
  auto shaken = pipe();
  shaken.blur = 8;
  const auto [photo, findings] = looks_at(shaken);
  CHECK(holds(findings, "blurred"));
  CHECK(refusal(PhotoReview(chen.tablet()).keep(photo, "")) == "photo.reason");
  must(PhotoReview(chen.tablet()).keep(photo, "梯子上只能这样拍"));
  chen.sync();
  CHECK(estate.seen(id).photos.back().assessment->kept_because == "梯子上只能这样拍");
}

TEST_CASE(
    "section 5: a photo carries order, stage, place, pair, technician, device, every clock, position and its hash") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  must(record_position(chen.tablet(), true));
  chen.arrives(id);
  estate.clock.set_wall(estate.now() + -10min);  // somebody set the tablet's clock back
  chen.sync();
  const PhotoId before = chen.photographs(id, Stage::before);
  must(chen.visit().plan(id, "更换管件", "王芳", std::nullopt));
  const PhotoId after = chen.photographs(id, Stage::after, before);
  chen.sync();

  const Event event = event_of(chen, after);
  CHECK(event.header.order == id);
  CHECK(event.header.actor == chen_wei);
  CHECK(event.header.device == chen.tablet().device());
  CHECK(event.header.at == estate.clock.now());
  CHECK(event.header.at.monotonic_ms > 0);
  CHECK_FALSE(event.header.at.boot_id.empty());
  CHECK(event.header.server_offset_ms == std::chrono::milliseconds(10min).count());
  REQUIRE(event.header.position);
  CHECK(event.header.position->latitude_e7 == 312304000);
  CHECK(event.header.position->accuracy_m == 8);

  const OrderState seen = estate.seen(id);
  const Photo photo = seen.photos.at(1);
  CHECK(photo.stage == Stage::after);
  CHECK(photo.place == "卫生间");
  CHECK(photo.pair == before);
  CHECK(photo.taken_by == chen_wei);
  CHECK(photo.orientation == 6);
  CHECK(photo.exif_time == "2026:11:21 16:30:00");
  CHECK(photo.sha256 == sha256(TabletWorld::jpeg(2)));
}

TEST_CASE("section 5: whoever does not allow it leaves no position") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  CHECK_FALSE(event_of(chen, chen.photographs(id, Stage::before)).header.position);
}

TEST_CASE("section 5: arrows and measures lie on a layer of their own, and the original stays byte for byte") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  const PhotoId photo = chen.photographs(id, Stage::before);
  const Bytes taken = TabletWorld::jpeg(1);
  const std::vector<Mark> marks{{MarkKind::arrow, MarkColour::red, {{1000, 1000}, {5000, 5000}}, {}, {}, {}},
                                {MarkKind::ellipse, MarkColour::yellow, {{4000, 4000}, {6000, 6000}}, {}, {}, {}},
                                {MarkKind::text, MarkColour::white, {{100, 100}}, "漏点", {}, {}},
                                {MarkKind::scale, MarkColour::blue, {{0, 0}, {10'000, 0}}, {}, decimal("100"), "mm"},
                                {MarkKind::measure, MarkColour::blue, {{0, 5000}, {5000, 5000}}, {}, {}, {}}};
  must(PhotoReview(chen.tablet()).annotate(photo, marks));
  const auto copy = estate.folder.path() / "original.jpg";
  must(Photos(chen.tablet()).export_original(photo, copy));
  std::ifstream in(copy, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  CHECK(sha256(bytes) == sha256(taken));
  chen.sync();
  const Photo seen = estate.seen(id).photos.at(0);
  CHECK(seen.sha256 == sha256(taken));
  REQUIRE(seen.marks.size() == 5);
  CHECK(seen.marks[4].length == decimal("50"));
  const HttpAnswer kept = estate.world.office("GET", "/v1/files/" + seen.sha256.hex());
  CHECK(kept.status == 200);
  CHECK(sha256(kept.body) == sha256(taken));
}

TEST_CASE("section 5: a dispute is decided on a record that an outsider checks, and a changed photo shows") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.mends_leak(id);
  chen.signs_off(id);
  chen.sync();
  const auto bundle = estate.folder.path() / "evidence.zip";
  must(EvidenceExport(chen.tablet()).write(id, bundle));
  const std::string authority = value_of(chen.tablet().store().setting(setting::ca)).value();
  const VerificationReport report = value_of(verify_bundle(bundle, authority));
  for (const VerificationCheck& check : report.checks) {
    INFO(check.name << ": " << check.detail);
    CHECK(check.ok);
  }
  CHECK(report.photos == static_cast<int>(chen.order(id).photos.size()));
  CHECK(report.not_after.has_value());  // the server's receipt, whatever the tablet's clock said

  // The photographs lie in the archive as they are: one changed byte is found.
  std::fstream file(bundle, std::ios::in | std::ios::out | std::ios::binary);
  std::string archive{std::istreambuf_iterator<char>(file), {}};
  const Bytes jpeg = TabletWorld::jpeg(2);
  const auto at = archive.find(std::string(jpeg.begin(), jpeg.end()));
  REQUIRE(at != std::string::npos);
  file.clear();
  file.seekp(static_cast<std::streamoff>(at + jpeg.size() / 2));
  file.put(static_cast<char>(archive[at + jpeg.size() / 2] ^ 1));
  file.close();
  const auto changed = verify_bundle(bundle, authority);
  CHECK((!changed || !std::all_of(changed->checks.begin(), changed->checks.end(), [](const auto& c) { return c.ok; })));
}
