#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <regex>
#include <set>

#include "core/rules/form.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

constexpr std::size_t trials_max = 20'000;

std::vector<ChecklistTemplate> shipped() {
  std::vector<ChecklistTemplate> forms;
  for (const auto& entry : std::filesystem::directory_iterator(SITEPROOF_TEMPLATES)) {
    std::ifstream in(entry.path());
    forms.push_back(value_of(read_template(std::string(std::istreambuf_iterator<char>(in), {}))));
  }
  return forms;
}

/// Tries answers, of numbers those that the conditions speak of, until a verdict stands: all there are, or a fixed
/// number of mixtures where they are too many.
class Search {
 public:
  explicit Search(const ChecklistTemplate& form) : form_(form) {
    for (const ChecklistSection& section : form.sections) place(section.items, section, {}, {});
  }

  bool reaches(const VerdictRule& rule) {
    need(rule.when);
    for (const auto& [path, item] : answered_) candidates_[path] = values(*item);
    std::size_t all = 1;
    for (const auto& [path, candidates] : candidates_) all = std::min(all * candidates.size(), trials_max + 1);
    for (std::size_t trial = 0; trial < std::min(all, trials_max); ++trial) {
      if (stands(rule, all <= trials_max ? one_of_all(trial) : mixed(trial))) return true;
    }
    return false;
  }

 private:
  using Answers = std::map<std::string, std::string>;

  [[nodiscard]] bool stands(const VerdictRule& rule, const Answers& answers) const {
    OrderMaker order;
    for (const auto& [path, value] : answers) put(order, path, value);
    const Form form(order.state, form_);
    const auto found = form.verdicts();
    return std::find(found.begin(), found.end(), &rule) != found.end();
  }
  void put(OrderMaker& order, const std::string& path, const std::string& value) const {
    const ItemKind kind = answered_.at(path)->kind;
    if (kind == ItemKind::photo) {
      for (int i = 0; i < std::stoi(value); ++i) {
        order.photo(Stage::before, i);
        order.state.photos.back().item = ItemId{path};
      }
    } else if (kind != ItemKind::timed_test) {
      order.answer(path, value);
    } else if (!value.empty()) {
      const TestOutcome outcome = value == "passed" ? TestOutcome::passed : TestOutcome::failed;
      order.state.tests.push_back({ItemId{path}, Moment{}, Moment{}, outcome, {}});
    }
  }
  [[nodiscard]] Answers one_of_all(std::size_t trial) const {
    Answers answers;
    for (const auto& [path, candidates] : candidates_) {
      answers[path] = candidates[trial % candidates.size()];
      trial /= candidates.size();
    }
    return answers;
  }
  // Alike everywhere, but for none, some or all of them.
  [[nodiscard]] Answers mixed(std::size_t trial) {
    Answers answers;
    const std::size_t usual = dice_() % 16, other_of_16 = trial % 17;
    for (const auto& [path, candidates] : candidates_) {
      const std::size_t index = dice_() % 16 < other_of_16 ? dice_() : usual;
      answers[path] = candidates[index % candidates.size()];
    }
    return answers;
  }

  struct Place {
    const ChecklistItem* item;
    const ChecklistSection* section;
    std::vector<std::string> paths;  // one in each row
    std::vector<const ChecklistItem*> groups;
  };

  void place(const std::vector<ChecklistItem>& items, const ChecklistSection& section,
             const std::vector<std::string>& around, const std::vector<const ChecklistItem*>& groups) {
    for (const ChecklistItem& item : items) {
      std::vector<std::string> paths;
      if (around.empty()) paths.push_back(item.id.str());
      for (const std::string& row : around) paths.push_back(row + "." + item.id.str());
      std::vector<std::string> rows;
      for (const std::string& path : paths) {
        if (item.kind == ItemKind::repeat) rows.push_back(path + ".r1");
        for (const ChoiceOption& row : item.rows) rows.push_back(path + "." + row.id);
      }
      places_[item.id.str()] = {&item, &section, paths, groups};
      auto inner = groups;
      inner.push_back(&item);
      if (!item.items.empty()) place(item.items, section, rows, inner);
    }
  }
  void need(const std::optional<Expression>& condition) {
    if (!condition) return;
    static const std::regex number("[0-9]+(\\.[0-9]+)?");
    const std::string& text = condition->text();
    for (std::sregex_iterator it(text.begin(), text.end(), number); it != std::sregex_iterator(); ++it)
      spoken_of_.insert(it->str());
    for (const std::string& verdict : condition->verdict_references()) need(form_.verdict(verdict)->when);
    for (const ItemId& item : condition->references()) need(item.str());
    for (const std::string& item : condition->photo_references()) {
      if (places_.count(item) != 0) need(item);
    }
  }
  void need(const std::string& item) {
    if (!seen_.insert(item).second) return;
    const Place& place = places_.at(item);
    need(place.section->relevant);
    for (const ChecklistItem* group : place.groups) need(group->relevant);
    need(place.item->relevant);
    need(place.item->calculation);
    const ItemKind kind = place.item->kind;
    if (!place.item->takes_answers() && kind != ItemKind::photo && kind != ItemKind::timed_test) return;
    for (const std::string& path : place.paths) answered_[path] = place.item;
  }
  [[nodiscard]] std::vector<std::string> values(const ChecklistItem& item) const {
    std::vector<std::string> out{""};
    switch (item.kind) {
      case ItemKind::number:
        if (item.min) out.push_back(item.min->str());
        if (item.max) out.push_back(item.max->str());
        for (const std::string& number : spoken_of_) {
          const Decimal value = value_of(Decimal::parse(number));
          if ((!item.min || value >= *item.min) && (!item.max || value <= *item.max)) out.push_back(number);
        }
        break;
      case ItemKind::choice:
      case ItemKind::multi_choice:
        for (const ChoiceOption& option : item.options) out.push_back(option.id);
        break;
      case ItemKind::yes_no: out = {"yes", "no"}; break;
      case ItemKind::timed_test: out = {"", "passed", "failed"}; break;
      case ItemKind::photo: out = {"0", "1", "3"}; break;
      case ItemKind::date: out = {"2020-01-01", "2040-01-01"}; break;
      case ItemKind::date_time: out = {"2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z"}; break;
      default: out.push_back("x"); break;
    }
    return out;
  }

  const ChecklistTemplate& form_;
  std::map<std::string, Place> places_;
  std::map<std::string, const ChecklistItem*> answered_;
  std::map<std::string, std::vector<std::string>> candidates_;
  std::set<std::string> seen_, spoken_of_;
  std::mt19937_64 dice_{20'261'122};
};

}  // namespace

TEST_CASE("every verdict of every shipped template stands with some answers, and none without any") {
  for (const ChecklistTemplate& form : shipped()) {
    CAPTURE(form.ref.id.str());
    const OrderState untouched = OrderMaker().state;
    CHECK(Form(untouched, form).verdicts().empty());
    for (const VerdictRule& rule : form.verdicts) {
      CAPTURE(rule.id, rule.when.text());
      CHECK(Search(form).reaches(rule));
    }
  }
}
