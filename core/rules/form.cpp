#include "core/rules/form.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "core/rules/timed_test.h"
#include "core/rules/warranty.h"

namespace siteproof {

struct Form::Place {
  const ChecklistItem* item = nullptr;
  const ChecklistSection* section = nullptr;
  std::vector<std::string> groups;  ///< from the outside in
};

// What an expression sees from one place in the form.
class Form::Scope final : public ExpressionScope {
 public:
  Scope(const Form& form, AnswerPath at, UtcTime now, ExpressionValue self = {})
      : form_(form), at_(std::move(at)), now_(now), self_(std::move(self)) {}

  ExpressionValue value(const ItemId& name) const override {
    const Place* const place = form_.place(name.str());
    if (place == nullptr) return {};
    AnswerPath path;
    path.form = at_.form;
    for (std::size_t i = 0; i < place->groups.size(); ++i) {
      if (i >= at_.rows.size() || at_.rows[i].group != place->groups[i]) return {};
      path.rows.push_back(at_.rows[i]);
    }
    path.item = name.str();
    return form_.value(path);
  }
  std::vector<ExpressionValue> values(const ItemId& name) const override { return form_.all_values(name.str()); }
  ExpressionValue self() const override { return self_; }
  bool verdict(const std::string& id) const override { return form_.verdict(id); }
  std::int64_t photos(const std::string& item_or_stage) const override { return form_.photos(item_or_stage, at_); }
  UtcTime now() const override { return now_; }
  std::chrono::minutes local_offset() const override { return form_.checklist_.utc_offset; }

 private:
  const Form& form_;
  AnswerPath at_;
  UtcTime now_;
  ExpressionValue self_;
};

namespace {

constexpr std::size_t rows_max = 1000;  // of one repeat

// What comes after the sign-off, and what is answered in other forms, must not make the form say something else.
UtcTime newest_time(const OrderState& order, const std::string& form) {
  UtcTime newest = order.intake.reported_at;
  for (const TimelineEntry& entry : order.timeline) {
    newest = std::max(newest, entry.at);
    if (entry.to == OrderStatus::signed_off || entry.to == OrderStatus::unsigned_off) break;
  }
  const std::string prefix = form.empty() ? form : form + '.';
  for (const auto& [item, answers] : order.answers) {
    const bool own = form.empty() ? item.str().rfind(form_prefix, 0) != 0 : item.str().rfind(prefix, 0) == 0;
    if (own && !answers.empty()) newest = std::max(newest, answers.back().at);
  }
  return newest;
}

// Ids of sections may be there twice.
std::string section_key(const ChecklistSection& section) {
  return fmt::format("section {}", static_cast<const void*>(&section));
}

bool has_rows(const ChecklistItem& item) { return item.kind == ItemKind::repeat || item.kind == ItemKind::table; }

}  // namespace

Form::Form(const OrderState& order, const ChecklistTemplate& checklist, std::string id)
    : order_(order), checklist_(checklist), id_(std::move(id)), now_(newest_time(order, id_)) {
  for (const ChecklistSection& section : checklist.sections) index(section.items, section, {});
}
Form::~Form() = default;

void Form::index(const std::vector<ChecklistItem>& items, const ChecklistSection& section,
                 std::vector<std::string> groups) {
  for (const ChecklistItem& item : items) {
    places_[item.id.str()] = {&item, &section, groups};
    if (!has_rows(item)) continue;
    auto inner = groups;
    inner.push_back(item.id.str());
    index(item.items, section, std::move(inner));
  }
}

const Form::Place* Form::place(const std::string& item) const {
  const auto it = places_.find(item);
  return it == places_.end() ? nullptr : &it->second;
}

const Answer* Form::answer(const AnswerPath& path) const {
  const auto it = order_.answers.find(path.id());
  if (it == order_.answers.end() || it->second.empty() || it->second.back().value.empty()) return nullptr;
  return &it->second.back();
}

bool Form::holds(const std::optional<Expression>& condition, const AnswerPath& at) const {
  return !condition || is_true(condition->evaluate(Scope(*this, at, now_)));
}

bool Form::is_relevant(const std::optional<Expression>& condition, const std::string& key, const AnswerPath& at) const {
  if (!condition) return true;
  if (const auto known = relevant_.find(key); known != relevant_.end()) return known->second;
  const bool relevant = holds(condition, at);
  relevant_[key] = relevant;
  return relevant;
}

// An answer elsewhere than where its item is asked would be saved and never seen again.
bool Form::lies_in(const Place& place, const AnswerPath& path) const {
  const bool is_row = path.item.empty();
  if (path.form != id_ || path.rows.size() != place.groups.size() + (is_row ? 1U : 0U)) return false;
  AnswerPath around;
  around.form = path.form;
  for (std::size_t i = 0; i < path.rows.size(); ++i) {
    const bool itself = is_row && i + 1 == path.rows.size();
    if (!itself && path.rows[i].group != place.groups[i]) return false;
    const Place* const group = this->place(path.rows[i].group);
    if (group == nullptr) return false;
    if (!(itself && group->item->kind == ItemKind::repeat)) {
      const auto known = rows(*group->item, around);
      if (std::find(known.begin(), known.end(), path.rows[i].id) == known.end()) return false;
    }
    around.rows.push_back(path.rows[i]);
  }
  return true;
}

bool Form::is_asked(const AnswerPath& path) const {
  const std::string& name = path.item.empty() && !path.rows.empty() ? path.rows.back().group : path.item;
  const Place* const found = place(name);
  AnswerPath at;
  at.form = path.form;
  if (found == nullptr || !lies_in(*found, path)) return false;
  if (!is_relevant(found->section->relevant, section_key(*found->section), at)) return false;
  for (const AnswerPath::Row& row : path.rows) {
    const Place* const group = place(row.group);
    if (group == nullptr) return false;
    if (!is_relevant(group->item->relevant, at.with(row.group).id().str(), at)) return false;
    at.rows.push_back(row);
  }
  return path.item.empty() || is_relevant(found->item->relevant, path.id().str(), path);
}

bool Form::is_required(const AskedItem& asked) const {
  return asked.item->required || (asked.item->required_if && holds(asked.item->required_if, asked.path));
}

void Form::collect(const std::vector<ChecklistItem>& items, const AnswerPath& around,
                   std::vector<AskedItem>& out) const {
  for (const ChecklistItem& item : items) {
    const AnswerPath path = around.with(item.id.str());
    if (!is_relevant(item.relevant, path.id().str(), around)) continue;
    out.push_back({path, &item});
    if (!has_rows(item)) continue;
    for (const std::string& row : rows(item, around)) {
      AnswerPath inner = around;
      inner.rows.push_back({item.id.str(), row});
      collect(item.items, inner, out);
    }
  }
}

std::vector<AskedItem> Form::asked() const {
  std::vector<AskedItem> out;
  AnswerPath root;
  root.form = id_;
  for (const ChecklistSection& section : checklist_.sections) {
    if (is_relevant(section.relevant, section_key(section), root)) collect(section.items, root, out);
  }
  return out;
}

std::vector<std::string> Form::rows(const ChecklistItem& group, const AnswerPath& around) const {
  if (group.kind == ItemKind::table) {
    std::vector<std::string> out;
    for (const ChoiceOption& row : group.rows) out.push_back(row.id);
    return out;
  }
  const std::string key = around.with(group.id.str()).id().str();
  if (const auto known = rows_.find(key); known != rows_.end()) return known->second;
  return rows_[key] = added_rows(group, around);
}

std::vector<std::string> Form::added_rows(const ChecklistItem& group, const AnswerPath& around) const {
  AnswerPath below = around;
  below.form = id_;
  below.item = group.id.str();
  const std::string prefix = below.id().str() + '.';
  std::map<std::string, std::pair<UtcTime, EventId>> first_seen;
  std::set<std::string> removed;
  for (auto it = order_.answers.lower_bound(ItemId{prefix}); it != order_.answers.end(); ++it) {
    const std::string& key = it->first.str();
    if (key.rfind(prefix, 0) != 0) break;
    // What is no path, from wherever it came, could be answered by nobody.
    if (it->second.empty() || !AnswerPath::parse(it->first)) continue;
    const std::size_t end = key.find('.', prefix.size());
    const std::string row = key.substr(prefix.size(), end - prefix.size());
    const Answer& first = it->second.front();
    const auto [known, fresh] = first_seen.try_emplace(row, first.at, first.event);
    if (!fresh) known->second = std::min(known->second, std::pair(first.at, first.event));
    if (end == std::string::npos && it->second.back().value == row_removed) removed.insert(row);
  }
  std::vector<std::string> out;
  for (const auto& [row, seen] : first_seen) {
    if (removed.count(row) == 0) out.push_back(row);
  }
  std::sort(out.begin(), out.end(),
            [&](const std::string& a, const std::string& b) { return first_seen.at(a) < first_seen.at(b); });
  if (out.size() > rows_max) out.resize(rows_max);
  return out;
}

const ChecklistSection& Form::section_of(const AskedItem& asked) const {
  return *places_.find(asked.item->id.str())->second.section;
}

Bilingual Form::row_title(const AnswerPath& row) const {
  if (row.rows.empty()) return {};
  const Place* const found = place(row.rows.back().group);
  if (found == nullptr) return {};
  const std::string& id = row.rows.back().id;
  for (const ChoiceOption& one : found->item->rows) {
    if (one.id == id) return one.title;
  }
  AnswerPath around = row;
  around.item.clear();
  around.rows.pop_back();
  const auto all = rows(*found->item, around);
  const auto at = std::find(all.begin(), all.end(), id) - all.begin() + 1;
  const Bilingual& title = found->item->title;
  return {fmt::format("{} {}", title.zh, at), fmt::format("{} {}", title.en, at)};
}

Bilingual Form::rows_around(const AnswerPath& path) const {
  Bilingual out;
  AnswerPath row;
  row.form = path.form;
  for (const AnswerPath::Row& one : path.rows) {
    row.rows.push_back(one);
    const Bilingual title = row_title(row);
    out.zh += title.zh + " · ";
    out.en += title.en + " · ";
  }
  return out;
}

ExpressionValue Form::stored(const ChecklistItem& item, const std::string& text) const {
  switch (item.kind) {
    case ItemKind::number: {
      const auto number = Decimal::parse(text);
      return number ? ExpressionValue(*number) : ExpressionValue();
    }
    case ItemKind::date: {
      const auto day = read_date(text);
      if (!day) return {};
      const auto midnight = std::chrono::sys_days(*day).time_since_epoch() - checklist_.utc_offset;
      return UtcTime{std::chrono::duration_cast<std::chrono::milliseconds>(midnight).count()};
    }
    case ItemKind::date_time: {
      const auto time = parse_rfc3339(text);
      return time ? ExpressionValue(*time) : ExpressionValue();
    }
    default: return text.empty() ? ExpressionValue() : ExpressionValue(text);
  }
}

ExpressionValue Form::value(const AnswerPath& path) const {
  const Place* const found = place(path.item);
  if (found == nullptr || !is_asked(path)) return {};
  const ChecklistItem& item = *found->item;
  const auto count = [](std::int64_t n) {
    return ExpressionValue(Decimal::from_integer(static_cast<std::int32_t>(std::min<std::int64_t>(n, 1'000'000))));
  };
  switch (item.kind) {
    case ItemKind::computed: {
      const std::string key = path.id().str();
      if (const auto known = computed_.find(key); known != computed_.end()) return known->second;
      return computed_[key] = item.calculation->evaluate(Scope(*this, path, now_));
    }
    case ItemKind::photo: return count(photos(item.id.str(), path));
    case ItemKind::repeat:
    case ItemKind::table: {
      AnswerPath around = path;
      around.item.clear();
      return count(static_cast<std::int64_t>(rows(item, around).size()));
    }
    case ItemKind::timed_test: {
      const TestRun* const run = newest_run(order_, path.id());
      if (run == nullptr || !run->ended) return {};
      return std::string(to_string(run->outcome));
    }
    default: {
      const Answer* const given = answer(path);
      return given == nullptr ? ExpressionValue() : stored(item, given->value);
    }
  }
}

// A part that was granted in the place of one it lists fills a material line too.
bool Form::fills(const ChecklistItem& line, const ItemId& part) const {
  const auto listed = [&](const ItemId& code) {
    return line.materials.empty() ||
           std::find(line.materials.begin(), line.materials.end(), code) != line.materials.end();
  };
  return listed(part) ||
         std::any_of(order_.requisitions.begin(), order_.requisitions.end(),
                     [&](const Requisition& asked) { return asked.substitute == part && listed(asked.item); });
}

bool Form::is_satisfied(const AskedItem& asked) const {
  const ChecklistItem& item = *asked.item;
  const ItemId id = asked.path.id();
  switch (item.kind) {
    case ItemKind::computed:
    case ItemKind::table:
    case ItemKind::note: return true;
    case ItemKind::photo: return photos(item.id.str(), asked.path) >= std::max(item.count_min, 1);
    case ItemKind::repeat: {
      AnswerPath around = asked.path;
      around.item.clear();
      return static_cast<int>(rows(item, around).size()) >= std::max(item.count_min, is_required(asked) ? 1 : 0);
    }
    case ItemKind::signature:
      return std::any_of(order_.countersignatures.begin(), order_.countersignatures.end(),
                         [&](const Countersignature& signature) { return signature.item == id; });
    case ItemKind::material:
      return std::any_of(order_.parts.begin(), order_.parts.end(),
                         [&](const PartUse& part) { return fills(item, part.item); });
    case ItemKind::timed_test: {
      const TestRun* const run = newest_run(order_, id);
      return run != nullptr && !check_test_end(item, *run) && run->outcome == TestOutcome::passed;
    }
    default: return answer(asked.path) != nullptr;
  }
}

std::int64_t Form::photos(const std::string& item_or_stage, const AnswerPath& at) const {
  std::optional<ItemId> item;
  if (const Place* const found = place(item_or_stage)) {
    AnswerPath path = at.with(item_or_stage);
    path.rows.resize(std::min(path.rows.size(), found->groups.size()));
    item = path.id();
  }
  std::set<Sha256> pictures;  // one file taken in twice is one photo
  for (const Photo& photo : order_.photos) {
    if (item ? photo.item == item : to_string(photo.stage) == item_or_stage) pictures.insert(photo.sha256);
  }
  return static_cast<std::int64_t>(pictures.size());
}

void Form::rows_below(const Place& place, std::size_t depth, const AnswerPath& around,
                      std::vector<AnswerPath>& out) const {
  if (depth == place.groups.size()) {
    out.push_back(around);
    return;
  }
  const Place* const group = this->place(place.groups[depth]);
  for (const std::string& row : rows(*group->item, around)) {
    AnswerPath inner = around;
    inner.rows.push_back({group->item->id.str(), row});
    rows_below(place, depth + 1, inner, out);
  }
}

std::vector<ExpressionValue> Form::all_values(const std::string& item) const {
  const Place* const found = place(item);
  if (found == nullptr) return {};
  if (const auto known = columns_.find(item); known != columns_.end()) return known->second;
  AnswerPath root;
  root.form = id_;
  std::vector<AnswerPath> around;
  rows_below(*found, 0, root, around);
  std::vector<ExpressionValue> out;
  out.reserve(around.size());
  for (const AnswerPath& row : around) out.push_back(value(row.with(item)));
  return columns_[item] = std::move(out);
}

bool Form::verdict(const std::string& id) const {
  if (const auto known = verdicts_.find(id); known != verdicts_.end()) return known->second;
  AnswerPath root;
  root.form = id_;
  // Rules may share a verdict: it stands when one of them does.
  const bool stands = std::any_of(checklist_.verdicts.begin(), checklist_.verdicts.end(), [&](const VerdictRule& rule) {
    return rule.id == id && is_true(rule.when.evaluate(Scope(*this, root, now_)));
  });
  verdicts_[id] = stands;
  return stands;
}

std::vector<const VerdictRule*> Form::verdicts() const {
  std::vector<const VerdictRule*> out;
  AnswerPath root;
  root.form = id_;
  for (const VerdictRule& rule : checklist_.verdicts) {
    if (is_true(rule.when.evaluate(Scope(*this, root, now_)))) out.push_back(&rule);
  }
  return out;
}

bool Form::keeps_constraint(const AnswerPath& path, const std::string& value, UtcTime now) const {
  const Place* const found = place(path.item);
  if (found == nullptr || !found->item->constraint || value.empty()) return true;
  return is_true(found->item->constraint->evaluate(Scope(*this, path, now, stored(*found->item, value))));
}

}  // namespace siteproof
