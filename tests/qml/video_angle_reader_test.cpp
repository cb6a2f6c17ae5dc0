#include "qml/devices/video_angle_reader.h"

#include <QtMultimedia/QVideoFrame>
#include <QtTest/QSignalSpy>

#include <condition_variable>
#include <cstring>
#include <mutex>

#include "tests/qml/app_world.h"
#include "tests/qml/video_output.h"

namespace siteproof {
namespace {

/// Bright on the left half, dark on the right one.
QVideoFrame half_bright(QSize size) {
  QVideoFrame frame(QVideoFrameFormat(size, QVideoFrameFormat::Format_BGRX8888));
  REQUIRE(frame.map(QVideoFrame::WriteOnly));
  for (int y = 0; y < size.height(); ++y) {
    uchar* const row = frame.bits(0) + static_cast<std::ptrdiff_t>(y) * frame.bytesPerLine(0);
    std::memset(row, 200, static_cast<std::size_t>(size.width()) * 2);
    std::memset(row + size.width() * 2, 40, static_cast<std::size_t>(size.width()) * 2);
  }
  frame.unmap();
  return frame;
}

/// Reads no frame to its end before the test lets it.
class SlowGuide final : public AngleGuide {
 public:
  [[nodiscard]] Result<AngleReading> read(const Raster& frame) const override {
    std::unique_lock lock(mutex);
    ++begun;
    long_side = std::max(frame.width, frame.height);
    changed.wait(lock, [this] { return open; });
    return AngleReading{begun, {}, false};
  }
  void let() {
    const std::lock_guard lock(mutex);
    open = true;
    changed.notify_all();
  }
  [[nodiscard]] int count() const {
    const std::lock_guard lock(mutex);
    return begun;
  }
  mutable std::mutex mutex;
  mutable std::condition_variable changed;
  mutable int begun = 0;
  mutable std::size_t long_side = 0;
  bool open = false;
};

TEST_CASE("a frame is read as its brightness, upright and no larger than a guide wants") {
  const Raster grey = grey_frame(half_bright({1920, 1080}));
  REQUIRE(grey.width == guide_frame_px);
  CHECK(grey.height == 360);
  REQUIRE(grey.samples.size() == grey.width * grey.height);
  CHECK(grey.samples[10] == 200);
  CHECK(grey.samples[630] == 40);
  QVideoFrame turned = half_bright({640, 480});
  turned.setRotationAngle(QVideoFrame::Rotation90);
  const Raster upright = grey_frame(turned);
  CHECK(upright.width == 480);
  REQUIRE(upright.height == 640);
  CHECK(upright.samples[10] == 200);
  CHECK(upright.samples[630 * upright.width + 10] == 40);
  CHECK(grey_frame(QVideoFrame()).samples.empty());
}

TEST_CASE("one frame is read at a time, however long it takes, and those that come meanwhile are passed over") {
  need_application();
  VideoOutput output;
  std::chrono::steady_clock::time_point now;
  auto guide = std::make_shared<SlowGuide>();
  {
    VideoAngleReader reader([&now] { return now; });
    QSignalSpy read(&reader, &AngleReader::read);
    output.sink.setVideoFrame(half_bright({1280, 960}));
    reader.watch(&output, guide);
    AppWorld::wait_until([&] { return guide->count() == 1; });
    for (int i = 0; i < 20; ++i) {
      now += 2 * VideoAngleReader::pause;
      output.sink.setVideoFrame(half_bright({1280, 960}));
    }
    guide->let();
    AppWorld::wait_until([&] { return !read.isEmpty(); });
  }
  // With the reader, whatever it still had in hand is at its end.
  CHECK(guide->count() == 1);
  CHECK(guide->long_side == static_cast<std::size_t>(guide_frame_px));
}

TEST_CASE("after a frame was read, the next one is taken once the pause is over, and none before") {
  need_application();
  VideoOutput output;
  std::chrono::steady_clock::time_point now;
  auto guide = std::make_shared<SlowGuide>();
  guide->let();
  {
    VideoAngleReader reader([&now] { return now; });
    QSignalSpy read(&reader, &AngleReader::read);
    output.sink.setVideoFrame(half_bright({640, 480}));
    reader.watch(&output, guide);
    AppWorld::wait_until([&] { return read.count() == 1; });
    now += VideoAngleReader::pause - std::chrono::milliseconds(1);
    output.sink.setVideoFrame(half_bright({640, 480}));
    now += std::chrono::milliseconds(1);
    output.sink.setVideoFrame(half_bright({640, 480}));
    AppWorld::wait_until([&] { return read.count() == 2; });
  }
  CHECK(guide->count() == 2);
}

TEST_CASE("what was read for a photo that is not asked for any more is not told, and the new one is read at once") {
  need_application();
  VideoOutput output;
  VideoAngleReader reader;
  QSignalSpy read(&reader, &AngleReader::read);
  auto first = std::make_shared<SlowGuide>();
  auto second = std::make_shared<SlowGuide>();
  second->let();
  second->begun = 40;
  output.sink.setVideoFrame(half_bright({640, 480}));
  reader.watch(&output, first);
  AppWorld::wait_until([&] { return first->count() == 1; });
  reader.watch(&output, second);
  first->let();
  AppWorld::wait_until([&] { return !read.isEmpty(); });
  REQUIRE(read.count() == 1);
  CHECK(read.front().front().value<AngleReading>().permille == 41);
  reader.watch(nullptr, nullptr);
  output.sink.setVideoFrame(half_bright({640, 480}));
  CHECK(read.count() == 1);
}

}  // namespace
}  // namespace siteproof
