#pragma once

#include <string_view>

#include "core/usecases/checklist_answers.h"
#include "core/usecases/visit.h"
#include "tests/qml/app_world.h"

namespace siteproof {

/// A patrol of two stops whose findings can raise an order, and the form of that order.
inline constexpr std::string_view patrol_text = R"json({
  "id": "patrol", "version": 1, "title": {"zh": "巡检", "en": "Patrol"}, "workflow": "inspection",
  "sections": [
    {"id": "stops", "stage": "acceptance", "title": {"zh": "巡查点", "en": "Stops"}, "items": [
      {"id": "stops", "kind": "table", "title": {"zh": "巡查点", "en": "Stops"}, "rows": [
        {"id": "pump", "title": {"zh": "水泵房", "en": "Pump room"}},
        {"id": "roof", "title": {"zh": "屋面", "en": "Roof"}}], "items": [
        {"id": "fine", "kind": "yes_no", "required": true, "title": {"zh": "正常", "en": "In order"}}]}]},
    {"id": "findings", "stage": "acceptance", "title": {"zh": "整改项", "en": "Findings"}, "items": [
      {"id": "finding", "kind": "repeat", "title": {"zh": "整改项", "en": "Finding"}, "items": [
        {"id": "what", "kind": "text", "required": true, "title": {"zh": "问题", "en": "What is wrong"}},
        {"id": "severity", "kind": "choice", "title": {"zh": "程度", "en": "Severity"}, "options": [
          {"id": "minor", "title": {"zh": "一般", "en": "Minor"}}, {"id": "danger", "title": {"zh": "危险", "en": "Dangerous"}}]},
        {"id": "raise_pump", "kind": "yes_no", "raise": "pump_repair", "title": {"zh": "派单", "en": "Raise an order: pump repair"}}]}]}],
  "visit": [{"step": "consent", "mode": "off"}, {"step": "plan", "mode": "off"}]
})json";
inline constexpr std::string_view pump_text = R"json({
  "id": "pump_repair", "version": 1, "title": {"zh": "水泵维修", "en": "Pump repair"},
  "sections": [{"id": "survey", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
    {"id": "noise", "kind": "yes_no", "title": {"zh": "异响", "en": "Noise"}}]}],
  "sla": {"ordinary": {"respond_minutes": 240, "resolve_minutes": 600}}
})json";

/// The patrol as an order on site, in a world's tablet and its session, with one finding that asks for an order.
struct PatrolOrder {
  explicit PatrolOrder(AppWorld& world) : app(world) {
    app.world.server.add_template(patrol_text);
    app.world.server.add_template(pump_text);
    // Forms come with a pull from the beginning.
    must(TabletSyncDoor(app.world.tablet()).forget_cursor());
    order = app.world.new_order("XJ-1", {TemplateId{"patrol"}, 1});
    for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
      must(Visit(app.world.tablet()).go(order, to));
    ChecklistAnswers answers(app.world.tablet());
    row = value_of(answers.add_row(order, ItemId{"finding"}));
    must(answers.give(order, row.with("what").id(), "水泵漏水", {}));
    must(answers.give(order, row.with("raise_pump").id(), "yes", {}));
    changed();
  }
  void answer(const char* item, const char* value) {
    must(ChecklistAnswers(app.world.tablet()).give(order, ItemId{item}, value, {}));
    changed();
  }
  void changed() {
    app.session->tellAllChanged();
    app.settle();
  }
  [[nodiscard]] QString number() const { return QString::fromStdString(order.str()); }
  [[nodiscard]] QString item() const { return QString::fromStdString(row.with("raise_pump").id().str()); }

  AppWorld& app;
  OrderId order;
  AnswerPath row;
};

}  // namespace siteproof
