#include "core/exchange/sheet.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(const Sheet& sheet) {
  std::vector<Cells> out;
  for (const Sheet::Row& row : sheet.rows) out.push_back(row.cells);
  return out;
}
std::vector<Cells> read(std::string_view text) { return cells_of(value_of(read_csv(as_bytes(text)))); }
std::string refused(std::string_view text) { return refusal(read_csv(as_bytes(text))); }

}  // namespace

TEST_CASE("quoted cells of a CSV hold separators, line breaks and doubled quotation marks") {
  CHECK(read("a,\"b,\"\"c\"\"\r\nd\",e\r\n") == std::vector<Cells>{{"a", "b,\"c\"\r\nd", "e"}});
  CHECK(read("5\" pipe,x") == std::vector<Cells>{{"5\" pipe", "x"}});
}

TEST_CASE("a CSV's rows end with CRLF, LF or CR, and the last one needs no end") {
  const std::vector<Cells> two{{"a", "b"}, {"c", "d"}};
  CHECK(read("a,b\r\nc,d\r\n") == two);
  CHECK(read("a,b\nc,d") == two);
  CHECK(read("a,b\rc,d\r") == two);
}

TEST_CASE("a CSV's separator is told from the first row that is divided") {
  CHECK(read("a;b,c;d\n") == std::vector<Cells>{{"a", "b,c", "d"}});
  CHECK(read("a\tb\n") == std::vector<Cells>{{"a", "b"}});
  CHECK(read("title\n\"x,y,z\";b\n") == std::vector<Cells>{{"title"}, {"x,y,z", "b"}});
}

TEST_CASE("empty rows of a CSV are left out, and lines count them as a spreadsheet program does") {
  const Sheet sheet = value_of(read_csv(as_bytes("a,\n\n,,\n\"b\nb\",,,\n,c")));
  CHECK(cells_of(sheet) == std::vector<Cells>{{"a"}, {"b\nb"}, {"", "c"}});
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[1].line == 4);
  CHECK(sheet.rows[2].line == 5);
  CHECK(sheet.rows[2].cell(1) == "c");
  CHECK(sheet.rows[2].cell(2).empty());
}

TEST_CASE("a CSV is read as UTF-8 with or without its mark, and as GB 18030 when it is not UTF-8") {
  const std::vector<Cells> wanted{{"工单", "渗漏"}};
  CHECK(read("工单,渗漏\n") == wanted);
  CHECK(read("\xEF\xBB\xBF工单,渗漏\n") == wanted);
  CHECK(read("\xB9\xA4\xB5\xA5,\xC9\xF8\xC2\xA9\n") == wanted);
  CHECK(read("\x95\x32\x82\x36,a\n") == std::vector<Cells>{{"𠀀", "a"}});  // four bytes
}

TEST_CASE("what is no text is refused as a CSV") {
  CHECK(refused("\xFF\xFE"
                "a") == "sheet.encoding");
  CHECK(refused(std::string_view("a\0b", 3)) == "sheet.encoding");
  CHECK(refused("\xEF\xBB\xBF\xB9\xA4") == "sheet.encoding");
}

TEST_CASE("a CSV that is cut off within quotation marks is refused with its row") {
  const auto cut = read_csv(as_bytes("a,b\nc,\"d"));
  REQUIRE(refusal(cut) == "sheet.malformed");
  CHECK(cut.error().message.find("row 2") != std::string::npos);
  CHECK(refused("\"a\"b,c\n") == "sheet.malformed");
}

TEST_CASE("a CSV beyond the limits is refused, and one at the limits is read") {
  const auto lines = [](std::int64_t count) {
    std::string text;
    for (std::int64_t i = 0; i < count; ++i) text += "a\n";
    return text;
  };
  CHECK(refused(lines(sheet_rows_max)) == "no error");
  CHECK(refused(lines(sheet_rows_max + 1)) == "sheet.too_large");
  CHECK(refused(std::string(sheet_columns_max - 1, ',') + "a") == "no error");
  CHECK(refused(std::string(sheet_columns_max, ',') + "a") == "sheet.too_large");
  CHECK(refused(std::string(sheet_columns_max, ',')) == "no error");
  CHECK(refused(std::string(sheet_bytes_max + 1, 'a')) == "sheet.too_large");
  std::string wide;
  for (std::int64_t i = 0; i <= sheet_cells_max / sheet_columns_max; ++i) {
    wide += std::string(sheet_columns_max - 1, ',') + "a\n";
  }
  CHECK(refused(wide) == "sheet.too_large");
}

TEST_CASE("a written CSV has a byte order mark, CRLF, and quotation marks where they are needed") {
  CHECK(write_csv({{"a", "b;c"}, {"say \"x\"", ""}}) ==
        "\xEF\xBB\xBF"
        "a,\"b;c\"\r\n\"say \"\"x\"\"\",\r\n");
}

TEST_CASE("a written CSV runs nothing as a formula, and numbers stay numbers") {
  const auto written = [](const std::string& cell) { return write_csv({{cell}}).substr(3); };
  CHECK(written("=HYPERLINK(1)") == "'=HYPERLINK(1)\r\n");
  CHECK(written("+86 138") == "'+86 138\r\n");
  CHECK(written("@SUM") == "'@SUM\r\n");
  CHECK(written("\t=1") == "\"'\t=1\"\r\n");
  CHECK(written("＝1") == "'＝1\r\n");
  CHECK(written("-2+3") == "'-2+3\r\n");
  CHECK(written("-12.5") == "-12.5\r\n");
  CHECK(written("'=1") == "''=1\r\n");
  CHECK(written("'tis") == "'tis\r\n");
  CHECK(written("1=1") == "1=1\r\n");
}
