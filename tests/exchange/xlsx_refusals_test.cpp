#include <fmt/core.h>

#include "core/exchange/sheet.h"
#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Bytes worksheet(const std::string& content, const std::string& prologue = "") {
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("S", content);
  recipe.prologue = prologue;
  return make_workbook(recipe);
}
std::string refused(const Bytes& workbook) { return refusal(read_xlsx(workbook)); }

/// Repeats a text, which packs well.
std::string many(const std::string& text, std::int64_t count) {
  std::string out;
  out.reserve(text.size() * static_cast<std::size_t>(count));
  for (std::int64_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a workbook that unpacks to more than the limit is refused") {
  const Bytes bomb = worksheet(std::string(static_cast<std::size_t>(sheet_bytes_max) + 1, ' '));
  CHECK(std::ssize(bomb) < sheet_bytes_max / 100);
  CHECK(refused(bomb) == "sheet.too_large");
}

TEST_CASE("parts that are not needed do not count against the limit") {
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("S", "<sheetData/>");
  recipe.more_parts.emplace_back("xl/media/plan.bmp", std::string(static_cast<std::size_t>(sheet_bytes_max), ' '));
  CHECK(refused(make_workbook(recipe)) == "no error");
}

TEST_CASE("one long text that many cells share is refused where it becomes too much") {
  WorkbookRecipe recipe;
  recipe.shared_strings = "<si><t>" + std::string(30'000, 'a') + "</t></si>";
  recipe.sheets.emplace_back("S", "<sheetData>" + many(R"(<row><c t="s"><v>0</v></c></row>)", 3'000) + "</sheetData>");
  CHECK(refused(make_workbook(recipe)) == "sheet.too_large");
}

TEST_CASE("one long text that the cells of one row share is refused before the row is at its end") {
  WorkbookRecipe recipe;
  recipe.shared_strings = "<si><t>" + std::string(1'000'000, 'a') + "</t></si>";
  // Cut off behind the cells: who came as far as that has taken memory for all of them.
  recipe.sheets.emplace_back("S", "<sheetData><row>" + many(R"(<c t="s"><v>0</v></c>)", 100));
  CHECK(refused(make_workbook(recipe)) == "sheet.too_large");
}

TEST_CASE("merged areas cannot ask for more cells than the limit") {
  std::string rows;
  for (int i = 1; i <= 9'000; ++i) rows += fmt::format(R"(<row r="{}"><c r="A{}"><v>1</v></c></row>)", i, i);
  const std::string wide = R"(<row r="9001"><c r="ALL9001"><v>1</v></c></row>)";
  CHECK(refused(worksheet("<sheetData>" + rows + wide +
                          R"(</sheetData><mergeCells><mergeCell ref="A1:ALL9001"/></mergeCells>)")) ==
        "sheet.too_large");
}

TEST_CASE("rows and columns of a workbook are bounded") {
  CHECK(refused(workbook_of(many("<row><c><v>1</v></c></row>", sheet_rows_max))) == "no error");
  CHECK(refused(workbook_of(many("<row><c><v>1</v></c></row>", sheet_rows_max + 1))) == "sheet.too_large");
  CHECK(refused(workbook_of(R"(<row><c r="ALL1"><v>1</v></c></row>)")) == "no error");
  CHECK(refused(workbook_of(R"(<row><c r="ALM1"><v>1</v></c></row>)")) == "sheet.too_large");
  CHECK(refused(workbook_of(R"(<row><c r="ALM1" s="3"/></row>)")) == "no error");
}

TEST_CASE("a workbook with a document type is refused before an entity grows") {
  const auto bomb = read_xlsx(worksheet(R"(<sheetData><row><c t="str"><v>&b;</v></c></row></sheetData>)",
                                        R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>)"));
  REQUIRE(refusal(bomb) == "sheet.malformed");
  CHECK(bomb.error().message.find("document type") != std::string::npos);
}

TEST_CASE("a workbook that is cut off or changed anywhere is refused or read, and ends either way") {
  const Bytes whole = workbook_of("<row><c><v>1</v></c></row>");
  REQUIRE(refused(whole) == "no error");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    INFO("cut off after " << size);
    CHECK(refused(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))) != "no error");
  }
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    Bytes changed = whole;
    changed[at] ^= 0x55U;
    const auto sheets = read_xlsx(changed);
    CHECK((sheets.has_value() || !sheets.error().message.empty()));
  }
}

TEST_CASE("what a workbook's sheet cannot mean is refused") {
  CHECK(refused(workbook_of(R"(<row r="2"/><row r="2"/>)")) == "sheet.malformed");
  CHECK(refused(workbook_of(R"(<row r="0"/>)")) == "sheet.malformed");
  CHECK(refused(workbook_of(R"(<row r="1"><c r="A2"/></row>)")) == "sheet.malformed");
  CHECK(refused(workbook_of(R"(<row><c r="9"/></row>)")) == "sheet.malformed");
  CHECK(refused(workbook_of(R"(<row><c t="s"><v>0</v></c></row>)")) == "sheet.malformed");
  CHECK(refused(workbook_of("<row>")) == "sheet.malformed");
  CHECK(refused(worksheet(R"(<sheetData/><mergeCells><mergeCell ref="A1:"/></mergeCells>)")) == "sheet.malformed");
  CHECK(refused(worksheet(R"(<sheetData/><mergeCells><mergeCell ref="C1:B3"/></mergeCells>)")) == "sheet.malformed");
}

TEST_CASE("a ZIP archive that is no workbook, a lost sheet and a sheet named twice are refused") {
  CHECK(refused(zip_parts({{"a.txt", "a"}})) == "sheet.malformed");
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("S", "<sheetData/>");
  PackageParts parts = workbook_parts(recipe);
  std::erase_if(parts, [](const auto& part) { return part.first == "xl/worksheets/sheet1.xml"; });
  CHECK(refused(zip_parts(parts)) == "sheet.malformed");
  parts = workbook_parts(recipe);
  parts.push_back(parts.back());
  CHECK(refused(zip_parts(parts)) == "sheet.malformed");
}

TEST_CASE("an older or locked workbook says how to save it") {
  const auto locked = read_sheets(as_bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
  REQUIRE(refusal(locked) == "sheet.locked");
  CHECK(locked.error().message.find(".xlsx") != std::string::npos);
}
