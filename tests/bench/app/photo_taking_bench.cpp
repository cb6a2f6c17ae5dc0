#include <algorithm>

#include "core/usecases/photos.h"
#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/frame_meter.h"
#include "tests/bench/app/measured_app.h"
#include "tests/bench/app/tablet_data.h"

namespace siteproof::bench {

// As fast as the shutter can be pressed: what keeps a photo durable goes on behind it and must not hold up the next.
void photo_taking_bench(std::vector<Line>& table, BenchTablet& bench) {
  constexpr int shots = 100;
  const OrderId order = BenchTablet::order(0);
  TabletData beside(bench.data());
  beside.arrive(order);
  MeasuredApp app(bench.data(), AppProgram::Camera::scenes);
  app.open();
  app.call("openOrder", {QString::fromStdString(order.str())});
  app.settle();
  app.call("capture", {QStringLiteral("before"), false});
  const auto ready = [&] {
    const QQuickItem* shutter = app.find("ShutterButton");
    return shutter != nullptr && shutter->isEnabled();
  };
  run_until(ready, "the camera");
  std::vector<double> took;
  for (int i = 0; i < shots; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    app.press(Qt::Key_VolumeUp);
    run_until(ready, "the next shot");
    took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
  }
  const auto kept = [&] { return must(Photos(beside.tablet()).list(order)).size(); };
  run_until([&] { return app.program().session().idle() && kept() == static_cast<std::size_t>(shots); },
            "the photos in the vault");
  std::sort(took.begin(), took.end());
  const auto add = [&](const char* which, double ms) {
    table.push_back({fmt::format("shutter to ready for the next, 12 MP, {} of {}", which, shots), "-", ms, 0, "ms", ms,
                     150, false});
  };
  add("the median", took[shots / 2]);
  add("the 99th", took[shots - 1 - shots / 100]);
}

}  // namespace siteproof::bench
