#include "core/rules/barcode.h"

#include "tests/support/catch.h"

using namespace siteproof;
using Texts = std::vector<std::string>;

TEST_CASE("barcode.check_digit: a number on a package proves itself by its last digit") {
  for (const char* good : {"4006381333931", "96385074", "036000291452", "6901234567892"})
    CHECK(is_package_number(good));
  for (const char* bad : {"4006381333932", "96385075", "036000291453", "4006381339331", "", "VALVE-15", "400638133393",
                          "40063813339310", " 96385074", "9638507A"}) {
    INFO(bad);
    CHECK_FALSE(is_package_number(bad));
  }
}

TEST_CASE(
    "barcode.spellings: twelve digits and thirteen with a nought in front are one number, anything else is itself") {
  CHECK(barcode_spellings("036000291452") == Texts{"036000291452", "0036000291452"});
  CHECK(barcode_spellings("0036000291452") == Texts{"0036000291452", "036000291452"});
  CHECK(barcode_spellings("4006381333931") == Texts{"4006381333931"});
  CHECK(barcode_spellings("96385074") == Texts{"96385074"});
  CHECK(barcode_spellings("0036000291453") == Texts{"0036000291453"});
  CHECK(barcode_spellings("VALVE-15") == Texts{"VALVE-15"});
}
