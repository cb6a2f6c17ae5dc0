#include "core/exchange/xlsform.h"

#include "core/model/checklist_template.h"
#include "tests/exchange/form_tables.h"
#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using Json = nlohmann::ordered_json;

namespace {

// After the repeats and calculations that https://xlsform.org/en/ ("Repeats") and https://docs.getodk.org/form-logic/
// show: members of a household, each with the same questions, and sums over them.
const std::string household = R"(
survey;type;name;label::English (en);label::Chinese (zh);hint::English (en);required;relevant;constraint;constraint_message::English (en);calculation;repeat_count
;begin group;household;The household;住户;;;;;;;
;text;head;Name of the head;户主姓名;As in the register;yes;;;;;
;integer;members;Number of members;人数;;yes;;. > 0 and . <= 30;From 1 to 30;;
;end group;;;;;;;;;;
;begin repeat;member;Member;成员;;;${members} > 0;;;;
;text;name;Name;姓名;;yes;;;;;
;date;born;Born on;出生日期;;;;. <= today();;;
;calculate;age;;;;;;;;int((today() - ${born}) div 365.25);
;decimal;income;Income;收入;;;${age} >= 16;;;;
;end repeat;;;;;;;;;;
;calculate;income_sum;;;;;;;;sum(${income});
;calculate;entered;;;;;;;;count(${member});
;note;short;Members are missing;还缺成员;;;${entered} < ${members};;;;
settings;form_title;form_id;version;;;;;;;;
;Household survey;household_survey;3;;;;;;;;
)";

}  // namespace

TEST_CASE("a household survey with a repeat and calculations becomes a template whole") {
  const ConvertedForm form = form_of(household);
  CHECK(untaken_of(form).empty());
  CHECK(form.document["id"] == "household_survey");
  CHECK(form.document["version"] == 3);
  CHECK(form.document["title"]["en"] == "Household survey");
  const Json& sections = form.document["sections"];
  REQUIRE(sections.size() == 2);
  CHECK(sections[0]["title"] == Json{{"zh", "住户"}, {"en", "The household"}});
  CHECK(sections[1]["title"]["en"] == "Household survey");

  const Json head = item_of(form, "head");
  CHECK(head["kind"] == "text");
  CHECK(head["required"] == true);
  CHECK(head["help"]["en"] == "As in the register");
  const Json members = item_of(form, "members");
  CHECK(members["kind"] == "number");
  CHECK(members["constraint"] == "(int(.) = .) and (. > 0 and . <= 30)");
  CHECK(members["constraint_message"]["en"] == "From 1 to 30");

  const Json member = item_of(form, "member");
  CHECK(member["kind"] == "repeat");
  CHECK(member["relevant"] == "${members} > 0");
  REQUIRE(member["items"].size() == 4);
  CHECK(member["items"][2]["calculation"] == "int((today() - ${born}) div 365.25)");
  CHECK(member["items"][3]["relevant"] == "${age} >= 16");
  CHECK(item_of(form, "income_sum")["calculation"] == "sum(${income})");
  CHECK(item_of(form, "short")["kind"] == "note");
}

TEST_CASE("rows of a repeat that is counted are counted by an item in it") {
  CHECK(item_of(form_of(household), "entered")["calculation"] == "count(${name})");
}

TEST_CASE("the same form gives the same template") {
  CHECK(form_of(household).document.dump() == form_of(household).document.dump());
}

// After the examples of relevant, constraint, regex and or_other at https://xlsform.org/en/ and
// https://docs.getodk.org/form-logic/.
TEST_CASE("an inspection with conditions, regular expressions, a scale and a signature keeps them") {
  const ConvertedForm form = form_of(R"(
survey;type;name;label::English;label::中文;relevant;constraint;appearance;parameters;required
;barcode;meter;Meter number;表号;;regex(., '[A-Z]{2}-\d{4}');;;yes
;select_one yes_no;leaks;Does it leak?;漏水吗？;;;;;yes
;select_multiple place or_other;where;Where?;哪里？;${leaks} = 'yes';;;;${leaks} = 'yes'
;range;corrosion;Corrosion;锈蚀;selected(${where}, 'joint');;;start=0 end=5 step=0.5;
;image;picture;The place;照片;${leaks}='yes';;;;yes
;image;sign;Signature;签名;;;signature;;yes
;geopoint;at;Position;位置;;;;;
;dateTime;seen_at;Seen at;时间;;;;;
;acknowledge;told;The owner was told;已告知业主;;;;;
choices;list_name;name;label::English;label::中文;;;;;
;yes_no;yes;Yes;是;;;;;
;yes_no;no;No;否;;;;;
;place;joint;Joint;接头;;;;;
;place;valve;Valve;阀门;;;;;
)");
  CHECK(untaken_of(form).empty());
  CHECK(form.document["id"] == "form");
  CHECK(form.document["workflow"] == "inspection");
  CHECK(item_of(form, "meter")["constraint"] == R"(regex(., '[A-Z]{2}-\d{4}'))");
  CHECK(item_of(form, "leaks")["kind"] == "yes_no");
  CHECK_FALSE(item_of(form, "leaks").contains("options"));
  const Json where = item_of(form, "where");
  CHECK(where["kind"] == "multi_choice");
  CHECK(where["required"] == "${leaks} = 'yes'");
  REQUIRE(where["options"].size() == 3);
  CHECK(where["options"][2]["id"] == "other");
  CHECK(item_of(form, "where_other")["relevant"] == "selected(${where}, 'other')");
  const Json corrosion = item_of(form, "corrosion");
  CHECK(corrosion["min"] == "0");
  CHECK(corrosion["max"] == "5");
  CHECK(corrosion["constraint"] == "(. - 0) mod 0.5 = 0");
  CHECK(item_of(form, "picture")["kind"] == "photo");
  CHECK(item_of(form, "sign")["kind"] == "signature");
  CHECK(item_of(form, "at")["kind"] == "position");
  CHECK(item_of(form, "seen_at")["kind"] == "date_time");
  CHECK(item_of(form, "told")["options"][0]["id"] == "OK");
}

// After the cascading select of state, county and city that the XLSForm and ODK guides share.
TEST_CASE("a cascading select offers every choice, and says so") {
  const ConvertedForm form = form_of(R"(
survey;type;name;label::en;label::zh;choice_filter
;select_one state;state;State;州;
;select_one county;county;County;县;state=${state}
choices;list_name;name;label::en;label::zh;state
;state;texas;Texas;德克萨斯;
;state;washington;Washington;华盛顿;
;county;king;King;金县;washington
;county;cameron;Cameron;卡梅伦;texas
)");
  CHECK(item_of(form, "county")["options"].size() == 2);
  CHECK(untaken_of(form) ==
        "survey 4 choice_filter: Choices are not filtered by other answers: all of them are offered.\n"
        "choices 5 state: This column is not known and was not taken.\n");
  CHECK(form.untaken[0].value == "state=${state}");
}

TEST_CASE("a workbook's sheets are found whatever their case, and others are named") {
  const std::string cell = R"(<c t="inlineStr"><is><t>)";
  const auto row = [&](std::initializer_list<std::string> texts) {
    std::string out = "<row>";
    for (const std::string& text : texts) out += cell + text + "</t></is></c>";
    return out + "</row>";
  };
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("SURVEY", "<sheetData>" + row({"TYPE", "Name", "Label::EN", "Label::ZH"}) +
                                           row({"select_one c1", "q1", "Are you good?", "好吗？"}) + "</sheetData>");
  recipe.sheets.emplace_back("Choices", "<sheetData>" + row({"LIST NAME", "NAME", "LABEL::EN", "LABEL::ZH"}) +
                                            row({"c1", "n1-c", "good", "好"}) + "</sheetData>");
  recipe.sheets.emplace_back("osm", "<sheetData>" + row({"LIST_NAME"}) + "</sheetData>");
  const auto sheets = value_of(read_xlsx(make_workbook(recipe)));
  const ConvertedForm form = value_of(convert_xlsform(sheets, {"good.form", "file", std::chrono::hours(8)}));
  CHECK(form.document["id"] == "good.form");
  CHECK(form.document["utc_offset_minutes"] == 480);
  CHECK(item_of(form, "q1")["options"][0]["id"] == "n1-c");
  CHECK(untaken_of(form) == "osm 0 : Only the sheets survey, choices and settings are read.\n");
}

TEST_CASE("groups within groups become sections with both conditions, within a repeat notes") {
  const ConvertedForm form = form_of(R"(
survey;type;name;label::en;label::zh;relevant
;integer;age;Age;年龄;
;begin_group;hospital;Hospital;医院;${age} > 5
;text;named;Name;名称;
;begin_group;medication;Medication;药品;${named} != ''
;text;stock;Stock;库存;
;end_group;;;;
;text;after;After;之后;
;begin_repeat;bed;Bed;床位;
;begin_group;linen;Linen;床单;${age} < 9
;text;colour;Colour;颜色;${stock} = 'many'
;end_group;;;;
;end_repeat;;;;
;end_group;;;;
)");
  CHECK(untaken_of(form).empty());
  const Json& sections = form.document["sections"];
  REQUIRE(sections.size() == 4);
  CHECK(sections[1]["relevant"] == "${age} > 5");
  CHECK(sections[2]["title"]["en"] == "Medication");
  CHECK(sections[2]["relevant"] == "(${age} > 5) and (${named} != '')");
  CHECK(sections[3]["id"] == "hospital_2");
  CHECK(sections[3]["relevant"] == "${age} > 5");
  CHECK(item_of(form, "linen")["kind"] == "note");
  CHECK(item_of(form, "colour")["relevant"] == "(${age} < 9) and (${stock} = 'many')");
}

TEST_CASE("names that cannot be ids get others, in conditions too") {
  const ConvertedForm form = form_of(
      "survey;type;name;label::en;label::zh;relevant\n"
      ";text;your-name;Name;姓名;\n;text;2nd;Second;第二;${your-name} = 'x'\n"
      ";text;a_name_that_is_longer_than_forty_characters_is;Long;长;\n;text;;None;无;\n");
  CHECK(item_of(form, "q_2nd")["relevant"] == "${your_name} = 'x'");
  CHECK_FALSE(item_of(form, "a_name_that_is_longer_than_forty_charact").is_null());
  CHECK_FALSE(item_of(form, "q_5").is_null());
  CHECK(form.untaken.size() == 4);
  CHECK(form.untaken[0].column == "name");
  CHECK(form.untaken[0].value == "your-name");
}

TEST_CASE("a form in one language gives both, and says so") {
  const ConvertedForm form = form_of("survey;type;name;label;hint\n;text;a;Wo?;Dort\n");
  CHECK(item_of(form, "a")["title"] == Json{{"zh", "Wo?"}, {"en", "Wo?"}});
  CHECK(item_of(form, "a")["help"] == Json{{"zh", "Dort"}, {"en", "Dort"}});
  CHECK(untaken_of(form).find("one language only") != std::string::npos);
  const ConvertedForm three = form_of("survey;type;name;label::en;label::zh;label::fr\n;text;a;Where?;在哪里？;Où?\n");
  CHECK(untaken_of(three) == "survey 1 label::fr: Only Chinese and English are taken.\n");
}
