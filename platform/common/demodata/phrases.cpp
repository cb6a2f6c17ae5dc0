#include <array>

#include "platform/common/demodata/faults.h"

namespace siteproof::demodata {
namespace {

constexpr std::array sudden = {Words{"半小时前发现。", "Noticed half an hour ago."},
                               Words{"今天起床后发现。", "Noticed after getting up."},
                               Words{"刚到家就看到。", "Found on coming home."},
                               Words{"夜里听到响声后发现。", "Heard it in the night and found this."},
                               Words{"邻居来敲门告知。", "A neighbour knocked to tell us."},
                               Words{"情况越来越严重。", "It is getting worse."},
                               Words{"约十分钟前开始。", "It began some ten minutes ago."},
                               Words{"保安巡楼时发现。", "The guard found it on his round."}};
constexpr std::array slow = {Words{"大约一周前开始。", "It began about a week ago."},
                             Words{"最近三天才出现。", "Only for the last three days."},
                             Words{"收房时就有，一直没处理。", "It was there at handover and never dealt with."},
                             Words{"去年修过一次，又复发了。", "Repaired once last year; it has come back."},
                             Words{"梅雨季之后出现。", "Since the rainy season."},
                             Words{"断断续续有一个月了。", "On and off for a month."},
                             Words{"上周台风过后发现。", "Noticed after last week's typhoon."},
                             Words{"装修入住半年后出现。", "It appeared half a year after we moved in."},
                             Words{"供暖开始以后更明显。", "More noticeable since the heating came on."},
                             Words{"孩子先发现的。", "The children noticed it first."},
                             Words{"租客反映，业主代报。", "The tenant noticed; the owner reports it."},
                             Words{"不确定什么时候开始的。", "Nobody is sure when it began."}};
constexpr std::array plain = {Words{"不急，方便时回复即可。", "No hurry, an answer when convenient will do."},
                              Words{"请尽量当天答复。", "Please answer today if possible."},
                              Words{"之前打过电话没人接。", "We rang before and nobody answered."},
                              Words{"请发书面说明。", "Please send it in writing."},
                              Words{"可以微信回复。", "A text message is fine."},
                              Words{"请说明依据哪条规定。", "Please name the rule it follows from."},
                              Words{"本周末前想定下来。", "We want to decide before the weekend."},
                              Words{"邻居也有同样的问题。", "Our neighbours have the same question."}};
constexpr std::array planned = {Words{"图纸已备好。", "The drawings are ready."},
                                Words{"装修队下月进场。", "The decorators come next month."},
                                Words{"想先听听专业意见。", "We should like advice first."},
                                Words{"已征得邻居同意。", "The neighbours agree."},
                                Words{"请先上门量尺。", "Please come and measure first."},
                                Words{"希望年底前完工。", "It should be done by the end of the year."},
                                Words{"预算可以商量。", "The budget is open to discussion."},
                                Words{"同户型邻居已经做过。", "A neighbour with the same plan has had it done."}};

constexpr std::array precautions = {
    Words{"总阀已关。", "The main valve is closed."},
    Words{"已用盆接着。", "A basin is under it."},
    Words{"已拉下总闸。", "The main breaker is off."},
    Words{"家里有小孩，请尽快。", "There is a small child here, please hurry."},
    Words{"已拍照发客服。", "Photos were sent to the front desk."},
    Words{"请带应急照明。", "Please bring a lamp."},
    Words{"楼下也受影响。", "The flat below is affected too."},
    Words{"电梯可用，货车可到楼下。", "The lift works, and a van can stop at the door."},
    Words{"已通知左右邻居。", "The neighbours have been told."},
    Words{"联系人在楼下等候。", "Our contact waits downstairs."}};
constexpr std::array remarks = {
    Words{"已拍照发客服。", "Photos were sent to the front desk."},
    Words{"家里有宠物，上门前请先联系。", "There is a pet; please ring before you come."},
    Words{"请带鞋套。", "Please bring shoe covers."},
    Words{"希望使用原厂配件。", "We should like original parts."},
    Words{"如需收费请先报价。", "Please quote first if it is not free."},
    Words{"老人在家，讲话请慢一些。", "An elderly person is at home, please speak slowly."},
    Words{"地毯怕脏，请注意防护。", "Mind the carpet, please."},
    Words{"上次师傅做得很好，希望同一位。", "The last technician did well; the same one, please."},
    Words{"隔壁单元也有类似情况。", "The next unit has something similar."},
    Words{"钥匙在前台。", "The key is at the front desk."},
    Words{"中午休息，请避开。", "Not over midday, please."},
    Words{"需要登高，请带梯子。", "It is high up; bring a ladder."},
    Words{"业主在外地，租客在家。", "The owner is away, the tenant is at home."},
    Words{"尺寸之前量过，档案里有。", "It was measured before; see the file."},
    Words{"希望一次修好。", "We hope one visit will do."},
    Words{"请说明原因，不要只做表面处理。", "Please find the cause and do not just cover it up."}};
constexpr std::array questions = {
    Words{"业主微信群里有人问过。", "Others have asked in the residents' group."},
    Words{"已看过业主手册，没找到。", "We looked in the owners' manual and did not find it."},
    Words{"家里有老人，请讲详细些。", "For an elderly resident: in some detail, please."},
    Words{"必要时可预约上门。", "A visit can be arranged if needed."},
    Words{"前台说会转给工程部。", "The front desk said it would ask the engineers."},
    Words{"希望给个明确时间。", "We should like a definite date."}};

constexpr std::array wishes = {Words{"工作日晚上在家。", "At home on weekday evenings."},
                               Words{"周末都可以。", "Any time at the weekend."},
                               Words{"上午方便。", "Mornings suit us."},
                               Words{"下午三点以后。", "After three in the afternoon."},
                               Words{"提前一小时电话联系。", "Please ring an hour ahead."},
                               Words{"随时可以上门。", "Come any time."},
                               Words{"孩子午睡一点到三点，请避开。", "Not between one and three: the baby sleeps."},
                               Words{"只有明天有空。", "Only tomorrow suits us."},
                               Words{"请发短信，不接电话。", "Text, do not ring."},
                               Words{"约好时间后请不要改。", "Please keep to the time agreed."}};

}  // namespace

std::span<const Words> onsets(Urgency urgency) {
  if (urgency == Urgency::emergency) {
    return sudden;
  }
  if (urgency == Urgency::alteration) {
    return planned;
  }
  return urgency == Urgency::ordinary ? std::span<const Words>(slow) : std::span<const Words>(plain);
}

std::span<const Words> circumstances(Urgency urgency) {
  if (urgency == Urgency::emergency) {
    return precautions;
  }
  return urgency == Urgency::enquiry ? std::span<const Words>(questions) : std::span<const Words>(remarks);
}

std::span<const Words> visit_wishes() { return wishes; }

}  // namespace siteproof::demodata
