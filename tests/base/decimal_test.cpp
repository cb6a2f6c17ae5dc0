#include "core/base/decimal.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {
Decimal number(const char* text) { return value_of(Decimal::parse(text)); }
}  // namespace

TEST_CASE("a decimal is kept exactly and in lowest terms") {
  CHECK(number("0.35").str() == "0.35");
  CHECK(number("12").str() == "12");
  CHECK(number("-12.50").str() == "-12.5");
  CHECK(number("0.000000001").str() == "0.000000001");
  CHECK(number("-0").str() == "0");
  CHECK(number("0.0").str() == "0");
  CHECK(number("007").str() == "7");
  CHECK(number("999999999999999999").str() == "999999999999999999");
  CHECK(number("1.50") == number("1.5"));
  CHECK(Decimal::from_integer(-7) == number("-7"));
  CHECK(Decimal() == number("0"));
}

TEST_CASE("what is not a plain decimal number is refused") {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "+1", "1e3", "1,5", "1.2.3", " 1", "1 ", "--1", "0x10", "NaN", "１"}) {
    INFO(text);
    CHECK(full_refusal(Decimal::parse(text)) == "usage decimal.malformed");
  }
}

TEST_CASE("a number that would have to be rounded or cut is refused") {
  for (const char* text :
       {"1000000000000000000", "-1000000000000000000", "0.0000000001", "99999999999999999999999999999999999",
        "11111111111111111111111111111111111111111111111111"}) {
    INFO(text);
    CHECK(full_refusal(Decimal::parse(text)) == "usage decimal.range");
  }
  CHECK(refusal(number("999999999999999999").plus(number("1"))) == "decimal.range");
  CHECK(refusal(number("999999999999999999").times(number("10"))) == "decimal.range");
  CHECK(refusal(number("0.00001").times(number("0.00001"))) == "decimal.range");
  CHECK(refusal(number("-999999999999999999").minus(number("1"))) == "decimal.range");
}

TEST_CASE("decimals of different scale are compared by value") {
  CHECK(number("0.3") < number("0.31"));
  CHECK(number("-1") < number("0.000000001"));
  CHECK(number("999999999999999999") > number("999999999.999999999"));
  CHECK(number("-2").sign() == -1);
  CHECK(number("0").sign() == 0);
  CHECK(number("0.1").sign() == 1);
}

TEST_CASE("sums and products of money come out exactly") {
  CHECK(value_of(number("0.1").plus(number("0.2"))).str() == "0.3");
  CHECK(value_of(number("19.99").times(number("3"))).str() == "59.97");
  CHECK(value_of(number("1").minus(number("0.9"))).str() == "0.1");
}
