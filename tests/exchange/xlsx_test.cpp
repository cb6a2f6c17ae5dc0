#include "core/exchange/sheet.h"
#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

using Cells = std::vector<std::string>;

Sheet only_sheet(const Bytes& workbook) {
  auto sheets = value_of(read_xlsx(workbook));
  REQUIRE(sheets.size() == 1);
  return std::move(sheets.front());
}

Cells first_row(const std::string& cells) {
  const Sheet sheet = only_sheet(workbook_of("<row>" + cells + "</row>"));
  REQUIRE(sheet.rows.size() == 1);
  return sheet.rows.front().cells;
}

}  // namespace

TEST_CASE("a workbook's sheets come by name in its order") {
  WorkbookRecipe recipe;
  recipe.sheets = {{"工单", R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>)"},
                   {"空", "<sheetData/>"}};
  const auto sheets = value_of(read_xlsx(make_workbook(recipe)));
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].name == "工单");
  CHECK(sheets[0].rows == std::vector<Sheet::Row>{{1, {"1"}}});
  CHECK(sheets[1].name == "空");
  CHECK(sheets[1].rows.empty());
}

TEST_CASE("shared strings are plain or rich, without their phonetic readings and escapes") {
  WorkbookRecipe recipe;
  recipe.shared_strings =
      R"(<si><t xml:space="preserve"> 渗漏 </t></si><si><r><t>窗</t></r><r><rPr><b/></rPr><t>台</t></r>)"
      R"(<rPh sb="0" eb="1"><t>chuang</t></rPh></si><si><t>a_x000A_b_x4E2D__xZZZZ_</t></si>)";
  recipe.sheets.emplace_back("S",
                             R"(<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>)"
                             "</sheetData>");
  CHECK(only_sheet(make_workbook(recipe)).rows.at(0).cells == Cells{" 渗漏 ", "窗台", "a\nb中_xZZZZ_"});
}

TEST_CASE("cells hold inline strings, truth values, errors and results of formulas") {
  CHECK(first_row(R"(<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t="b"><v>1</v></c>)"
                  R"(<c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>abx</v></c>)"
                  R"(<c><f>1+1</f><v>2</v></c><c t="d"><v>2026-11-22</v></c>)") ==
        Cells{"ab", "TRUE", "FALSE", "#N/A", "abx", "2", "2026-11-22"});
}

TEST_CASE("rows and cells that a workbook leaves out leave gaps") {
  const Sheet sheet = only_sheet(
      workbook_of(R"(<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row>)"
                  R"(<row><c r="AA4"><v>3</v></c></row>)"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0] == Sheet::Row{2, {"", "", "1", "2"}});
  CHECK(sheet.rows[1].line == 4);
  CHECK(sheet.rows[1].cells.size() == 27);
  CHECK(sheet.rows[1].cell(26) == "3");
}

TEST_CASE("every cell of a merged area reads as its first, in rows that hold something else") {
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("S",
                             R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row>)"
                             R"(<row r="2"><c r="C2"><v>8</v></c></row><row r="3"><c r="B3" s="1"/></row></sheetData>)"
                             R"(<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="D1:XFD1048576"/></mergeCells>)");
  CHECK(only_sheet(make_workbook(recipe)).rows == std::vector<Sheet::Row>{{1, {"1", "1", "9"}}, {2, {"1", "1", "8"}}});
}

TEST_CASE("a sheet's part is found in whatever case its name is written") {
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("S", "<sheetData><row><c><v>1</v></c></row></sheetData>");
  PackageParts parts = workbook_parts(recipe);
  for (auto& [name, text] : parts) {
    if (name == "xl/worksheets/sheet1.xml") name = "xl/Worksheets/Sheet1.xml";
  }
  CHECK(only_sheet(zip_parts(parts)).rows.size() == 1);
}

TEST_CASE("a file is read by what it is, not by what it is called") {
  CHECK(value_of(read_sheets(workbook_of("<row><c><v>7</v></c></row>"))).at(0).rows.at(0).cell(0) == "7");
  CHECK(value_of(read_sheets(as_bytes("a,b"))).at(0).rows.at(0).cell(1) == "b");
}
