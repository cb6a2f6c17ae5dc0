#include "sync/server/import_document.h"

#include <fmt/core.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"
#include "core/journal/state_codec.h"
#include "core/journal/stock_codec.h"
#include "core/model/checklist_template.h"

namespace siteproof::server {

using nlohmann::json;

// An order as the office's other systems write it: times are texts.
struct OrderLine {
  OrderId id;
  HouseholdId household;
  OrderClass order_class = OrderClass::ordinary;
  std::string title, description, place;
  std::optional<Contact> contact;
  std::string reported_at, wished_at, appointment;
  PersonId first_asked;
  std::optional<PersonId> technician;
  std::optional<TemplateRef> checklist;
  std::optional<Warranty> warranty;
  std::string part;
};

template <class Io>
void fields(Io& io, OrderLine& v) {
  io("id", v.id);
  io("household", v.household);
  io("class", v.order_class);
  io("title", v.title);
  io("description", v.description);
  io("place", v.place);
  io("contact", v.contact);
  io("reported_at", v.reported_at);
  io("wished_at", v.wished_at);
  io("appointment", v.appointment);
  io("first_asked", v.first_asked);
  io("technician", v.technician);
  io("template", v.checklist);
  io("warranty", v.warranty);
  io("part", v.part);
}

namespace {

Result<std::optional<UtcTime>> optional_time(const std::string& text) {
  if (text.empty()) return std::optional<UtcTime>();
  return parse_rfc3339(text).map([](UtcTime t) { return std::optional(t); });
}

Result<ImportedOrder> read_order(const json& object) {
  SITEPROOF_TRY(OrderLine line, from_fields<OrderLine>(object, "The order"));
  if (line.title.empty()) return fail(ErrorKind::usage, "import.title", "The order has no title: give one.");
  ImportedOrder out;
  out.id = std::move(line.id);
  out.own_contact = line.contact.has_value();
  Intake& intake = out.report.intake;
  intake.household = std::move(line.household);
  intake.order_class = line.order_class;
  intake.title = std::move(line.title);
  intake.description = std::move(line.description);
  intake.place = std::move(line.place);
  intake.contact = line.contact.value_or(Contact{});
  SITEPROOF_TRY(intake.reported_at, parse_rfc3339(line.reported_at));
  SITEPROOF_TRY(intake.wished_at, optional_time(line.wished_at));
  SITEPROOF_TRY(out.report.appointment, optional_time(line.appointment));
  intake.first_asked = std::move(line.first_asked);
  intake.checklist = std::move(line.checklist);
  intake.warranty = line.warranty.value_or(Warranty::unknown);
  intake.part = std::move(line.part);
  out.report.technician = std::move(line.technician);
  return out;
}

Result<ImportedTemplate> read_template(const json& object) {
  SITEPROOF_TRY(const ChecklistTemplate checklist, parse_template(object));
  SITEPROOF_TRY(std::string text, canonical(object));
  return ImportedTemplate{checklist.ref, std::move(text)};
}

Result<HouseholdToImport> read_household(const json& object) {
  SITEPROOF_TRY(Household household, household_from_json(object));
  HouseholdToImport out{std::move(household), {}};
  out.columns.handover = object.contains("handover");
  out.columns.flags = object.contains("flags");
  out.columns.preferences = object.contains("preferences");
  out.columns.documents = object.contains("documents");
  return out;
}

/// Reads one list of the document line by line, its place being `at`; `name` gives a line's name, which must not come
/// twice.
template <class T>
Status read_list(const json& document, const char* key, std::string_view at, std::vector<ImportProblem>& problems,
                 const std::function<Result<T>(const json&)>& read, const std::function<std::string(const T&)>& name,
                 const std::function<void(T, std::size_t)>& take) {
  const auto list = document.find(key);
  if (list == document.end()) return {};
  if (!list->is_array()) {
    return fail(ErrorKind::usage, "import.malformed", fmt::format("The import's {} must be a list.", key));
  }
  std::set<std::string> seen;
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto value = read((*list)[i]);
    const std::string place = fmt::format("{}/{}", at, i);
    if (!value) {
      problems.push_back({place, value.error().message});
    } else if (!seen.insert(name(*value)).second) {
      problems.push_back({place, fmt::format("{} stands twice in this document.", name(*value))});
    } else {
      take(std::move(*value), i);
    }
  }
  return {};
}

Status read_stock(const json& document, ImportDocument& out) {
  const auto stock = document.find("stock");
  if (stock == document.end()) return {};
  if (!stock->is_object() || !stock->contains("items")) {
    return fail(ErrorKind::usage, "import.malformed", "The import's stock must be an object with taken_at and items.");
  }
  StockPicture& picture = out.stock.emplace();
  const auto taken_at = stock->find("taken_at");
  const auto time = taken_at != stock->end() && taken_at->is_string()
                        ? parse_rfc3339(taken_at->get_ref<const std::string&>())
                        : parse_rfc3339("");
  if (time) {
    picture.taken_at = *time;
  } else {
    out.problems.push_back({"/stock/taken_at", time.error().message});
  }
  return read_list<StockItem>(
      *stock, "items", "/stock/items", out.problems, stock_item_from_json,
      [](const StockItem& item) { return item.code.str(); },
      [&](StockItem item, std::size_t) { picture.items.push_back(std::move(item)); });
}

}  // namespace

Result<ImportDocument> read_import(const json& document) {
  if (!document.is_object()) {
    return fail(ErrorKind::usage, "import.malformed",
                "The import must be an object with households, templates, orders and stock.");
  }
  ImportDocument out;
  SITEPROOF_CHECK(read_list<HouseholdToImport>(
      document, "households", "/households", out.problems, read_household,
      [](const HouseholdToImport& h) { return h.id.str(); },
      [&](HouseholdToImport h, std::size_t) { out.households.push_back(std::move(h)); }));
  SITEPROOF_CHECK(read_list<ImportedTemplate>(
      document, "templates", "/templates", out.problems, read_template,
      [](const ImportedTemplate& t) { return fmt::format("{} version {}", t.ref.id.str(), t.ref.version); },
      [&](ImportedTemplate t, std::size_t) { out.templates.push_back(std::move(t)); }));
  SITEPROOF_CHECK(read_list<ImportedOrder>(
      document, "orders", "/orders", out.problems, read_order, [](const ImportedOrder& o) { return o.id.str(); },
      [&](ImportedOrder o, std::size_t line) {
        out.orders.push_back(std::move(o));
        out.order_places.push_back(fmt::format("/orders/{}", line));
      }));
  SITEPROOF_CHECK(read_stock(document, out));
  return out;
}

}  // namespace siteproof::server
