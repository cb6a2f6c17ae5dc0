#include "core/model/answer_path.h"

#include "core/model/json_place.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

std::string around(std::string_view text) {
  const auto path = AnswerPath::parse(ItemId{std::string(text)});
  return path ? path->id().str() : full_refusal(path);
}

}  // namespace

TEST_CASE("an answer's path is read as it was written") {
  for (const char* text : {"width", "defects.k3f9", "defects.k3f9.width", "rooms.a.defects.b.width",
                           "f-12345678.solved", "f-12345678.rooms.a.width"}) {
    CHECK(around(text) == text);
  }
  const auto path = value_of(AnswerPath::parse(ItemId{"f-12345678.rooms.a.width"}));
  CHECK(path.form == "f-12345678");
  CHECK(path.rows == std::vector<AnswerPath::Row>{{"rooms", "a"}});
  CHECK(path.item == "width");
}

TEST_CASE("what is no path is refused") {
  for (const char* text : {"", ".", "a.", ".a", "a..b", "7a", "a-b", "f-12345678", "f-1.2x.a.b", "a.b.c.d.e.f.g.h.i"}) {
    CAPTURE(text);
    CHECK(around(text) == "usage answer.path");
  }
}

TEST_CASE("new rows have ids that fit into a path, each another") {
  const std::string one = new_row_id(system_random()), two = new_row_id(system_random());
  CHECK(one.size() == 8);
  CHECK(one != two);
  CHECK(around("rows." + one + ".item") == "rows." + one + ".item");
}

TEST_CASE("a place in JSON is given by line and column") {
  const std::string_view text = "{\n  \"a\": [1, {\"名\": true,\n    \"c\": \"x\\\"]\"}],\n  \"d\": {}\n}";
  CHECK(place_of_pointer(text, "") == TextPlace{1, 1});
  CHECK(place_of_pointer(text, "/a") == TextPlace{2, 8});
  CHECK(place_of_pointer(text, "/a/0") == TextPlace{2, 9});
  CHECK(place_of_pointer(text, "/a/1/名") == TextPlace{2, 18});
  CHECK(place_of_pointer(text, "/a/1/c") == TextPlace{3, 10});
  CHECK(place_of_pointer(text, "/d") == TextPlace{4, 8});
}

TEST_CASE("the place of what is missing is that of the thing it is missing in") {
  const std::string_view text = "{\n  \"a\": [\n    {\"b\": 1}\n  ]\n}";
  CHECK(place_of_pointer(text, "/a/0/title/zh") == TextPlace{3, 5});
  CHECK(place_of_pointer(text, "/a/7") == TextPlace{2, 8});
}
