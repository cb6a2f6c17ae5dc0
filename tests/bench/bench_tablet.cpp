#include "tests/bench/bench_tablet.h"

#include <fmt/core.h>

#include <algorithm>

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
  body.intake.household = HouseholdId{fmt::format("H-{}", number / 4)};
  body.intake.title = fmt::format("主卫吊顶漏水 {}", number);
  body.intake.description = "主卫吊顶接缝处持续滴水，地面已有积水，邻居家墙面发潮。";
  body.intake.place = "主卫吊顶";
  body.intake.address = {"云杉花园", "3栋", "2单元", "1202室"};
  body.intake.contact = {"业主", "13000001111"};
  body.intake.reported_at = event.header.at.wall + -std::chrono::minutes(number);
  body.intake.first_asked = PersonId{"front.desk"};
  body.technician = PersonId{"chen.wei"};
  event.body = std::move(body);
  return event;
}

}  // namespace

OrderId BenchTablet::order(int number) { return OrderId{fmt::format("WO-BENCH-{}", number)}; }

BenchTablet::BenchTablet(int orders)
    : keys_(data() / "keys"), tablet_(must(Tablet::open(data(), {clock_, system_random(), keys_}))) {
  must(tablet_->store().set_setting(setting::technician, "chen.wei"));
  must(tablet_->store().set_setting(setting::last_sync, to_rfc3339(tablet_->now())));
  constexpr int page_orders = 1000;
  for (int first = 0; first < orders; first += page_orders) {
    RemotePage page;
    page.epoch = "bench";
    const int end = std::min(orders, first + page_orders);
    page.cursor = std::to_string(end);
    for (int i = first; i < end; ++i) {
      std::optional<OrderState> state;
      fold(state, report(clock_, i));
      page.changes.push_back(RemoteSnapshot{std::move(*state), ServerSeq{i + 1}});
    }
    must(Replica(tablet_->store()).apply_page(page, tablet_->now()));
  }
}

Database BenchTablet::bare() {
  return must(Database::open(scratch_.path() / "bare.db", must(keys_.secret_key("bare")), OpenMode::read_write_create));
}

}  // namespace siteproof::bench
