#include <algorithm>
#include <cmath>

#include "core/evidence/decode.h"
#include "core/evidence/exif_writer.h"
#include "platform/common/drawing/photo_copy.h"
#include "tests/evidence/test_photos.h"
#include "tests/platform/offscreen.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Mark mark(MarkKind kind, std::vector<MarkPoint> points, MarkColour colour = MarkColour::red) {
  return {kind, colour, std::move(points), "", std::nullopt, ""};
}

QImage grey_picture(int width = 600, int height = 400) {
  QImage picture(width, height, QImage::Format_RGB32);
  picture.fill(qRgb(128, 128, 128));
  return picture;
}

QImage drawn(const QImage& picture, const std::vector<Mark>& marks, Hide hide = Hide::faces_and_papers) {
  need_letters();
  return value_of(draw_marks(picture, marks, hide));
}

bool is_red(QRgb pixel) { return qRed(pixel) > 180 && qGreen(pixel) < 90 && qBlue(pixel) < 90; }
bool is_grey(QRgb pixel) { return pixel == qRgb(128, 128, 128); }

/// Pixels within `part` that are no longer grey.
int changed(const QImage& picture, const QRect& part) {
  int count = 0;
  for (int y = part.top(); y <= part.bottom(); ++y) {
    for (int x = part.left(); x <= part.right(); ++x) count += is_grey(picture.pixel(x, y)) ? 0 : 1;
  }
  return count;
}

/// Where anything changed.
QRect touched(const QImage& picture) {
  QRect out;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      if (!is_grey(picture.pixel(x, y))) out |= QRect(x, y, 1, 1);
    }
  }
  return out;
}

/// A page of small print: black and white in stripes and letters, as different from row to row as a paper is.
QImage paper_picture() {
  QImage picture = grey_picture();
  for (int y = 100; y < 300; ++y) {
    for (int x = 150; x < 450; ++x)
      picture.setPixel(x, y, ((x / 3 + y / 5 * 7) % 4 < 2) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
  }
  return picture;
}

/// The largest difference between neighbours: what is left of letters' edges.
int sharpest_edge(const QImage& picture, const QRect& part) {
  int most = 0;
  for (int y = part.top(); y < part.bottom(); ++y) {
    for (int x = part.left(); x < part.right(); ++x) {
      const int here = qGray(picture.pixel(x, y));
      most = std::max(
          {most, std::abs(here - qGray(picture.pixel(x + 1, y))), std::abs(here - qGray(picture.pixel(x, y + 1)))});
    }
  }
  return most;
}

Bytes exif_photo(int orientation) {
  PhotoRecipe recipe;
  recipe.width = 320;
  recipe.height = 200;
  recipe.exif = true;
  recipe.orientation = orientation;
  recipe.time = "2026:11:21 16:30:00";
  recipe.make = "Acme";
  recipe.model = "S1";
  recipe.position = true;
  return make_jpeg(recipe);
}

}  // namespace

TEST_CASE("an arrow is drawn from tail to head in its colour, with a halo, and nothing elsewhere") {
  const QImage picture = drawn(grey_picture(), {mark(MarkKind::arrow, {{1000, 5000}, {9000, 5000}})});
  CHECK(is_red(picture.pixel(200, 200)));
  CHECK(is_red(picture.pixel(535, 200)));
  CHECK(qGray(picture.pixel(200, 200 + 2)) > 170);
  CHECK(changed(picture, QRect(0, 0, 600, 180)) == 0);
  CHECK(changed(picture, QRect(0, 220, 600, 180)) == 0);
  CHECK(changed(picture, QRect(0, 0, 50, 400)) == 0);
  CHECK(changed(picture, QRect(550, 0, 50, 400)) == 0);
}

TEST_CASE("an ellipse touches the middle of its box's sides and leaves its inside alone") {
  const QImage picture = drawn(grey_picture(), {mark(MarkKind::ellipse, {{8000, 8000}, {2000, 2000}})});
  CHECK(is_red(picture.pixel(300, 80)));
  CHECK(is_red(picture.pixel(300, 320)));
  CHECK(is_red(picture.pixel(120, 200)));
  CHECK(is_red(picture.pixel(480, 200)));
  CHECK(changed(picture, QRect(200, 150, 200, 100)) == 0);
  CHECK(changed(picture, QRect(0, 0, 100, 400)) == 0);
}

TEST_CASE("a freehand line goes through all its points") {
  const QImage picture = drawn(grey_picture(), {mark(MarkKind::freehand, {{1000, 1000}, {5000, 1000}, {5000, 9000}})});
  CHECK(is_red(picture.pixel(180, 40)));
  CHECK(is_red(picture.pixel(300, 200)));
  CHECK(is_red(picture.pixel(300, 355)));
  CHECK(changed(picture, QRect(320, 60, 280, 340)) == 0);
}

TEST_CASE("a freehand line of one place is a dot in its colour, with a halo") {
  const QImage picture = drawn(grey_picture(), {mark(MarkKind::freehand, {{5000, 5000}, {5000, 5000}})});
  CHECK(is_red(picture.pixel(300, 200)));
  const QRect part = touched(picture);
  CHECK(part.contains(QPoint(303, 200)));
  CHECK(part.width() < 20);
  CHECK(std::abs(part.width() - part.height()) <= 1);
}

TEST_CASE("a Chinese text is drawn where it begins, and stays within the picture") {
  Mark text = mark(MarkKind::text, {{5000, 5000}});
  text.text = "渗水点";
  const QRect part = touched(drawn(grey_picture(), {text}));
  CHECK(part.left() >= 295);
  CHECK(part.top() >= 198);
  CHECK(part.width() > 40);
  CHECK(part.width() < 90);
  text.points = {{9900, 9900}};
  const QRect at_the_edge = touched(drawn(grey_picture(), {text}));
  CHECK(std::abs(at_the_edge.width() - part.width()) <= 2);
}

TEST_CASE("a long text takes as many lines as it needs, and none of it is cut off") {
  Mark text = mark(MarkKind::text, {{1000, 1000}});
  text.text = "渗水点";
  const int one_line = touched(drawn(grey_picture(), {text})).height();
  for (int i = 0; i < 40; ++i) text.text += "渗水点";
  const QRect part = touched(drawn(grey_picture(), {text}));
  CHECK(part.height() > 3 * one_line);
  CHECK(part.right() < 599);
  CHECK(part.left() > 0);
}

TEST_CASE("a measure shows its length beside its line") {
  Mark measure = mark(MarkKind::measure, {{2000, 5000}, {8000, 5000}});
  const QRect bare = touched(drawn(grey_picture(), {measure}));
  measure.length = value_of(Decimal::parse("12.5"));
  measure.unit = "cm";
  const QImage picture = drawn(grey_picture(), {measure});
  CHECK(touched(picture).height() > bare.height() + 10);
  CHECK(is_red(picture.pixel(200, 200)));
  CHECK(is_red(picture.pixel(120, 195)));
}

TEST_CASE("lines keep their proportion to the picture") {
  const auto arrow = [](int scale) {
    const QImage picture =
        drawn(grey_picture(600 * scale, 400 * scale), {mark(MarkKind::measure, {{1000, 5000}, {9000, 5000}})});
    int thick = 0;
    for (int y = 0; y < picture.height(); ++y) thick += is_grey(picture.pixel(300 * scale, y)) ? 0 : 1;
    return thick;
  };
  CHECK(arrow(4) >= 3 * arrow(1));
  CHECK(arrow(4) <= 5 * arrow(1));
}

TEST_CASE("what a blur covers has no edge left, and around it nothing changes") {
  const QImage before = paper_picture();
  REQUIRE(sharpest_edge(before, QRect(150, 100, 300, 200)) == 255);
  const QImage after = drawn(before, {mark(MarkKind::blur, {{7500, 7500}, {2500, 2500}})});
  CHECK(sharpest_edge(after, QRect(151, 101, 297, 197)) <= 4);
  CHECK(changed(after, QRect(0, 0, 600, 99)) == 0);
  CHECK(changed(after, QRect(0, 301, 600, 99)) == 0);
  CHECK(changed(after, QRect(0, 0, 149, 400)) == 0);
}

TEST_CASE("two papers with other letters and the same shade cannot be told apart under a blur") {
  QImage one = grey_picture();
  QImage two = grey_picture();
  for (int y = 100; y < 300; ++y) {
    for (int x = 150; x < 450; ++x) {
      const bool dark = (x / 5 + y / 5) % 2 == 0;
      one.setPixel(x, y, dark ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
      two.setPixel(x, y, dark ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
  }
  const Mark blur = mark(MarkKind::blur, {{2500, 2500}, {7500, 7500}});
  const QImage hidden_one = drawn(one, {blur});
  const QImage hidden_two = drawn(two, {blur});
  int most = 0;
  for (int y = 100; y < 300; ++y) {
    for (int x = 150; x < 450; ++x)
      most = std::max(most, std::abs(qGray(hidden_one.pixel(x, y)) - qGray(hidden_two.pixel(x, y))));
  }
  CHECK(most <= 2);
}

TEST_CASE("a blur hides nothing on a copy for the company itself") {
  const QImage before = paper_picture();
  const Mark blur = mark(MarkKind::blur, {{2500, 2500}, {7500, 7500}});
  CHECK(drawn(before, {blur}, Hide::nothing) == before);
}

TEST_CASE("a layer that cannot be drawn is refused, so that nothing it hides is shown") {
  need_letters();
  CHECK(refusal(draw_marks(grey_picture(), {mark(MarkKind::blur, {{0, 0}})}, Hide::faces_and_papers)) ==
        "marks.points");
  CHECK(refusal(export_copy(exif_photo(1), {mark(MarkKind::blur, {{0, 0}, {10001, 1}})}, {})) == "marks.points");
}

TEST_CASE("a copy is upright and carries time, camera and position; the original is as it was") {
  need_letters();
  const Bytes original = exif_photo(6);
  const Bytes before = original;
  CopyOptions options;
  options.strip_position = false;
  const ImageFacts said = value_of(inspect_jpeg(original));
  const ImageFacts copied = value_of(inspect_jpeg(value_of(export_copy(original, {}, options))));
  CHECK(copied.width == 200);
  CHECK(copied.height == 320);
  CHECK(copied.orientation == 1);
  CHECK(copied.exif_time == "2026:11:21 16:30:00");
  CHECK(copied.camera_make == "Acme");
  CHECK(copied.camera_model == "S1");
  REQUIRE(said.position);
  CHECK(copied.position == said.position);
  CHECK(original == before);
}

TEST_CASE("a copy for the owner has no position, and no trace of the original's description") {
  need_letters();
  const Bytes copy = value_of(export_copy(exif_photo(1), {}, {}));
  const ImageFacts facts = value_of(inspect_jpeg(copy));
  CHECK_FALSE(facts.position);
  CHECK(facts.exif_time == "2026:11:21 16:30:00");
  CHECK(as_text(copy).find("GPS") == std::string_view::npos);
}

TEST_CASE("a copy says where the record says it was taken when the camera did not, unless it is for the owner") {
  need_letters();
  const Bytes original = make_jpeg({});
  REQUIRE_FALSE(value_of(inspect_jpeg(original)).position);
  CopyOptions options;
  options.position = GeoPoint{312'304'000, 1'214'737'000};
  const Bytes owners = value_of(export_copy(original, {}, options));
  CHECK_FALSE(value_of(inspect_jpeg(owners)).position);
  CHECK(as_text(owners).find("GPS") == std::string_view::npos);
  options.strip_position = false;
  CHECK(value_of(inspect_jpeg(value_of(export_copy(original, {}, options)))).position == options.position);
  // What the camera itself wrote goes first.
  const auto cameras = value_of(inspect_jpeg(exif_photo(1))).position;
  REQUIRE(cameras);
  CHECK(value_of(inspect_jpeg(value_of(export_copy(exif_photo(1), {}, options)))).position == cameras);
}

TEST_CASE("marks are where they were put on a picture that was stored lying") {
  need_letters();
  const Bytes copy = value_of(
      export_copy(exif_photo(6), {mark(MarkKind::freehand, {{1000, 2500}, {9000, 2500}}, MarkColour::white)}, {}));
  const QImage picture = picture_of(value_of(decode_scaled(copy, 400, PixelFormat::rgb)));
  REQUIRE(picture.size() == QSize(200, 320));
  CHECK(qGray(picture.pixel(60, 80)) > 180);
  CHECK(qGray(picture.pixel(60, 100)) < 90);
}

TEST_CASE("positions south and west are written exactly") {
  PhotoRecipe recipe;
  ImageFacts facts;
  facts.position = GeoPoint{-312'034'719, -1'214'684'029};
  const ImageFacts read = value_of(inspect_jpeg(value_of(with_exif(make_jpeg(recipe), facts))));
  CHECK(read.position == facts.position);
}
