#pragma once

#include <fmt/core.h>

#include <functional>
#include <map>

#include "core/exchange/import_line.h"

namespace siteproof {

/// Reads every line below the headings; `key` is what must not come twice and stands in the field `key_field`.
template <class T>
Result<ImportPlan<T>> plan_lines(const Sheet& sheet, TableKind kind, Field key_field,
                                 const std::function<T(ImportLine&)>& read,
                                 const std::function<std::string(const T&)>& key) {
  SITEPROOF_TRY(const TableColumns table, find_columns(sheet, kind));
  ImportPlan<T> plan;
  plan.unused_columns = table.unused;
  std::map<std::string, std::int64_t> seen;
  for (std::size_t at = table.first_line; at < sheet.rows.size(); ++at) {
    const Sheet::Row& row = sheet.rows[at];
    ImportLine line(row, table, plan.bad);
    T value = read(line);
    const std::string name = key(value);
    if (!name.empty()) {
      const auto [first, fresh] = seen.emplace(name, row.line);
      if (!fresh) {
        line.wrong(key_field, {fmt::format("与第 {} 行重复，请去掉一行。", first->second),
                               fmt::format("This is in row {} already: take one of the two away.", first->second)});
      }
    }
    if (line.good()) plan.good.push_back({row.line, std::move(value)});
  }
  return plan;
}

}  // namespace siteproof
