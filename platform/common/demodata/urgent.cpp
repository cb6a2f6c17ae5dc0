#include <array>

#include "platform/common/demodata/faults.h"

namespace siteproof::demodata {
namespace {

using enum Urgency;

constexpr std::array table = {
    Fault{emergency,
          Spot::flat,
          "wiring",
          {"{p}突然断电", "Power cut in the {p}"},
          {"{p}断电，总开关合不上，左右邻居有电。",
           "No power in the {p}; the main breaker will not stay on, while the neighbours have power."}},
    Fault{emergency,
          Spot::kitchen,
          "wiring",
          {"{p}插座冒火花", "Socket sparking in the {p}"},
          {"{p}插座插电饭煲时冒火花，有焦味，已拉闸。",
           "A socket in the {p} sparked when the rice cooker was plugged in, and smells burnt. The breaker is off."}},
    Fault{emergency,
          Spot::bath,
          "wiring",
          {"{p}热水器漏电跳闸", "Water heater trips the RCD, {p}"},
          {"{p}电热水器一开漏保就跳，碰水龙头有麻感。",
           "The RCD trips as soon as the heater in the {p} is on, and the tap tingles to the touch."}},
    Fault{
        emergency,
        Spot::corridor,
        "",
        {"电梯困人（{p}）", "People trapped in the lift ({p})"},
        {"电梯停在两层之间，轿厢内有人，对讲已接通，{p}有人等候。",
         "The lift has stopped between floors with people inside; the intercom works, someone is waiting in the {p}."}},
    Fault{emergency,
          Spot::kitchen,
          "pipes",
          {"{p}闻到燃气味", "Smell of gas in the {p}"},
          {"{p}灶台下闻到燃气味，已关阀开窗，人已离开。",
           "Smell of gas under the hob in the {p}; the valve is closed, the windows are open, everyone is out."}},
    Fault{emergency,
          Spot::balcony,
          "finish",
          {"{p}外墙砖松动欲坠", "Facing tile about to fall, {p}"},
          {"{p}外侧墙砖翘起，下方是行人通道。", "A facing tile outside the {p} stands off the wall above a footpath."}},
    Fault{emergency,
          Spot::door,
          "doors_windows",
          {"{p}打不开，人被关在屋里", "Locked in: the {p} will not open"},
          {"{p}锁舌卡死，老人独自在里面。", "The bolt of the {p} is stuck, and an elderly person is alone inside."}},
    Fault{emergency,
          Spot::bath,
          "pipes",
          {"{p}污水返涌", "Sewage backing up in the {p}"},
          {"{p}地漏和马桶同时返污水，已漫到门口。",
           "Sewage rises from both the floor drain and the toilet of the {p} and has reached the door."}},
    Fault{emergency,
          Spot::glazed,
          "doors_windows",
          {"{p}玻璃自爆", "Glass shattered: {p}"},
          {"{p}外层钢化玻璃自爆，碎片挂在框上。",
           "The outer toughened pane of the {p} has shattered, and pieces hang in the frame."}},
    Fault{emergency,
          Spot::room,
          "finish",
          {"{p}顶面抹灰脱落", "Plaster falling from the ceiling, {p}"},
          {"{p}顶面掉下巴掌大一块抹灰，周围敲着空响。",
           "A piece of plaster the size of a hand fell in the {p}, and it sounds hollow around it."}},
    Fault{emergency,
          Spot::corridor,
          "",
          {"{p}消防栓漏水", "Fire hydrant leaking, {p}"},
          {"{p}消防栓箱内阀门漏水，水已流向电梯井。",
           "The valve in the hydrant cabinet leaks ({p}), and the water runs towards the lift shaft."}},
    Fault{emergency,
          Spot::basement,
          "",
          {"{p}集水井水泵不启动", "Sump pump does not start, {p}"},
          {"{p}集水井水位报警，两台泵都不启动。", "High-water alarm in the sump ({p}); neither pump starts."}},
};

}  // namespace

std::span<const Fault> urgent_faults() { return table; }

}  // namespace siteproof::demodata
