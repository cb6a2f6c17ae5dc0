#include <QtCore/QUrl>
#include <QtQuick/QQuickItem>
#include <fstream>
#include <set>

#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/frame_meter.h"
#include "tests/bench/app/measured_app.h"
#include "tests/bench/app/tablet_data.h"

namespace siteproof::bench {
namespace {

constexpr int photos = 1000;
constexpr int first_look = 100;

/// The process's memory that is in use, in MB (10^6 bytes); /proc/self/status, VmRSS.
double resident_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kb = 0;
    if (word == "VmRSS:" && status >> kb) return kb * 1024 / 1e6;
  }
  give_up({ErrorKind::storage, "bench.memory", "The system does not say how much memory is in use."});
}

/// Whether a picture at this place or below it is ready; false while one that can be seen is not.
bool all_ready(const QQuickItem& item, std::set<QUrl>* seen) {
  if (!item.isVisible()) return true;
  if (item.inherits("QQuickImage")) {
    constexpr int ready = 1;  // Image.Ready
    const QUrl source = item.property("source").toUrl();
    if (source.isEmpty()) return true;
    if (item.property("status").toInt() != ready) return false;
    if (seen != nullptr) seen->insert(source);
  }
  for (const QQuickItem* child : item.childItems()) {
    if (!all_ready(*child, seen)) return false;
  }
  return true;
}

class Viewing {
 public:
  explicit Viewing(MeasuredApp& app) : app_(app) {}

  /// Down the page of photos, with each picture made, until so many were seen in small.
  void scroll_to(std::size_t wanted) {
    QQuickItem& wall = app_.await("PhotoWall");
    while (true) {
      run_until([&] { return all_ready(wall, nullptr); }, "the thumbnails");
      static_cast<void>(all_ready(wall, &small_));
      if (small_.size() >= wanted || wall.property("atYEnd").toBool()) break;
      const double rest =
          wall.property("originY").toDouble() + wall.property("contentHeight").toDouble() - wall.height();
      wall.setProperty("contentY", std::min(wall.property("contentY").toDouble() + wall.height() * 0.8, rest));
      app_.draw();
    }
    must_have_seen(small_.size(), wanted, "in small");
  }
  /// Opens the first one in large, when nothing is large yet, or the next, until so many were seen.
  void leaf_to(std::size_t wanted) {
    if (large_.empty()) open_first();
    while (large_.size() < wanted) {
      app_.press(Qt::Key_Right);
      see(++position_);
    }
    must_have_seen(large_.size(), wanted, "in large");
  }

 private:
  static void must_have_seen(std::size_t seen, std::size_t wanted, const char* where) {
    if (seen >= wanted) return;
    give_up({ErrorKind::usage, "bench.memory", fmt::format("{} of {} photos were seen {}.", seen, wanted, where)});
  }
  void open_first() {
    QMetaObject::invokeMethod(&app_.await("PhotoWall"), "positionViewAtBeginning");
    app_.draw();
    app_.settle();
    app_.tap(app_.await("PhotoThumbnail"));
    see(0);
  }
  void see(int position) {
    const QQuickItem& pager = app_.await("PhotoPager");
    const auto here = [&] {
      const auto* item = pager.property("currentItem").value<QQuickItem*>();
      return pager.property("currentIndex") == position && !pager.property("moving").toBool() && item != nullptr &&
             all_ready(*item, nullptr);
    };
    run_until(here, "the next photo");
    app_.draw();
    const auto* item = pager.property("currentItem").value<QQuickItem*>();
    const std::size_t seen = large_.size();
    static_cast<void>(all_ready(*item, &large_));
    must_have_seen(large_.size(), seen + 1, "in large");
  }

  MeasuredApp& app_;
  std::set<QUrl> small_, large_;
  int position_ = 0;
};

}  // namespace

void memory_bench(std::vector<Line>& table) {
  BenchTablet bench(1);
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
  Viewing viewing(app);
  const auto report = [&table](const std::string& what, double few, double all) {
    table.push_back({fmt::format("memory after {} {}", photos, what), fmt::format("after {} of them", first_look), all,
                     few, "MB", all / few, 1.1, false});
  };
  viewing.scroll_to(first_look);
  const double few_small = resident_mb();
  viewing.scroll_to(photos);
  report("photos of 3 MP scrolled past in small", few_small, resident_mb());
  viewing.leaf_to(first_look);
  const double few_large = resident_mb();
  viewing.leaf_to(photos);
  report("of them leafed through in large", few_large, resident_mb());
}

}  // namespace siteproof::bench
