#include "tests/bench/scale/order_story.h"

#include <fmt/core.h>

#include <array>

namespace siteproof::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::array notes{
    "水阀在楼道的井里，已经关好，等管道干透再补防水", "门外有警戒带，邻居家墙面也发潮",
    "The stopcock sits behind the washing machine",   "业主下周三出差，钥匙在物业前台",
    "窗框胶条老化，雨天渗水，需要两个人一起拆",       "Tripped breaker, circuit B7, reset twice today",
    "空鼓面积约0.4平方米，敲击声空，边上有细裂缝",    "地漏返味，水封干了，已加水试验"};
constexpr std::array plans{"拆除饰面，重做防水两遍，闭水二十四小时", "Replace the angle valve and both hoses",
                           "凿开空鼓，界面剂处理后重新抹灰", "更换密封胶条，调整合页"};
constexpr std::array places{"主卫吊顶", "厨房水槽下", "阳台推拉门", "Bathroom ceiling", "次卧外墙"};
constexpr std::array parts{"angle-valve-15", "sealant-neutral", "waterproof-slurry", "hose-40", "breaker-c16"};
// Where an order that is not finished stands: most with a technician, few held up.
constexpr std::array standing{OrderStatus::assigned,         OrderStatus::assigned,  OrderStatus::assigned,
                              OrderStatus::assigned,         OrderStatus::accepted,  OrderStatus::accepted,
                              OrderStatus::en_route,         OrderStatus::on_site,   OrderStatus::surveyed,
                              OrderStatus::waiting_material, OrderStatus::in_repair, OrderStatus::registered};

class Story {
 public:
  Story(const OrderId& order, const DeviceId& device, DeviceSeq& seq, SeededRandom& random, UtcTime begin)
      : order_(order), device_(device), seq_(seq), random_(random), now_(begin) {}

  void tell(EventBody body, Role role = Role::technician) {
    Event event;
    EventHeader& header = event.header;
    header.at = {now_, (now_.ms % 1'000'000'000), "boot-of-another-device"};
    header.id = EventId::make(now_, random_);
    header.order = order_;
    header.device = device_;
    seq_ = DeviceSeq{raw(seq_) + 1};
    header.seq = seq_;
    header.actor = PersonId{role == Role::technician ? "wang.qiang" : "front.desk.1"};
    header.role = role;
    event.body = std::move(body);
    events_.push_back(std::move(event));
    now_ = now_ + 7min;
  }
  void step(OrderStatus to, std::string reason = {}) {
    tell(StatusChanged{to, status_by_, std::move(reason)});
    status_by_ = events_.back().header.id;
  }
  void photo(Stage stage) {
    PhotoTaken photo;
    photo.id = PhotoId::make(now_, random_);
    random_.fill(photo.sha256.bytes);
    photo.size = 3'400'000;
    photo.stage = stage;
    photo.place = random_.pick(places);
    photo.file_name = fmt::format("IMG_{:04}.jpg", random_.below(10'000));
    photo.media_type = "image/jpeg";
    photo.width = 4000;
    photo.height = 3000;
    tell(std::move(photo));
  }
  void photo_or_note(Stage stage, std::size_t photo_percent) {
    if (random_.below(100) < photo_percent) return photo(stage);
    tell(NoteAdded{fmt::format("{} #{}", random_.pick(notes), random_.below(100'000))});
  }
  void material() {
    const Decimal amount = Decimal::parse("2").value();
    const ItemId item{random_.pick(parts)};
    if (random_.below(10) == 0) {
      tell(RequisitionMade{RequisitionId::make(now_, random_), item, amount, "pcs", "补货 restock"});
    } else {
      tell(PartUsed{item, amount, "pcs", fmt::format("B-{}", random_.below(5000))});
    }
  }
  void sign(const std::string& name) {
    tell(SignedOff{SignOffOutcome::signed_by_owner,
                   name,
                   "",
                   "满意 satisfied",
                   5,
                   "维修已完成，闭水试验合格。",
                   {{{100, 200, 0, 500}, {300, 250, 40, 600}, {700, 400, 90, 400}}}});
  }
  void begin_with(OrderReported report) {
    tell(std::move(report), Role::dispatcher);
    status_by_ = events_.back().header.id;
  }
  std::vector<Event> take() { return std::move(events_); }

 private:
  const OrderId& order_;
  const DeviceId& device_;
  DeviceSeq& seq_;
  SeededRandom& random_;
  UtcTime now_;
  EventId status_by_;
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> order_story(const OrderId& order, OrderReported report, const DeviceId& device, DeviceSeq& seq,
                               SeededRandom& random) {
  const std::string owner = report.intake.contact.name;
  Story story(order, device, seq, random, report.intake.reported_at);
  story.begin_with(std::move(report));
  const bool finished = random.below(5) > 0;
  if (!finished) {
    story.step(OrderStatus::registered);
    story.tell(ContactCalled{true, "业主在家等候"});
    story.photo_or_note(Stage::before, 30);
    story.photo_or_note(Stage::before, 10);
    story.step(random.pick(standing), "等待配件 waiting");
    return story.take();
  }
  story.step(OrderStatus::accepted);
  story.tell(ContactCalled{random.below(4) > 0, "约好上午十点"});
  story.step(OrderStatus::on_site);
  story.tell(ConsentRecorded{owner, "当面同意"});
  story.tell(PlanAgreed{random.pick(plans), owner, std::nullopt});
  story.photo_or_note(Stage::before, 30);
  story.material();
  story.photo_or_note(Stage::after, 25);
  story.sign(owner);
  story.step(OrderStatus::signed_off);
  return story.take();
}

}  // namespace siteproof::bench
