#include "core/exchange/xlsform_item.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace siteproof::xlsform {
namespace {

constexpr std::size_t options_max = 500;  // as parse_template
constexpr int count_max = 1'000'000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

std::string item_name(std::string_view name) {
  std::string out(name.substr(0, item_name_max));
  for (char& c : out) c = is_word(c) ? c : '_';
  if (out.empty() || !is_letter(out.front())) out = "q_" + out;
  return out.substr(0, item_name_max);
}

std::optional<bool> read_yes(std::string_view text) {
  const std::string word = lower(text);
  if (word == "yes" || word == "true" || word == "true()") return true;
  if (word.empty() || word == "no" || word == "false" || word == "false()") return false;
  return std::nullopt;
}

bool is_answered(const std::string& kind) {
  return kind != "note" && kind != "computed" && kind != "photo" && kind != "signature";
}

std::optional<Decimal> parameter(std::string_view text, std::string_view name) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,;", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (word.starts_with(name) && word.substr(name.size()).starts_with('=')) {
      const auto number = Decimal::parse(word.substr(name.size() + 1));
      return number ? std::optional(*number) : std::nullopt;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

ChoiceOption other_option() { return {"other", {"其他", "Other"}}; }

}  // namespace

std::string ItemReader::new_id(const Sheet::Row& row, const std::string& name, std::string_view otherwise) {
  const std::string base = name.empty() ? fmt::format("{}_{}", otherwise, row.line) : item_name(name);
  std::string id = base;
  for (int n = 2; !ids_.insert(id).second; ++n) {
    const std::string ending = fmt::format("_{}", n);
    id = base.substr(0, item_name_max - ending.size()) + ending;
  }
  if (id != name) {
    table_.untaken(
        row, Column::name,
        {fmt::format("这里叫“{}”：名称以字母开头，只有字母、数字和下划线，最多 {} 个，不能重复。", id, item_name_max),
         fmt::format("Here it is \"{}\": a name is a letter, then letters, digits and underscores, {} at most, "
                     "and nothing else has it.",
                     id, item_name_max)});
  }
  return id;
}

void ItemReader::read_title(const Sheet::Row& row, Node& node) {
  node.title = table_.words(row, Column::label);
  node.help = table_.words(row, Column::hint);
  node.own_title = !node.title.empty();
  for (const auto& [column, words] : {std::pair(Column::label, node.title), std::pair(Column::hint, node.help)}) {
    if (words.zh.find("${") == std::string::npos && words.en.find("${") == std::string::npos) continue;
    table_.untaken(row, column,
                   {"文字里不能显示其他答案：按原样写出，请修改。",
                    "A text cannot show another answer: it stands as it is written; put it differently."});
  }
}

void ItemReader::read_shared(const Sheet::Row& row, Node& node) {
  node.name = table_.text(row, Column::name);
  read_title(row, node);
  if (!node.own_title) node.title = {node.name, node.name};
  node.relevant.source = table_.text(row, Column::relevant);
  if (node.role == Node::Role::item) return;
  if (node.title.empty()) node.title = {"一组题目", "Questions"};
  const Bilingual why{"组没有这一项：没有采用。", "A group has no such thing: it was not taken."};
  for (const Column column : {Column::required, Column::constraint, Column::calculation, Column::read_only,
                              Column::parameters, Column::appearance}) {
    if (!table_.text(row, column).empty()) table_.untaken(row, column, why);
  }
  const bool repeat = node.role == Node::Role::repeat;
  if (!repeat && !table_.text(row, Column::repeat_count).empty()) table_.untaken(row, Column::repeat_count, why);
}

void ItemReader::read_count(const Sheet::Row& row, Node& node) {
  const std::string text = table_.text(row, Column::repeat_count);
  if (text.empty()) return;
  int count = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc() && stop == text.data() + text.size() && count > 0 && count <= count_max) {
    node.count = count;
    return;
  }
  table_.untaken(row, Column::repeat_count,
                 {"行数只能是数字：这里由人自己添加行。",
                  "The number of rows can be a number only: here people add rows themselves."});
}

bool ItemReader::read_options(const Sheet::Row& row, const Type& type, Node& node) {
  const auto list = choices_.lists.find(type.list);
  if (list == choices_.lists.end()) {
    table_.untaken(row, Column::type,
                   {fmt::format("choices 表中没有列表“{}”：没有采用。", type.list),
                    fmt::format("The sheet choices has no list \"{}\": it was not taken.", type.list)});
    return false;
  }
  node.options = list->second;
  const bool has_other = std::any_of(node.options.begin(), node.options.end(),
                                     [](const ChoiceOption& option) { return option.id == other_option().id; });
  if (type.or_other && !has_other) node.options.push_back(other_option());
  if (node.options.size() > options_max) {
    table_.untaken(row, Column::type,
                   {fmt::format("选项超过 {} 个：没有采用。", options_max),
                    fmt::format("It has more than {} choices: it was not taken.", options_max)});
    return false;
  }
  const bool one = type.what == Type::What::select_one;
  node.kind = one ? "choice" : "multi_choice";
  if (one && is_yes_no(node.options)) {
    node.kind = "yes_no";
    node.options.clear();
  }
  return true;
}

void ItemReader::read_required(const Sheet::Row& row, Node& node) {
  const std::string text = table_.text(row, Column::required);
  const std::optional<bool> yes = read_yes(text);
  if (yes && !*yes) return;
  if (node.kind == "note" || node.kind == "computed") {
    return table_.untaken(row, Column::required,
                          {"没有人回答它：不能必填。", "Nobody answers it: it cannot be required."});
  }
  node.required = yes.value_or(false);
  if (!yes) node.required_if.source = text;
}

void ItemReader::read_constraint(const Sheet::Row& row, Node& node) {
  const std::string text = table_.text(row, Column::constraint);
  if (is_answered(node.kind)) {
    node.constraint.source = text;
    if (!text.empty()) node.constraint_message = table_.words(row, Column::constraint_message);
  } else if (!text.empty()) {
    table_.untaken(row, Column::constraint, {"这种题目不检查答案。", "Answers of this kind of item are not checked."});
  }
  if (text.empty() && !table_.words(row, Column::constraint_message).empty())
    table_.untaken(row, Column::constraint_message,
                   {"没有它所属的 constraint。", "There is no constraint it belongs to."});
}

bool ItemReader::read_calculation(const Sheet::Row& row, Node& node) {
  const std::string text = table_.text(row, Column::calculation);
  const std::optional<bool> read_only = read_yes(table_.text(row, Column::read_only));
  const bool people = node.kind != "computed" && node.kind != "note" && !read_only.value_or(false);
  if (node.kind == "computed" && text.empty()) {
    table_.untaken(row, Column::calculation, {"没有算式：没有采用。", "It has no calculation: it was not taken."});
    return false;
  }
  if (!text.empty() && people) {
    table_.untaken(
        row, Column::calculation,
        {"由人回答的题目不计算：请改为 calculate。", "What people answer is not calculated: make it a calculate."});
  } else if (!text.empty()) {
    node.kind = "computed";
    node.calculation.source = text;
  } else if (!read_only || (*read_only && node.kind != "note")) {
    table_.untaken(row, Column::read_only, {"这里可以填写。", "Here people can answer it."});
  }
  return true;
}

void ItemReader::read_looks(const Sheet::Row& row, Node& node) {
  const std::string looks = table_.text(row, Column::appearance);
  if (looks.empty()) return;
  if (node.kind == "photo" && lower(looks).find("signature") != std::string::npos) {
    node.kind = "signature";
    return;
  }
  table_.untaken(row, Column::appearance, {"题目的样子由程序决定。", "How an item looks is up to the program."});
}

void ItemReader::read_range(const Sheet::Row& row, Node& node) {
  const std::string text = lower(table_.text(row, Column::parameters));
  const auto one = Decimal::from_integer(1);
  const Decimal start = parameter(text, "start").value_or(one);
  const Decimal end = parameter(text, "end").value_or(Decimal::from_integer(10));
  const Decimal step = parameter(text, "step").value_or(one);
  if (end < start || step.sign() <= 0) {
    return table_.untaken(row, Column::parameters,
                          {"范围不对：没有上下限。", "The range is not right: the number has no limits."});
  }
  node.min = start.str();
  node.max = end.str();
  node.constraint.guard = fmt::format("(. - {}) mod {} = 0", start.str(), step.str());
  node.guard_message = {fmt::format("从 {} 起，每次加 {}。", start.str(), step.str()),
                        fmt::format("From {} on in steps of {}.", start.str(), step.str())};
}

// What a type of XLSForm says beyond the kind of item it becomes.
void ItemReader::refine(const Sheet::Row& row, const Type& type, Node& node) {
  node.kind = type.kind;
  if (type.kind == "integer") {
    node.kind = "number";
    node.constraint.guard = "int(.) = .";
    node.guard_message = {"请填整数。", "Enter a whole number."};
  } else if (type.kind == "range") {
    node.kind = "number";
    read_range(row, node);
  } else if (type.kind == "time") {
    node.kind = "text";
    node.constraint.guard = "regex(., '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?')";
    node.guard_message = {"请写成 14:30。", "Write it as 14:30."};
    table_.untaken(row, Column::type,
                   {"钟点作为文字填写，如 14:30。", "A time of day is typed as a text, such as 14:30."});
  } else if (type.kind == "acknowledge") {
    node.kind = "choice";
    node.options = {{"OK", {"确认", "OK"}}};
  }
  if (type.kind != "range" && !table_.text(row, Column::parameters).empty())
    table_.untaken(row, Column::parameters, {"没有采用。", "They were not taken."});
}

Node ItemReader::other_text(const Sheet::Row& row, const Node& choice) {
  Node node;
  node.row = &row;
  node.kind = "text";
  node.name = choice.name.empty() ? std::string() : choice.name + "_other";
  node.id = new_id(row, node.name, "other");
  node.title = {choice.title.zh + "：其他", choice.title.en + ": other"};
  node.relevant.guard = fmt::format("selected(${{{}}}, 'other')", choice.id);
  return node;
}

std::vector<Node> ItemReader::read(const Sheet::Row& row, const Type& type) {
  Node node;
  node.row = &row;
  if (type.what == Type::What::item) {
    refine(row, type, node);
  } else if (!read_options(row, type, node)) {
    return {};
  } else if (!table_.text(row, Column::parameters).empty()) {
    table_.untaken(row, Column::parameters, {"没有采用。", "They were not taken."});
  }
  if (!read_calculation(row, node)) return {};
  read_shared(row, node);
  node.id = new_id(row, node.name, "q");
  const bool needs_title = node.kind != "computed" && !node.own_title;
  if (node.title.empty()) node.title = {node.id, node.id};
  if (needs_title)
    table_.untaken(row, Column::label, {"没有文字：显示它的名称。", "There is no label: its name is shown."});
  read_looks(row, node);
  read_required(row, node);
  read_constraint(row, node);
  if (node.kind == "computed") {
    node.constraint.guard.clear();
    node.options.clear();
    node.min.clear();
    node.max.clear();
  }
  if (!table_.text(row, Column::repeat_count).empty())
    table_.untaken(row, Column::repeat_count, {"只有重复组有行数。", "Only a repeat has a number of rows."});
  std::vector<Node> out;
  out.push_back(std::move(node));
  if (type.or_other) out.push_back(other_text(row, out.front()));
  return out;
}

}  // namespace siteproof::xlsform
