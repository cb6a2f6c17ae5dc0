#include "core/usecases/photo_check.h"

#include <functional>

#include "core/usecases/photo_review.h"
#include "core/usecases/photos.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

/// Says what the test wants and keeps what it was asked.
class FakeExaminer final : public PhotoExaminer {
 public:
  Result<PhotoAssessment> examine(const PhotoToExamine& photo) const override {
    sizes.push_back({photo.width, photo.height});
    had_before.push_back(photo.before.has_value());
    earlier.push_back(photo.earlier.size());
    CHECK_FALSE(photo.jpeg.empty());
    if (refusal) return fail(*refusal);
    return found;
  }
  Result<PhotoPrint> print(ByteView jpeg) const override { return PhotoPrint{jpeg.size()}; }
  Result<std::unique_ptr<AngleGuide>> guide(ByteView) const override {
    return fail(ErrorKind::usage, "vision.too_plain", "There is nothing to go by.");
  }

  PhotoAssessment found{{"blurred"}, std::nullopt, {}};
  std::optional<Error> refusal;
  mutable std::vector<PictureSize> sizes;
  mutable std::vector<bool> had_before;
  mutable std::vector<std::size_t> earlier;
};

struct Fixture {
  Photo photo(Stage stage, unsigned number, std::optional<PhotoId> pair = std::nullopt) {
    return value_of(Photos(world.tablet()).add({order, stage, "", pair}, TabletWorld::jpeg(number), "a.jpg")).photo;
  }
  Photo recorded(const PhotoId& id) {
    for (const Photo& photo : world.order(order).photos) {
      if (photo.id == id) return photo;
    }
    return {};
  }
  Result<PhotoAssessment> check(const Photo& photo) { return PhotoCheck(world.tablet(), examiner).check(photo.id); }

  TabletWorld world;
  OrderId order = world.new_order();
  FakeExaminer examiner;
};

}  // namespace

TEST_CASE("what is found of a photo is returned and is on record") {
  Fixture here;
  const Photo photo = here.photo(Stage::before, 1);
  CHECK(value_of(here.check(photo)).findings == std::vector<std::string>{"blurred"});
  here.world.reopen();
  CHECK(here.recorded(photo.id).assessment == here.examiner.found);
}

TEST_CASE("a photo is judged by the size it is looked at with, and once") {
  Fixture here;
  const Photo photo = here.photo(Stage::before, 1);
  REQUIRE(photo.orientation == 6);
  static_cast<void>(value_of(here.check(photo)));
  REQUIRE(here.examiner.sizes.size() == 1);
  CHECK(here.examiner.sizes.front().width == photo.height);
  CHECK(here.examiner.sizes.front().height == photo.width);
  here.examiner.found.findings.clear();
  CHECK(value_of(here.check(photo)).findings.size() == 1);
  CHECK(here.examiner.sizes.size() == 1);
}

TEST_CASE("an after photo is compared with its before photo, and with earlier shots of its own stage only") {
  Fixture here;
  const Photo before = here.photo(Stage::before, 1);
  const Photo other = here.photo(Stage::before, 2);
  must(here.world.tablet().record(here.order, PlanAgreed{"dry and seal", "Owner", {}}));
  const Photo first = here.photo(Stage::after, 3, before.id);
  const Photo second = here.photo(Stage::after, 4);
  for (const Photo& photo : {other, first, second}) static_cast<void>(value_of(here.check(photo)));
  CHECK(here.examiner.had_before == std::vector<bool>{false, true, false});
  CHECK(here.examiner.earlier == std::vector<std::size_t>{1, 0, 1});
}

TEST_CASE("a photo from before that is not on this tablet is no obstacle") {
  Fixture here;
  const Photo before = here.photo(Stage::before, 1);
  must(here.world.tablet().record(here.order, PlanAgreed{"dry and seal", "Owner", {}}));
  const Photo after = here.photo(Stage::after, 2, before.id);
  const auto vault = here.world.folder.path() / "data" / "vault";
  std::size_t removed = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(vault)) {
    if (file.path().filename().string().find(before.sha256.hex()) != std::string::npos) {
      std::filesystem::remove(file.path());
      ++removed;
    }
  }
  REQUIRE(removed > 0);
  static_cast<void>(value_of(here.check(after)));
  CHECK(here.examiner.had_before == std::vector<bool>{false});
}

TEST_CASE("a photo that cannot be judged stays as it is on record") {
  Fixture here;
  const Photo photo = here.photo(Stage::before, 1);
  here.examiner.refusal = Error{ErrorKind::usage, "photo.damaged", "Nothing of this photo can be seen."};
  CHECK(full_refusal(here.check(photo)) == "usage photo.damaged");
  CHECK_FALSE(here.recorded(photo.id).assessment.has_value());
  CHECK(full_refusal(PhotoCheck(here.world.tablet(), here.examiner).check(numbered<PhotoId>(9))) ==
        "not_found photo.unknown");
}

TEST_CASE("photos that a closed program had not judged yet are found again, oldest first, until they are judged") {
  Fixture here;
  const Photo first = here.photo(Stage::before, 1);
  here.world.clock.advance(std::chrono::minutes(1));
  const Photo judged = here.photo(Stage::before, 2);
  here.world.clock.advance(std::chrono::minutes(1));
  const OrderId other = here.world.new_order("WO-0");
  const Photo second =
      value_of(Photos(here.world.tablet()).add({other, Stage::before, "", {}}, TabletWorld::jpeg(3), "a.jpg")).photo;
  static_cast<void>(value_of(here.check(judged)));
  here.world.reopen();
  PhotoCheck check(here.world.tablet(), here.examiner);
  const auto left = value_of(check.unjudged());
  REQUIRE(left.size() == 2);
  CHECK(left[0].id == first.id);
  CHECK(left[0].order == here.order);
  CHECK(left[1].id == second.id);
  CHECK(left[1].order == other);
  for (const UnjudgedPhoto& photo : left) static_cast<void>(value_of(check.check(photo.id)));
  CHECK(value_of(check.unjudged()).empty());
}

TEST_CASE("photos of finished orders, and those that are not on this tablet, are not judged any more") {
  Fixture here;
  const Photo gone = here.photo(Stage::before, 1);
  CHECK(value_of(here.world.tablet().vault().drop_original(gone.sha256)) > 0);
  PhotoCheck check(here.world.tablet(), here.examiner);
  CHECK(value_of(check.unjudged()).empty());
  const Photo photo = here.photo(Stage::before, 2);
  CHECK(value_of(check.unjudged()).size() == 1);
  must(here.world.tablet().record(here.order,
                                  StatusChanged{OrderStatus::closed, here.world.order(here.order).status.by, "done"}));
  CHECK(value_of(check.unjudged()).empty());
  CHECK_FALSE(here.recorded(photo.id).assessment);
}
