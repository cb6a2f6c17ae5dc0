#include "core/exchange/import_plan.h"

namespace siteproof {
namespace {

const std::map<std::string, std::string>& flag_words() {
  static const std::map<std::string, std::string> words{{"vip", "vip"},      {"VIP", "vip"},
                                                        {"贵宾", "vip"},     {"elderly", "elderly"},
                                                        {"老人", "elderly"}, {"长者", "elderly"}};
  return words;
}

HouseholdToImport::Columns columns_of(const ImportLine& line) {
  const auto has = [&](Field field) { return line.has_column(field); };
  return {has(Field::estate),       has(Field::building),      has(Field::unit),
          has(Field::contact_name), has(Field::contact_phone), has(Field::handover),
          has(Field::flags),        has(Field::preferences),   false};
}

HouseholdToImport read_household(ImportLine& line) {
  HouseholdToImport out;
  out.columns = columns_of(line);
  out.address = read_address(line);
  if (out.address.room.empty()) line.wrong(Field::room, {"请写室号。", "Write the room."});
  out.id.value = household_number(line, out.address);
  out.owner = {line.text(Field::contact_name), line.text(Field::contact_phone)};
  out.handover = line.date(Field::handover);
  for (const std::string& word : line.list(Field::flags)) {
    const auto known = flag_words().find(word);
    if (known == flag_words().end()) {
      line.wrong(Field::flags, {"只认识 vip（贵宾）和 elderly（老人）。", "Only vip and elderly are known here."});
    } else {
      out.flags.push_back(known->second);
    }
  }
  out.preferences = line.list(Field::preferences);
  return out;
}

}  // namespace

Household brought_up_to_date(const Household& known, const HouseholdToImport& line) {
  Household out = static_cast<const Household&>(line);
  const HouseholdToImport::Columns& has = line.columns;
  if (!has.estate) out.address.estate = known.address.estate;
  if (!has.building) out.address.building = known.address.building;
  if (!has.unit) out.address.unit = known.address.unit;
  if (!has.owner_name) out.owner.name = known.owner.name;
  if (!has.owner_phone && out.owner.name == known.owner.name) out.owner.phone = known.owner.phone;
  if (!has.handover) out.handover = known.handover;
  if (!has.flags) out.flags = known.flags;
  if (!has.preferences) out.preferences = known.preferences;
  if (!has.documents) out.documents = known.documents;
  return out;
}

Result<ImportPlan<HouseholdToImport>> plan_households(const Sheet& sheet) {
  return plan_lines<HouseholdToImport>(sheet, TableKind::households, Field::household_number, read_household,
                                       [](const HouseholdToImport& household) { return household.id.value; });
}

}  // namespace siteproof
