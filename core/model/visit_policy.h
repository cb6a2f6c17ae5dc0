#pragma once

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/bilingual.h"
#include "core/model/order.h"

// What a template says of the visit and of what follows, beyond the form itself: figures a company edits, never code.
namespace siteproof {

/// What happens at a step that is not done: it stops the visit, it is said, or it is not looked at.
enum class GateMode { block, warn, off };

struct Gate {
  OrderStatus before = OrderStatus::in_repair;
  GateMode mode = GateMode::block;
  bool overridable = false;  ///< a person may go on with a reason, which is recorded
};

/// The rules of a visit that a template can block, warn of, or leave out, in the order a visit meets them.
inline constexpr std::array<std::string_view, 16> visit_rules{
    "call_ahead",     "identity",       "consent",  "survey_answers", "before_photos", "plan",
    "quote",          "second_opinion", "safety",   "second_person",  "during_photos", "after_photos",
    "repair_answers", "tests",          "clean_up", "watch_for"};

/// One of visit_rules with what this template makes of it. What is not named has the default that rules/visit.h states.
struct ProtocolStep {
  std::string id;
  GateMode mode = GateMode::block;
  bool overridable = false;
};

enum class ReminderFrom { appointment, test_begun, test_due, closed, end_of_day };

/// Says something at a time: `minutes` after the moment it counts from, before it when negative.
struct ReminderRule {
  std::string id;
  Bilingual text;
  ReminderFrom from = ReminderFrom::appointment;
  int minutes = 0;
};

/// A call after closing (domain.md section 9).
struct CallBackRule {
  std::string id;  ///< "first", "second" …
  Bilingual title;
  int within_hours = 24;                 ///< of closing
  std::vector<OrderClass> classes;       ///< empty: every order
  std::optional<TemplateRef> questions;  ///< the questionnaire
};

/// How long a part is covered from the home's handover date (domain.md section 2).
struct WarrantyPeriod {
  Bilingual title;
  int months = 0;
  int heating_seasons = 0;  ///< instead of months
};

/// When the heating is on, every winter. The usual is most of northern China's.
struct HeatingSeason {
  std::chrono::month_day begin{std::chrono::month(11), std::chrono::day(15)};
  std::chrono::month_day end{std::chrono::month(3), std::chrono::day(15)};  ///< of the year after
};

/// A flat as lines, for pins; coordinates in 1/10,000 of the plan's width and height.
struct PlanPoint {
  int x = 0, y = 0;
};
struct PlanRoom {
  std::string id;
  Bilingual title;
  std::vector<PlanPoint> outline;  ///< 3 or more corners
};
struct FloorPlan {
  std::string id;
  Bilingual title;
  int width_mm = 0, height_mm = 0;
  std::vector<PlanRoom> rooms;
};

struct VisitPolicy {
  std::vector<ProtocolStep> steps;
  std::vector<ReminderRule> reminders;
  std::vector<CallBackRule> call_backs;
  std::map<std::string, WarrantyPeriod> warranty;  ///< by the part's name
  HeatingSeason heating_season;
  std::optional<std::chrono::days> guarantee;  ///< of a repair whose part has no period; from the day it was finished
  std::map<int, int> complaint_hours;          ///< to answer, by grade
  std::vector<FloorPlan> floor_plans;

  [[nodiscard]] const ProtocolStep* step(std::string_view id) const;
  [[nodiscard]] const FloorPlan* floor_plan(std::string_view id) const;
};

}  // namespace siteproof
