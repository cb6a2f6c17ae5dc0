#include "core/exchange/xlsform_translation.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof::xlsform {
namespace {

tl::unexpected<Bilingual> because(std::string zh, std::string en) {
  return tl::unexpected<Bilingual>(Bilingual{std::move(zh), std::move(en)});
}

// What spreadsheet programs make of straight quotes while somebody types.
std::string straight_quotes(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view three = text.substr(0, 3);
    if (three == "‘" || three == "’" || three == "“" || three == "”") {
      out += three == "‘" || three == "’" ? '\'' : '"';
      text.remove_prefix(3);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

/// "Column 7: there is no function once()." in both languages.
Bilingual parse_fault(const Error& error) {
  static const std::map<std::string, std::string, std::less<>> words{
      {"expression.arguments", "函数的参数个数或写法不对"},
      {"expression.deep", "括号套得太深"},
      {"expression.function", "没有这个函数"},
      {"expression.large", "内容太多"},
      {"expression.long", "太长"},
      {"expression.number", "数字位数太多"},
      {"expression.parenthesis", "括号没有闭合"},
      {"expression.pattern", "正则表达式不对"},
      {"expression.quote", "引号没有闭合"},
      {"expression.reference", "题目要写成 ${name}"},
      {"expression.syntax", "写法读不懂，例如路径"}};
  const std::string_view message = error.message;
  const std::size_t colon = message.find(": ");
  const bool placed = message.starts_with("Column ") && colon != std::string_view::npos;
  const auto known = words.find(error.code);
  std::string zh = known == words.end() ? "读不懂" : known->second;
  if (error.code == "expression.function")
    zh += message.substr(message.rfind(' '), message.rfind('(') - message.rfind(' '));
  if (placed) zh = fmt::format("第 {} 个字符处{}", message.substr(7, colon - 7), zh);
  std::string en(message);
  if (en.ends_with('.')) en.pop_back();
  if (!en.empty() && en[0] == 'C') en[0] = 'c';
  return {std::move(zh), "at " + std::move(en)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

tl::expected<std::string, Bilingual> Translation::id_of(std::string_view name, bool counted) const {
  const auto found = names_.find(std::string(name));
  if (found == names_.end())
    return because(fmt::format("没有题目“{}”", name), fmt::format("there is no item \"{}\"", name));
  const Named& named = found->second;
  if (named.ambiguous)
    return because(fmt::format("有几个题目叫“{}”", name), fmt::format("several items are called \"{}\"", name));
  if (named.as == Named::As::untaken)
    return because(fmt::format("题目“{}”没有采用", name), fmt::format("the item \"{}\" was not taken", name));
  if (named.as == Named::As::group || (named.as == Named::As::repeat && (!counted || named.id.empty())))
    return because(fmt::format("“{}”是一组题目", name), fmt::format("\"{}\" is a group of items", name));
  return named.id;
}

tl::expected<std::string, Bilingual> Translation::renamed(std::string_view source) const {
  std::string out;
  const auto said = [&](std::string_view choice) { return renamed_choices_.contains(std::string(choice)); };
  for (std::size_t at = 0; at < source.size();) {
    const char c = source[at];
    std::size_t end = at + 1;
    if (c == '\'' || c == '"') {
      end = source.find(c, end);
      if (end == std::string_view::npos) return out += source.substr(at);
      ++end;
    } else if (is_digit(c)) {
      end = std::min(source.find_first_not_of("0123456789.", at), source.size());
    } else if (source.substr(at, 2) == "${" && source.find('}', at) != std::string_view::npos) {
      end = source.find('}', at) + 1;
      const bool counted = std::string_view(trimmed(out)).ends_with("count(");
      auto id = id_of(trimmed(source.substr(at + 2, end - at - 3)), counted);
      if (!id) return id;
      out += "${" + *id + "}";
      at = end;
      continue;
    }
    const std::string_view word = source.substr(at, end - at);
    const std::string_view plain = c == '\'' || c == '"' ? word.substr(1, word.size() - 2) : word;
    if (end - at > 1 && said(plain))
      return because(fmt::format("选项“{}”在这里另有名称", plain),
                     fmt::format("the choice \"{}\" has another name here", plain));
    out += word;
    at = end;
  }
  return out;
}

tl::expected<Expression, Bilingual> Translation::read(std::string_view source, Column column) const {
  const std::string straight = straight_quotes(source);
  const std::string word = lower(straight);
  // Yes and no in their spreadsheet forms.
  std::string text = word == "yes" || word == "true"   ? "true()"
                     : word == "no" || word == "false" ? "false()"
                                                       : straight;
  auto named = renamed(text);
  if (!named) return tl::unexpected<Bilingual>(std::move(named).error());
  auto parsed = Expression::parse(*named);
  if (!parsed) return tl::unexpected<Bilingual>(parse_fault(parsed.error()));
  if (!parsed->verdict_references().empty() || !parsed->photo_references().empty())
    return because("verdict() 和 photos() 不是 XLSForm 的函数", "verdict() and photos() are no functions of XLSForm");
  if (parsed->uses_self() && column != Column::constraint)
    return because("只有 constraint 能用“.”", "only a constraint can say \".\"");
  return *parsed;
}

}  // namespace siteproof::xlsform
