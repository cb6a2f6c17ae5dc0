#include <unistd.h>

#include <fstream>

#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/frame_meter.h"
#include "tests/bench/app/measured_app.h"
#include "tests/bench/app/tablet_data.h"

namespace siteproof::bench {
namespace {

double resident_mb() {
  std::ifstream file("/proc/self/statm");
  std::int64_t pages = 0;
  std::int64_t resident = 0;
  file >> pages >> resident;
  return static_cast<double>(resident * sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

}  // namespace

void memory_bench(std::vector<Line>& table) {
  constexpr int photos = 1000;
  constexpr int settled_after = 100;  // by then every cache has what it may hold
  BenchTablet bench(3);
  const OrderId order = BenchTablet::order(0);
  {
    TabletData beside(bench.data());
    beside.arrive(order);
    beside.take_photos(order, photos, 2048, 1536);
  }
  MeasuredApp app(bench.data());
  app.open();
  app.call("openOrder", {QString::fromStdString(order.str())});
  app.settle();
  app.call("showPhotos", {QString()});
  QQuickItem& first = app.await("PhotoThumbnail");
  app.settle();
  app.tap(first);
  double at_first = 0;
  for (int i = 0; i < photos; ++i) {
    const QQuickItem& pager = app.await("PhotoPager");
    const auto shown = [&] {
      const auto* current = pager.property("currentItem").value<QQuickItem*>();
      return pager.property("currentIndex").toInt() == i && current != nullptr && app.program().session().idle();
    };
    run_until(shown, "a photo");
    app.draw();
    if (i == settled_after) at_first = resident_mb();
    app.press(Qt::Key_Right);
  }
  const double at_last = resident_mb();
  table.push_back({"memory after 1,000 photos viewed", "after 100 of them", at_last, at_first, "MB", at_last / at_first,
                   1.1, false});
}

}  // namespace siteproof::bench
