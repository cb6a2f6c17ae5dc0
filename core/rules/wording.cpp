#include "core/rules/wording.h"

#include <fmt/core.h>

#include "core/rules/position.h"

namespace siteproof {

Bilingual stage_words(Stage stage) {
  switch (stage) {
    case Stage::before: return {"维修前", "before"};
    case Stage::during: return {"维修中", "during"};
    case Stage::after: return {"维修后", "after"};
  }
  return {};
}

Bilingual consent_words(const std::string& how) {
  if (how == "in_person") return {"当面", "in person"};
  if (how == "phone") return {"电话", "by phone"};
  if (how == "writing") return {"书面", "in writing"};
  return {how, how};
}

std::string unit_sign(const std::string& unit) {
  for (const auto& [plain, sign] : {std::pair("m2", "m²"), std::pair("cm2", "cm²"), std::pair("m3", "m³")}) {
    if (unit == plain) return sign;
  }
  return unit;
}

std::string shown_value(const ChecklistItem& item, const Answer& answer, std::string_view language,
                        std::chrono::minutes utc_offset) {
  for (const ChoiceOption& option : item.options) {
    if (option.id == answer.value) return option.title.in(language);
  }
  if (item.kind == ItemKind::multi_choice) {
    std::string shown;
    for (const ChoiceOption& option : item.options) {
      if ((' ' + answer.value + ' ').find(' ' + option.id + ' ') == std::string::npos) continue;
      if (!shown.empty()) shown += language == "zh" ? "、" : ", ";
      shown += option.title.in(language);
    }
    return shown;
  }
  if (item.kind == ItemKind::yes_no) {
    const bool yes = answer.value == "yes";
    return language == "zh" ? (yes ? "是" : "否") : (yes ? "yes" : "no");
  }
  if (item.kind == ItemKind::date_time) {
    const auto at = parse_rfc3339(answer.value);
    if (at) return to_wall_text(*at, utc_offset);
  }
  if (item.kind == ItemKind::position) {
    const auto place = read_position(answer.value);
    if (place) {
      return language == "zh" ? fmt::format("{}，误差 {} 米", position_text(*place), place->accuracy_m)
                              : fmt::format("{}, within {} m", position_text(*place), place->accuracy_m);
    }
  }
  const std::string unit = unit_sign(answer.unit.empty() ? item.unit : answer.unit);
  return unit.empty() ? answer.value : fmt::format("{} {}", answer.value, unit);
}

}  // namespace siteproof
