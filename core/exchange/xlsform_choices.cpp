#include "core/exchange/xlsform_choices.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof::xlsform {
namespace {

bool is_free(const std::vector<ChoiceOption>& options, const std::string& id) {
  return std::none_of(options.begin(), options.end(), [&](const ChoiceOption& one) { return one.id == id; });
}

/// Ids hold no spaces, dots and quotes: several of them stand in one answer with spaces between.
std::string option_id(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '.' || c == '\'' || c == '"' || c == 0x7f) c = '_';
  }
  return out;
}

void add_choice(const Table& table, const Sheet::Row& row, Choices& out) {
  const std::string list = table.text(row, Column::list_name);
  const std::string name = table.text(row, Column::name);
  if (list.empty() && name.empty()) return;
  if (list.empty() || name.empty()) {
    return table.untaken_line(
        row, list.empty() ? name : list,
        {"选项要有 list_name 和 name：没有采用。", "A choice needs a list_name and a name: it was not taken."});
  }
  std::vector<ChoiceOption>& options = out.lists[list];
  std::string id = option_id(name);
  if (id == name && !is_free(options, id)) {
    return table.untaken(row, Column::name,
                         {fmt::format("列表“{}”已有这个选项：没有采用。", list),
                          fmt::format("The list \"{}\" has this choice already: it was not taken.", list)});
  }
  if (id != name) {
    const std::string base = id;
    for (int n = 2; !is_free(options, id); ++n) id = fmt::format("{}_{}", base, n);
    out.renamed.insert(name);
    table.untaken(row, Column::name,
                  {fmt::format("选项名不能有空格、点和引号：这里叫“{}”。", id),
                   fmt::format("A choice's name holds no spaces, dots and quotes: here it is \"{}\".", id)});
  }
  Bilingual title = table.words(row, Column::label);
  if (title.empty()) {
    title = {name, name};
    table.untaken(row, Column::label, {"没有文字：显示它的名称。", "There is no label: its name is shown."});
  }
  options.push_back({std::move(id), std::move(title)});
}

}  // namespace

Choices read_choices(const Table& table) {
  Choices out;
  for (const Sheet::Row& row : table.lines()) add_choice(table, row, out);
  return out;
}

bool is_yes_no(const std::vector<ChoiceOption>& options) {
  const auto plain = [](const ChoiceOption& option, std::string_view zh, std::string_view en) {
    const auto known = [&](const std::string& text) { return text == zh || lower(text) == en; };
    return option.id == en && known(option.title.zh) && known(option.title.en);
  };
  if (options.size() != 2) return false;
  const auto& yes = options[0].id == "yes" ? options[0] : options[1];
  const auto& no = options[0].id == "yes" ? options[1] : options[0];
  return plain(yes, "是", "yes") && plain(no, "否", "no");
}

}  // namespace siteproof::xlsform
