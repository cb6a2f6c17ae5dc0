#include "core/exchange/import_plan.h"

namespace siteproof {
namespace {

const std::vector<std::pair<std::string_view, OrderClass>> class_words{
    {"emergency", OrderClass::emergency}, {"ordinary", OrderClass::ordinary}, {"alteration", OrderClass::alteration},
    {"enquiry", OrderClass::enquiry},     {"紧急", OrderClass::emergency},    {"普通", OrderClass::ordinary},
    {"改造", OrderClass::alteration},     {"装修", OrderClass::alteration},   {"改造/装修", OrderClass::alteration},
    {"咨询", OrderClass::enquiry}};
const std::vector<std::pair<std::string_view, Warranty>> warranty_words{
    {"in", Warranty::in},    {"out", Warranty::out},      {"unknown", Warranty::unknown}, {"保内", Warranty::in},
    {"保外", Warranty::out}, {"未知", Warranty::unknown}, {"yes", Warranty::in},          {"no", Warranty::out},
    {"是", Warranty::in},    {"否", Warranty::out}};

std::optional<TemplateRef> read_template(ImportLine& line, const ImportSettings& settings) {
  const auto id = line.name<TemplateId>(Field::checklist);
  const auto version = line.version(Field::checklist_version);
  if (!id) return std::nullopt;
  const auto known = settings.templates.find(*id);
  if (known == settings.templates.end()) {
    line.wrong(Field::checklist, {"没有这个模板，请先导入模板。", "There is no such template: import it first."});
    return std::nullopt;
  }
  return TemplateRef{*id, version.value_or(known->second)};
}

OrderToImport read_order(ImportLine& line, const ImportSettings& settings) {
  OrderToImport out;
  const std::string number = line.needed(Field::order_number);
  if (!number.empty()) out.id.value = external_id("order", number);
  Intake& intake = out.intake;
  intake.address = read_address(line);
  intake.household.value = household_number(line, intake.address);
  (void)line.needed(Field::order_class);
  intake.order_class = line.word(Field::order_class, class_words, OrderClass::ordinary);
  intake.title = line.needed(Field::title);
  intake.description = line.text(Field::description);
  if (out.id.value != number) {
    // The number that the office knows it by must not get lost where the id cannot be it.
    intake.description += (intake.description.empty() ? "" : "\n") + std::string("[") + number + "]";
  }
  intake.place = line.text(Field::place);
  intake.part = line.text(Field::part);
  intake.wishes = line.text(Field::wishes);
  intake.contact = {line.text(Field::contact_name), line.text(Field::contact_phone)};
  out.own_contact = !intake.contact.name.empty() || !intake.contact.phone.empty();
  (void)line.needed(Field::reported_at);
  intake.reported_at = line.time(Field::reported_at, settings.utc_offset).value_or(UtcTime{});
  intake.wished_at = line.time(Field::wished_at, settings.utc_offset);
  intake.warranty = line.word(Field::warranty, warranty_words, Warranty::unknown);
  out.technician = line.name<PersonId>(Field::technician);
  intake.first_asked = line.name<PersonId>(Field::first_asked).value_or(settings.first_asked);
  out.own_first_asked = line.has(Field::first_asked);
  intake.checklist = read_template(line, settings);
  out.own_template_version = line.has(Field::checklist_version);
  return out;
}

}  // namespace

Result<ImportPlan<OrderToImport>> plan_orders(const Sheet& sheet, const ImportSettings& settings) {
  return plan_lines<OrderToImport>(
      sheet, TableKind::orders, Field::order_number, [&](ImportLine& line) { return read_order(line, settings); },
      [](const OrderToImport& order) { return order.id.value; });
}

}  // namespace siteproof
