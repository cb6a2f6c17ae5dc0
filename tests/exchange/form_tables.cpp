#include "tests/exchange/form_tables.h"

#include <fmt/core.h>

#include "core/model/checklist_template.h"
#include "tests/support/result_checks.h"

namespace siteproof {
namespace {

using Json = nlohmann::ordered_json;

Json found_in(const Json& items, const std::string& id) {
  for (const Json& item : items) {
    if (item["id"] == id) return item;
    if (!item.contains("items")) continue;
    if (Json inner = found_in(item["items"], id); !inner.is_null()) return inner;
  }
  return {};
}

}  // namespace

ConvertedForm form_of(const std::string& table) {
  const Sheet sheet = value_of(read_csv(as_bytes(table)));
  ConvertedForm form = value_of(convert_xlsform({sheet}, {}));
  INFO(form.document.dump(1));
  (void)value_of(read_template(form.document.dump()));
  return form;
}

Json item_of(const ConvertedForm& form, const std::string& id) {
  for (const Json& section : form.document["sections"]) {
    if (Json found = found_in(section["items"], id); !found.is_null()) return found;
  }
  return {};
}

std::string untaken_of(const ConvertedForm& form) {
  std::string out;
  for (const Untaken& one : form.untaken) {
    CHECK_FALSE(one.why.zh.empty());
    out += fmt::format("{} {} {}: {}\n", one.sheet, one.line, one.column.empty() ? one.value : one.column, one.why.en);
  }
  return out;
}

}  // namespace siteproof
