#pragma once

#include <map>
#include <optional>

#include "core/journal/fold.h"
#include "tests/support/order_maker.h"

namespace siteproof {

/// One place where events are made: the office is device 1, tablets are 2 and 3.
class Story {
 public:
  Story() {
    OrderReported report{OrderMaker().state.intake, PersonId{"li.wei"}, std::nullopt};
    play(make(1, "chen", report));
  }
  Event make(int device, const char* actor, EventBody body) {
    Event event;
    event.header.id = numbered<EventId>(++events_);
    event.header.order = OrderId{"WO-1"};
    event.header.device = numbered<DeviceId>(device);
    event.header.seq = DeviceSeq{++seqs_[device]};
    event.header.actor = PersonId{actor};
    event.header.role = device == 1 ? Role::dispatcher : Role::technician;
    event.header.at.wall = {1'795'248'000'000 + events_ * 60'000};
    event.body = std::move(body);
    return event;
  }
  FoldOutcome play(const Event& event) { return fold(state, event); }

  std::optional<OrderState> state;

 private:
  int events_ = 0;
  std::map<int, std::int64_t> seqs_;
};

}  // namespace siteproof
