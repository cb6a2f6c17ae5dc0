#include "core/model/checklist_template.h"
#include "tests/exchange/form_tables.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using Json = nlohmann::ordered_json;

namespace {

const std::string headings = "survey;type;name;label::en;label::zh;relevant;constraint;calculation;required\n";

std::string refused(const std::string& table) {
  return refusal(convert_xlsform({value_of(read_csv(as_bytes(table)))}, {}));
}

}  // namespace

TEST_CASE("what is no form is refused") {
  CHECK(refused("name;phone\nWang;1\n") == "xlsform.no_survey");
  CHECK(refusal(convert_xlsform({}, {})) == "xlsform.no_survey");
  CHECK(refusal(convert_xlsform({value_of(read_csv(as_bytes("type;name\ntext;a\n")))}, {"a b"})) != "no error");
  std::string deep = headings;
  for (int i = 0; i < 40; ++i) deep += ";begin group;g;G;组\n";
  CHECK(refused(deep) == "xlsform.too_large");
  std::string long_form = headings;
  for (int i = 0; i < 2001; ++i) long_form += ";text;q" + std::to_string(i) + ";Q;题\n";
  CHECK(refused(long_form) == "xlsform.too_large");
}

TEST_CASE("an unknown type, a list that is missing and a type with no counterpart are left out by line") {
  const ConvertedForm form = form_of(headings +
                                     ";text;a;A;甲\n;hologram;b;B;乙\n;select_one colours;c;C;丙\n"
                                     ";rank colours;d;D;丁\n;select_one_from_file towns.csv;e;E;戊\n;audio;f;F;己\n"
                                     ";start;g;;\n");
  CHECK(untaken_of(form) ==
        "survey 3 type: This type is not known: it was not taken.\n"
        "survey 4 type: The sheet choices has no list \"colours\": it was not taken.\n"
        "survey 5 type: There is no item that puts choices in an order.\n"
        "survey 6 type: Choices are not read from a file: write them in the sheet choices.\n"
        "survey 7 type: There are no items for sound, film and files: use a photo.\n"
        "survey 8 type: An order records who, on which device, when and where by itself: no item for it.\n");
  CHECK(form.document["sections"][0]["items"].size() == 1);
  CHECK(form.untaken[0].value == "hologram");
}

TEST_CASE("groups that do not close, or close what is not open, are said by line and the rest is taken") {
  const ConvertedForm form = form_of(headings +
                                     ";end group;;;\n;begin group;g;G;组\n;text;a;A;甲\n;end repeat;;;\n"
                                     ";begin repeat;r;R;重复\n;text;b;B;乙\n");
  CHECK(untaken_of(form) ==
        "survey 2 type: Nothing was begun that it could end: passed over.\n"
        "survey 5 type: It does not fit what line 3 begins: taken as the end of that.\n"
        "survey 6 begin repeat: It is never ended: it goes on to the end of the form.\n");
  CHECK(item_of(form, "r")["items"][0]["id"] == "b");
}

TEST_CASE("an expression that does not parse leaves its item without it, with the place and the reason") {
  const ConvertedForm form = form_of(headings +
                                     ";text;a;A;甲;${b} = ;;;\n;text;b;B;乙;once(1) = 1;;;\n"
                                     ";text;c;C;丙;../b = 'x';;;\n;text;d;D;丁;;${nobody} = .;;\n"
                                     ";text;e;E;戊;. = 'x';;;\n;integer;f;F;己;;${nobody} = .;;${nobody} = 1\n"
                                     ";text;g;G;庚;verdict('wet');;;\n");
  CHECK(untaken_of(form) ==
        "survey 2 relevant: The item stands without this condition: at column 7: a value was expected here, not the "
        "end.\n"
        "survey 3 relevant: The item stands without this condition: at column 1: there is no function once().\n"
        "survey 4 relevant: The item stands without this condition: at column 1: paths are not read here: write "
        "${name} for the answer of an item.\n"
        "survey 5 constraint: The item stands without this condition: there is no item \"nobody\".\n"
        "survey 6 relevant: The item stands without this condition: only a constraint can say \".\".\n"
        "survey 7 required: The item stands without this condition: there is no item \"nobody\".\n"
        "survey 7 constraint: The item stands without this condition: there is no item \"nobody\".\n"
        "survey 8 relevant: The item stands without this condition: verdict() and photos() are no functions of "
        "XLSForm.\n");
  CHECK(form.untaken[1].why.zh == "这道题不带这个条件：第 1 个字符处没有这个函数 once。");
  CHECK(form.untaken[1].value == "once(1) = 1");
  CHECK_FALSE(item_of(form, "a").contains("relevant"));
  CHECK(item_of(form, "f")["constraint"] == "int(.) = .");
}

TEST_CASE("what hangs on an item that was not taken goes with it") {
  const ConvertedForm form = form_of(headings +
                                     ";calculate;a;;;;;once(now())\n;calculate;b;;;;;${a} + 1\n;text;c;C;丙;${b} > 1\n"
                                     ";video;v;V;影\n;text;d;D;丁;${v} != ''\n");
  CHECK(item_of(form, "a").is_null());
  CHECK(item_of(form, "b").is_null());
  CHECK_FALSE(item_of(form, "c").contains("relevant"));
  CHECK(untaken_of(form) ==
        "survey 2 calculation: The item was not taken: at column 1: there is no function once().\n"
        "survey 3 calculation: The item was not taken: the item \"a\" was not taken.\n"
        "survey 4 relevant: The item stands without this condition: the item \"b\" was not taken.\n"
        "survey 5 type: There are no items for sound, film and files: use a photo.\n"
        "survey 6 relevant: The item stands without this condition: the item \"v\" was not taken.\n");
}

TEST_CASE("conditions that hang on each other in a circle, or in a chain too long, are cut") {
  const ConvertedForm circle = form_of(headings + ";text;a;A;甲;${b} = 'x'\n;text;b;B;乙;${a} = 'x'\n");
  CHECK(untaken_of(circle) == "survey 3 relevant: The item stands without this condition: it depends on itself.\n");
  CHECK(item_of(circle, "a")["relevant"] == "${b} = 'x'");
  const ConvertedForm group = form_of(headings + ";begin group;g;G;组;${a} = 'x'\n;text;a;A;甲\n;end group\n");
  CHECK(untaken_of(group) == "survey 2 relevant: The group stands without this condition: it depends on itself.\n");
  std::string chain = headings + ";text;q0;Q;题\n";
  for (int i = 1; i < 80; ++i)
    chain += ";text;q" + std::to_string(i) + ";Q;题;${q" + std::to_string(i - 1) + "} = 'x'\n";
  const ConvertedForm cut = form_of(chain);
  REQUIRE(cut.untaken.size() == 1);
  CHECK(cut.untaken[0].line == 67);
}

TEST_CASE("a name that several items have cannot stand in conditions") {
  const ConvertedForm form = form_of(headings + ";text;a;A;甲\n;text;a;A;甲\n;text;b;B;乙;${a} = 'x'\n");
  CHECK_FALSE(item_of(form, "a_2").is_null());
  CHECK_FALSE(item_of(form, "b").contains("relevant"));
  CHECK(form.untaken.back().why.en == "The item stands without this condition: several items are called \"a\".");
}

TEST_CASE("a choice that gets another name is not compared with its old one") {
  const ConvertedForm form = form_of(
      headings + ";select_one size;s;Size;尺寸\n;text;a;A;甲;${s} = '1.5'\n;text;b;B;乙;${s} = 1.5\n" +
      ";text;c;C;丙;${s} = '2'\nchoices;list_name;name;label::en;label::zh\n;size;1.5;DN40;四十\n;size;2;DN50;五十\n"
      ";size;2;again;重复\n");
  CHECK(item_of(form, "s")["options"][0]["id"] == "1_5");
  CHECK_FALSE(item_of(form, "a").contains("relevant"));
  CHECK_FALSE(item_of(form, "b").contains("relevant"));
  CHECK(item_of(form, "c")["relevant"] == "${s} = '2'");
  CHECK(item_of(form, "s")["options"].size() == 2);
}

TEST_CASE("columns and settings without a counterpart are listed with their values") {
  const ConvertedForm form = form_of(R"(
survey;type;name;label::en;label::zh;default;media::image;bind::jr:preload;appearance;read_only;remark;repeat_count
;text;a;A;甲;x;a.png;uid;multiline;yes;mine;
;begin repeat;r;R;重复;;;;;;;${a}
;text;b;Hello ${a};你好;;;;;;;
;end repeat;;;;;;;;;;
;begin repeat;s;S;三次;;;;;;;3
;text;c;C;丙;;;;;;;
;end repeat;;;;;;;;;;
settings;form_id;version;style;default_language;;;;;;;
;my form;2014021501;pages;en;;;;;;;
)");
  CHECK(form.document["id"] == "my_form");
  CHECK(form.document["version"] == 1);
  CHECK(item_of(form, "s")["count"] == Json{{"min", 3}, {"max", 3}});
  CHECK_FALSE(item_of(form, "r").contains("count"));
  CHECK(untaken_of(form) ==
        "survey 2 remark: This column is not known and was not taken.\n"
        "survey 3 default: Nothing is filled in beforehand.\n"
        "survey 3 media::image: Questions carry no picture, sound or film.\n"
        "survey 3 bind::jr:preload: Extra attributes are not taken.\n"
        "survey 3 read_only: Here people can answer it.\n"
        "survey 3 appearance: How an item looks is up to the program.\n"
        "survey 4 repeat_count: The number of rows can be a number only: here people add rows themselves.\n"
        "survey 5 label::en: A text cannot show another answer: it stands as it is written; put it differently.\n"
        "settings 11 style: A template has no such setting.\n"
        "settings 11 form_id: Here it is called \"my_form\".\n"
        "settings 11 version: A version is a whole number from 1 to 1000000: it begins with 1.\n");
}

TEST_CASE("curled quotation marks and spreadsheet words count as what they stand for") {
  const ConvertedForm form = form_of(headings + ";text;a;A;甲;;;;TRUE\n;text;b;B;乙;${ a } = ‘x’;;;FALSE\n");
  CHECK(item_of(form, "a")["required"] == true);
  CHECK(item_of(form, "b")["relevant"] == "${a} = 'x'");
  CHECK_FALSE(item_of(form, "b").contains("required"));
}
