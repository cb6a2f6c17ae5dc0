#include "core/usecases/photo_review.h"

#include "core/usecases/photos.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

struct WithPhoto : TabletWorld {
  OrderId id = new_order();
  PhotoId photo = value_of(Photos(tablet()).add({id, Stage::before, "", {}}, jpeg(1), "a.jpg")).photo.id;
  PhotoReview review{tablet()};

  [[nodiscard]] Photo recorded() { return order(id).photos.front(); }
  [[nodiscard]] std::size_t events() { return value_of(tablet().store().chain(id, tablet().device())).size(); }
};

Mark arrow() { return {MarkKind::arrow, MarkColour::red, {{100, 100}, {900, 900}}, {}, {}, {}}; }

}  // namespace

TEST_CASE("what was found of a photo is on its record, and saying it again writes nothing") {
  WithPhoto world;
  const PhotoAssessment blurred{{"blurred"}, AngleScore{870, {1, 2, 3, 4, 5, 6, 7, 8, 9}}, {}};
  must(world.review.assess(world.photo, blurred));
  CHECK(world.recorded().assessment == blurred);
  const std::size_t events = world.events();
  must(world.review.assess(world.photo, blurred));
  CHECK(world.events() == events);
}

TEST_CASE("a photo with a finding is kept with a reason, and one without needs none") {
  WithPhoto world;
  CHECK(full_refusal(world.review.keep(world.photo, "dark cellar")) == "rule photo.no_findings");
  must(world.review.assess(world.photo, {}));
  CHECK(full_refusal(world.review.keep(world.photo, "dark cellar")) == "rule photo.no_findings");
  must(world.review.assess(world.photo, {{"too_dark"}, {}, {}}));
  CHECK(full_refusal(world.review.keep(world.photo, "")) == "rule photo.reason");
  must(world.review.keep(world.photo, "dark cellar"));
  CHECK(world.recorded().assessment == PhotoAssessment{{"too_dark"}, {}, "dark cellar"});
}

TEST_CASE("marks are a layer: the newest counts, earlier ones stay in the journal, the photo's bytes never change") {
  WithPhoto world;
  const Bytes before = value_of(world.tablet().vault().read_all(world.recorded().sha256));
  must(world.review.annotate(world.photo, {arrow(), arrow()}));
  must(world.review.annotate(world.photo, {arrow()}));
  CHECK(world.recorded().marks == std::vector<Mark>{arrow()});
  const auto chain = value_of(world.tablet().store().chain(world.id, world.tablet().device()));
  CHECK(std::get<PhotoAnnotated>(value_of(read_entry(std::string_view(chain[chain.size() - 2]))).event.body)
            .marks.size() == 2);
  must(world.review.annotate(world.photo, {}));
  CHECK(world.recorded().marks.empty());
  CHECK(value_of(world.tablet().vault().read_all(world.recorded().sha256)) == before);
}

TEST_CASE("a measure's length is worked out on the photo as it is looked at") {
  Photo sideways;
  sideways.width = 4000;
  sideways.height = 3000;
  sideways.orientation = 6;
  CHECK(upright_size(sideways).width == 3000);
  CHECK(upright_size(sideways).height == 4000);
  sideways.orientation = 3;
  CHECK(upright_size(sideways).width == 4000);

  WithPhoto world;
  Mark scale{MarkKind::scale, MarkColour::white, {{0, 0}, {1000, 0}}, {}, Decimal::from_integer(10), "mm"};
  Mark measure{MarkKind::measure, MarkColour::red, {{0, 0}, {2500, 0}}, {}, Decimal::from_integer(999), "km"};
  must(world.review.annotate(world.photo, {scale, measure}));
  CHECK(world.recorded().marks[1].length == Decimal::from_integer(25));
  CHECK(world.recorded().marks[1].unit == "mm");
}

TEST_CASE("marks that cannot be drawn, and photos that are not there, are refused with nothing written") {
  WithPhoto world;
  const std::size_t events = world.events();
  CHECK(full_refusal(world.review.annotate(world.photo, {{MarkKind::arrow, {}, {{1, 1}}, {}, {}, {}}})) ==
        "rule marks.points");
  const PhotoId other = PhotoId::make(world.tablet().now(), world.random);
  CHECK_FALSE(world.review.annotate(other, {}));
  CHECK_FALSE(world.review.assess(other, {}));
  CHECK(world.events() == events);
}

TEST_CASE("findings and marks arrive at the server as they are here") {
  WithPhoto world;
  must(world.review.assess(world.photo, {{"too_dark"}, {}, {}}));
  must(world.review.annotate(world.photo, {arrow()}));
  world.sync();
  world.check_converged();
  CHECK(world.server.order(world.id).photos.front() == world.recorded());
}
