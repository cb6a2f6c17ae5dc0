#include "tests/exchange/workbook_maker.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include "tests/support/catch.h"

namespace siteproof {
namespace {

constexpr const char* spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, relationships, type, target);
}

std::string relations(const std::string& within) {
  return fmt::format(
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
      within);
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

std::string styles(const WorkbookRecipe& recipe) {
  std::string formats;
  for (const int id : recipe.formats) formats += fmt::format(R"(<xf numFmtId="{}"/>)", id);
  return fmt::format(R"(<styleSheet xmlns="{}"><numFmts>{}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                     R"(<cellXfs>{}</cellXfs></styleSheet>)",
                     spreadsheet, recipe.number_formats, formats);
}

}  // namespace

PackageParts workbook_parts(const WorkbookRecipe& recipe) {
  std::string sheets;
  std::string links =
      relation("rIdStrings", "sharedStrings", "sharedStrings.xml") + relation("rIdStyles", "styles", "/xl/styles.xml");
  PackageParts parts{{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))}};
  int number = 0;
  for (const auto& [name, content] : recipe.sheets) {
    ++number;
    sheets += fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)", name, number, number);
    const std::string target = fmt::format("worksheets/sheet{}.xml", number);
    links += relation(fmt::format("rId{}", number), "worksheet", target);
    parts.emplace_back("xl/" + target,
                       fmt::format(R"({}<worksheet xmlns="{}">{}</worksheet>)", recipe.prologue, spreadsheet, content));
  }
  parts.emplace_back("xl/workbook.xml",
                     fmt::format(R"(<workbook xmlns="{}" xmlns:r="{}"><workbookPr {}/><sheets>{}</sheets></workbook>)",
                                 spreadsheet, relationships, recipe.workbook_properties, sheets));
  parts.emplace_back("xl/_rels/workbook.xml.rels", relations(links));
  parts.emplace_back("xl/styles.xml", styles(recipe));
  parts.emplace_back("xl/sharedStrings.xml",
                     fmt::format(R"(<sst xmlns="{}">{}</sst>)", spreadsheet, recipe.shared_strings));
  parts.insert(parts.end(), recipe.more_parts.begin(), recipe.more_parts.end());
  return parts;
}

Bytes zip_parts(const PackageParts& parts) {
  std::size_t room = 64 * 1024;
  for (const auto& [name, text] : parts) room += 2 * text.size();
  Bytes out(room);
  archive* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  // Without the padding to whole blocks of a tape.
  archive_write_set_bytes_per_block(zip, 0);
  std::size_t used = 0;
  REQUIRE(archive_write_open_memory(zip, out.data(), out.size(), &used) == ARCHIVE_OK);
  for (const auto& [name, text] : parts) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
    REQUIRE(archive_write_header(zip, entry) == ARCHIVE_OK);
    REQUIRE(archive_write_data(zip, text.data(), text.size()) == static_cast<la_ssize_t>(text.size()));
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_close(zip) == ARCHIVE_OK);
  archive_write_free(zip);
  out.resize(used);
  return out;
}

Bytes make_workbook(const WorkbookRecipe& recipe) { return zip_parts(workbook_parts(recipe)); }

Bytes workbook_of(const std::string& rows) {
  WorkbookRecipe recipe;
  recipe.sheets.emplace_back("Sheet1", "<sheetData>" + rows + "</sheetData>");
  return make_workbook(recipe);
}

Bytes workbook_of(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += "<row>";
    for (const std::string& cell : row) out += R"(<c t="inlineStr"><is><t>)" + escaped(cell) + "</t></is></c>";
    out += "</row>";
  }
  return workbook_of(out);
}

}  // namespace siteproof
