#include "core/model/visit_policy.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "core/model/template_reader.h"

namespace siteproof {
namespace {

using nlohmann::json;

const std::map<std::string, GateMode> modes{
    {"block", GateMode::block}, {"warn", GateMode::warn}, {"off", GateMode::off}};
const std::map<std::string, ReminderFrom> moments{{"appointment", ReminderFrom::appointment},
                                                  {"test_begun", ReminderFrom::test_begun},
                                                  {"test_due", ReminderFrom::test_due},
                                                  {"closed", ReminderFrom::closed},
                                                  {"end_of_day", ReminderFrom::end_of_day}};
constexpr int months_max = 1200, seasons_max = 100, guarantee_days_max = 3650;
constexpr int coordinate_max = 10'000;

std::vector<ProtocolStep> read_steps(TemplateReader& in, const json& document) {
  std::vector<ProtocolStep> out;
  std::set<std::string> seen;
  int index = 0;
  for (const json& step : in.list(document, "visit", "")) {
    const std::string where = fmt::format("/visit/{}", index++);
    ProtocolStep read{in.text(step, "step", where), in.choice(step, "mode", where, modes),
                      in.flag(step, "override", where)};
    if (std::find(visit_rules.begin(), visit_rules.end(), read.id) == visit_rules.end())
      in.wrong(where + "/step", fmt::format("is none of {}", fmt::join(visit_rules, ", ")));
    if (!seen.insert(read.id).second) in.wrong(where + "/step", "is there twice");
    out.push_back(std::move(read));
  }
  return out;
}

std::vector<ReminderRule> read_reminders(TemplateReader& in, const json& document) {
  std::vector<ReminderRule> out;
  int index = 0;
  for (const json& reminder : in.list(document, "reminders", "")) {
    const std::string where = fmt::format("/reminders/{}", index++);
    ReminderRule read;
    read.id = in.text(reminder, "id", where);
    read.text = in.bilingual(reminder, "text", where);
    read.from = in.choice(reminder, "from", where, moments);
    const json& minutes = in.member(reminder, "minutes", where);
    if (minutes.is_number_integer() && minutes >= -525'600 && minutes <= 525'600)
      read.minutes = minutes.get<int>();
    else
      in.wrong(where + "/minutes", "must be a whole number of at most a year");
    out.push_back(std::move(read));
  }
  return out;
}

std::vector<CallBackRule> read_call_backs(TemplateReader& in, const json& document) {
  std::vector<CallBackRule> out;
  int index = 0;
  for (const json& call : in.list(document, "call_backs", "")) {
    const std::string where = fmt::format("/call_backs/{}", index++);
    CallBackRule read;
    read.id = in.text(call, "id", where);
    read.title = in.bilingual(call, "title", where);
    read.within_hours = in.number(call, "within_hours", where, 24);
    for (const json& name : in.list(call, "classes", where)) {
      const auto known = parse_name<OrderClass>(name.is_string() ? name.get<std::string>() : std::string());
      if (known)
        read.classes.push_back(*known);
      else
        in.wrong(where + "/classes", known.error().message);
    }
    if (const json& form = in.member(call, "questions", where); !form.is_null()) {
      read.questions = TemplateRef{in.name<TemplateId>(form, "id", where + "/questions"),
                                   in.number(form, "version", where + "/questions", 1)};
    }
    out.push_back(std::move(read));
  }
  return out;
}

std::map<std::string, WarrantyPeriod> read_warranty(TemplateReader& in, const json& document) {
  std::map<std::string, WarrantyPeriod> out;
  for (const auto& [part, period] : in.object(document, "warranty", "").items()) {
    const std::string where = "/warranty/" + part;
    WarrantyPeriod read{in.bilingual(period, "title", where), in.number(period, "months", where, 0),
                        in.number(period, "heating_seasons", where, 0)};
    if (read.months > months_max || read.heating_seasons > seasons_max)
      in.wrong(where, "is longer than a hundred years");
    if ((read.months == 0) == (read.heating_seasons == 0))
      in.wrong(where, "needs exactly one of \"months\" and \"heating_seasons\"");
    out.emplace(part, std::move(read));
  }
  return out;
}

/// "11-15"
std::optional<std::chrono::month_day> read_month_day(std::string_view text) {
  int month = 0, day = 0;
  const auto number = [](std::string_view digits, int& out) {
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() && out > 0;
  };
  if (text.size() != 5 || text[2] != '-' || !number(text.substr(0, 2), month) || !number(text.substr(3), day)) {
    return std::nullopt;
  }
  const std::chrono::month_day read{std::chrono::month(static_cast<unsigned>(month)),
                                    std::chrono::day(static_cast<unsigned>(day))};
  // A day that not every year has is none to count from.
  return read.ok() && read != std::chrono::February / 29 ? std::optional(read) : std::nullopt;
}

HeatingSeason read_heating_season(TemplateReader& in, const json& document) {
  HeatingSeason out;
  const std::string where = "/heating_season";
  const json& season = in.member(document, "heating_season", "");
  if (season.is_null()) return out;
  const auto day = [&](const char* key, std::chrono::month_day& into) {
    if (const auto read = read_month_day(in.text(season, key, where)))
      into = *read;
    else
      in.wrong(where + "/" + key, "must be a day of every year, as \"11-15\"");
  };
  day("begin", out.begin);
  day("end", out.end);
  if (out.end >= out.begin) in.wrong(where, "must end in the year after it begins");
  return out;
}

std::optional<std::chrono::days> read_guarantee(TemplateReader& in, const json& document) {
  if (!document.contains("guarantee_days")) return std::nullopt;
  const int days = in.number(document, "guarantee_days", "", 0);
  if (days > guarantee_days_max) in.wrong("/guarantee_days", "is longer than ten years");
  return std::chrono::days(days);
}

std::map<int, int> read_complaint_hours(TemplateReader& in, const json& document) {
  std::map<int, int> out;
  const std::string where = "/complaint_hours";
  const json& hours = in.object(document, "complaint_hours", "");
  for (int grade = 1; grade <= 3; ++grade) {
    const std::string key = std::to_string(grade);
    if (hours.contains(key)) out[grade] = in.number(hours, key.c_str(), where, 24);
  }
  if (hours.size() != out.size()) in.wrong(where, "holds what is no grade: there are 1, 2 and 3");
  return out;
}

PlanPoint read_point(TemplateReader& in, const json& point, const std::string& where) {
  const PlanPoint read{in.number(point, "x", where, 0), in.number(point, "y", where, 0)};
  if (read.x > coordinate_max || read.y > coordinate_max) in.wrong(where, "must lie within 0 and 10000");
  return read;
}

std::vector<FloorPlan> read_floor_plans(TemplateReader& in, const json& document) {
  std::vector<FloorPlan> out;
  int index = 0;
  for (const json& plan : in.list(document, "floor_plans", "")) {
    const std::string where = fmt::format("/floor_plans/{}", index++);
    FloorPlan read;
    read.id = in.text(plan, "id", where);
    if (!is_item_name(read.id)) in.wrong(where + "/id", "must be a letter, then letters, digits and underscores");
    read.title = in.bilingual(plan, "title", where);
    read.width_mm = in.number(plan, "width_mm", where, 0);
    read.height_mm = in.number(plan, "height_mm", where, 0);
    if (read.width_mm == 0 || read.height_mm == 0) in.wrong(where, "needs \"width_mm\" and \"height_mm\" above 0");
    int room_index = 0;
    for (const json& room : in.list(plan, "rooms", where)) {
      const std::string place = fmt::format("{}/rooms/{}", where, room_index++);
      PlanRoom part{in.text(room, "id", place), in.bilingual(room, "title", place), {}};
      int corner = 0;
      for (const json& point : in.list(room, "outline", place)) {
        part.outline.push_back(read_point(in, point, fmt::format("{}/outline/{}", place, corner++)));
      }
      if (part.outline.size() < 3) in.wrong(place + "/outline", "needs 3 corners or more");
      read.rooms.push_back(std::move(part));
    }
    out.push_back(std::move(read));
  }
  return out;
}

}  // namespace

const ProtocolStep* VisitPolicy::step(std::string_view id) const {
  const auto it = std::find_if(steps.begin(), steps.end(), [&](const ProtocolStep& step) { return step.id == id; });
  return it == steps.end() ? nullptr : &*it;
}

const FloorPlan* VisitPolicy::floor_plan(std::string_view id) const {
  const auto it =
      std::find_if(floor_plans.begin(), floor_plans.end(), [&](const FloorPlan& plan) { return plan.id == id; });
  return it == floor_plans.end() ? nullptr : &*it;
}

Gate read_gate(TemplateReader& in, const json& gate, const std::string& where) {
  Gate out;
  const auto before = parse_name<OrderStatus>(in.text(gate, "before", where));
  if (before)
    out.before = *before;
  else
    in.wrong(where + "/before", before.error().message);
  out.mode = in.choice(gate, "mode", where, modes);
  out.overridable = in.flag(gate, "override", where);
  return out;
}

VisitPolicy read_policy(TemplateReader& in, const json& document) {
  VisitPolicy out;
  out.steps = read_steps(in, document);
  out.reminders = read_reminders(in, document);
  out.call_backs = read_call_backs(in, document);
  out.warranty = read_warranty(in, document);
  out.heating_season = read_heating_season(in, document);
  out.guarantee = read_guarantee(in, document);
  out.complaint_hours = read_complaint_hours(in, document);
  out.floor_plans = read_floor_plans(in, document);
  return out;
}

}  // namespace siteproof
