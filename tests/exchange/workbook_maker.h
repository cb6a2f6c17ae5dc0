#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/bytes.h"

namespace siteproof {

/// What a workbook is made of; the worksheets' XML is written out by the test, so that it can be as strange as it
/// wants.
struct WorkbookRecipe {
  std::vector<std::pair<std::string, std::string>> sheets;  ///< name, and what stands within <worksheet>
  std::string shared_strings;                               ///< what stands within <sst>
  std::vector<int> formats;                                 ///< the number format of each cell format
  std::string number_formats;                               ///< what stands within <numFmts>
  std::string workbook_properties;                          ///< attributes of <workbookPr>
  std::string prologue;                                     ///< in front of each worksheet's root element
  std::vector<std::pair<std::string, std::string>> more_parts;
};

using PackageParts = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] PackageParts workbook_parts(const WorkbookRecipe& recipe);
/// A ZIP archive of the parts, deflated.
[[nodiscard]] Bytes zip_parts(const PackageParts& parts);
[[nodiscard]] Bytes make_workbook(const WorkbookRecipe& recipe);
/// A workbook with one sheet whose <sheetData> holds this.
[[nodiscard]] Bytes workbook_of(const std::string& rows);
/// One sheet with these texts as inline strings, from A1 on.
[[nodiscard]] Bytes workbook_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace siteproof
