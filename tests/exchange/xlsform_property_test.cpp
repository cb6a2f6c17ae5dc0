#include "core/exchange/xlsform.h"
#include "core/model/checklist_template.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

std::string one_of(const std::vector<std::string>& words) { return *rc::gen::elementOf(words); }

std::string any_name() {
  return one_of({"a", "b", "c", "d", "a", "b", "your-name", "2nd", "", "repeat_1", any::text()});
}

std::string any_type() {
  return one_of({"text",
                 "integer",
                 "decimal",
                 "range",
                 "select_one l",
                 "select_multiple l or_other",
                 "select_one none",
                 "note",
                 "calculate",
                 "date",
                 "time",
                 "dateTime",
                 "image",
                 "begin group",
                 "begin repeat",
                 "end group",
                 "end repeat",
                 "begin repeat",
                 "end repeat",
                 "acknowledge",
                 "rank l",
                 "today",
                 "hologram",
                 any::text()});
}

std::string any_expression() {
  return one_of({"", "", "", "${a} = 'x'", "${b} > 1 and ${c} < 2", ". > 1", "count(${repeat_1})", "sum(${a})",
                 "once(1)", "${your-name} = '1.5'", "selected(${d}, 'x y')", "TRUE", "no", "((", "${d} div 2",
                 any::text()});
}

std::vector<std::string> any_row() {
  return {any_type(),
          any_name(),
          any::text(),
          any_expression(),
          any_expression(),
          any_expression(),
          any_expression(),
          one_of({"", "", "3", "0", "${a}"}),
          one_of({"", "start=1 end=5", "start=9 end=1", "step=0"})};
}

Sheet sheet_of(const std::string& name, const std::vector<std::vector<std::string>>& rows) {
  Sheet out;
  out.name = name;
  std::int64_t line = 0;
  for (const auto& cells : rows) {
    Sheet::Row row{++line, cells};
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    if (!row.cells.empty()) out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

TEST_CASE("any table of survey lines becomes a template or is refused, and says what it could not take") {
  property("what converts is a template", [] {
    auto lines = any::some(30, any_row);
    lines.insert(lines.begin(), {"type", "name", "label", "relevant", "constraint", "calculation", "required",
                                 "repeat_count", "parameters"});
    auto choices = any::some(4, [] {
      return std::vector<std::string>{"l", one_of({"x", "x y", "1.5", "yes", any::text()}), any::text()};
    });
    choices.insert(choices.begin(), {"list_name", "name", "label"});
    const std::vector<Sheet> sheets{sheet_of("survey", lines), sheet_of("choices", choices)};
    const auto form = convert_xlsform(sheets, {});
    if (!form) {
      RC_LOG() << form.error().message;
      RC_ASSERT(form.error().code != "xlsform.template");
      return;
    }
    RC_ASSERT(read_template(form->document.dump()).has_value());
    for (const Untaken& one : form->untaken) {
      RC_ASSERT(!one.sheet.empty() && !one.why.zh.empty() && !one.why.en.empty());
      RC_ASSERT(is_utf8(one.why.zh) && is_utf8(one.why.en));
    }
    RC_ASSERT(convert_xlsform(sheets, {})->document.dump() == form->document.dump());
  });
}
