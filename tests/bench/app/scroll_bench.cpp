#include <QtQuick/QQuickItem>

#include "core/usecases/orders.h"
#include "core/usecases/waiting.h"
#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/frame_meter.h"
#include "tests/bench/app/measured_app.h"
#include "tests/bench/app/plain_list.h"
#include "tests/bench/app/tablet_data.h"
#include "tests/bench/office.h"

namespace siteproof::bench {
namespace {

constexpr double budget_ms = 16;  // 60 frames a second
constexpr double reach_interval = 1.5;

void must_have_scrolled(MeasuredApp& app) {
  const QQuickItem& list = app.await("OrderListView");
  if (list.property("contentY").toDouble() < list.height()) {
    give_up({ErrorKind::usage, "bench.scroll", "The list of orders did not move."});
  }
}

struct Comparison {
  explicit Comparison(MeasuredApp& app)
      : ours(app.window(), app.await("OrderListView")), theirs(plain.window(), plain.list()) {}

  // In turns, so that a slow moment of the machine meets both.
  void scroll(int frames) {
    ours.scroll(frames);
    theirs.scroll(frames);
  }
  /// What is made once is made now, the windows' own beginnings included.
  void warm_up() {
    scroll(30);
    ours.forget();
    theirs.forget();
  }
  void report(std::vector<Line>& table, const std::string& when) const {
    const Frames app = ours.frames();
    const Frames peer = theirs.frames();
    table.push_back({"frame to frame, 99th of 100, " + when, "a plain ListView of 100,000 lines", app.interval_ms_p99,
                     peer.interval_ms_p99, "ms", app.interval_ms_p99 / peer.interval_ms_p99, reach_interval, false});
    table.push_back({"the interface thread's work for a frame, 99th of 100, " + when, "-", app.work_ms_p99,
                     peer.work_ms_p99, "ms", app.work_ms_p99, budget_ms, false});
  }

  PlainList plain;
  FrameMeter ours, theirs;
};

}  // namespace

void scroll_bench(std::vector<Line>& table, BenchTablet& bench, int orders) {
  MeasuredApp app(bench.data());
  app.open();
  app.settle();
  Comparison measured(app);
  measured.warm_up();
  for (int round = 0; round < 12; ++round) measured.scroll(60);
  must_have_scrolled(app);
  measured.report(table, fmt::format("scrolling {} orders", orders));
}

void upload_scroll_bench(std::vector<Line>& table, const std::filesystem::path& programs) {
  constexpr int photos = 50;
  const Scratch scratch;
  Office office(programs, scratch.path(), 300, Office::Machine::as_if_elsewhere);
  const auto data = scratch.path() / "tablet";
  office.enrol(data);
  office.synchronise(data);
  TabletData beside(data);
  const OrderList orders = must(Orders(beside.tablet()).list({}));
  const OrderId order = orders.front().order();
  beside.arrive(order);
  beside.take_photos(order, photos, 4000, 3000);
  const auto waiting = [&] { return must(Waiting(beside.tablet()).photos({}, photos)).size(); };

  MeasuredApp app(data);
  app.open();
  app.settle();
  Comparison measured(app);
  measured.warm_up();
  app.program().service().start();
  int rounds = 0;
  while (waiting() > 0) {
    measured.scroll(5);
    ++rounds;
  }
  if (rounds < 3) give_up({ErrorKind::network, "bench.upload", "The photos had gone before anything was measured."});
  must_have_scrolled(app);
  measured.report(table, fmt::format("while {} photos of 12 MP go up", photos));
}

}  // namespace siteproof::bench
