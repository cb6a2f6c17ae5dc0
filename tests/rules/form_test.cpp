#include "core/rules/form.h"

#include "core/rules/checklist.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const ChecklistTemplate& crack_form() {
  static const ChecklistTemplate read = template_from(R"json({
    "id": "crack", "version": 1, "title": {"zh": "裂缝", "en": "Crack"}, "utc_offset_minutes": 480,
    "sections": [
      {"id": "s", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
        {"id": "width", "kind": "number", "unit": "mm", "title": {"zh": "宽度", "en": "Width"},
         "constraint": ". >= 0 and . < 50", "constraint_message": {"zh": "0 到 50 毫米", "en": "Between 0 and 50 mm."}},
        {"id": "through", "kind": "yes_no", "title": {"zh": "贯穿", "en": "Through"}, "relevant": "${width} > 0.1"},
        {"id": "opinion", "kind": "text", "title": {"zh": "复核", "en": "Second look"}, "relevant": "verdict('structural')", "required": true},
        {"id": "signs", "kind": "multi_choice", "title": {"zh": "现象", "en": "Signs"}, "options": [
          {"id": "damp", "title": {"zh": "潮", "en": "Damp"}}, {"id": "dust", "title": {"zh": "粉", "en": "Dust"}}]},
        {"id": "why", "kind": "text", "required": "selected(${signs}, 'dust')", "title": {"zh": "原因", "en": "Why"}},
        {"id": "close_up", "kind": "photo", "count": {"min": 2}, "title": {"zh": "近照", "en": "Close-up"}},
        {"id": "seen_on", "kind": "date", "title": {"zh": "日期", "en": "Seen on"}}]},
      {"id": "d", "stage": "repair", "title": {"zh": "缺陷", "en": "Defects"}, "items": [
        {"id": "defects", "kind": "repeat", "count": {"min": 1}, "title": {"zh": "缺陷", "en": "Defects"}, "items": [
          {"id": "length", "kind": "number", "unit": "cm", "required": true, "title": {"zh": "长", "en": "Length"}},
          {"id": "wide", "kind": "number", "unit": "cm", "title": {"zh": "宽", "en": "Width"}},
          {"id": "area", "kind": "computed", "calculation": "${length} * ${wide}", "title": {"zh": "面积", "en": "Area"}}]},
        {"id": "total", "kind": "computed", "calculation": "sum(${area})", "title": {"zh": "总面积", "en": "Total"}},
        {"id": "meters", "kind": "table", "title": {"zh": "表", "en": "Meters"},
         "rows": [{"id": "water", "title": {"zh": "水", "en": "Water"}}, {"id": "power", "title": {"zh": "电", "en": "Power"}}],
         "items": [{"id": "reading", "kind": "number", "required": true, "title": {"zh": "读数", "en": "Reading"}}]}]}],
    "verdicts": [
      {"when": "${width} > 0.3 or ${through} = 'yes'", "verdict": {"id": "structural", "title": {"zh": "结构", "en": "Structural"}},
       "second_opinion": true}]})json");
  return read;
}

std::vector<std::string> paths(const std::vector<AskedItem>& asked) {
  std::vector<std::string> out;
  for (const AskedItem& item : asked) out.push_back(item.path.id().str());
  return out;
}
std::vector<std::string> asked(const OrderState& order) { return paths(Form(order, crack_form()).asked()); }
bool is_asked(const OrderState& order, std::string_view item) {
  const auto all = asked(order);
  return std::find(all.begin(), all.end(), item) != all.end();
}
AnswerPath at(std::string_view path) { return value_of(AnswerPath::parse(ItemId{std::string(path)})); }
ExpressionValue value(const OrderState& order, std::string_view path) {
  return Form(order, crack_form()).value(at(path));
}
ExpressionValue decimal(std::string_view text) { return value_of(Decimal::parse(text)); }
const ExpressionValue nothing;

}  // namespace

TEST_CASE("an item is asked once its condition is met") {
  OrderMaker order;
  CHECK_FALSE(is_asked(order.state, "through"));
  order.answer("width", "0.2");
  CHECK(is_asked(order.state, "through"));
}

TEST_CASE("an answer that is no longer asked for counts as none, and is still in the record") {
  OrderMaker order;
  order.answer("width", "0.2").answer("through", "yes");
  CHECK(Form(order.state, crack_form()).verdicts().size() == 1);
  order.answer("width", "0.05");
  CHECK(Form(order.state, crack_form()).verdicts().empty());
  CHECK(value(order.state, "through") == nothing);
  CHECK(order.state.answers.at(ItemId{"through"}).size() == 1);
}

TEST_CASE("a verdict opens the questions that follow from it") {
  OrderMaker order;
  order.answer("width", "0.3");
  CHECK_FALSE(is_asked(order.state, "opinion"));
  order.answer("width", "0.31");
  CHECK(is_asked(order.state, "opinion"));
  const auto open = paths(unanswered(Form(order.state, crack_form()), ChecklistStage::survey));
  CHECK(std::find(open.begin(), open.end(), "opinion") != open.end());
}

TEST_CASE("an item is required when its expression says so") {
  OrderMaker order;
  const auto wants = [&](const char* item) {
    const auto open = paths(unanswered(Form(order.state, crack_form()), ChecklistStage::survey));
    return std::find(open.begin(), open.end(), item) != open.end();
  };
  order.answer("signs", "damp");
  CHECK_FALSE(wants("why"));
  order.answer("signs", "damp dust");
  CHECK(wants("why"));
}

TEST_CASE("photos of an item are counted by the item they name") {
  OrderMaker order;
  order.photo(Stage::before, 1);
  const auto wants = [&] {
    const auto open = paths(unanswered(Form(order.state, crack_form()), ChecklistStage::survey));
    return std::find(open.begin(), open.end(), "close_up") != open.end();
  };
  CHECK(wants());
  for (int i = 0; i < 2; ++i) {
    order.photo(Stage::before, 2 + i);
    order.state.photos.back().item = ItemId{"close_up"};
  }
  CHECK_FALSE(wants());
  CHECK(value(order.state, "close_up") == decimal("2"));
}

TEST_CASE("rows stand in the order they were added, and a removed one is not asked") {
  OrderMaker order;
  order.answer("defects.zz", "added").answer("defects.aa", "added").answer("defects.mm", "added");
  CHECK(Form(order.state, crack_form()).rows(*crack_form().find(ItemId{"defects"})) ==
        std::vector<std::string>{"zz", "aa", "mm"});
  order.answer("defects.aa", "removed");
  CHECK(Form(order.state, crack_form()).rows(*crack_form().find(ItemId{"defects"})) ==
        std::vector<std::string>{"zz", "mm"});
  CHECK(is_asked(order.state, "defects.zz.length"));
  CHECK_FALSE(is_asked(order.state, "defects.aa.length"));
}

TEST_CASE("what two devices added to one repeat are two rows") {
  OrderMaker order;
  order.answer("defects.aa.length", "10").answer("defects.bb.length", "20");
  CHECK(Form(order.state, crack_form()).rows(*crack_form().find(ItemId{"defects"})).size() == 2);
}

TEST_CASE("a computed value is worked out in its own row, and a sum over all of them") {
  OrderMaker order;
  order.answer("defects.aa.length", "10").answer("defects.aa.wide", "2.5").answer("defects.bb.length", "4");
  CHECK(value(order.state, "defects.aa.area") == decimal("25"));
  CHECK(value(order.state, "defects.bb.area") == nothing);
  CHECK(value(order.state, "total") == decimal("25"));
  order.answer("defects.bb.wide", "0.5");
  CHECK(value(order.state, "total") == decimal("27"));
  order.answer("defects.aa", "removed");
  CHECK(value(order.state, "total") == decimal("2"));
}

TEST_CASE("a table asks the same of each of its rows") {
  OrderMaker order;
  order.answer("meters.water.reading", "118.5").answer("defects.a.length", "1");
  CHECK(paths(unanswered(Form(order.state, crack_form()), ChecklistStage::repair)) ==
        std::vector<std::string>{"meters.power.reading"});
}

TEST_CASE("a repeat wants as many rows as its template says") {
  OrderMaker order;
  const auto open = paths(unanswered(Form(order.state, crack_form()), ChecklistStage::repair));
  CHECK(std::find(open.begin(), open.end(), "defects") != open.end());
}

TEST_CASE("answer.constraint: a value that breaks the item's constraint is refused in the template's words") {
  OrderMaker order;
  const Form form(order.state, crack_form());
  const UtcTime now = order.state.intake.reported_at;
  CHECK(check_in_form(form, crack_form(), ItemId{"width"}, "49.9", now));
  const auto refused = check_in_form(form, crack_form(), ItemId{"width"}, "50", now);
  CHECK(full_refusal(refused) == "rule answer.constraint");
  CHECK(refused.error().message == "Between 0 and 50 mm.");
}

TEST_CASE("answer.not_asked: what is not asked takes no answer") {
  OrderMaker order;
  CHECK(full_refusal(check_in_form(Form(order.state, crack_form()), crack_form(), ItemId{"through"}, "yes",
                                   order.state.intake.reported_at)) == "rule answer.not_asked");
}

TEST_CASE("a form reads the same whenever it is read: its now is its newest answer") {
  const ChecklistTemplate form = template_from(R"json({"id": "n", "version": 1, "title": {"zh": "甲", "en": "A"},
    "utc_offset_minutes": 480, "sections": [{"id": "s", "stage": "survey", "title": {"zh": "甲", "en": "A"}, "items": [
      {"id": "made", "kind": "date", "title": {"zh": "甲", "en": "A"}},
      {"id": "age", "kind": "computed", "calculation": "days-between(${made}, today())", "title": {"zh": "甲", "en": "A"}}]}]})json");
  OrderMaker order;  // reported at 08:00 UTC on the 21st: the 21st in China too
  order.answer("made", "2026-11-11");
  CHECK(Form(order.state, form).value(at("age")) == decimal("10"));
}

TEST_CASE("answers of a form beside the order's own are its alone") {
  OrderMaker order;
  order.answer("f-12345678.width", "0.5");
  CHECK(Form(order.state, crack_form()).verdicts().empty());
  CHECK(Form(order.state, crack_form(), "f-12345678").verdicts().size() == 1);
  CHECK(paths(Form(order.state, crack_form(), "f-12345678").asked()).front() == "f-12345678.width");
}

TEST_CASE("answers are refused in the words of their kind") {
  const auto checked = [](std::string_view item, std::string_view given) {
    const auto result = check_answer(crack_form(), ItemId{std::string(item)}, given, "");
    return result ? "= " + *result : full_refusal(result);
  };
  CHECK(checked("signs", "dust  damp dust") == "= damp dust");
  CHECK(checked("signs", "mould") == "rule answer.choice");
  CHECK(checked("seen_on", "2026-02-30") == "rule answer.date");
  CHECK(checked("seen_on", "2026-02-28") == "= 2026-02-28");
  CHECK(checked("defects.a1", "added") == "= added");
  CHECK(checked("defects.a1", "perhaps") == "rule answer.row");
  CHECK(checked("meters.water", "added") == "rule answer.row");
  CHECK(checked("total", "7") == "rule answer.item");
  CHECK(checked("close_up", "2") == "rule answer.item");
  CHECK(checked("defects..length", "2") == "rule answer.item");
}

TEST_CASE("answer.not_asked: an answer that lies where its item is not asked is refused, not lost") {
  OrderMaker order;
  order.answer("defects.aa", "added").answer("defects.bb", "added").answer("defects.bb", "removed");
  const Form form(order.state, crack_form());
  const auto taken = [&](const char* path) { return form.is_asked(at(path)); };
  CHECK(taken("defects.aa.length"));
  CHECK(taken("defects.new1"));
  CHECK(taken("meters.water.reading"));
  CHECK_FALSE(taken("length"));
  CHECK_FALSE(taken("defects.bb.length"));
  CHECK_FALSE(taken("defects.cc.length"));
  CHECK_FALSE(taken("defects.aa.width"));
  CHECK_FALSE(taken("meters.gas.reading"));
  CHECK_FALSE(taken("f-12345678.width"));
}

TEST_CASE("a row whose name cannot be one, from wherever it came, asks nothing") {
  OrderMaker order;
  order.answer("defects..length", "3").answer("defects.ok.length", "4");
  CHECK(Form(order.state, crack_form()).rows(*crack_form().find(ItemId{"defects"})) == std::vector<std::string>{"ok"});
}

TEST_CASE("a form says after its sign-off what it said then") {
  const ChecklistTemplate form = template_from(R"json({"id": "n", "version": 1, "title": {"zh": "甲", "en": "A"},
    "sections": [{"id": "s", "stage": "survey", "title": {"zh": "甲", "en": "A"}, "items": [
      {"id": "service", "kind": "date", "title": {"zh": "甲", "en": "A"}}]}],
    "verdicts": [{"when": "${service} < today()", "verdict": {"id": "due", "title": {"zh": "甲", "en": "A"}}}]})json");
  OrderMaker order;
  order.answer("service", "2026-11-25").step(OrderStatus::signed_off, at_time("2026-11-21T10:00:00Z"));
  CHECK(Form(order.state, form).verdicts().empty());
  order.step(OrderStatus::closed, at_time("2026-12-21T10:00:00Z"));
  order.answer("f-12345678.solved", "yes");
  order.state.answers.at(ItemId{"f-12345678.solved"}).back().at = at_time("2026-12-22T10:00:00Z");
  CHECK(Form(order.state, form).verdicts().empty());
}

TEST_CASE("texts put together from texts put together have an end") {
  const std::string words = R"j("title": {"zh": "甲", "en": "A"})j";
  std::string items = R"j({"id": "t", "kind": "text", )j" + words + "}";
  for (int i = 0; i < 40; ++i) {
    const std::string before = i == 0 ? "t" : "c" + std::to_string(i - 1);
    items += R"j(, {"id": "c)j" + std::to_string(i) + R"j(", "kind": "computed", )j" + words +
             R"j(, "calculation": "concat(${)j" + before + "}, ${" + before + "})\"}";
  }
  const ChecklistTemplate form =
      template_from(R"j({"id": "n", "version": 1, )j" + words + R"j(, "sections": [{"id": "s", "stage": "survey", )j" +
                    words + R"j(, "items": [)j" + items + "]}]}");
  OrderMaker order;
  order.answer("t", std::string(4000, 'x'));
  CHECK(std::get<std::string>(Form(order.state, form).value(at("c1"))).size() == 16'000);
  CHECK(Form(order.state, form).value(at("c39")) == nothing);
}

TEST_CASE("dates of long ago are dates") {
  CHECK(check_answer(crack_form(), ItemId{"seen_on"}, "1955-03-01", "").has_value());
  OrderMaker order;
  order.answer("seen_on", "1955-03-01");
  CHECK(std::holds_alternative<UtcTime>(value(order.state, "seen_on")));
}
