#include "core/rules/patrol_route.h"

#include <algorithm>
#include <charconv>

namespace siteproof {
namespace {

constexpr std::string_view bad_ending = "_bad";

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool has_rows(const ChecklistItem& item) { return item.kind == ItemKind::repeat || item.kind == ItemKind::table; }

bool holds_findings(const ChecklistItem& group) {
  return std::any_of(group.items.begin(), group.items.end(),
                     [](const ChecklistItem& item) { return !item.raise.empty(); });
}

int whole(const ExpressionValue& value) {
  const auto* const number = std::get_if<Decimal>(&value);
  if (number == nullptr || number->sign() <= 0) return 0;
  const std::string text = number->str();
  int out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

// Sorts what is asked into stops; one pass in the form's order.
class Walk {
 public:
  Walk(const Form& form, const std::vector<ItemId>& raised) : form_(form) {
    for (const ItemId& item : raised) {
      if (auto path = AnswerPath::parse(item)) raised_.push_back(std::move(*path));
    }
  }

  PatrolRoute take() {
    for (const AskedItem& asked : form_.asked()) add(asked);
    // A group whose rows are stops is no stop itself.
    std::erase_if(stops_, [](const Stop& stop) { return stop.only_groups && stop.route.total == 0; });
    PatrolRoute out;
    int on_the_way = 0;
    for (Stop& stop : stops_) {
      out.total += stop.route.total;
      out.done += stop.route.done;
      out.raised += stop.route.raised;
      on_the_way += stop.route.findings;
      out.stops.push_back(std::move(stop.route));
    }
    out.findings = findings_group_ ? written_ : on_the_way;
    return out;
  }

 private:
  struct Stop {
    const ChecklistSection* section = nullptr;
    std::optional<AnswerPath::Row> row;
    bool only_groups = true;
    RouteStop route;
  };

  void add(const AskedItem& asked) {
    const ChecklistItem& item = *asked.item;
    Stop& stop = stop_of(asked);
    if (has_rows(item) && holds_findings(item)) add_findings(asked, stop);
    if (!item.raise.empty()) stop.route.raised += count_raised(asked.path);
    if (item.kind == ItemKind::computed && ends_with(item.id.str(), bad_ending)) {
      stop.route.findings += whole(form_.value(asked.path));
    }
    const bool rows_tell = has_rows(item) && !holds_findings(item) && !rows_of(asked).empty();
    if (!rows_tell) stop.only_groups = false;
    if (!wanted(asked)) return;
    ++stop.route.total;
    if (there(asked)) {
      ++stop.route.done;
    } else if (!stop.route.open) {
      stop.route.open = asked.path;
    }
  }

  Stop& stop_of(const AskedItem& asked) {
    const ChecklistSection& section = form_.section_of(asked);
    std::optional<AnswerPath::Row> row;
    if (!asked.path.rows.empty() && !findings_groups_.contains(asked.path.rows.front().group)) {
      row = asked.path.rows.front();
    }
    const auto same = [&](const Stop& stop) { return stop.section == &section && stop.row == row; };
    // Rows of a group come one after the other, and what follows them belongs to the section again.
    const auto known = std::find_if(stops_.rbegin(), stops_.rend(), same);
    if (known != stops_.rend()) {
      name(*known, asked);
      return *known;
    }
    Stop& stop = stops_.emplace_back();
    stop.section = &section;
    stop.row = row;
    stop.route.section = section.title;
    stop.route.title = row ? title_of(asked) : section.title;
    stop.route.first = asked.path;
    name(stop, asked);
    return stop;
  }

  Bilingual title_of(const AskedItem& asked) const {
    AnswerPath row = asked.path;
    row.rows.resize(1);
    row.item.clear();
    return form_.row_title(row);
  }

  // "Zones 2 · 3栋 5层": by the first words said in a row that people added.
  void name(Stop& stop, const AskedItem& asked) {
    if (!stop.row || named_.contains(stop.row->group + "." + stop.row->id) || asked.path.rows.size() != 1) return;
    const ChecklistItem& item = *asked.item;
    const Answer* const answer =
        item.kind == ItemKind::text || item.kind == ItemKind::choice ? form_.answer(asked.path) : nullptr;
    named_.insert(stop.row->group + "." + stop.row->id);
    if (answer == nullptr || tables_.contains(stop.row->group)) return;
    Bilingual said{answer->value, answer->value};
    for (const ChoiceOption& option : item.options) {
      if (option.id == answer->value) said = option.title;
    }
    stop.route.title.zh += " · " + said.zh;
    stop.route.title.en += " · " + said.en;
  }

  void add_findings(const AskedItem& group, Stop& stop) {
    if (group.path.rows.empty()) findings_groups_.insert(group.item->id.str());
    findings_group_ = true;
    const int rows = static_cast<int>(rows_of(group).size());
    stop.route.findings += rows;
    written_ += rows;
  }

  std::vector<std::string> rows_of(const AskedItem& group) {
    AnswerPath around = group.path;
    around.item.clear();
    if (group.item->kind == ItemKind::table) tables_.insert(group.item->id.str());
    return form_.rows(*group.item, around);
  }

  int count_raised(const AnswerPath& path) const {
    return static_cast<int>(std::count(raised_.begin(), raised_.end(), path));
  }

  bool wanted(const AskedItem& asked) const {
    return form_.is_required(asked) || asked.item->count_min > 0 || asked.item->gate.has_value();
  }
  bool there(const AskedItem& asked) const {
    if (!form_.is_satisfied(asked)) return false;
    if (!asked.item->gate) return true;
    const Answer* const answer = form_.answer(asked.path);
    return answer != nullptr && answer->value == "yes";
  }

  const Form& form_;
  std::vector<AnswerPath> raised_;
  std::vector<Stop> stops_;
  std::set<std::string> findings_groups_, tables_, named_;
  bool findings_group_ = false;
  int written_ = 0;
};

}  // namespace

const RouteStop* PatrolRoute::next() const {
  const auto open = std::find_if(stops.begin(), stops.end(), [](const RouteStop& stop) { return !stop.finished(); });
  return open == stops.end() ? nullptr : &*open;
}

PatrolRoute patrol_route(const Form& form, const std::vector<ItemId>& raised) { return Walk(form, raised).take(); }

}  // namespace siteproof
