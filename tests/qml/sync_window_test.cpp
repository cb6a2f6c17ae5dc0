#include <QtTest/QTest>

#include "core/usecases/positions.h"
#include "core/usecases/sync_preferences.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The window at one of the places of the navigation.
struct PlaceWindow : AppWindow {
  PlaceWindow(AppWorld& world, const char* place, QSize size = QSize(800, 1280), double text_scale = 1)
      : AppWindow(world, {size, nullptr, {}}) {
    window->setProperty("textScale", text_scale);
    window->setProperty("tour", QString::fromUtf8(place));
    app.settle();
  }

  static Wanted begins_with(const char* text) {
    return [words = QString::fromUtf8(text)](const QQuickItem& one) {
      return one.property("text").toString().startsWith(words);
    };
  }
  /// The visible item with this text.
  QQuickItem* item(const char* text) const {
    INFO(text);
    return await(begins_with(text));
  }
  bool shows(const char* text) const { return find(begins_with(text)) != nullptr; }
  /// The page is moved until the item is on the screen, as a finger would.
  void click(const char* text) {
    QQuickItem* const target = item(text);
    for (QQuickItem* above = target->parentItem(); above != nullptr; above = above->parentItem()) {
      if (!above->inherits("QQuickFlickable")) continue;
      const double y = target->mapToItem(above, QPointF(0, 0)).y();
      if (y < 0 || y + target->height() > above->height()) {
        above->setProperty("contentY", above->property("contentY").toDouble() + y - above->height() / 2);
      }
    }
    AppWindow::click(target);
  }
};

TEST_CASE("pause, Wi-Fi only and going on are one tap each, and kept") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  PlaceWindow window(app, "sync", GENERATE(QSize(1280, 800), QSize(390, 844)));
  window.click("Pause sending");
  CHECK(value_of(read_sync_preferences(app.world.tablet())) == SyncPreferences{true, false});
  window.item("Sending is paused");
  window.click("Only over Wi-Fi");
  CHECK(value_of(read_sync_preferences(app.world.tablet())) == SyncPreferences{true, true});
  window.click("Go on sending");
  CHECK(value_of(read_sync_preferences(app.world.tablet())) == SyncPreferences{false, true});
  CHECK_FALSE(window.shows("Sending is paused"));
}

TEST_CASE("at twice the text size on a phone, no text of the sync page lies over another") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  PlaceWindow window(app, "sync", QSize(390, 844), 2);
  const QQuickItem* const headline = window.item("2 photos waiting");
  const QQuickItem* const fact = window.item("Entries to send");
  const double end = headline->mapToScene(QPointF(0, headline->height())).y();
  CHECK(headline->height() >= headline->implicitHeight());
  CHECK(end <= fact->mapToScene(QPointF(0, 0)).y());
}

TEST_CASE("a licence is read on a tap, and the report for help is shown before anything is saved") {
  AppWorld app(1);
  PlaceWindow window(app, "settings");
  window.click("Make a report for help");
  window.item("Siteproof diagnostics");
  window.item("Choose a folder and save");
  window.click("Close");
  window.click("Siteproof ");
  QQuickItem* const text = window.item("Apache License");
  CHECK(text->height() > 1000);
}

TEST_CASE("recording where I am is one tap in the settings, and one tap ends it") {
  AppWorld app(1);
  PlaceWindow window(app, "settings", GENERATE(QSize(1280, 800), QSize(390, 844)));
  window.item("What you record then also says where you were");
  window.click("On");
  app.settle();
  CHECK(value_of(records_position(app.world.tablet())));
  CHECK(app.world.position.on());
  window.item("Not known at the moment.");
  app.world.position.measure(312'304'000, 1'214'737'000, 8);
  window.item("Known to within 8 m.");
  window.click("Off");
  app.settle();
  CHECK_FALSE(value_of(records_position(app.world.tablet())));
  CHECK_FALSE(app.world.position.on());
  CHECK_FALSE(window.shows("Known to within"));
}

TEST_CASE("a look that was tapped is the window's, and kept") {
  AppWorld app(1);
  PlaceWindow window(app, "settings");
  window.click("Dark");
  CHECK(window.window->property("look") == QStringLiteral("dark"));
  CHECK(value_of(read_preferences(app.world.tablet())).look == Look::dark);
  window.click("200");
  CHECK(window.window->property("textScale") == 2.0);
}

}  // namespace
}  // namespace siteproof
