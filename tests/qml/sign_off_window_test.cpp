#include <QtTest/QTest>

#include <QtGui/QPointingDevice>

#include <nlohmann/json.hpp>

#include "core/usecases/evidence_export.h"
#include "core/usecases/sign_off.h"
#include "qml/viewmodels/sign_off_view_model.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The leak order turned to the owner.
struct SignOffWindow : AppWindow {
  SignOffWindow(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", app.leak_number());
    REQUIRE(QMetaObject::invokeMethod(shell, "signOff"));
    app.settle();
    pad = await([](const QQuickItem& one) { return one.property("shrink").isValid(); });
    ink = pad->property("ink").value<StrokeCollector*>();
  }
  using AppWindow::click;
  void click(const char* text) { AppWindow::click(says(text)); }
  static Wanted says(const char* text) {
    return [words = QString::fromUtf8(text)](const QQuickItem& one) { return one.property("text") == words; };
  }
  [[nodiscard]] QQuickItem* seen(const char* text) const { return find(says(text)); }
  [[nodiscard]] QQuickItem* labelled(const char* label) const {
    return await([&](const QQuickItem& one) { return one.property("label") == QString::fromUtf8(label); });
  }

  /// Draws from now on on another of the pads that are seen: the accepting person's, then those beside.
  void take_pad(int number = 0) {
    AppWorld::wait_until([&] {
      static_cast<void>(window->grabWindow());
      int left = number;
      pad = find(
          [&](const QQuickItem& one) { return one.isEnabled() && one.property("shrink").isValid() && left-- == 0; });
      return pad != nullptr;
    });
    ink = pad->property("ink").value<StrokeCollector*>();
  }
  void scroll_to(const QQuickItem* item) {
    static_cast<void>(window->grabWindow());
    QQuickItem* flick = item->parentItem();
    while (flick != nullptr && !flick->property("contentY").isValid()) flick = flick->parentItem();
    REQUIRE(flick != nullptr);
    const double wanted = item->mapToItem(flick, {0, 0}).y() + flick->property("contentY").toDouble();
    const double most = flick->property("contentHeight").toDouble() - flick->height();
    flick->setProperty("contentY", std::clamp(wanted, 0.0, std::max(0.0, most)));
  }
  void scroll_to_pad() { scroll_to(pad); }
  void turn(QSize size) {
    window->resize(size);
    AppWorld::wait_until(
        [&] { return window->contentItem()->size().toSize() == size && shell->size().toSize() == size; });
    app.settle();
    static_cast<void>(window->grabWindow());
  }
  [[nodiscard]] QPoint on_pad(QPointF at) const { return pad->mapToScene(at).toPoint(); }
  void draw_by_mouse(const std::vector<QPointF>& points) {
    static_cast<void>(window->grabWindow());
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, on_pad(points.front()));
    for (const QPointF& point : points) QTest::mouseMove(window, on_pad(point));
    QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, on_pad(points.back()));
    app.settle();
  }
  void draw_by_finger(const std::vector<QPointF>& points) {
    static QPointingDevice* const glass = QTest::createTouchDevice();
    static_cast<void>(window->grabWindow());
    QTest::touchEvent(window, glass).press(0, on_pad(points.front()), window);
    for (const QPointF& point : points) QTest::touchEvent(window, glass).move(0, on_pad(point), window);
    QTest::touchEvent(window, glass).release(0, on_pad(points.back()), window);
    app.settle();
  }
  [[nodiscard]] std::vector<Stroke> recorded() const {
    const auto chain = value_of(app.world.tablet().store().chain(app.leak(), app.world.tablet().device()));
    const auto sealed = value_of(EvidenceExport(app.world.tablet()).contents(app.world.order(app.leak()), chain));
    return value_of(parse_strokes(R"({"strokes":)" + sealed.strokes_json.value() + "}"));
  }

  QQuickItem* pad = nullptr;
  StrokeCollector* ink = nullptr;
};

/// Points as shares of the drawing's own extent, so that no scale matters.
std::vector<std::vector<std::pair<double, double>>> normalised(const std::vector<Stroke>& strokes) {
  int x_max = 1;
  int y_max = 1;
  for (const Stroke& stroke : strokes) {
    for (const StrokePoint& point : stroke) {
      x_max = std::max(x_max, point.x);
      y_max = std::max(y_max, point.y);
    }
  }
  std::vector<std::vector<std::pair<double, double>>> out;
  for (const Stroke& stroke : strokes) {
    auto& line = out.emplace_back();
    for (const StrokePoint& point : stroke) line.emplace_back(point.x * 1.0 / x_max, point.y * 1.0 / y_max);
  }
  return out;
}

TEST_CASE("strokes, stars, name and remarks stay as they are while the tablet is turned, and are what is recorded") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(800, 1280));
  window.draw_by_mouse({{60, 120}, {120, 60}, {200, 130}, {320, 90}});
  window.draw_by_finger({{420, 100}, {500, 40}, {600, 140}, {700, 80}});
  REQUIRE(window.ink->strokes().size() == 2);
  REQUIRE(window.ink->strokes()[1].size() >= 2);
  const std::vector<Stroke> drawn = window.ink->strokes();
  const auto shape = normalised(drawn);
  window.click("4 of 5 stars");
  QQuickItem* const stars = window.await([](const QQuickItem& one) { return one.property("rating").isValid(); });
  QQuickItem* const name = window.labelled("Your name");
  name->setProperty("text", QStringLiteral("王芳"));
  QQuickItem* const remarks = window.labelled("Remarks (may stay empty)");
  QMetaObject::invokeMethod(remarks, "focusInput");
  window.type("dry again");

  for (const QSize size : {QSize(1280, 800), QSize(390, 844), QSize(800, 1280)}) {
    window.turn(size);
    INFO(size.width());
    CHECK(window.ink->strokes() == drawn);
    CHECK(normalised(window.ink->strokes()) == shape);
    CHECK(stars->property("rating") == 4);
    CHECK(name->property("text") == QStringLiteral("王芳"));
    CHECK(remarks->property("text") == QStringLiteral("dry again"));
    CHECK(window.seen("Sign and seal") != nullptr);
  }
  window.click("Sign and seal");
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.sign_offs.size() == 1);
  CHECK(order.sign_offs.front().outcome == SignOffOutcome::signed_by_owner);
  CHECK(order.sign_offs.front().rating == 4);
  CHECK(order.sign_offs.front().name == "王芳");
  CHECK(order.sign_offs.front().remarks == "dry again");
  CHECK(window.recorded() == drawn);
}

TEST_CASE("a choice that nobody signs stays with its reason while the tablet is turned") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(800, 1280));
  window.click("Owner refuses");
  QQuickItem* const reason = window.labelled("Why nobody signs");
  QMetaObject::invokeMethod(reason, "focusInput");
  window.type("price");
  for (const QSize size : {QSize(1280, 800), QSize(390, 844), QSize(800, 1280)}) {
    window.turn(size);
    CHECK(reason->property("text") == QStringLiteral("price"));
    CHECK(reason->isVisible());
  }
  window.click("Record without a signature");
  CHECK(app.world.order(app.leak()).sign_offs.front().outcome == SignOffOutcome::refused);
}

TEST_CASE("a signature drawn on a large pad is seen whole on a small one, and a new stroke lands under the pen") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(800, 1280));
  window.draw_by_mouse({{60, 120}, {300, 60}, {700, 130}});
  window.turn(QSize(390, 844));
  const double shrink = window.pad->property("shrink").toDouble();
  CHECK(shrink < 1);
  CHECK(700 * shrink <= window.pad->width() + 0.5);
  QQuickItem* flick = window.pad->parentItem();
  while (flick != nullptr && !flick->property("contentY").isValid()) flick = flick->parentItem();
  REQUIRE(flick != nullptr);
  flick->setProperty("contentY", window.pad->mapToItem(flick, {0, 0}).y() + flick->property("contentY").toDouble());
  window.draw_by_mouse({{100, 50}, {140, 80}});
  REQUIRE(window.ink->strokes().size() == 2);
  CHECK(window.ink->strokes()[1].front().x / 100.0 * shrink == Approx(100).margin(1));
  CHECK(window.ink->strokes()[1].front().y / 100.0 * shrink == Approx(50).margin(1));
  window.turn(QSize(800, 1280));
  CHECK(window.pad->property("shrink").toDouble() == Approx(1));
}

TEST_CASE("the owner sees the sealed photos in pairs and by stage, compares them, and comes back with nothing lost") {
  AppWorld app(3);
  app.work_through();
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280), QSize(390, 844));
  SignOffWindow window(app, size);
  CHECK(window.seen("Exactly this text and these photos are signed and sealed.") != nullptr);
  CHECK(window.seen("During the repair") != nullptr);
  CHECK(window.seen("Before the repair") == nullptr);  // each has its partner
  QQuickItem* const name = window.labelled("Your name");
  name->setProperty("text", QStringLiteral("王芳"));
  window.ink->penDown({10, 20}, 0.5, 1000);
  window.ink->penMove({30, 40}, 0.5, 1016);
  window.ink->penUp();
  const std::vector<Stroke> drawn = window.ink->strokes();

  QQuickItem* pair = window.await(
      [](const QQuickItem& one) { return one.property("afterUrl").isValid() && one.property("side").isValid(); });
  window.click([&](const QQuickItem& one) {
    return pair->isAncestorOf(&one) && one.property("source") == QUrl(pair->property("beforeUrl").toString()) &&
           one.property("down").isValid();
  });
  QQuickItem* viewer = window.await([](const QQuickItem& one) { return one.property("comparing").toBool(); });
  CHECK(window.await([](const QQuickItem& one) { return one.property("share") == 0.5; }) != nullptr);
  CHECK_FALSE(window.pad->isEnabled());
  window.click("Back to signing");
  CHECK_FALSE(viewer->isVisible());
  CHECK(window.pad->isEnabled());
  CHECK(window.ink->strokes() == drawn);
  CHECK(name->property("text") == QStringLiteral("王芳"));
  CHECK(window.shell->property("cover") == QStringLiteral("signOff"));
}

TEST_CASE("on one pane the record is read on the whole page, and the form comes back as it was") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(390, 844));
  window.click("Owner absent");
  QQuickItem* const reason = window.labelled("Why nobody signs");
  QMetaObject::invokeMethod(reason, "focusInput");
  window.type("away");
  window.click("Read on the whole page");
  CHECK_FALSE(reason->isVisible());
  window.click("On to the signature");
  CHECK(reason->isVisible());
  CHECK(reason->property("text") == QStringLiteral("away"));
}

TEST_CASE("what is sealed is said in the owner's language as soon as it is chosen") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(1280, 800));
  const auto summary = [&] {
    return window.find([](const QQuickItem& one) {
      return one.property("text").toString().contains(QStringLiteral("SHA-256")) && one.property("strong").isValid();
    });
  };
  CHECK(summary()->property("text").toString().startsWith(QStringLiteral("Order")));
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(summary()->property("text").toString().startsWith(QStringLiteral("工单")));
}

TEST_CASE("what the owner writes and the tablet cannot save is told on the page, and no longer once it is saved") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(800, 1280));
  const auto set_read_only = [&](const char* pragma) {
    app.session->ask<void>(
        app.session.get(), [pragma](Tablet& tablet) { return tablet.store().database().exec(pragma); },
        [](const Status& status) { must(status); });
    app.settle();
  };
  const auto told = [](const QQuickItem& one) {
    return one.property("text").toString().startsWith(QStringLiteral("The storage is read-only, so this is not saved"));
  };
  set_read_only("PRAGMA query_only=ON");
  QQuickItem* const remarks = window.labelled("Remarks (may stay empty)");
  QMetaObject::invokeMethod(remarks, "focusInput");
  window.type("dry");
  CHECK(window.await(told) != nullptr);
  CHECK(remarks->property("text") == QStringLiteral("dry"));
  set_read_only("PRAGMA query_only=OFF");
  window.type("!");
  AppWorld::wait_until([&] { return window.find(told) == nullptr; });
  CHECK(remarks->property("text") == QStringLiteral("dry!"));
}

TEST_CASE(
    "somebody signs for the owner, and a witness beside them, each on a pad of their own while the tablet turns") {
  AppWorld app(3);
  app.work_through();
  SignOffWindow window(app, QSize(1280, 800));
  window.draw_by_mouse({{60, 120}, {120, 60}, {200, 130}});
  const std::vector<Stroke> of_owner = window.ink->strokes();
  window.click("Somebody signs for the owner");
  window.click("Tenant; the owner lives elsewhere");
  CHECK_FALSE(window.pad->isVisible());
  window.scroll_to(window.await(SignOffWindow::says("4 of 5 stars")));
  window.click("4 of 5 stars");
  window.take_pad();
  CHECK(window.ink->empty());
  window.scroll_to_pad();
  window.draw_by_mouse({{40, 40}, {90, 150}, {160, 60}});
  const std::vector<Stroke> of_tenant = window.ink->strokes();
  REQUIRE_FALSE(of_tenant.empty());
  window.labelled("Your name")->setProperty("text", QStringLiteral("陈立"));

  QQuickItem* const add = window.await(SignOffWindow::says("Witness"));
  window.scroll_to(add);
  window.AppWindow::click(add);
  window.labelled("Name")->setProperty("text", QStringLiteral("赵敏"));
  window.take_pad(1);
  CHECK(window.ink->empty());
  window.scroll_to_pad();
  window.draw_by_mouse({{30, 30}, {300, 100}});
  const std::vector<Stroke> of_witness = window.ink->strokes();
  for (const QSize size : {QSize(800, 1280), QSize(390, 844), QSize(1280, 800)}) window.turn(size);
  CHECK(window.seen("not signed yet") == nullptr);
  window.click("Sign and seal");

  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.sign_offs.size() == 1);
  CHECK(order.sign_offs.front().outcome == SignOffOutcome::represented);
  CHECK(order.sign_offs.front().name == "陈立");
  CHECK(order.sign_offs.front().reason == "Tenant; the owner lives elsewhere");
  CHECK(window.recorded() == of_tenant);
  CHECK(of_tenant != of_owner);
  REQUIRE(order.countersignatures.size() == 1);
  CHECK(order.countersignatures.front().name == "赵敏");
  CHECK(of_witness != of_tenant);
  CHECK(window.await(SignOffWindow::says("Sealed · version 1")) != nullptr);
}

}  // namespace
}  // namespace siteproof
