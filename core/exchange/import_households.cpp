#include "core/exchange/import_plan.h"

namespace siteproof {
namespace {

const std::map<std::string, std::string>& flag_words() {
  static const std::map<std::string, std::string> words{{"vip", "vip"},      {"VIP", "vip"},
                                                        {"贵宾", "vip"},     {"elderly", "elderly"},
                                                        {"老人", "elderly"}, {"长者", "elderly"}};
  return words;
}

Household read_household(ImportLine& line) {
  Household out;
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

Result<ImportPlan<Household>> plan_households(const Sheet& sheet) {
  return plan_lines<Household>(sheet, TableKind::households, Field::household_number, read_household,
                               [](const Household& household) { return household.id.value; });
}

}  // namespace siteproof
