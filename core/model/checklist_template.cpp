#include "core/model/checklist_template.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/json_place.h"
#include "core/model/template_reader.h"

namespace siteproof {
namespace {

using nlohmann::json;

constexpr std::size_t items_max = 2000;
constexpr std::size_t options_max = 500;
constexpr int offset_minutes_max = 24 * 60;

const std::map<std::string, ItemKind> item_kinds{{"number", ItemKind::number},
                                                 {"choice", ItemKind::choice},
                                                 {"multi_choice", ItemKind::multi_choice},
                                                 {"yes_no", ItemKind::yes_no},
                                                 {"text", ItemKind::text},
                                                 {"date", ItemKind::date},
                                                 {"date_time", ItemKind::date_time},
                                                 {"barcode", ItemKind::barcode},
                                                 {"position", ItemKind::position},
                                                 {"pin", ItemKind::pin},
                                                 {"photo", ItemKind::photo},
                                                 {"signature", ItemKind::signature},
                                                 {"material", ItemKind::material},
                                                 {"timed_test", ItemKind::timed_test},
                                                 {"repeat", ItemKind::repeat},
                                                 {"table", ItemKind::table},
                                                 {"computed", ItemKind::computed},
                                                 {"note", ItemKind::note}};
const std::map<std::string, ChecklistStage> stages{{"survey", ChecklistStage::survey},
                                                   {"safety", ChecklistStage::safety},
                                                   {"repair", ChecklistStage::repair},
                                                   {"acceptance", ChecklistStage::acceptance}};
const std::map<std::string, Workflow> workflows{{"repair", Workflow::repair}, {"inspection", Workflow::inspection}};
const std::map<std::string, Stage> photo_stages{
    {"before", Stage::before}, {"during", Stage::during}, {"after", Stage::after}};
const std::map<std::string, SignerRole> signers{{"owner", SignerRole::owner},
                                                {"technician", SignerRole::technician},
                                                {"supervisor", SignerRole::supervisor},
                                                {"witness", SignerRole::witness},
                                                {"counterparty", SignerRole::counterparty}};

bool has_rows(ItemKind kind) { return kind == ItemKind::repeat || kind == ItemKind::table; }

std::vector<ChoiceOption> read_options(TemplateReader& in, const json& at, const char* key, const std::string& where) {
  std::vector<ChoiceOption> out;
  std::set<std::string> seen;
  int index = 0;
  for (const json& option : in.list(at, key, where)) {
    const std::string place = fmt::format("{}/{}/{}", where, key, index++);
    const std::string id = in.text(option, "id", place);
    if (id.empty() || id.find_first_of(" \t\n.'\"") != std::string::npos)
      in.wrong(place + "/id", "must be a text without spaces, dots and quotes");
    if (!seen.insert(id).second) in.wrong(place + "/id", "is there twice");
    out.push_back({id, in.bilingual(option, "title", place)});
  }
  if (out.size() > options_max) in.wrong(where + "/" + key, fmt::format("holds more than {}", options_max));
  return out;
}

class ItemReader {
 public:
  ItemReader(TemplateReader& in, ChecklistStage stage) : in_(in), stage_(stage) {}

  ChecklistItem read(const json& at, const std::string& where, std::size_t depth = 0) {
    ChecklistItem item;
    item.id = in_.name<ItemId>(at, "id", where);
    if (!is_item_name(item.id.str())) {
      in_.wrong(where + "/id",
                fmt::format("must be a letter, then letters, digits and underscores, {} at most", item_name_max));
    }
    item.kind = in_.choice(at, "kind", where, item_kinds);
    item.stage = stage_;
    item.title = in_.bilingual(at, "title", where);
    item.help = in_.bilingual(at, "help", where, false);
    read_conditions(item, at, where);
    item.unit = in_.text(at, "unit", where, false);
    item.min = in_.decimal(at, "min", where);
    item.max = in_.decimal(at, "max", where);
    if (item.min && item.max && *item.max < *item.min) in_.wrong(where, "\"min\" is above \"max\"");
    item.options = read_options(in_, at, "options", where);
    item.length_max = in_.number(at, "max_length", where, 0);
    read_limits(item, at, where);
    if (in_.member(at, "photo_stage", where).is_string())
      item.photo_stage = in_.choice(at, "photo_stage", where, photo_stages);
    if (in_.member(at, "signer", where).is_string()) item.signer = in_.choice(at, "signer", where, signers);
    for (std::size_t i = 0; i < in_.list(at, "materials", where).size(); ++i) {
      const json& code = at.at("materials").at(i);
      auto parsed = ItemId::parse(code.is_string() ? code.get<std::string>() : std::string());
      if (!parsed) in_.wrong(fmt::format("{}/materials/{}", where, i), parsed.error().message);
      if (parsed) item.materials.push_back(*parsed);
    }
    item.raise = in_.text(at, "raise", where, false);
    if (has_rows(item.kind)) read_rows(item, at, where, depth);
    check_kind(item, where);
    return item;
  }

 private:
  void read_conditions(ChecklistItem& item, const json& at, const std::string& where) {
    if (in_.member(at, "required", where).is_string()) {
      item.required_if = in_.expression(at, "required", where);
    } else {
      item.required = in_.flag(at, "required", where);
    }
    item.blocking = in_.flag(at, "blocking", where);
    item.relevant = in_.expression(at, "relevant", where);
    item.constraint = in_.expression(at, "constraint", where);
    item.constraint_message = in_.bilingual(at, "constraint_message", where, false);
    item.calculation = in_.expression(at, "calculation", where);
    if (const json& gate = in_.member(at, "gate", where); !gate.is_null())
      item.gate = read_gate(in_, gate, where + "/gate");
    if (item.blocking) item.gate = Gate{};
  }
  void read_limits(ChecklistItem& item, const json& at, const std::string& where) {
    const json& count = in_.object(at, "count", where);
    item.count_min = in_.number(count, "min", where + "/count", 0);
    item.count_max = in_.number(count, "max", where + "/count", 0);
    if (item.count_max != 0 && item.count_max < item.count_min) in_.wrong(where + "/count", "\"min\" is above \"max\"");
    const json& minutes = in_.object(at, "minutes", where);
    item.minutes_min = in_.number(minutes, "min", where + "/minutes", 0);
    item.minutes_max = in_.number(minutes, "max", where + "/minutes", 0);
    if (item.minutes_max != 0 && item.minutes_max < item.minutes_min)
      in_.wrong(where + "/minutes", "\"min\" is above \"max\"");
  }
  void read_rows(ChecklistItem& item, const json& at, const std::string& where, std::size_t depth) {
    if (depth + 1 > row_depth_max) return in_.wrong(where, fmt::format("rows lie at most {} deep", row_depth_max));
    if (item.kind == ItemKind::table) item.rows = read_options(in_, at, "rows", where);
    for (std::size_t i = 0; i < item.rows.size(); ++i) {
      if (AnswerPath::parse(ItemId{"row." + item.rows[i].id})) continue;
      in_.wrong(fmt::format("{}/rows/{}/id", where, i), "must be letters, digits, dashes and underscores");
    }
    int index = 0;
    for (const json& inner : in_.list(at, "items", where)) {
      item.items.push_back(read(inner, fmt::format("{}/items/{}", where, index++), depth + 1));
    }
  }
  void check_kind(const ChecklistItem& item, const std::string& where) {
    const bool chosen = item.kind == ItemKind::choice || item.kind == ItemKind::multi_choice;
    if (chosen && item.options.empty()) in_.wrong(where, "a choice needs options");
    if (item.blocking && item.kind != ItemKind::yes_no) in_.wrong(where, "only a yes_no item can be blocking");
    if (item.gate && item.kind != ItemKind::yes_no) in_.wrong(where + "/gate", "only a yes_no item can be a gate");
    if ((item.kind == ItemKind::computed) != item.calculation.has_value())
      in_.wrong(where, "a computed item, and no other, needs a \"calculation\"");
    if (has_rows(item.kind) && item.items.empty()) in_.wrong(where, "needs \"items\"");
    if (item.kind == ItemKind::table && item.rows.empty()) in_.wrong(where, "a table needs \"rows\"");
    if (!item.constraint && !item.constraint_message.empty())
      in_.wrong(where + "/constraint_message", "there is no \"constraint\" it could belong to");
    if (item.required && item.kind == ItemKind::note) in_.wrong(where, "a note is answered by nobody");
  }

  TemplateReader& in_;
  ChecklistStage stage_;
};

ChecklistSection read_section(TemplateReader& in, const json& at, const std::string& where) {
  ChecklistSection section;
  section.id = in.text(at, "id", where);
  section.title = in.bilingual(at, "title", where);
  section.stage = in.choice(at, "stage", where, stages);
  section.relevant = in.expression(at, "relevant", where);
  int index = 0;
  ItemReader items(in, section.stage);
  for (const json& item : in.list(at, "items", where)) {
    section.items.push_back(items.read(item, fmt::format("{}/items/{}", where, index++)));
  }
  return section;
}

// The shorthand {"item": …, "is": …} or {"item": …, "above": …} as an expression.
std::string shorthand(TemplateReader& in, const json& when, const std::string& where,
                      const ChecklistTemplate& checklist) {
  const ItemId item = in.name<ItemId>(when, "item", where);
  const ChecklistItem* asked = checklist.find(item);
  if (asked == nullptr) in.wrong(where + "/item", "names no item of this template");
  const bool is = when.is_object() && when.contains("is");
  const std::optional<Decimal> above = in.decimal(when, "above", where);
  if (is == above.has_value()) in.wrong(where, "needs exactly one of \"is\" and \"above\"");
  if (above) return fmt::format("${{{}}} > {}", item.str(), above->str());
  const std::string option = in.text(when, "is", where);
  if (asked != nullptr && asked->kind == ItemKind::choice && !asked->takes(option))
    in.wrong(where + "/is", "is no option of that item");
  if (option.find('\'') != std::string::npos) in.wrong(where + "/is", "must hold no quotes");
  return fmt::format("${{{}}} = '{}'", item.str(), option);
}

std::optional<VerdictRule> read_verdict(TemplateReader& in, const json& at, const std::string& where,
                                        const ChecklistTemplate& checklist) {
  const json& when = in.member(at, "when", where);
  const json& verdict = in.member(at, "verdict", where);
  const std::string condition =
      when.is_string() ? when.get<std::string>() : shorthand(in, when, where + "/when", checklist);
  auto parsed = Expression::parse(condition);
  if (!parsed) {
    in.wrong(where + "/when", parsed.error().message);
    return std::nullopt;
  }
  VerdictRule rule(in.text(verdict, "id", where + "/verdict"), *parsed);
  rule.title = in.bilingual(verdict, "title", where + "/verdict");
  rule.method = in.bilingual(at, "method", where, false);
  rule.explain = in.bilingual(at, "explain", where, false);
  rule.responsible = in.text(at, "responsible", where, false);
  rule.part = in.text(at, "part", where, false);
  rule.second_person = in.flag(at, "second_person", where);
  rule.second_opinion = in.flag(at, "second_opinion", where);
  int index = 0;
  for (const json& material : in.list(at, "materials", where)) {
    const std::string place = fmt::format("{}/materials/{}", where, index++);
    const auto quantity = in.decimal(material, "quantity", place);
    rule.materials.push_back({in.name<ItemId>(material, "code", place), quantity.value_or(Decimal::from_integer(1))});
  }
  return rule;
}

void read_photos(TemplateReader& in, const json& document, ChecklistTemplate& out) {
  const json& photos = in.object(document, "photos", "");
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    const std::string key(to_string(stage));
    if (!photos.contains(key)) continue;
    const json& wanted = photos.at(key);
    out.photos[stage] = {in.number(wanted, "min", "/photos/" + key, 0), in.flag(wanted, "paired", "/photos/" + key)};
  }
}

void read_sla(TemplateReader& in, const json& document, ChecklistTemplate& out) {
  const json& sla = in.object(document, "sla", "");
  for (const OrderClass order_class :
       {OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration, OrderClass::enquiry}) {
    const std::string key(to_string(order_class));
    if (!sla.contains(key)) continue;
    out.sla[order_class] = {in.number(sla.at(key), "respond_minutes", "/sla/" + key, 0),
                            in.number(sla.at(key), "resolve_minutes", "/sla/" + key, 0)};
  }
  int index = 0;
  for (const json& pause : in.list(document, "pauses", "")) {
    const std::string where = fmt::format("/pauses/{}", index++);
    if (!pause.is_string())
      in.wrong(where, "must be a text");
    else
      out.pauses.push_back(pause.get<std::string>());
  }
}

std::size_t count_items(const std::vector<ChecklistItem>& items) {
  std::size_t count = items.size();
  for (const ChecklistItem& item : items) count += count_items(item.items);
  return count;
}

ChecklistTemplate read_document(TemplateReader& in, const json& document) {
  ChecklistTemplate out;
  out.ref.id = in.name<TemplateId>(document, "id", "");
  out.ref.version = in.number(document, "version", "", 0);
  if (out.ref.version < 1) in.wrong("/version", "must be 1 or more");
  out.title = in.bilingual(document, "title", "");
  if (!in.member(document, "workflow", "").is_null()) out.workflow = in.choice(document, "workflow", "", workflows);
  if (const json& offset = in.member(document, "utc_offset_minutes", ""); !offset.is_null()) {
    if (offset.is_number_integer() && offset >= -offset_minutes_max && offset <= offset_minutes_max)
      out.utc_offset = std::chrono::minutes(offset.get<int>());
    else
      in.wrong("/utc_offset_minutes", "must be a whole number of minutes within a day");
  }
  read_photos(in, document, out);
  int index = 0;
  std::size_t items = 0;
  for (const json& section : in.list(document, "sections", "")) {
    out.sections.push_back(read_section(in, section, fmt::format("/sections/{}", index++)));
    items += count_items(out.sections.back().items);
  }
  check_names_differ(in, out);
  if (items > items_max) in.wrong("/sections", fmt::format("hold more than {} items", items_max));
  index = 0;
  for (const json& verdict : in.list(document, "verdicts", "")) {
    auto rule = read_verdict(in, verdict, fmt::format("/verdicts/{}", index++), out);
    if (rule) out.verdicts.push_back(std::move(*rule));
  }
  read_sla(in, document, out);
  out.policy = read_policy(in, document);
  if (!in.problem()) check_references(in, out);
  return out;
}

const ChecklistItem* among(const std::vector<ChecklistItem>& items, std::string_view name) {
  for (const ChecklistItem& item : items) {
    if (item.id.str() == name) return &item;
    if (const ChecklistItem* inner = among(item.items, name)) return inner;
  }
  return nullptr;
}

tl::unexpected<Error> malformed(const std::string& where, std::string_view what) {
  return fail(ErrorKind::usage, "template.malformed",
              fmt::format("The template is not usable at {}: {}; the earlier version stays in use.", where, what));
}

}  // namespace

bool ChecklistItem::takes(std::string_view option) const {
  return std::any_of(options.begin(), options.end(), [&](const ChoiceOption& known) { return known.id == option; });
}

bool ChecklistItem::takes_answers() const noexcept {
  switch (kind) {
    case ItemKind::photo:
    case ItemKind::signature:
    case ItemKind::material:
    case ItemKind::timed_test:
    case ItemKind::repeat:
    case ItemKind::table:
    case ItemKind::computed:
    case ItemKind::note: return false;
    default: return true;
  }
}

const ChecklistItem* ChecklistTemplate::find(const ItemId& item) const {
  const auto path = AnswerPath::parse(item);
  if (!path) return nullptr;
  const std::string& name = path->item.empty() ? path->rows.back().group : path->item;
  for (const auto& section : sections) {
    if (const ChecklistItem* found = among(section.items, name)) return found;
  }
  return nullptr;
}

const VerdictRule* ChecklistTemplate::verdict(std::string_view id) const {
  const auto it =
      std::find_if(verdicts.begin(), verdicts.end(), [&](const VerdictRule& rule) { return rule.id == id; });
  return it == verdicts.end() ? nullptr : &*it;
}

Result<ChecklistTemplate> parse_template(const json& document) {
  TemplateReader in;
  ChecklistTemplate out = read_document(in, document);
  if (in.problem()) return malformed(in.problem()->where.empty() ? "/" : in.problem()->where, in.problem()->what);
  return out;
}

Result<ChecklistTemplate> read_template(std::string_view text) {
  json document;
  try {
    document = json::parse(text);
  } catch (const json::parse_error& error) {
    const TextPlace place = place_of_byte(text, error.byte == 0 ? 0 : error.byte - 1);
    return malformed(fmt::format("line {}, column {}", place.line, place.column), "this is not JSON");
  }
  TemplateReader in;
  ChecklistTemplate out = read_document(in, document);
  if (!in.problem()) return out;
  const TextPlace place = place_of_pointer(text, in.problem()->where);
  return malformed(fmt::format("line {}, column {} ({})", place.line, place.column,
                               in.problem()->where.empty() ? "/" : in.problem()->where),
                   in.problem()->what);
}

}  // namespace siteproof
