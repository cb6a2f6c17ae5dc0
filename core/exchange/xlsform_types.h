#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/bilingual.h"

namespace siteproof::xlsform {

/// What the cell in the column "type" makes of its line.
struct Type {
  enum class What { item, begin_group, begin_repeat, end_group, end_repeat, select_one, select_multiple, untaken };
  What what = What::untaken;
  std::string
      kind;  ///< of an item, as a template calls it; "integer", "range" and "time" are numbers and texts of more
  std::string list;  ///< of a select
  bool or_other = false;
  Bilingual why;  ///< of what cannot be taken
};

[[nodiscard]] Type read_type(std::string_view cell);

}  // namespace siteproof::xlsform
