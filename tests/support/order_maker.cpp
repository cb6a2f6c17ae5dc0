#include "tests/support/order_maker.h"

#include <nlohmann/json.hpp>

#include "tests/support/result_checks.h"

namespace siteproof {

OrderMaker::OrderMaker() {
  state.id = OrderId{"WO-1"};
  state.intake.household = HouseholdId{"H-1"};
  state.intake.title = "厨房漏水 Kitchen leak";
  state.intake.place = "厨房";
  state.intake.address = {"云杉花园", "3栋", "2单元", "1202室"};
  state.intake.contact = {"王芳", "13800000000"};
  state.intake.first_asked = PersonId{"chen"};
  state.intake.reported_at = at_time("2026-11-21T08:00:00Z");
  state.intake.sla = {120, 1440};
  state.status = {OrderStatus::assigned, next_event()};
}

EventId OrderMaker::next_event() { return numbered<EventId>(++events_); }

OrderMaker& OrderMaker::at(OrderStatus status) {
  state.status = {status, next_event()};
  return *this;
}
OrderMaker& OrderMaker::warranty(Warranty warranty) {
  state.intake.warranty = warranty;
  return *this;
}
OrderMaker& OrderMaker::consent() {
  state.consents.push_back({next_event(), "王芳", "in person", state.intake.reported_at});
  return *this;
}
OrderMaker& OrderMaker::plan(bool priced) {
  Plan plan{next_event(), "replace the joint", "王芳", std::nullopt, state.intake.reported_at};
  if (priced) plan.price = Money{value_of(Decimal::parse("280.5")), "CNY"};
  state.plans.push_back(plan);
  return *this;
}
PhotoId OrderMaker::photo(Stage stage, int bytes, std::optional<PhotoId> pair) {
  Photo photo;
  photo.event = next_event();
  photo.id = numbered<PhotoId>(events_);
  photo.sha256 = sha256(std::to_string(bytes));
  photo.stage = stage;
  photo.place = "水槽下";
  photo.pair = pair;
  photo.taken_by = PersonId{"li.wei"};
  state.photos.push_back(photo);
  return photo.id;
}
OrderMaker& OrderMaker::answer(std::string_view item, std::string_view value) {
  state.answers[ItemId{std::string(item)}].push_back(
      {next_event(), std::string(value), "", PersonId{"li.wei"}, state.intake.reported_at});
  return *this;
}
OrderMaker& OrderMaker::step(OrderStatus to, UtcTime at, std::string reason, std::optional<UtcTime> server_at,
                             bool applied) {
  state.timeline.push_back(
      {next_event(), to, PersonId{"li.wei"}, Role::technician, at, server_at, std::move(reason), applied});
  return *this;
}

ChecklistTemplate template_from(std::string_view json) { return value_of(parse_template(nlohmann::json::parse(json))); }

std::string_view small_template_text() {
  return R"json({
    "id": "small", "version": 1, "title": {"zh": "小表", "en": "Small form"},
    "photos": {"before": {"min": 2}, "during": {"min": 1}, "after": {"min": 2, "paired": true}},
    "sections": [
      {"id": "s", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
        {"id": "moisture", "kind": "number", "unit": "%", "min": "0", "max": "100", "required": true, "title": {"zh": "含水率", "en": "Moisture"}},
        {"id": "place", "kind": "choice", "title": {"zh": "部位", "en": "Place"},
         "options": [{"id": "roof", "title": {"zh": "屋面", "en": "Roof"}}, {"id": "pipe", "title": {"zh": "管道", "en": "Pipe joint"}}]},
        {"id": "remark", "kind": "text", "title": {"zh": "备注", "en": "Remark"}},
        {"id": "since", "kind": "date_time", "title": {"zh": "开始时间", "en": "Since"}}]},
      {"id": "g", "stage": "safety", "title": {"zh": "安全", "en": "Safety"}, "items": [
        {"id": "water_off", "kind": "yes_no", "blocking": true, "title": {"zh": "已断水", "en": "Water is off"}}]},
      {"id": "r", "stage": "repair", "title": {"zh": "维修", "en": "Repair"}, "items": [
        {"id": "joint", "kind": "text", "required": true, "title": {"zh": "接头", "en": "Joint"}}]},
      {"id": "a", "stage": "acceptance", "title": {"zh": "验收", "en": "Acceptance"}, "items": [
        {"id": "dry", "kind": "yes_no", "required": true, "title": {"zh": "无渗漏", "en": "Stays dry"}}]}],
    "verdicts": [
      {"when": {"item": "moisture", "above": "20"}, "verdict": {"id": "wet", "title": {"zh": "潮湿", "en": "Wet wall"}}, "responsible": "developer"},
      {"when": {"item": "place", "is": "pipe"}, "verdict": {"id": "joint_leaks", "title": {"zh": "接头渗漏", "en": "The joint leaks"}}}],
    "sla": {"ordinary": {"respond_minutes": 1440, "resolve_minutes": 4320}},
    "pauses": ["owner_later"]})json";
}

const ChecklistTemplate& small_template() {
  static const ChecklistTemplate read = template_from(small_template_text());
  return read;
}

UtcTime at_time(std::string_view rfc3339) { return value_of(parse_rfc3339(rfc3339)); }

}  // namespace siteproof
