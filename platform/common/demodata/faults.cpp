#include "platform/common/demodata/faults.h"

#include <array>

namespace siteproof::demodata {
namespace {

constexpr std::array bath = {Words{"主卫", "master bathroom"}, Words{"次卫", "guest bathroom"},
                             Words{"客卫", "second bathroom"}, Words{"公卫", "shared bathroom"},
                             Words{"主卫淋浴间", "shower of the master bathroom"}};
constexpr std::array kitchen = {Words{"厨房", "kitchen"}, Words{"西厨", "open kitchen"},
                                Words{"厨房水槽处", "kitchen, by the sink"}};
constexpr std::array room = {Words{"客厅", "living room"},    Words{"主卧", "master bedroom"},
                             Words{"次卧", "second bedroom"}, Words{"儿童房", "children's room"},
                             Words{"书房", "study"},          Words{"餐厅", "dining room"},
                             Words{"过道", "hallway"},        Words{"老人房", "grandparents' room"}};
constexpr std::array glazed = {Words{"客厅落地窗", "living-room French window"},
                               Words{"主卧飘窗", "master-bedroom bay window"},
                               Words{"次卧窗户", "second-bedroom window"},
                               Words{"书房窗户", "study window"},
                               Words{"厨房窗户", "kitchen window"},
                               Words{"阳台推拉门", "sliding door to the balcony"}};
constexpr std::array balcony = {Words{"生活阳台", "utility balcony"}, Words{"南阳台", "south balcony"},
                                Words{"北阳台", "north balcony"}, Words{"主卧阳台", "master-bedroom balcony"}};
constexpr std::array door = {Words{"入户门", "entrance door"}, Words{"主卧房门", "master-bedroom door"},
                             Words{"卫生间门", "bathroom door"}, Words{"厨房移门", "kitchen sliding door"},
                             Words{"次卧房门", "second-bedroom door"}};
constexpr std::array corridor = {Words{"电梯厅", "lift lobby"}, Words{"楼道", "stairwell"},
                                 Words{"单元大堂", "entrance hall"}, Words{"本层公共走道", "corridor of this floor"}};
constexpr std::array basement = {
    Words{"地下车库B1层", "basement car park B1"}, Words{"地下车库B2层", "basement car park B2"},
    Words{"地下储藏间", "basement storeroom"}, Words{"水泵房旁", "passage by the pump room"}};
constexpr std::array flat = {Words{"全屋", "whole flat"}, Words{"室内", "flat"}};

}  // namespace

std::span<const Words> places(Spot spot) {
  switch (spot) {
    case Spot::bath: return bath;
    case Spot::kitchen: return kitchen;
    case Spot::room: return room;
    case Spot::glazed: return glazed;
    case Spot::balcony: return balcony;
    case Spot::door: return door;
    case Spot::corridor: return corridor;
    case Spot::basement: return basement;
    case Spot::flat: break;
  }
  return flat;
}

std::string with_place(std::string_view text, std::string_view place) {
  std::string out;
  while (true) {
    const std::size_t at = text.find("{p}");
    out += text.substr(0, at);
    if (at == std::string_view::npos) {
      return out;
    }
    out += place;
    text.remove_prefix(at + 3);
  }
}

}  // namespace siteproof::demodata
