#include "core/exchange/xlsform_conditions.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/exchange/xlsform_translation.h"

namespace siteproof::xlsform {
namespace {

constexpr int chain_max = 64;  // as parse_template

class Conditions {
 public:
  Conditions(Survey& survey, const Choices& choices, const Table& table)
      : table_(table), translation_(survey.names, choices.renamed) {
    collect(survey.root, {});
  }

  void take() {
    for (Node* node : nodes_) read_all(*node);
    do {
      for (Entry& entry : entries_) entry.depth = unseen;
      for (std::size_t at = 0; at < entries_.size(); ++at) (void)depth(at);
    } while (drop_empty_repeats());
    for (Entry& entry : entries_) {
      for (Condition* condition : {&entry.node->required_if, &entry.node->constraint})
        check_names(*entry.node, *condition);
    }
  }

 private:
  struct Owned {
    Node* node;
    Condition* condition;
  };
  struct Entry {
    Node* node;
    std::vector<Owned> hangs_on;  ///< its own condition and calculation, and the conditions of all that is around it
    int depth = 0;
  };
  static constexpr int unseen = -2;
  static constexpr int under_way = -1;

  void collect(Node& node, std::vector<Owned> around) {
    if (node.row != nullptr) {
      nodes_.push_back(&node);
      around.push_back({&node, &node.relevant});
      // A group within a repeat has an id: its words become a note.
      if (node.role != Node::Role::group || !node.id.empty()) {
        by_id_[node.id] = entries_.size();
        entries_.push_back({&node, around, unseen});
        entries_.back().hangs_on.push_back({&node, &node.calculation});
      }
    }
    for (Node& child : node.children) collect(child, around);
  }

  void read_all(Node& node) {
    for (Condition* condition : {&node.relevant, &node.required_if, &node.constraint, &node.calculation}) {
      read(node, *condition);
    }
    if (node.kind == "computed" && !node.calculation.taken) node.dropped = true;
  }

  void read(Node& node, Condition& condition) {
    if (!condition.guard.empty()) condition.taken = *Expression::parse(condition.guard);
    if (condition.source.empty()) return;
    auto own = translation_.read(condition.source, condition.column);
    if (!own) return drop(node, condition, own.error());
    auto whole = both(condition.taken, *own);
    if (!whole) return drop(node, condition, {"太长", "it is too long"});
    condition.taken = std::move(whole);
  }

  /// What is left is what the item's type asks for by itself.
  void drop(Node& node, Condition& condition, const Bilingual& why) {
    const bool calculation = condition.column == Column::calculation;
    // A text beside a choice makes no sense without it.
    const bool left_out = calculation || (condition.column == Column::relevant && !condition.guard.empty());
    const Bilingual became = left_out ? Bilingual{"这道题没有采用", "The item was not taken"}
                             : node.role == Node::Role::item
                                 ? Bilingual{"这道题不带这个条件", "The item stands without this condition"}
                                 : Bilingual{"这一组不带这个条件", "The group stands without this condition"};
    if (!condition.source.empty() || left_out)
      table_.untaken(*node.row, condition.column,
                     {fmt::format("{}：{}。", became.zh, why.zh), fmt::format("{}: {}.", became.en, why.en)});
    condition.source.clear();
    condition.taken.reset();
    if (condition.column == Column::constraint && !condition.guard.empty())
      condition.taken = *Expression::parse(condition.guard);
    if (left_out) node.dropped = true;
  }

  // Everything an item hangs on is looked at before the item, so that one pass finds what cannot stay.
  int depth(std::size_t at) {
    if (entries_[at].depth != unseen) return entries_[at].depth;
    entries_[at].depth = under_way;
    int deepest = 0;
    for (const Owned& owned : entries_[at].hangs_on) {
      if (!owned.condition->taken) continue;
      const int its = depth_of(owned);
      deepest = std::max(deepest, its);
    }
    return entries_[at].depth = deepest;
  }

  int depth_of(const Owned& owned) {
    int deepest = 0;
    const std::set<ItemId> references = owned.condition->taken->references();
    for (const ItemId& id : references) {
      const std::size_t next = by_id_.at(id.str());
      const int its = depth(next);
      const Bilingual name{entries_[next].node->name, entries_[next].node->name};
      if (entries_[next].node->dropped) return drop_for(owned, not_taken(name.en));
      if (its == under_way) return drop_for(owned, {"它取决于自己", "it depends on itself"});
      if (its >= chain_max)
        return drop_for(owned, {fmt::format("条件一环扣一环超过 {} 层", chain_max),
                                fmt::format("conditions hang on each other more than {} deep", chain_max)});
      deepest = std::max(deepest, its + 1);
    }
    return deepest;
  }

  int drop_for(const Owned& owned, const Bilingual& why) {
    drop(*owned.node, *owned.condition, why);
    owned.condition->taken.reset();
    return 0;
  }

  static Bilingual not_taken(const std::string& name) {
    return {fmt::format("题目“{}”没有采用", name), fmt::format("the item \"{}\" was not taken", name)};
  }

  void check_names(Node& node, Condition& condition) {
    if (!condition.taken) return;
    const std::set<ItemId> references = condition.taken->references();
    for (const ItemId& id : references) {
      const Node& other = *entries_[by_id_.at(id.str())].node;
      if (other.dropped) return drop(node, condition, not_taken(other.name));
    }
  }

  // A repeat that nothing is left of cannot stay, and neither can what counts its rows.
  bool drop_empty_repeats() {
    bool dropped = false;
    for (const Entry& entry : entries_) {
      Node& node = *entry.node;
      if (node.role != Node::Role::repeat || node.dropped || holds_any(node)) continue;
      node.dropped = dropped = true;
      table_.untaken(*node.row, Column::type,
                     {"其中没有采用任何题目：没有采用。", "Nothing in it was taken, so it was not either."});
    }
    return dropped;
  }
  static bool holds_any(const Node& node) {
    return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
      return child.role == Node::Role::group ? child.own_title || holds_any(child) : !child.dropped;
    });
  }

  const Table& table_;
  Translation translation_;
  std::vector<Node*> nodes_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace

void take_conditions(Survey& survey, const Choices& choices, const Table& table) {
  Conditions(survey, choices, table).take();
}

std::optional<Expression> both(const std::optional<Expression>& a, const std::optional<Expression>& b) {
  if (!a || !b) return a ? a : b;
  const auto parsed = Expression::parse(fmt::format("({}) and ({})", a->text(), b->text()));
  return parsed ? std::optional(*parsed) : std::nullopt;
}

}  // namespace siteproof::xlsform
