#include "core/model/checklist_template.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace siteproof {
namespace {

using nlohmann::json;

// Walks template data and remembers the first thing that is wrong, with its place. Reads after that give defaults.
class TemplateReader {
 public:
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

  void wrong(const std::string& where, std::string_view what) {
    if (!problem_) problem_ = fmt::format("{}: {}", where.empty() ? "/" : where, what);
  }
  const json& member(const json& object, const char* key, const std::string& where) {
    static const json null;
    if (!object.is_object()) {
      wrong(where, "must be an object");
      return null;
    }
    const auto it = object.find(key);
    return it == object.end() ? null : *it;
  }
  const json& object(const json& parent, const char* key, const std::string& where) {
    static const json none = json::object();
    const json& value = member(parent, key, where);
    if (value.is_null()) return none;
    if (value.is_object()) return value;
    wrong(where + "/" + key, "must be an object");
    return none;
  }
  const json& list(const json& object, const char* key, const std::string& where) {
    static const json none = json::array();
    const json& value = member(object, key, where);
    if (value.is_null()) return none;
    if (!value.is_array()) {
      wrong(where + "/" + key, "must be a list");
      return none;
    }
    return value;
  }
  std::string text(const json& object, const char* key, const std::string& where, bool required = true) {
    const json& value = member(object, key, where);
    if (value.is_string()) return value.get<std::string>();
    if (required || !value.is_null()) wrong(where + "/" + key, "must be a text");
    return {};
  }
  int number(const json& object, const char* key, const std::string& where, int otherwise) {
    const json& value = member(object, key, where);
    if (value.is_null()) return otherwise;
    if (value.is_number_integer() && value >= 0 && value <= 1'000'000) return value.get<int>();
    wrong(where + "/" + key, "must be a whole number of 0 or more");
    return otherwise;
  }
  bool flag(const json& object, const char* key, const std::string& where) {
    const json& value = member(object, key, where);
    if (value.is_null()) return false;
    if (!value.is_boolean()) wrong(where + "/" + key, "must be true or false");
    return value.is_boolean() && value.get<bool>();
  }
  std::optional<Decimal> decimal(const json& object, const char* key, const std::string& where) {
    if (member(object, key, where).is_null()) return std::nullopt;
    const auto value = Decimal::parse(text(object, key, where));
    if (!value) wrong(where + "/" + key, "must be a decimal number written as text");
    return value ? std::optional(*value) : std::nullopt;
  }
  Bilingual bilingual(const json& object, const char* key, const std::string& where, bool required = true) {
    const json& value = member(object, key, where);
    if (value.is_null() && !required) return {};
    return {text(value, "zh", where + "/" + key), text(value, "en", where + "/" + key)};
  }
  template <class Name>
  Name name(const json& object, const char* key, const std::string& where) {
    auto parsed = Name::parse(text(object, key, where));
    if (!parsed) {
      wrong(where + "/" + key, parsed.error().message);
      return {};
    }
    return *parsed;
  }
  template <class Enum>
  Enum choice(const json& object, const char* key, const std::string& where, const std::map<std::string, Enum>& known) {
    const auto it = known.find(text(object, key, where));
    if (it != known.end()) return it->second;
    wrong(where + "/" + key, "is not one of the known words");
    return known.begin()->second;
  }

 private:
  std::optional<std::string> problem_;
};

const std::map<std::string, ItemKind> item_kinds{{"number", ItemKind::number},
                                                 {"choice", ItemKind::choice},
                                                 {"yes_no", ItemKind::yes_no},
                                                 {"text", ItemKind::text},
                                                 {"date_time", ItemKind::date_time}};
const std::map<std::string, ChecklistStage> stages{{"survey", ChecklistStage::survey},
                                                   {"safety", ChecklistStage::safety},
                                                   {"repair", ChecklistStage::repair},
                                                   {"acceptance", ChecklistStage::acceptance}};

ChecklistItem read_item(TemplateReader& in, const json& at, ChecklistStage stage, const std::string& where) {
  ChecklistItem item;
  item.id = in.name<ItemId>(at, "id", where);
  item.kind = in.choice(at, "kind", where, item_kinds);
  item.stage = stage;
  item.title = in.bilingual(at, "title", where);
  item.help = in.bilingual(at, "help", where, false);
  item.required = in.flag(at, "required", where);
  item.blocking = in.flag(at, "blocking", where);
  item.unit = in.text(at, "unit", where, false);
  item.min = in.decimal(at, "min", where);
  item.max = in.decimal(at, "max", where);
  if (item.min && item.max && *item.max < *item.min) in.wrong(where, "\"min\" is above \"max\"");
  int index = 0;
  for (const json& option : in.list(at, "options", where)) {
    const std::string place = fmt::format("{}/options/{}", where, index++);
    const std::string id = in.text(option, "id", place);
    if (item.takes(id)) in.wrong(place + "/id", "is there twice");
    item.options.push_back({id, in.bilingual(option, "title", place)});
  }
  if (item.kind == ItemKind::choice && item.options.empty()) in.wrong(where, "a choice needs options");
  if (item.blocking && item.kind != ItemKind::yes_no) in.wrong(where, "only a yes_no item can be blocking");
  return item;
}

ChecklistSection read_section(TemplateReader& in, const json& at, const std::string& where) {
  ChecklistSection section{
      in.text(at, "id", where), in.bilingual(at, "title", where), in.choice(at, "stage", where, stages), {}};
  int index = 0;
  for (const json& item : in.list(at, "items", where)) {
    section.items.push_back(read_item(in, item, section.stage, fmt::format("{}/items/{}", where, index++)));
  }
  return section;
}

// Answers are kept by the item's name alone.
void check_unique(TemplateReader& in, const ChecklistTemplate& checklist) {
  std::set<ItemId> seen;
  for (std::size_t s = 0; s < checklist.sections.size(); ++s) {
    const auto& items = checklist.sections[s].items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!seen.insert(items[i].id).second) in.wrong(fmt::format("/sections/{}/items/{}/id", s, i), "is there twice");
    }
  }
}

VerdictRule read_verdict(TemplateReader& in, const json& at, const std::string& where) {
  const json& when = in.member(at, "when", where);
  const json& verdict = in.member(at, "verdict", where);
  VerdictRule rule;
  rule.item = in.name<ItemId>(when, "item", where + "/when");
  if (when.is_object() && when.contains("is")) rule.is = in.text(when, "is", where + "/when");
  rule.above = in.decimal(when, "above", where + "/when");
  if (rule.is.has_value() == rule.above.has_value())
    in.wrong(where + "/when", "needs exactly one of \"is\" and \"above\"");
  rule.id = in.text(verdict, "id", where + "/verdict");
  rule.title = in.bilingual(verdict, "title", where + "/verdict");
  rule.method = in.bilingual(at, "method", where, false);
  rule.responsible = in.text(at, "responsible", where, false);
  return rule;
}

}  // namespace

bool ChecklistItem::takes(std::string_view option) const {
  return std::any_of(options.begin(), options.end(), [&](const ChoiceOption& known) { return known.id == option; });
}

const ChecklistItem* ChecklistTemplate::find(const ItemId& item) const {
  for (const auto& section : sections) {
    for (const auto& candidate : section.items) {
      if (candidate.id == item) return &candidate;
    }
  }
  return nullptr;
}

Result<ChecklistTemplate> parse_template(const json& document) {
  TemplateReader in;
  ChecklistTemplate out;
  out.ref.id = in.name<TemplateId>(document, "id", "");
  out.ref.version = in.number(document, "version", "", 0);
  if (out.ref.version < 1) in.wrong("/version", "must be 1 or more");
  out.title = in.bilingual(document, "title", "");
  const json& photos = in.object(document, "photos", "");
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    const std::string key(to_string(stage));
    if (!photos.contains(key)) continue;
    const json& wanted = photos.at(key);
    out.photos[stage] = {in.number(wanted, "min", "/photos/" + key, 0), in.flag(wanted, "paired", "/photos/" + key)};
  }
  int index = 0;
  for (const json& section : in.list(document, "sections", "")) {
    out.sections.push_back(read_section(in, section, fmt::format("/sections/{}", index++)));
  }
  check_unique(in, out);
  index = 0;
  for (const json& verdict : in.list(document, "verdicts", "")) {
    const std::string where = fmt::format("/verdicts/{}", index++);
    out.verdicts.push_back(read_verdict(in, verdict, where));
    const VerdictRule& rule = out.verdicts.back();
    const ChecklistItem* item = out.find(rule.item);
    if (item == nullptr)
      in.wrong(where + "/when/item", "names no item of this template");
    else if (item->kind == ItemKind::choice && rule.is && !item->takes(*rule.is))
      in.wrong(where + "/when/is", "is no option of that item");
  }
  const json& sla = in.object(document, "sla", "");
  for (const OrderClass order_class :
       {OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration, OrderClass::enquiry}) {
    const std::string key(to_string(order_class));
    if (!sla.contains(key)) continue;
    out.sla[order_class] = {in.number(sla.at(key), "respond_minutes", "/sla/" + key, 0),
                            in.number(sla.at(key), "resolve_minutes", "/sla/" + key, 0)};
  }
  index = 0;
  for (const json& pause : in.list(document, "pauses", "")) {
    const std::string where = fmt::format("/pauses/{}", index++);
    if (!pause.is_string())
      in.wrong(where, "must be a text");
    else
      out.pauses.push_back(pause.get<std::string>());
  }
  if (in.problem()) {
    return fail(ErrorKind::usage, "template.malformed",
                fmt::format("The template is not usable at {}; the earlier version stays in use.", *in.problem()));
  }
  return out;
}

}  // namespace siteproof
