#include <set>

#include "core/exchange/import.h"
#include "core/exchange/xform.h"
#include "core/exchange/xlsform.h"
#include "core/model/checklist_template.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

namespace {

void check(const Sheet& sheet) {
  std::int64_t line = 0;
  std::vector<std::vector<std::string>> cells;
  for (const Sheet::Row& row : sheet.rows) {
    fuzz::promise(row.line > line, "lines ascend");
    fuzz::promise(!row.cells.empty() && !row.cells.back().empty(), "a row ends with a filled cell");
    fuzz::promise(std::ssize(row.cells) <= sheet_columns_max, "columns are bounded");
    line = row.line;
    for (const std::string& cell : row.cells) fuzz::promise(is_utf8(cell), "cells are UTF-8");
    cells.push_back(row.cells);
  }
  const auto again = read_csv(as_bytes(write_csv(cells)));
  fuzz::promise(again && again->rows.size() == cells.size(), "what is written is read");
  for (std::size_t i = 0; i < cells.size(); ++i) fuzz::promise(again->rows[i].cells == cells[i], "as it was");
}

/// Every line is good, or is listed with a reason.
template <class T>
void check(const Result<ImportPlan<T>>& plan, const Sheet& sheet) {
  if (!plan) {
    fuzz::promise(!plan.error().message.empty(), "a refusal says why");
    return;
  }
  std::set<std::int64_t> lines;
  for (const auto& good : plan->good) fuzz::promise(lines.insert(good.line).second, "a line comes in once");
  for (const BadLine& bad : plan->bad) {
    fuzz::promise(!bad.why.en.empty() && !bad.why.zh.empty() && !bad.column.empty(), "a bad line says why");
    fuzz::promise(lines.count(bad.line) == 0, "a bad line does not come in");
  }
  for (const BadLine& bad : plan->bad) lines.insert(bad.line);
  fuzz::promise(lines.size() < sheet.rows.size(), "the headings are no line");
}

/// What becomes a template is one, and all that is left out says why.
void check(const Result<ConvertedForm>& form) {
  if (!form) {
    fuzz::promise(!form.error().message.empty(), "a refusal says why");
    return;
  }
  fuzz::promise(read_template(form->document.dump()).has_value(), "what converts is a template");
  for (const Untaken& one : form->untaken)
    fuzz::promise(!one.why.en.empty() && !one.why.zh.empty(), "what is left out says why");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const auto form = read_xform({data, size})) check(convert_xlsform(*form, {}));
  const auto sheets = read_sheets({data, size});
  if (!sheets) {
    fuzz::promise(!sheets.error().message.empty(), "a refusal says why");
    return 0;
  }
  for (const Sheet& sheet : *sheets) {
    check(sheet);
    check(plan_orders(sheet, {}), sheet);
    check(plan_households(sheet), sheet);
    check(plan_catalogue(sheet), sheet);
  }
  check(convert_xlsform(*sheets, {}));
  return 0;
}
