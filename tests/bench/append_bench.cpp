#include <fmt/core.h>

#include "core/journal/fold.h"
#include "core/storage/replica.h"
#include "core/usecases/enrolment.h"
#include "core/usecases/visit.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

constexpr int appends = 300;
constexpr int orders = 50;

Event report(const SystemClock& clock, int number) {
  Event event;
  event.header.at = clock.now();
  event.header.id = EventId::make(event.header.at.wall, system_random());
  event.header.order = must(Result<OrderId>(OrderId::parse(fmt::format("WO-BENCH-{}", number))));
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

void append_bench(std::vector<Line>& table) {
  const Scratch scratch;
  SystemClock clock;
  FileKeyStore keys(scratch.path() / "keys");
  const auto tablet = must(Tablet::open(scratch.path() / "tablet", {clock, system_random(), keys}));
  must(tablet->store().set_setting(setting::technician, "chen.wei"));
  Replica replica(tablet->store(), tablet->device());
  RemotePage page;
  page.epoch = "bench";
  page.cursor = "1";
  for (int i = 0; i < orders; ++i) {
    std::optional<OrderState> state;
    fold(state, report(clock, i));
    page.changes.push_back(RemoteSnapshot{std::move(*state), ServerSeq{i + 1}});
  }
  must(replica.apply_page(page, tablet->now()));

  auto bare = must(Database::open(scratch.path() / "bare.db", must(keys.secret_key("bare")), OpenMode::read_write_create));
  must(bare.exec("CREATE TABLE event(seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
  const std::string row(700, 'x');

  Visit visit(*tablet);
  const Pair pair = compare(
      5,
      [&] {
        for (int i = 0; i < appends; ++i) {
          must(visit.call(OrderId{fmt::format("WO-BENCH-{}", i % orders)}, true, "业主在家等候"));
        }
      },
      [&] {
        for (int i = 0; i < appends; ++i) must(bare.run("INSERT INTO event(text) VALUES(?)", std::string_view(row)));
      });
  const double ours = appends / pair.ours.count();
  const double theirs = appends / pair.theirs.count();
  table.push_back({"durable event append (journal, projection, search)", "bare SQLite, same pragmas and cipher", ours, theirs,
                   "/s", ours / theirs, 0.6, true});
}

}  // namespace siteproof::bench
