#include "core/model/expression.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

struct Wrong {
  std::string text, code, column;
  std::string says = "";
};

void check(const std::vector<Wrong>& all) {
  for (const Wrong& wrong : all) {
    INFO(wrong.text.substr(0, 80));
    const auto made = Expression::parse(wrong.text);
    REQUIRE(full_refusal(made) == "usage expression." + wrong.code);
    INFO(made.error().message);
    CHECK(made.error().message.rfind("Column " + wrong.column + ": ", 0) == 0);
    CHECK(made.error().message.find(wrong.says) != std::string::npos);
    CHECK(made.error().message.back() == '.');
  }
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a slip of the pen is refused with its column") {
  check({{"", "syntax", "1", "a value was expected here, not the end"},
         {"1 +", "syntax", "4", "the end"},
         {"1 2", "syntax", "3", "\"2\""},
         {"1 == 2", "syntax", "4", "\"=\""},
         {"${a} = yes", "syntax", "8", "'yes' is a text, ${yes} an answer, yes() a function"},
         {"(1", "parenthesis", "1"},
         {"1 + (2 * (3 + 4)", "parenthesis", "5"},
         {"if(1, 2, 3", "parenthesis", "3"},
         {"1)", "syntax", "2", "\")\""},
         {"if(1, 2; 3)", "syntax", "8", "\";\""},
         {"'north", "quote", "1"},
         {"'墙' = \"x", "quote", "7"},
         {"墙", "syntax", "1", "\"墙\""},
         {"‘a’", "syntax", "1", "quotation mark"},
         {"1 | 2", "syntax", "3"},
         {"/data/a", "syntax", "1", "${name}"},
         {"../a", "syntax", "1", "${name}"},
         {"1 and\x01", "syntax", "6", "control character"},
         {"1 orange", "syntax", "3"},
         {"'\xFF'", "not_utf8", "2"},
         {"'\xED\xA0\x80'", "not_utf8", "2"}});
}

TEST_CASE("a reference or a number that is none is refused with its column") {
  check({{"1 + ${}", "reference", "5"},
         {"${a b}", "reference", "1"},
         {"${a", "reference", "1"},
         {"$a", "reference", "1"},
         {"${last-saved#a}", "reference", "1"},
         {"${" + std::string(300, 'a') + "}", "reference", "1"},
         {"1000000000000000000", "number", "1"},
         {"1 + 0.1234567891", "number", "5"},
         {"1e3", "syntax", "2"}});
}

TEST_CASE("an unknown function, or a wrong number of values, is refused with its column") {
  check({{"1 + pow(2, 3)", "function", "5", "pow()"},
         {"once(1)", "function", "1", "once()"},
         {"jr:choice-name(${a}, 'b')", "function", "1", "jr:choice-name()"},
         {"IF(1, 2, 3)", "function", "1"},
         {"selected(${a})", "arguments", "1", "selected() takes 2 values, not 1"},
         {"true(1)", "arguments", "1", "true() takes no value, not 1"},
         {"not ( )", "arguments", "1", "not() takes 1 value, not 0"},
         {"1 + round(1, 2, 3)", "arguments", "5", "1 to 2 values"},
         {"coalesce(1)", "arguments", "1", "2 values or more"},
         {"if(1, 2)", "arguments", "1"},
         {"if(1, 2, )", "syntax", "10"},
         {"sum(1 + 2)", "arguments", "5", "sum() takes one ${name}"},
         {"count( .)", "arguments", "8"},
         {"verdict(${a})", "arguments", "9", "id in quotes"},
         {"photos('')", "arguments", "8"},
         {"regex(., ${a})", "arguments", "10", "in quotes"}});
}

TEST_CASE("a pattern that is not right is refused at its place") {
  check({{"regex(., 'a(b')", "pattern", "14", "parenthesis"},
         {"regex(., '[')", "pattern", "12"},
         {"regex(., '\\C')", "pattern", "13"},
         {"regex(., '" + std::string(33, '(') + std::string(33, ')') + "')", "pattern", "44"},
         {"regex(., '((a{999}){999}){999}')", "pattern", "31", "too large"}});
}

TEST_CASE("an expression that is too long, too deep or too large is refused") {
  const std::string spaces(Expression::bytes_max - 1, ' ');
  CHECK(Expression::parse(spaces + "1"));
  check({{spaces + "12", "long", "4001", "4000 bytes, this one 4001"}});
  const auto nested = [](int depth) { return repeated("(", depth) + "1" + repeated(")", depth); };
  CHECK(Expression::parse(nested(Expression::nesting_max)));
  const auto calls = [](int depth) { return repeated("not(", depth) + "1" + repeated(")", depth); };
  CHECK(Expression::parse(calls(Expression::nesting_max)));
  CHECK(Expression::parse("1" + repeated("+(1)", 200)));
  check({{nested(33), "deep", "33"}, {calls(33), "deep", "132"}, {repeated("(", 3000), "deep", "33"}});
  CHECK(Expression::parse("1 " + repeated("+1 ", 249)));
  check({{"1 " + repeated("+1 ", 250), "large", "751"}, {repeated("-", 600) + "1", "large", "501"}});
}
