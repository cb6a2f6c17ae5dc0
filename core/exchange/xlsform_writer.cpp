#include "core/exchange/xlsform_writer.h"

#include <fmt/core.h>

#include "core/exchange/xlsform_conditions.h"

namespace siteproof::xlsform {
namespace {

using Json = nlohmann::ordered_json;

Json words(const Bilingual& text) { return {{"zh", text.zh}, {"en", text.en}}; }

Json options_of(const std::vector<ChoiceOption>& options) {
  Json out = Json::array();
  for (const ChoiceOption& option : options) out.push_back({{"id", option.id}, {"title", words(option.title)}});
  return out;
}

class Writer {
 public:
  Writer(const Bilingual& title, const Table& table) : title_(title), table_(table) {}

  Json write(const Node& root) {
    write_group(root, std::nullopt);
    return std::move(sections_);
  }

 private:
  /// The condition of what lies in `inner`, where `outer` is that of what lies around it.
  std::optional<Expression> within(const std::optional<Expression>& outer, const Node& inner) const {
    auto joined = both(outer, inner.relevant.taken);
    if (joined || !outer || !inner.relevant.taken) return joined;
    table_.untaken(*inner.row, Column::relevant,
                   {"和外面各组的条件合起来太长：没有采用。",
                    "With the conditions of the groups around it, it is too long: it was not taken."});
    return outer;
  }

  void write_group(const Node& group, const std::optional<Expression>& condition) {
    Json items = Json::array();
    const auto close = [&] {
      if (!items.empty()) add_section(group, condition, std::move(items));
      items = Json::array();
    };
    for (const Node& child : group.children) {
      if (child.role != Node::Role::group) {
        write_item(child, std::nullopt, items);
        continue;
      }
      close();
      write_group(child, within(condition, child));
    }
    close();
  }

  void add_section(const Node& group, const std::optional<Expression>& condition, Json items) {
    const bool whole = group.row == nullptr;
    const std::string base = whole || group.name.empty() ? "form" : group.name;
    std::string id = base;
    for (int n = 2; !section_ids_.insert(id).second; ++n) id = fmt::format("{}_{}", base, n);
    Json section{{"id", id}, {"stage", "survey"}, {"title", words(whole ? title_ : group.title)}};
    if (condition) section["relevant"] = condition->text();
    section["items"] = std::move(items);
    sections_.push_back(std::move(section));
  }

  // A group within a repeat: its items hold its condition.
  void write_inner_group(const Node& group, const std::optional<Expression>& condition, Json& out) {
    if (group.own_title) {
      Json note{{"id", group.id}, {"kind", "note"}, {"title", words(group.title)}};
      if (condition) note["relevant"] = condition->text();
      out.push_back(std::move(note));
    }
    for (const Node& child : group.children) write_item(child, condition, out);
  }

  void write_item(const Node& node, const std::optional<Expression>& around, Json& out) {
    if (node.dropped) return;
    const std::optional<Expression> condition = within(around, node);
    if (node.role == Node::Role::group) return write_inner_group(node, condition, out);
    Json item{{"id", node.id}, {"kind", node.kind}, {"title", words(node.title)}};
    if (!node.help.empty()) item["help"] = words(node.help);
    if (condition) item["relevant"] = condition->text();
    if (node.required_if.taken) {
      item["required"] = node.required_if.taken->text();
    } else if (node.required) {
      item["required"] = true;
    }
    write_answer(node, item);
    if (node.role == Node::Role::repeat) {
      if (node.count > 0) item["count"] = {{"min", node.count}, {"max", node.count}};
      Json inner = Json::array();
      for (const Node& child : node.children) write_item(child, std::nullopt, inner);
      item["items"] = std::move(inner);
    }
    out.push_back(std::move(item));
  }

  static void write_answer(const Node& node, Json& item) {
    if (!node.min.empty()) item["min"] = node.min;
    if (!node.max.empty()) item["max"] = node.max;
    if (!node.options.empty()) item["options"] = options_of(node.options);
    if (node.calculation.taken) item["calculation"] = node.calculation.taken->text();
    if (!node.constraint.taken) return;
    item["constraint"] = node.constraint.taken->text();
    const bool own = !node.constraint.source.empty() && !node.constraint_message.empty();
    const Bilingual& message = own ? node.constraint_message : node.guard_message;
    if (!message.empty()) item["constraint_message"] = words(message);
  }

  const Bilingual& title_;
  const Table& table_;
  Json sections_ = Json::array();
  std::set<std::string> section_ids_;
};

}  // namespace

Json write_sections(const Survey& survey, const Bilingual& title, const Table& table) {
  return Writer(title, table).write(survey.root);
}

}  // namespace siteproof::xlsform
