#include "core/exchange/xlsform_survey.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "core/exchange/xlsform_item.h"

namespace siteproof::xlsform {
namespace {

constexpr std::size_t lines_max = 20'000;
constexpr std::size_t items_max = 2'000;  // as parse_template
constexpr std::size_t nesting_max = 32;

tl::unexpected<Error> too_large(std::string message) {
  return fail(ErrorKind::usage, "xlsform.too_large", std::move(message));
}

class Reader {
 public:
  Reader(const Table& table, const Choices& choices) : table_(table), items_(table, choices) {}

  Result<Survey> read() {
    if (table_.lines().size() > lines_max)
      return too_large(fmt::format("The form has more than {} lines: divide it.", lines_max));
    survey_.root.role = Node::Role::group;
    open_.push_back(&survey_.root);
    for (const Sheet::Row& row : table_.lines()) {
      SITEPROOF_CHECK(read_line(row));
    }
    for (; open_.size() > 1; open_.pop_back()) {
      table_.untaken_line(*open_.back()->row, table_.text(*open_.back()->row, Column::type),
                          {"没有结束：算到表单末尾。", "It is never ended: it goes on to the end of the form."});
    }
    stand_for_rows(survey_.root);
    return std::move(survey_);
  }

 private:
  Status read_line(const Sheet::Row& row) {
    const std::string cell = table_.text(row, Column::type);
    if (cell.empty()) {
      if (!table_.text(row, Column::name).empty())
        table_.untaken_line(row, table_.text(row, Column::name),
                            {"没有题型：没有采用。", "It has no type: it was not taken."});
      return {};
    }
    const Type type = read_type(cell);
    switch (type.what) {
      case Type::What::begin_group:
      case Type::What::begin_repeat: return begin(row, type.what == Type::What::begin_repeat);
      case Type::What::end_group:
      case Type::What::end_repeat: end(row, type.what == Type::What::end_repeat); return {};
      case Type::What::untaken:
        table_.untaken(row, Column::type, type.why);
        remember(table_.text(row, Column::name), {Named::As::untaken, ""});
        return {};
      default: return add_item(row, type);
    }
  }

  Status begin(const Sheet::Row& row, bool repeat) {
    if (open_.size() > nesting_max)
      return too_large(fmt::format("Line {}: groups lie more than {} within each other.", row.line, nesting_max));
    Node node;
    node.role = repeat ? Node::Role::repeat : Node::Role::group;
    node.kind = "repeat";
    node.row = &row;
    node.dropped = open_.back()->dropped;
    items_.read_shared(row, node);
    const auto repeats =
        std::count_if(open_.begin(), open_.end(), [](const Node* one) { return one->role == Node::Role::repeat; });
    if (repeat && static_cast<std::size_t>(repeats) >= row_depth_max) {
      node.dropped = true;
      table_.untaken(row, Column::type,
                     {fmt::format("重复组最多套 {} 层：连同其中的题目没有采用。", row_depth_max),
                      fmt::format("Repeats lie at most {} within each other: it was not taken, nor what is in it.",
                                  row_depth_max)});
    }
    if (repeat || repeats > 0) node.id = items_.new_id(row, node.name, "group");
    if (repeat) items_.read_count(row, node);
    remember(node.name, {repeat && !node.dropped ? Named::As::repeat
                         : repeat                ? Named::As::untaken
                                                 : Named::As::group,
                         ""});
    SITEPROOF_CHECK(count_item());
    open_.back()->children.push_back(std::move(node));
    open_.push_back(&open_.back()->children.back());
    return {};
  }

  void end(const Sheet::Row& row, bool repeat) {
    if (open_.size() == 1) {
      return table_.untaken(row, Column::type,
                            {"没有对应的开始：已略过。", "Nothing was begun that it could end: passed over."});
    }
    if ((open_.back()->role == Node::Role::repeat) != repeat) {
      table_.untaken(
          row, Column::type,
          {fmt::format("与第 {} 行的开始不符：当作那一组的结束。", open_.back()->row->line),
           fmt::format("It does not fit what line {} begins: taken as the end of that.", open_.back()->row->line)});
    }
    open_.pop_back();
  }

  Status add_item(const Sheet::Row& row, const Type& type) {
    std::vector<Node> made = items_.read(row, type);
    if (made.empty()) remember(table_.text(row, Column::name), {Named::As::untaken, ""});
    for (Node& node : made) {
      node.dropped = open_.back()->dropped;
      remember(node.name, {node.dropped ? Named::As::untaken : Named::As::item, node.id});
      options_ += node.options.size();
      SITEPROOF_CHECK(count_item());
      open_.back()->children.push_back(std::move(node));
    }
    return {};
  }

  Status count_item() {
    if (++count_ > items_max) return too_large(fmt::format("The form has more than {} items: divide it.", items_max));
    if (options_ > options_max) return too_large("The form's items have too many choices together: divide it.");
    return {};
  }

  void remember(const std::string& name, Named named) {
    if (name.empty()) return;
    const auto [known, is_new] = survey_.names.emplace(name, named);
    if (is_new || named.as == Named::As::group) return;
    if (known->second.as == Named::As::group) {
      known->second = std::move(named);
    } else {
      known->second.ambiguous = true;
    }
  }

  // "count(${repeat})" counts rows by an item that every row has.
  const Node* stand_for_rows(const Node& node) {
    const Node* found = nullptr;
    for (const Node& child : node.children) {
      const Node* inner = child.role == Node::Role::item ? &child : stand_for_rows(child);
      if (child.role == Node::Role::repeat || child.dropped || child.kind == "computed") inner = nullptr;
      if (found == nullptr) found = inner;
    }
    if (node.role == Node::Role::repeat && found != nullptr) {
      if (const auto named = survey_.names.find(node.name);
          named != survey_.names.end() && named->second.as == Named::As::repeat)
        named->second.id = found->id;
    }
    return found;
  }

  static constexpr std::size_t options_max = 100'000;
  const Table& table_;
  ItemReader items_;
  Survey survey_;
  std::vector<Node*> open_;
  std::size_t count_ = 0, options_ = 0;
};

}  // namespace

Result<Survey> read_survey(const Table& table, const Choices& choices) { return Reader(table, choices).read(); }

}  // namespace siteproof::xlsform
