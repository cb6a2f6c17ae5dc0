#include "tests/bench/bench_tablet.h"

#include <fmt/core.h>

#include "core/journal/fold.h"
#include "core/storage/replica.h"
#include "core/usecases/enrolment.h"

namespace siteproof::bench {
namespace {

Event report(const Clock& clock, int number) {
  Event event;
  event.header.at = clock.now();
  event.header.id = EventId::make(event.header.at.wall, system_random());
  event.header.order = BenchTablet::order(number);
  event.header.device = DeviceId::make(event.header.at.wall, system_random());
  event.header.seq = DeviceSeq{1};
  event.header.actor = PersonId{"front.desk"};
  event.header.role = Role::dispatcher;
  OrderReported body;
  body.intake.household = HouseholdId{"H-1"};
  body.intake.title = "主卫吊顶漏水";
  body.intake.description = "主卫吊顶接缝处持续滴水，地面已有积水，邻居家墙面发潮。";
  body.intake.place = "主卫吊顶";
  body.intake.address = {"云杉花园", "3栋", "2单元", "1202室"};
  body.intake.contact = {"业主", "13000001111"};
  body.intake.reported_at = event.header.at.wall;
  body.intake.first_asked = PersonId{"front.desk"};
  body.technician = PersonId{"chen.wei"};
  event.body = std::move(body);
  return event;
}

}  // namespace

OrderId BenchTablet::order(int number) { return OrderId{fmt::format("WO-BENCH-{}", number)}; }

BenchTablet::BenchTablet(int orders)
    : keys_(scratch_.path() / "keys"),
      tablet_(must(Tablet::open(scratch_.path() / "tablet", {clock_, system_random(), keys_}))) {
  must(tablet_->store().set_setting(setting::technician, "chen.wei"));
  RemotePage page;
  page.epoch = "bench";
  page.cursor = "1";
  for (int i = 0; i < orders; ++i) {
    std::optional<OrderState> state;
    fold(state, report(clock_, i));
    page.changes.push_back(RemoteSnapshot{std::move(*state), ServerSeq{i + 1}});
  }
  must(Replica(tablet_->store()).apply_page(page, tablet_->now()));
}

Database BenchTablet::bare() {
  return must(Database::open(scratch_.path() / "bare.db", must(keys_.secret_key("bare")), OpenMode::read_write_create));
}

}  // namespace siteproof::bench
