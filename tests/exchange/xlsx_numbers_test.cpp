#include <fmt/core.h>

#include "core/exchange/sheet.h"
#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

struct Shown {
  std::string stored;
  std::string code;  ///< of a number format; empty for none
  int builtin = 0;
  std::string properties;
};

/// What a cell reads as.
std::string shown(const Shown& cell) {
  WorkbookRecipe recipe;
  recipe.workbook_properties = cell.properties;
  recipe.formats = {0, cell.code.empty() ? cell.builtin : 164};
  if (!cell.code.empty()) recipe.number_formats = fmt::format(R"(<numFmt numFmtId="164" formatCode="{}"/>)", cell.code);
  recipe.sheets.emplace_back("S",
                             fmt::format(R"(<sheetData><row><c s="1"><v>{}</v></c></row></sheetData>)", cell.stored));
  const auto sheets = value_of(read_xlsx(make_workbook(recipe)));
  return std::string(sheets.at(0).rows.at(0).cell(0));
}
std::string plain(const std::string& stored) { return shown({stored, "", 0, ""}); }
std::string dated(const std::string& stored, int builtin) { return shown({stored, "", builtin, ""}); }
std::string coded(const std::string& stored, const std::string& code) { return shown({stored, code, 0, ""}); }

}  // namespace

TEST_CASE("numbers are plain decimals without the noise of floating point") {
  CHECK(plain("0.30000000000000004") == "0.3");
  CHECK(plain("1.1000000000000001") == "1.1");
  CHECK(plain("99.999999999999997") == "100");
  CHECK(plain("9.9999999999999996E22") == "100000000000000000000000");
  CHECK(plain("1.5E-3") == "0.0015");
  CHECK(plain("-12.50") == "-12.5");
  CHECK(plain("13800138000") == "13800138000");
  CHECK(plain("0") == "0");
  CHECK(plain("-0.0") == "0");
  CHECK(plain("007") == "7");
  CHECK(plain("NaN") == "NaN");
  CHECK(plain("1E9999") == "1E9999");
}

TEST_CASE("dates come by their cell's format as ISO 8601") {
  CHECK(dated("46348", 14) == "2026-11-22");
  CHECK(dated("46348.604166666664", 22) == "2026-11-22T14:30:00");
  CHECK(dated("46348.604166666664", 14) == "2026-11-22");
  CHECK(dated("46348", 22) == "2026-11-22T00:00:00");
  CHECK(dated("0.60416666666666663", 20) == "14:30:00");
  CHECK(dated("46348", 31) == "2026-11-22");
  CHECK(dated("1.5208333333333333", 46) == "36:30:00");
  CHECK(dated("46348.99999999999", 22) == "2026-11-23T00:00:00");
  CHECK(dated("46348", 34) == "2026-11-22");
  CHECK(dated("0.5", 34) == "12:00:00");
}

TEST_CASE("number formats of the workbook's own are told from dates") {
  CHECK(coded("46348", "yyyy\\-mm\\-dd") == "2026-11-22");
  CHECK(coded("46348", "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@") == "2026-11-22");
  CHECK(coded("46348.5", "m/d/yy h:mm AM/PM") == "2026-11-22T12:00:00");
  CHECK(coded("0.5", "mm:ss") == "12:00:00");
  CHECK(coded("2", "[h]:mm") == "48:00:00");
  CHECK(coded("46348", "mmm") == "2026-11-22");
  CHECK(coded("46348", "#,##0.00&quot;days&quot;") == "46348");
  CHECK(coded("46348", "0\\d") == "46348");
  CHECK(coded("46348", "[Red]0.00E+00") == "46348");
  CHECK(coded("46348", "General") == "46348");
  CHECK(coded("0.5", "0%") == "0.5");
}

TEST_CASE("a workbook counts its days from 1900, with the leap day that year did not have, or from 1904") {
  CHECK(dated("1", 14) == "1900-01-01");
  CHECK(dated("59", 14) == "1900-02-28");
  CHECK(dated("60", 14) == "60");
  CHECK(dated("61", 14) == "1900-03-01");
  CHECK(dated("0", 14) == "0");
  CHECK(dated("-1", 14) == "-1");
  CHECK(dated("2958465", 14) == "9999-12-31");
  CHECK(dated("2958466", 14) == "2958466");
  CHECK(shown({"0", "", 14, R"(date1904="1")"}) == "1904-01-01");
  CHECK(shown({"44886", "", 14, R"(date1904="true")"}) == "2026-11-22");
}
