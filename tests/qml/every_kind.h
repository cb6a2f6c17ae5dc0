#pragma once

#include <string_view>

#include "tests/qml/app_world.h"

namespace siteproof {

/// A handover inspection that asks everything a form can ask, and names every one-tap step of a visit.
inline constexpr std::string_view every_kind_text = R"json({
  "id": "every_kind", "version": 1, "title": {"zh": "交付验房", "en": "Handover inspection"},
  "workflow": "inspection", "utc_offset_minutes": 480,
  "photos": {"before": {"min": 0}, "during": {"min": 0}, "after": {"min": 0}},
  "floor_plans": [{"id": "two_rooms", "title": {"zh": "两居", "en": "Two-room flat"}, "width_mm": 10000, "height_mm": 8000,
    "rooms": [
      {"id": "living", "title": {"zh": "客厅", "en": "Living room"}, "outline": [{"x": 0, "y": 0}, {"x": 5000, "y": 0}, {"x": 5000, "y": 10000}, {"x": 0, "y": 10000}]},
      {"id": "bed", "title": {"zh": "卧室", "en": "Bedroom"}, "outline": [{"x": 5000, "y": 0}, {"x": 10000, "y": 0}, {"x": 10000, "y": 10000}, {"x": 5000, "y": 10000}]}]}],
  "sections": [
    {"id": "home", "stage": "survey", "title": {"zh": "房屋", "en": "The home"}, "items": [
      {"id": "delivered", "kind": "date", "title": {"zh": "交付日期", "en": "Day of handover"}},
      {"id": "meter", "kind": "barcode", "title": {"zh": "水表", "en": "Water meter"}},
      {"id": "entrance", "kind": "position", "title": {"zh": "入口", "en": "Entrance"}},
      {"id": "seen", "kind": "multi_choice", "title": {"zh": "已查看", "en": "Looked at"}, "options": [
        {"id": "doors", "title": {"zh": "门", "en": "Doors"}}, {"id": "windows", "title": {"zh": "窗", "en": "Windows"}}]},
      {"id": "overview", "kind": "photo", "photo_stage": "before", "count": {"min": 2}, "title": {"zh": "入户照片", "en": "Pictures of the entrance"}},
      {"id": "keys", "kind": "number", "min": "0", "max": "20", "required": true, "title": {"zh": "钥匙数", "en": "Keys"}},
      {"id": "keys_short", "kind": "text", "relevant": "${keys} < 3", "required": true, "title": {"zh": "缺少的钥匙", "en": "Which keys are missing"}},
      {"id": "handed", "kind": "number", "min": "0", "max": "20", "constraint": ". <= ${keys}",
       "constraint_message": {"zh": "不能多于钥匙数。", "en": "Not more than there are keys."}, "title": {"zh": "已交钥匙", "en": "Keys handed over"}},
      {"id": "told", "kind": "note", "title": {"zh": "钥匙另行登记。", "en": "Keys are listed apart."}}]},
    {"id": "faults", "stage": "survey", "title": {"zh": "缺陷", "en": "Defects"}, "items": [
      {"id": "defects", "kind": "repeat", "count": {"max": 2}, "title": {"zh": "缺陷", "en": "Defect"}, "items": [
        {"id": "what", "kind": "text", "required": true, "title": {"zh": "是什么", "en": "What it is"}},
        {"id": "place", "kind": "pin", "title": {"zh": "位置", "en": "Where"}}]},
      {"id": "rooms", "kind": "table", "title": {"zh": "房间", "en": "Rooms"}, "rows": [
        {"id": "bed", "title": {"zh": "卧室", "en": "Bedroom"}}], "items": [
        {"id": "level", "kind": "number", "unit": "mm", "min": "0", "max": "50", "title": {"zh": "高差", "en": "Height difference"}}]},
      {"id": "defect_count", "kind": "computed", "calculation": "count(${what})", "title": {"zh": "缺陷数", "en": "Number of defects"}}]},
    {"id": "end", "stage": "acceptance", "title": {"zh": "验收", "en": "Acceptance"}, "items": [
      {"id": "flooding", "kind": "timed_test", "minutes": {"min": 60}, "title": {"zh": "闭水试验", "en": "Water-holding test"}},
      {"id": "sealant", "kind": "material", "materials": ["SL-0031"], "title": {"zh": "密封胶", "en": "Sealant"}},
      {"id": "office_signs", "kind": "signature", "signer": "counterparty", "required": true, "title": {"zh": "物业签字", "en": "The office signs"}}]}
  ],
  "verdicts": [
    {"when": "${keys} = 0", "verdict": {"id": "no_keys", "title": {"zh": "没有钥匙", "en": "No keys"}}, "responsible": "developer", "part": "locks",
     "materials": [{"code": "LK-1", "quantity": "2"}], "second_person": true, "second_opinion": true,
     "method": {"zh": "更换锁芯。", "en": "Change the cylinders."}, "explain": {"zh": "钥匙须在交付时交齐。", "en": "Keys are due at handover."}}],
  "visit": [{"step": "identity", "mode": "block"}, {"step": "clean_up", "mode": "warn"}, {"step": "watch_for", "mode": "block"},
    {"step": "repair_answers", "mode": "block", "override": true}],
  "warranty": {"locks": {"title": {"zh": "门锁", "en": "Locks"}, "months": 24}},
  "reminders": [{"id": "day", "from": "end_of_day", "minutes": -30, "text": {"zh": "今天做完。", "en": "Finish it today."}},
    {"id": "test", "from": "test_due", "minutes": 0, "text": {"zh": "试验到时间。", "en": "The test is due."}}]
})json";

/// An order with that form, on site, in a world's tablet and in its session.
inline OrderId inspection(AppWorld& app) {
  app.world.server.add_template(every_kind_text);
  // Forms come with a pull from the beginning.
  must(TabletSyncDoor(app.world.tablet()).forget_cursor());
  const OrderId order = app.world.new_order("WO-INSPECT", {TemplateId{"every_kind"}, 1});
  app.session->tellAllChanged();
  app.settle();
  return order;
}

}  // namespace siteproof
