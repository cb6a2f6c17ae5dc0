#include "tests/evidence/test_recordings.h"
#include "tests/qml/app_window.h"
#include "tests/qml/fake_recorder.h"

namespace siteproof {
namespace {

AppWindow::Wanted says(const char* text) {
  return [words = QString::fromUtf8(text)](const QQuickItem& one) { return one.property("text") == words; };
}

TEST_CASE("a voice note is recorded and saved by touch on the order's page, and listened to there") {
  AppWorld app(3);
  app.arrive();
  FakeRecorder recorder;
  recorder.sound = make_wav_file({2500, 1});
  AppWindow window(app, {QSize(800, 1280), nullptr, {}, &recorder});
  window.call("openOrder", app.leak_number());
  window.call("showSheet", QStringLiteral("voice"));
  const auto wait_for = [&](const std::function<bool()>& done) { AppWorld::wait_until(done); };
  window.click(says("Record"));
  wait_for([&] { return recorder.recording(); });
  recorder.hear(2500, 0.8);
  CHECK(window.await(says("0:02")) != nullptr);
  window.click(says("Stop"));
  window.click(says("Save the voice note"));
  app.settle();
  REQUIRE(app.world.order(app.leak()).recordings.size() == 1);
  wait_for([&] {
    static_cast<void>(window.window->grabWindow());
    return window.find(says("Save the voice note")) == nullptr;
  });
  window.call("scrollOrderTo", QStringLiteral("recordings"));
  window.click(says("Listen"));
  CHECK_FALSE(recorder.played.isEmpty());
  window.click(says("Stop"));
  CHECK(recorder.played.isEmpty());
}

TEST_CASE("nothing of sound is touched before the sheet for a voice note is opened") {
  AppWorld app(3);
  app.arrive();
  FakeRecorder recorder;
  AppWindow window(app, {QSize(800, 1280), nullptr, {}, &recorder});
  window.call("openOrder", app.leak_number());
  app.session->tellAllChanged();
  app.settle();
  static_cast<void>(window.window->grabWindow());
  CHECK(recorder.asked == 0);
  window.call("showSheet", QStringLiteral("voice"));
  CHECK(window.await(says("Press and speak; up to 10 minutes.")) != nullptr);
  CHECK(recorder.asked == 1);
  app.session->tellAllChanged();
  app.settle();
  CHECK(recorder.asked == 1);
}

}  // namespace
}  // namespace siteproof
