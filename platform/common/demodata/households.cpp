#include "platform/common/demodata/households.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/core.h>

namespace siteproof::demodata {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

struct Estate {
  std::string_view name;
  bool international;
};

constexpr std::array estates = {Estate{"澄湖里", false},       Estate{"栖云苑", false},
                                Estate{"和畅家园", false},     Estate{"汇澜国际公寓 Huilan Residence", true},
                                Estate{"锦棠府", false},       Estate{"望岭雅居", false},
                                Estate{"青禾新城", false},     Estate{"枫渡 Maple Ferry Court", true},
                                Estate{"启明商务中心", false}, Estate{"杏林坊", false}};

constexpr std::array<std::string_view, 40> surnames = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周",
                                                       "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗",
                                                       "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹",
                                                       "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡", "蒋", "欧阳"};
constexpr std::array<std::string_view, 44> given = {
    "建国", "秀英", "志强", "丽华", "晓东", "海燕", "文博", "思远", "雨桐", "子涵", "国栋",
    "桂兰", "明辉", "雪梅", "嘉怡", "浩然", "静",   "伟",   "敏",   "磊",   "洋",   "芳",
    "军",   "娜",   "俊杰", "欣怡", "玉兰", "德明", "春生", "慧玲", "若溪", "一鸣", "佩珊",
    "振宇", "淑贞", "永康", "梓轩", "爱华", "立新", "晨曦", "宏伟", "月娥", "家豪", "婉清"};
constexpr std::array<std::string_view, 24> first_names = {
    "Anna",  "Peter", "Maria", "James",  "Sophie", "Daniel", "Elena", "Thomas", "Priya", "Lucas", "Hannah", "Marco",
    "Julia", "David", "Aisha", "Oliver", "Ingrid", "Samuel", "Clara", "Yusuf",  "Emily", "Hugo",  "Nadia",  "Martin"};
constexpr std::array<std::string_view, 24> last_names = {"Fischer", "Brown",   "Rossi",  "Novak",  "Larsen",   "Dubois",
                                                         "Silva",   "Kaur",    "Meyer",  "Clarke", "Santos",   "Weber",
                                                         "Hansen",  "Moreau",  "Patel",  "Walsh",  "Kowalski", "Bauer",
                                                         "Costa",   "Iversen", "Hughes", "Marino", "Olsen",    "Ward"};

struct Building {
  std::size_t number;  ///< over all estates
  const Estate* estate;
  std::size_t within;  ///< in its estate, from 1
  int units;
  int floors;
  int doors;  ///< on a floor of one unit
  UtcTime handover;
};

std::vector<Building> make_buildings(std::size_t count, UtcTime now, Dice& dice) {
  std::vector<Building> all;
  const std::int64_t today = now.ms / day_ms;
  for (std::size_t i = 0; i < count; ++i) {
    // New buildings are the ones that report most.
    const int age_days = std::min(dice.between(120, 4700), dice.between(120, 4700));
    all.push_back({i + 1,
                   &estates[i % estates.size()],
                   i / estates.size() + 1,
                   dice.between(1, 3),
                   dice.between(6, 32),
                   dice.between(2, 4),
                   {std::max<std::int64_t>(0, today - age_days) * day_ms}});
  }
  all.front().handover = {std::max<std::int64_t>(0, today - 1277) * day_ms};
  return all;
}

std::string letter(std::size_t n) {
  return n <= 26 ? std::string(1, static_cast<char>('A' + static_cast<int>(n) - 1)) : std::to_string(n);
}

}  // namespace

Person make_person(Dice& dice, bool english) {
  constexpr std::array<int, 12> prefixes = {130, 135, 136, 137, 138, 139, 150, 158, 176, 186, 187, 199};
  // One draw to a statement: the order of a call's arguments is the compiler's choice.
  const std::string_view before = english ? dice.pick(first_names) : dice.pick(surnames);
  const std::string_view after = english ? dice.pick(last_names) : dice.pick(given);
  const int prefix = dice.pick(prefixes);
  const int line = dice.between(0, 9999);
  return {fmt::format("{}{}{}", before, english ? " " : "", after), fmt::format("{}0000{:04}", prefix, line)};
}

std::vector<Household> make_households(std::size_t count, UtcTime now, Dice& dice) {
  const std::vector<Building> buildings = make_buildings(std::max<std::size_t>(20, count / 50 + 1), now, dice);
  std::vector<Household> all;
  std::unordered_set<std::string> taken;
  while (all.size() < count) {
    const bool first = all.empty();
    const Building& b = first ? buildings.front() : dice.pick(buildings);
    const int unit = dice.between(1, b.units);
    const int room = dice.between(1, b.floors) * 100 + dice.between(1, b.doors);
    Household h;
    h.id = fmt::format("H-{:04}-{}-{}", b.number, unit, room);
    if (!taken.insert(h.id).second) {
      continue;
    }
    h.estate = b.estate->name;
    h.building =
        b.estate->international ? fmt::format("{0}座 Tower {0}", letter(b.within)) : fmt::format("{}栋", b.within);
    h.unit = b.estate->international ? fmt::format("{0}单元 Unit {0}", unit) : fmt::format("{}单元", unit);
    h.room = b.estate->international ? std::to_string(room) : fmt::format("{}室", room);
    h.english = !first && dice.percent(b.estate->international ? 75 : 3);
    h.owner = make_person(dice, h.english);
    h.handover = b.handover;
    h.vip = !first && dice.percent(6);
    h.elderly = first || dice.percent(15);
    all.push_back(std::move(h));
  }
  return all;
}

}  // namespace siteproof::demodata
