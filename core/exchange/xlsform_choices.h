#pragma once

#include <set>

#include "core/exchange/xlsform_table.h"
#include "core/model/checklist_template.h"

namespace siteproof::xlsform {

struct Choices {
  std::map<std::string, std::vector<ChoiceOption>> lists;
  /// Names as the file has them of choices that are called otherwise here: a condition that says one of them means
  /// something else now.
  std::set<std::string> renamed;
};

[[nodiscard]] Choices read_choices(const Table& table);

/// Yes and no in their plain words, which the program has itself.
[[nodiscard]] bool is_yes_no(const std::vector<ChoiceOption>& options);

}  // namespace siteproof::xlsform
