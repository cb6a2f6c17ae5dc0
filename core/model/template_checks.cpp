#include <algorithm>
#include <set>

#include "core/model/template_reader.h"

namespace siteproof {
namespace {

constexpr int chain_max = 64;
constexpr std::size_t new_row_length = 8;  // new_row_id

// Everything an item's or a verdict's value can hang on, by name; verdicts as "verdict:<id>".
class Dependencies {
 public:
  void add(const std::string& node, const std::string& where, const std::optional<Expression>& expression) {
    places_.try_emplace(node, where);
    if (!expression) return;
    auto& edges = edges_[node];
    for (const ItemId& item : expression->references()) edges.insert(item.str());
    for (const std::string& verdict : expression->verdict_references()) edges.insert("verdict:" + verdict);
  }
  void check(TemplateReader& in) {
    for (const auto& [node, where] : places_) {
      if (depth(in, node) > chain_max) in.wrong(where, fmt::format("hangs on a chain of more than {}", chain_max));
    }
  }

 private:
  int depth(TemplateReader& in, const std::string& node) {
    const auto known = depths_.find(node);
    if (known != depths_.end()) {
      if (known->second == under_way) in.wrong(places_[node], fmt::format("\"{}\" depends on itself", node));
      return std::max(known->second, 0);
    }
    depths_[node] = under_way;
    int deepest = 0;
    if (const auto edges = edges_.find(node); edges != edges_.end() && level_ <= chain_max) {
      ++level_;
      for (const std::string& next : edges->second) deepest = std::max(deepest, depth(in, next) + 1);
      --level_;
    } else if (level_ > chain_max) {
      deepest = chain_max + 1;
    }
    return depths_[node] = deepest;
  }

  static constexpr int under_way = -1;
  int level_ = 0;
  std::map<std::string, std::string> places_;
  std::map<std::string, std::set<std::string>> edges_;
  std::map<std::string, int> depths_;
};

class Checker {
 public:
  Checker(TemplateReader& in, const ChecklistTemplate& checklist) : in_(in), checklist_(checklist) {}

  void run() {
    for (const ChecklistSection& section : checklist_.sections) names(section.items);
    verdict_names();
    for (std::size_t s = 0; s < checklist_.sections.size(); ++s) {
      const ChecklistSection& section = checklist_.sections[s];
      const std::string where = fmt::format("/sections/{}", s);
      expression(section.relevant, where + "/relevant");
      items(section.items, where, {section.relevant});
    }
    for (std::size_t v = 0; v < checklist_.verdicts.size(); ++v) {
      const VerdictRule& rule = checklist_.verdicts[v];
      const std::string where = fmt::format("/verdicts/{}", v);
      expression(rule.when, where + "/when");
      dependencies_.add("verdict:" + rule.id, where, rule.when);
      if (!rule.part.empty() && checklist_.policy.warranty.count(rule.part) == 0)
        in_.wrong(where + "/part", "is no part that \"warranty\" names");
    }
    dependencies_.check(in_);
  }

 private:
  void names(const std::vector<ChecklistItem>& items) {
    for (const ChecklistItem& item : items) {
      known_.emplace(item.id.str(), &item);
      names(item.items);
    }
  }
  void verdict_names() {
    for (std::size_t v = 0; v < checklist_.verdicts.size(); ++v) {
      const VerdictRule& rule = checklist_.verdicts[v];
      if (rule.id.empty()) in_.wrong(fmt::format("/verdicts/{}/verdict/id", v), "must not be empty");
    }
  }
  // An inner item hangs on what everything around it hangs on.
  void items(const std::vector<ChecklistItem>& list, const std::string& where,
             const std::vector<std::optional<Expression>>& around) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const ChecklistItem& item = list[i];
      const std::string place = fmt::format("{}/items/{}", where, i);
      expression(item.relevant, place + "/relevant");
      expression(item.required_if, place + "/required");
      expression(item.constraint, place + "/constraint", true);
      expression(item.calculation, place + "/calculation");
      auto conditions = around;
      conditions.push_back(item.relevant);
      for (const auto& condition : conditions) dependencies_.add(item.id.str(), place, condition);
      dependencies_.add(item.id.str(), place, item.calculation);
      if (item.kind == ItemKind::pin && checklist_.policy.floor_plans.empty())
        in_.wrong(place, "a pin needs a floor plan in \"floor_plans\"");
      if (!item.raise.empty() && !TemplateId::parse(item.raise)) in_.wrong(place + "/raise", "is no template name");
      items(item.items, place, conditions);
    }
  }
  void expression(const std::optional<Expression>& found, const std::string& where, bool self = false) {
    if (!found) return;
    for (const ItemId& name : found->references()) {
      if (known_.count(name.str()) == 0)
        in_.wrong(where, fmt::format("\"{}\" names no item of this template", name.str()));
    }
    for (const std::string& verdict : found->verdict_references()) {
      if (checklist_.verdict(verdict) == nullptr) in_.wrong(where, fmt::format("there is no verdict \"{}\"", verdict));
    }
    for (const std::string& photos : found->photo_references()) {
      const auto item = known_.find(photos);
      const bool stage = photos == "before" || photos == "during" || photos == "after";
      if (!stage && (item == known_.end() || item->second->kind != ItemKind::photo))
        in_.wrong(where, fmt::format("\"{}\" is neither a photo item nor before, during or after", photos));
    }
    if (found->uses_self() && !self) in_.wrong(where, "\".\" stands for the own value, which only a constraint has");
  }
  TemplateReader& in_;
  const ChecklistTemplate& checklist_;
  std::map<std::string, const ChecklistItem*> known_;
  Dependencies dependencies_;
};

// `around` is the longest path of a row that holds these items, of a form beside the order's own.
void names_differ(TemplateReader& in, const std::vector<ChecklistItem>& items, const std::string& where,
                  std::set<std::string>& known, std::size_t around) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string place = fmt::format("{}/items/{}", where, i);
    if (!known.insert(items[i].id.str()).second) in.wrong(place + "/id", "is there twice");
    std::size_t row = new_row_length;
    for (const ChoiceOption& one : items[i].rows) row = std::max(row, one.id.size());
    const std::size_t path = around + items[i].id.str().size();
    if (path > ItemTag::length_max) in.wrong(place + "/id", "is too long with the names around it");
    names_differ(in, items[i].items, place, known, path + row + 2);
  }
}

}  // namespace

void check_names_differ(TemplateReader& in, const ChecklistTemplate& checklist) {
  std::set<std::string> known;
  for (std::size_t s = 0; s < checklist.sections.size(); ++s) {
    names_differ(in, checklist.sections[s].items, fmt::format("/sections/{}", s), known,
                 form_prefix.size() + new_row_length + 1);
  }
}

void check_references(TemplateReader& in, const ChecklistTemplate& checklist) { Checker(in, checklist).run(); }

}  // namespace siteproof
