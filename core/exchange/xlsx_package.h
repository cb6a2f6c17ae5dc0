#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/exchange/sheet_budget.h"

namespace siteproof {

/// The parts of an Office Open XML package (ECMA-376 part 2) in memory, unpacked as they are asked for. Names are in
/// lower case, as the standard compares them, and have no slash in front.
class XlsxPackage {
 public:
  XlsxPackage(ByteView bytes, SheetBudget& budget) : bytes_(bytes), budget_(budget) {}

  /// Those of `names` that are there. Errors (usage): sheet.malformed, sheet.too_large, sheet.locked.
  [[nodiscard]] Result<std::map<std::string, std::string>> parts(const std::set<std::string>& names);
  /// Errors (usage): as above, and sheet.malformed when it is not there.
  [[nodiscard]] Result<std::string> part(const std::string& name);

 private:
  ByteView bytes_;
  SheetBudget& budget_;
};

struct XlsxRelation {
  std::string type;  ///< the last part of its URI: "worksheet"
  std::string target;
};

/// The relations of `source` (empty for the package's own) by their id, targets as part names.
[[nodiscard]] Result<std::map<std::string, XlsxRelation>> read_relations(XlsxPackage& package,
                                                                         const std::string& source);

}  // namespace siteproof
