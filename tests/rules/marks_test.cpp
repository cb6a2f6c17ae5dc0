#include "core/rules/marks.h"

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Mark line(MarkKind kind, MarkPoint from, MarkPoint to) { return {kind, MarkColour::red, {from, to}, {}, {}, {}}; }

Mark scale(MarkPoint from, MarkPoint to, const char* length, const char* unit) {
  Mark mark = line(MarkKind::scale, from, to);
  mark.length = value_of(Decimal::parse(length));
  mark.unit = unit;
  return mark;
}

std::string length_of(const Mark& mark) { return mark.length ? mark.length->str() + ' ' + mark.unit : "none"; }

}  // namespace

TEST_CASE("each kind of mark has the points it is drawn with, all inside the photo") {
  for (const MarkKind kind : {MarkKind::arrow, MarkKind::ellipse, MarkKind::measure, MarkKind::blur}) {
    INFO(to_string(kind));
    CHECK(check_marks({line(kind, {0, 0}, {10'000, 10'000})}));
    CHECK(full_refusal(check_marks({{kind, MarkColour::red, {{1, 1}}, {}, {}, {}}})) == "rule marks.points");
    CHECK(full_refusal(check_marks({line(kind, {0, 0}, {10'001, 0})})) == "rule marks.points");
    CHECK(full_refusal(check_marks({line(kind, {0, -1}, {5, 5})})) == "rule marks.points");
  }
  Mark free{MarkKind::freehand, MarkColour::blue, {}, {}, {}, {}};
  free.points.assign(mark_points_max, {5, 5});
  CHECK(check_marks({free}));
  free.points.push_back({6, 6});
  CHECK(full_refusal(check_marks({free})) == "rule marks.points");
}

TEST_CASE("a text needs words, a scale needs a length above zero with its unit") {
  Mark text{MarkKind::text, MarkColour::white, {{100, 100}}, "裂缝", {}, {}};
  CHECK(check_marks({text}));
  text.text.clear();
  CHECK(full_refusal(check_marks({text})) == "rule marks.text");
  text.text.assign(401, 'x');
  CHECK(full_refusal(check_marks({text})) == "rule marks.text");
  CHECK(check_marks({scale({0, 0}, {100, 0}, "10", "mm")}));
  CHECK(full_refusal(check_marks({scale({0, 0}, {100, 0}, "0", "mm")})) == "rule marks.scale");
  CHECK(full_refusal(check_marks({scale({0, 0}, {100, 0}, "10", "")})) == "rule marks.scale");
  CHECK(full_refusal(check_marks({line(MarkKind::scale, {0, 0}, {100, 0})})) == "rule marks.scale");
}

TEST_CASE("more marks than a photo can carry are refused") {
  std::vector<Mark> marks(marks_max, line(MarkKind::arrow, {0, 0}, {9, 9}));
  CHECK(check_marks(marks));
  marks.push_back(marks.front());
  CHECK(full_refusal(check_marks(marks)) == "rule marks.many");
}

TEST_CASE("a measure takes its length from the scale before it, in any direction") {
  // 4000 x 3000 pixels: the scale is 400 px long and says 20 mm, so 20 px are 1 mm.
  const PictureSize picture{4000, 3000};
  const auto marks = measured(
      {scale({1000, 5000}, {2000, 5000}, "20", "mm"), line(MarkKind::measure, {0, 0}, {0, 1000}),  // 300 px down
       line(MarkKind::measure, {0, 0}, {1000, 1000}),                                              // 400 by 300: 500 px
       line(MarkKind::measure, {5000, 5000}, {5000, 5000})},                                       // nothing
      picture);
  CHECK(length_of(marks[1]) == "15 mm");
  CHECK(length_of(marks[2]) == "25 mm");
  CHECK(length_of(marks[3]) == "0 mm");
}

TEST_CASE("without a scale before it a measure has no length, whatever it said") {
  Mark claimed = line(MarkKind::measure, {0, 0}, {0, 1000});
  claimed.length = Decimal::from_integer(99);
  claimed.unit = "mm";
  const auto marks = measured({claimed, scale({0, 0}, {1000, 0}, "10", "mm")}, {4000, 3000});
  CHECK(length_of(marks[0]) == "none");
  const auto pointless = measured({scale({5, 5}, {5, 5}, "10", "mm"), claimed}, {4000, 3000});
  CHECK(length_of(pointless[1]) == "none");
}

TEST_CASE("the newest scale counts for what comes after it") {
  const auto marks = measured({scale({0, 0}, {1000, 0}, "10", "mm"), line(MarkKind::measure, {0, 0}, {1000, 0}),
                               scale({0, 0}, {1000, 0}, "2", "cm"), line(MarkKind::measure, {0, 0}, {1000, 0})},
                              {1000, 1000});
  CHECK(length_of(marks[1]) == "10 mm");
  CHECK(length_of(marks[3]) == "2 cm");
}

TEST_CASE("blurs leave the layer that the record itself is looked at with") {
  const auto marks = without_blur({line(MarkKind::arrow, {0, 0}, {9, 9}), line(MarkKind::blur, {0, 0}, {500, 500})});
  REQUIRE(marks.size() == 1);
  CHECK(marks.front().kind == MarkKind::arrow);
}
