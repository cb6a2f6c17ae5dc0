#include "core/model/expression.h"

#include <limits>

#include "tests/model/expression_scope.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

UtcTime at(const char* text) { return value_of(parse_rfc3339(text)); }
Decimal number(const char* text) { return value_of(Decimal::parse(text)); }

TestScope house() {
  TestScope out;
  out.time = at("2026-11-22T14:30:00+08:00");
  out.answers["age"] = {number("34")};
  out.answers["works"] = {std::string("tiles paint")};
  out.answers["born"] = {std::string("1962-11-30")};
  out.answers["began"] = {at("2026-11-22T23:30:00+08:00")};
  out.answers["height"] = {number("1.8")};
  out.answers["weight"] = {number("81")};
  return out;
}

std::string given(std::string_view text, const TestScope& scope = house()) {
  INFO(text);
  return written(value_of(Expression::parse(text)).evaluate(scope), scope.offset);
}

std::string with_self(std::string_view text, ExpressionValue self) {
  TestScope scope = house();
  scope.own = std::move(self);
  return given(text, scope);
}

}  // namespace

TEST_CASE("conditions as public XLSForms write them are read word for word") {
  CHECK(given("${age} >= 18 and ${age} < 65") == "true");
  CHECK(given("selected(${works}, 'paint') or selected(${works}, \"roof\")") == "true");
  CHECK(given("not(selected(${works}, 'none') and count-selected(${works}) > 1)") == "true");
  CHECK(given("int((today() - ${born}) div 365.25)") == "63");
  CHECK(given("round(${weight} div (${height} * ${height}), 1)") == "25");
  CHECK(given("if(${age} > 60, 'elder', if(${age} > 17, 'adult', 'child'))") == "'adult'");
  CHECK(given("coalesce(${missing}, 0) + 1") == "1");
  CHECK(given("decimal-date-time(${began}) - decimal-date-time(today())") == "0.979166667");
  CHECK(given("${missing} = '' or ${missing} > 3") == "true");
  CHECK(with_self(". <= today()", at("2026-11-22T00:00:00+08:00")) == "true");
  CHECK(with_self(". <= today()", std::string("2026-11-23")) == "false");
  CHECK(with_self("regex(., '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}$')", std::string("li@example.org")) ==
        "true");
  CHECK(with_self(".>0 and .<=.5", number("0.5")) == "true");
}

TEST_CASE("operators bind as in XPath, and those of one level go from left to right") {
  CHECK(given("1 + 2 * 3") == "7");
  CHECK(given("10 - 4 - 3") == "3");
  CHECK(given("10 - (4 - 3)") == "9");
  CHECK(given("100 div 10 div 5 * 2") == "4");
  CHECK(given("3 < 2 < 1") == "true");
  CHECK(given("1 = 2 = 0") == "true");
  CHECK(given("true() or true() and false()") == "true");
  CHECK(given("1 + 1 = 2 and 2 < 3") == "true");
  CHECK(given("2 * -3") == "-6");
  CHECK(given("--'4'") == "4");
  CHECK(given("---4") == "-4");
  CHECK(given("6 div-2") == "-3");
  CHECK(given("${age}-${age}") == "0");
}

TEST_CASE("quotients, products and sums that are too fine are rounded half to even, once") {
  CHECK(given("1 div 3") == "0.333333333");
  CHECK(given("-2 div 3") == "-0.666666667");
  CHECK(given("0.000000001 div 2") == "0");
  CHECK(given("0.000000003 div 2") == "0.000000002");
  CHECK(given("10000000000 div 3") == "3333333333.33333333");
  CHECK(given("1.000000001 * 1.000000001") == "1.000000002");
  CHECK(given("0.00001 * 0.00005") == "0");
  CHECK(given("0.00003 * 0.00005") == "0.000000002");
  CHECK(given("999999999999 + 0.123456789") == "999999999999.123457");
  CHECK(given("999999999999999999 + 1") == "Nothing");
  CHECK(given("1 div 0.000000001 div 0.000000001") == "Nothing");
  CHECK(given("5.5 mod 0") == "Nothing");
  CHECK(given("5.5 mod -2") == "1.5");
}

TEST_CASE("a half is rounded upwards, at any place") {
  CHECK(given("round(2.5)") == "3");
  CHECK(given("round(-2.5)") == "-2");
  CHECK(given("round(-2.51)") == "-3");
  CHECK(given("round(1.005, 2)") == "1.01");
  CHECK(given("round(1250, -2)") == "1300");
  CHECK(given("round(1.5, 40)") == "1.5");
  CHECK(given("round(999999999999999999, -18)") == "Nothing");
  CHECK(given("round(999999999999999999, -19)") == "0");
}

TEST_CASE("today is the local day, and a date its local midnight") {
  TestScope scope = house();
  scope.time = at("2026-11-22T23:30:00Z");
  CHECK(given("today()", scope) == "2026-11-23");
  CHECK(given("today() = '2026-11-23'", scope) == "true");
  scope.offset = std::chrono::minutes(-210);
  CHECK(given("today()", scope) == "2026-11-22");
  CHECK(given("now()", scope) == "2026-11-22T20:00:00-03:30");
  CHECK(given("date('2026-11-22T23:00:00Z')", scope) == "2026-11-22");
  CHECK(given("number('1970-01-02')", scope) == "1");
  CHECK(given("date(today() + 40)", scope) == "2027-01-01");
  scope.offset = std::chrono::minutes(0);
  CHECK(given("now()", scope) == "2026-11-22T23:30:00Z");
  CHECK(given("date('1899-12-31')", scope) == "1899-12-31");
  CHECK(given("date('2026-02-29')", scope) == "Nothing");
  CHECK(given("date('0000-01-01')", scope) == "Nothing");
  CHECK(given("date('10000-01-01')", scope) == "Nothing");
  CHECK(given("date(99999999999999)", scope) == "Nothing");
  CHECK(given("date('soon')", scope) == "Nothing");
}

TEST_CASE("time between two times is rounded down, also backwards") {
  CHECK(given("hours-between('2026-11-22T00:00:00', '2026-11-22T23:59:59')") == "23");
  CHECK(given("hours-between('2026-11-22T01:00:00', '2026-11-22T00:59:59')") == "-1");
  CHECK(given("minutes-between('2026-11-22T00:00:00Z', '2026-11-22T09:00:00+08:00')") == "60");
  CHECK(given("days-between('2024-02-28', '2024-03-01')") == "2");
  CHECK(given("days-between(${missing}, today())") == "Nothing");
}

TEST_CASE("true and false compare with texts as texts, with the rest as truth") {
  CHECK(given("true() = 'true'") == "true");
  CHECK(given("false() = 'false'") == "true");
  CHECK(given("true() = 'yes'") == "false");
  CHECK(given("true() = 1") == "true");
  CHECK(given("${missing} = true()") == "false");
  CHECK(given("'1.0' = '1'") == "false");
  CHECK(given("'1.0' = 1") == "true");
  CHECK(given("'b' > 'a'") == "false");
}

TEST_CASE("regex matches the whole text, by characters") {
  CHECK(given("regex('cocotero', 'te')") == "false");
  CHECK(given("regex('doge', 'dog|doge')") == "true");
  CHECK(given("regex('墙面', '..')") == "true");
  CHECK(given("regex('墙面', '\\p{Han}+')") == "true");
  CHECK(given("regex('12\n', '[0-9]+$')") == "false");
  CHECK(given("regex(${missing}, '')") == "true");
}

TEST_CASE("a pattern that goes back and forth without end gives Nothing") {
  CHECK(with_self("regex(., '(a+)+b')", std::string(40, 'a') + "bc") == "Nothing");
  CHECK(with_self("regex(., '(x+x+)+y')", std::string(40, 'x') + "yz") == "Nothing");
  CHECK(with_self("regex(., '.*')", std::string("\xFF")) == "Nothing");
  CHECK(with_self("regex(., '[a-z]*')", std::string(200'000, 'a')) == "true");
}

TEST_CASE("texts are cut and counted by characters") {
  CHECK(given("string-length('渗漏 x')") == "4");
  CHECK(given("substr('hello', 1, 3)") == "'el'");
  CHECK(given("substr('hello', -2)") == "'lo'");
  CHECK(given("substr('hello', 0, -1)") == "'hell'");
  CHECK(given("substr('渗漏水', 1, 2)") == "'漏'");
  CHECK(given("substr('hello', 3, 99)") == "'lo'");
  CHECK(given("substr('hello', 3, 1)") == "Nothing");
  CHECK(given("substr('hello', ${missing})") == "Nothing");
  CHECK(given("contains('aabaaab', 'aaab')") == "true");
  CHECK(given("contains('aabaab', 'aaab')") == "false");
  CHECK(given("contains('x', '')") == "true");
  CHECK(given("ends-with('ab', 'xab')") == "false");
}

TEST_CASE("an expression says what it reads") {
  const auto read = value_of(Expression::parse("${b} + sum(${a}) + ${b} > photos('before') and verdict('wet')"));
  CHECK(read.references() == std::set{ItemId{"a"}, ItemId{"b"}});
  CHECK(read.verdict_references() == std::set<std::string>{"wet"});
  CHECK(read.photo_references() == std::set<std::string>{"before"});
  CHECK_FALSE(read.uses_self());
  CHECK(value_of(Expression::parse(". > 0")).uses_self());
  CHECK(value_of(Expression::parse("'${no}' = \"verdict('x')\"")).references().empty());
}

TEST_CASE("expressions are equal when their texts are") {
  const auto one = value_of(Expression::parse("1 + 1"));
  const Expression copy = one;
  CHECK(copy == one);
  CHECK(copy.text() == "1 + 1");
  CHECK_FALSE(one == value_of(Expression::parse("1+1")));
}

TEST_CASE("what a scope gives outside the bounds is Nothing") {
  TestScope scope = house();
  scope.answers["empty"] = {std::string()};
  scope.answers["never"] = {UtcTime{std::numeric_limits<std::int64_t>::max()}};
  CHECK(given("${empty}", scope) == "Nothing");
  CHECK(given("count-non-empty(${empty})", scope) == "0");
  CHECK(given("${never} = ''", scope) == "true");
  scope.time = UtcTime{std::numeric_limits<std::int64_t>::min()};
  CHECK(given("today()", scope) == "Nothing");
  CHECK(given("now()", scope) == "Nothing");
  scope.photo_counts["before"] = std::numeric_limits<std::int64_t>::max();
  CHECK(given("photos('before')", scope) == "Nothing");
  scope.offset = std::chrono::minutes::max();
  CHECK(given("date('2026-11-22') = '2026-11-21T00:00:00Z'", scope) == "true");
}

TEST_CASE("a long row of operators is not deep") {
  std::string text = "selected(${works}, 'x')";
  for (int i = 0; i < 100; ++i) text += " or selected(${works}, 'x')";
  CHECK(given(text) == "false");
  CHECK(given(text + " or true()") == "true");
}

TEST_CASE("the deepest expression there can be is read and evaluated") {
  std::string text = "1";
  for (int i = 0; i < Expression::nesting_max; ++i) text = "0 or 1 and 1 = 1 < 3 + 1 * -(" + text + ")";
  CHECK(given(text) == "true");
}
