#include "platform/common/demodata/stock.h"

#include <array>
#include <string_view>

namespace siteproof::demodata {

using nlohmann::json;

namespace {

struct Item {
  std::string_view code, name_zh, name_en, spec_zh, spec_en, unit, on_hand, price, safety;
  bool special = false;
};

// Codes follow the template's trades: water, sealing, walls and floors, electrical, doors and windows.
constexpr std::array items = {
    Item{"VALVE-15", "角阀", "Angle valve", "黄铜 DN15", "brass, DN15", "pc", "24", "28", "10"},
    Item{"VALVE-20", "截止阀", "Stop valve", "黄铜 DN20", "brass, DN20", "pc", "9", "46", "6"},
    Item{"VALVE-BALL-25", "球阀", "Ball valve", "黄铜 DN25", "brass, DN25", "pc", "3", "62", "4"},
    Item{"HOSE-SS-50", "不锈钢编织软管", "Braided hose", "304 钢 4分 50厘米", "stainless, G1/2, 50 cm", "pc", "31",
         "18", "12"},
    Item{"HOSE-SS-80", "不锈钢编织软管", "Braided hose", "304 钢 4分 80厘米", "stainless, G1/2, 80 cm", "pc", "0", "24",
         "8"},
    Item{"TRAP-S-50", "防臭下水管", "Bottle trap", "PP 50毫米", "PP, 50 mm", "pc", "14", "22.5", "6"},
    Item{"DRAIN-FLOOR-50", "防臭地漏", "Floor drain with trap", "黄铜 100×100 50管", "brass, 100×100, for 50 mm pipe",
         "pc", "7", "58", "5"},
    Item{"PIPE-PPR-20", "PPR 冷热水管", "PPR pipe", "20×2.8毫米", "20×2.8 mm", "m", "86.5", "6.4", "40"},
    Item{"PIPE-PPR-25", "PPR 冷热水管", "PPR pipe", "25×3.5毫米", "25×3.5 mm", "m", "42", "9.8", "20"},
    Item{"ELBOW-PPR-20", "PPR 弯头", "PPR elbow", "20毫米 90度", "20 mm, 90°", "pc", "63", "2.1", "30"},
    Item{"PVC-ELBOW-25", "PVC 弯头", "PVC elbow", "25毫米 90度", "25 mm, 90°", "pc", "40", "1.8", "20"},
    Item{"TEE-PPR-20", "PPR 三通", "PPR tee", "20毫米", "20 mm", "pc", "28", "2.9", "15"},
    Item{"PIPE-PVC-110", "PVC 排水管", "PVC drain pipe", "110×3.2毫米", "110×3.2 mm", "m", "18", "24.6", "10"},
    Item{"TAP-BASIN", "面盆龙头", "Basin tap", "单孔 冷热", "single hole, hot and cold", "pc", "4", "168", "2"},
    Item{"TAP-KITCHEN", "厨房龙头", "Kitchen tap", "可旋转 冷热", "swivel, hot and cold", "pc", "0", "215", "2"},
    Item{"CISTERN-VALVE", "马桶进水阀", "Cistern fill valve", "通用 可调高度", "universal, adjustable", "pc", "11",
         "36", "5"},
    Item{"FLANGE-WC", "马桶法兰圈", "Toilet flange seal", "橡胶 加厚", "rubber, thick", "pc", "16", "9.5", "8"},
    Item{"SEALANT-300", "防霉密封胶 白", "Sanitary silicone, white", "300毫升 中性", "300 ml, neutral", "tube", "27",
         "19.8", "10"},
    Item{"SEAL-SILICONE-T", "防霉密封胶 透明", "Sanitary silicone, clear", "300毫升 中性", "300 ml, neutral", "tube",
         "5", "19.8", "10"},
    Item{"TAPE-PTFE", "生料带", "PTFE tape", "12毫米×20米", "12 mm × 20 m", "roll", "45", "2.5", "20"},
    Item{"MEMB-JS-20", "聚合物水泥防水涂料", "Polymer cement membrane", "JS-II 20公斤", "JS-II, 20 kg", "set", "6",
         "228", "4"},
    Item{"MEMB-PU-10", "聚氨酯防水涂料", "Polyurethane membrane", "单组分 10公斤", "one-component, 10 kg", "bucket",
         "2", "316", "3"},
    Item{"GROUT-INJ", "聚氨酯灌浆料", "Injection resin", "水性 10公斤", "hydrophilic, 10 kg", "bucket", "0", "480", "",
         true},
    Item{"STOP-QUICK", "堵漏王", "Quick-setting plug", "速凝 1公斤", "fast set, 1 kg", "bag", "22", "12", "10"},
    Item{"MESH-CRACK", "网格布", "Glass-fibre mesh", "5厘米×50米", "5 cm × 50 m", "roll", "13", "15.6", "6"},
    Item{"PUTTY-20", "耐水腻子", "Water-resistant filler", "20公斤", "20 kg", "bag", "19", "42", "10"},
    Item{"PAINT-WHITE-5", "内墙乳胶漆 白", "Wall paint, white", "5升 哑光", "5 l, matt", "bucket", "8", "186", "4"},
    Item{"PAINT-TINT", "调色乳胶漆", "Wall paint, tinted", "5升 按色号", "5 l, to colour code", "bucket", "0", "238",
         "", true},
    Item{"TILE-ADH-20", "瓷砖胶", "Tile adhesive", "C1 20公斤", "C1, 20 kg", "bag", "17", "48", "8"},
    Item{"GROUT-TILE", "填缝剂", "Tile grout", "灰 2公斤", "grey, 2 kg", "bag", "21", "16", "8"},
    Item{"TILE-300-W", "墙砖", "Wall tile", "300×600 白 原批次", "300×600, white, original batch", "pc", "0", "14.5",
         "", true},
    Item{"FLOOR-OAK", "橡木复合地板", "Oak floor board", "1220×200×15", "1220×200×15", "m2", "4.88", "268", "", true},
    Item{"SKIRTING-PVC", "踢脚线", "Skirting board", "PVC 8厘米 白", "PVC, 8 cm, white", "m", "36.4", "12.8", "15"},
    Item{"SOCKET-5", "五孔插座", "Double socket", "86型 10A", "type 86, 10 A", "pc", "33", "14.9", "15"},
    Item{"SWITCH-1", "单开开关", "Light switch", "86型 双控", "type 86, two-way", "pc", "26", "12.5", "12"},
    Item{"RCD-40", "漏电保护器", "Residual-current breaker", "2P 40A 30mA", "2P, 40 A, 30 mA", "pc", "5", "92", "3"},
    Item{"WIRE-BV-25", "铜芯线", "Copper wire", "BV 2.5平方 红", "BV 2.5 mm², red", "m", "140", "2.35", "100"},
    Item{"LED-PANEL", "LED 平板灯", "LED panel", "300×300 18W", "300×300, 18 W", "pc", "6", "78", "3"},
    Item{"HINGE-DOOR", "门合页", "Door hinge", "304 钢 4寸", "stainless, 100 mm", "pair", "12", "26", "6"},
    Item{"LOCK-CYL-70", "锁芯", "Lock cylinder", "70毫米 C级", "70 mm, class C", "pc", "3", "128", "2"},
    Item{"HANDLE-WINDOW", "窗执手", "Window handle", "平开 白 七字", "casement, white", "pc", "8", "32", "4"},
    Item{"ROLLER-SLIDE", "推拉门滑轮", "Sliding-door roller", "80型 双轮", "series 80, twin", "pc", "10", "18.5", "6"},
    Item{"SEAL-WINDOW", "密封条", "Weatherstrip", "三元乙丙 9毫米", "EPDM, 9 mm", "m", "58", "3.2", "30"},
    Item{"GLASS-DGU", "中空玻璃", "Double glazing unit", "5+12A+5 按尺寸", "5+12A+5, to size", "m2", "0", "195", "",
         true},
    Item{"BOARD-GYPSUM", "石膏板", "Plasterboard", "1200×2400×9.5", "1200×2400×9.5", "pc", "15", "34", "6"},
};

// Numbers that GS1 leaves to each company's own use (prefixes 2 and 20 to 29, and 4 with twelve digits). Pipes of two
// sizes come with one label, as their maker prints it.
struct Label {
  std::string_view code, barcode;
};
constexpr std::array labels = {
    Label{"VALVE-15", "2000000000152"},    Label{"HOSE-SS-50", "2000000000503"},  Label{"SEALANT-300", "2000000003009"},
    Label{"PIPE-PPR-20", "2000000000206"}, Label{"PIPE-PPR-25", "2000000000206"}, Label{"TAPE-PTFE", "20000165"},
    Label{"TAP-BASIN", "400000000121"},
};

json to_json(const Item& item) {
  json out{{"code", item.code},
           {"name", {{"zh", item.name_zh}, {"en", item.name_en}}},
           {"spec", {{"zh", item.spec_zh}, {"en", item.spec_en}}},
           {"unit", item.unit},
           {"on_hand", item.on_hand},
           {"price", {{"amount", item.price}, {"currency", "CNY"}}}};
  if (item.special) out["special"] = true;
  if (!item.safety.empty()) out["safety_stock"] = item.safety;
  for (const Label& label : labels) {
    if (label.code == item.code) out["barcode"] = label.barcode;
  }
  return out;
}

// 18:00 in China of the day before `now`, when the store was counted.
UtcTime last_count(UtcTime now) {
  constexpr std::int64_t hour_ms = 3'600'000, day_ms = 24 * hour_ms, china_ms = 8 * hour_ms;
  const std::int64_t today = (now.ms + china_ms) / day_ms * day_ms - china_ms;
  return {today - 6 * hour_ms};
}

}  // namespace

json stock_picture(UtcTime now) {
  json picture{{"taken_at", to_rfc3339(last_count(now))}, {"items", json::array()}};
  for (const Item& item : items) picture["items"].push_back(to_json(item));
  return picture;
}

}  // namespace siteproof::demodata
