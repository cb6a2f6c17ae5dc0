#include "core/exchange/xlsx_package.h"
#include "core/exchange/xlsx_sheet.h"
#include "core/exchange/xlsx_strings.h"
#include "core/exchange/xml_reader.h"

namespace siteproof {
namespace {

constexpr std::size_t sheets_max = 1'000;

using Relations = std::map<std::string, XlsxRelation>;

/// xl/workbook.xml
class WorkbookReading : public XmlHandler {
 public:
  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet" && sheets.size() == sheets_max) {
      return fail(ErrorKind::usage, "sheet.too_large", "The workbook has too many sheets: keep those that are needed.");
    }
    if (name == "sheet") sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("|id"))});
    if (name == "workbookPr") {
      const std::string_view flag = attributes.get("date1904");
      from_1904 = flag == "1" || flag == "true" || flag == "on";
    }
    return {};
  }
  Status end(std::string_view) override { return {}; }
  void text(std::string_view) override {}

  struct Named {
    std::string name, relation;
  };
  std::vector<Named> sheets;
  bool from_1904 = false;
};

std::string target_of(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.target;
  }
  return {};
}

tl::unexpected<Error> no_workbook() {
  return fail(ErrorKind::usage, "sheet.malformed",
              "The file is a ZIP archive but no .xlsx workbook: choose the workbook itself.");
}

Result<std::vector<Sheet>> read_workbook(XlsxPackage& package, SheetBudget& budget) {
  SITEPROOF_TRY(const Relations outer, read_relations(package, ""));
  const std::string main = target_of(outer, "officeDocument");
  if (main.empty()) return no_workbook();
  SITEPROOF_TRY(const std::string main_text, package.part(main));
  WorkbookReading listed;
  SITEPROOF_CHECK(read_xml(main_text, main, listed));
  SITEPROOF_TRY(const Relations relations, read_relations(package, main));

  const std::string strings = target_of(relations, "sharedStrings");
  const std::string styles = target_of(relations, "styles");
  std::set<std::string> wanted{strings, styles};
  for (const auto& sheet : listed.sheets) {
    const auto relation = relations.find(sheet.relation);
    if (relation != relations.end() && relation->second.type == "worksheet") wanted.insert(relation->second.target);
  }
  SITEPROOF_TRY(auto parts, package.parts(wanted));

  XlsxWorkbook workbook;
  workbook.from_1904 = listed.from_1904;
  if (const auto part = parts.find(strings); part != parts.end()) {
    SITEPROOF_TRY(workbook.strings, read_shared_strings(part->second));
  }
  if (const auto part = parts.find(styles); part != parts.end()) {
    SITEPROOF_TRY(workbook.shapes, read_styles(part->second));
  }
  std::vector<Sheet> sheets;
  for (const auto& sheet : listed.sheets) {
    const auto relation = relations.find(sheet.relation);
    if (relation == relations.end() || relation->second.type != "worksheet") continue;  // a sheet that is one chart
    // Each part once: a small file could name a large sheet a thousand times.
    const auto part = parts.extract(relation->second.target);
    if (part.empty()) {
      return fail(ErrorKind::usage, "sheet.malformed",
                  "The workbook has lost its sheet \"" + sheet.name + "\": save it again and send it anew.");
    }
    Sheet out;
    out.name = sheet.name;
    SITEPROOF_TRY(out.rows, read_worksheet(part.mapped(), relation->second.target, workbook, budget));
    sheets.push_back(std::move(out));
  }
  if (sheets.empty()) return no_workbook();
  return sheets;
}

}  // namespace

Result<std::vector<Sheet>> read_xlsx(ByteView bytes) {
  SheetBudget budget;
  XlsxPackage package(bytes, budget);
  return read_workbook(package, budget);
}

}  // namespace siteproof
