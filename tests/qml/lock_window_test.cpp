#include <QtTest/QTest>

#include "core/usecases/drafts.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The window with a server at hand that knows one code.
struct LockWindow : AppWindow {
  LockWindow(AppWorld& world, QSize size)
      : AppWindow(world, {size, nullptr,
                          [&world](const std::string& url, const std::string& code,
                                   const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
                            if (code != "7K-2B") return fail(ErrorKind::network, "enrol.code", "unknown");
                            return EnrolmentGrant{url, "second", world.world.authority.issue(offer.csr),
                                                  world.world.authority.certificate_pem(), PersonId{"li.wei"}};
                          }}) {
    window->requestActivate();
    REQUIRE(QTest::qWaitForWindowActive(window));
  }

  [[nodiscard]] QQuickItem* seen(const char* property, const QVariant& value) const {
    return find([&](const QQuickItem& one) { return one.property(property) == value; });
  }
  [[nodiscard]] QQuickItem* seen(const char* text) const { return seen("text", QString::fromUtf8(text)); }
  using AppWindow::click;
  void click(const char* text) {
    INFO(text);
    click(Wanted([&](const QQuickItem& one) { return one.property("text") == QString::fromUtf8(text); }));
  }
  void tap_digits(const char* digits) {
    for (const char* digit = digits; *digit != '\0'; ++digit) click(std::string(1, *digit).c_str());
    click("OK");
  }
  void type_pin(std::string_view digits) {
    type(digits);
    QTest::keyClick(window, Qt::Key_Return);
    app.settle();
  }
};

void set_pin(AppWorld& app) {
  must(PinLock(app.world.tablet()).set("1234"));
  app.session->lock()->setPinSet(true);
}

TEST_CASE("a PIN is set in the settings by touch and locks the window at once, wide and narrow") {
  AppWorld app(3);
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280), QSize(390, 844));
  LockWindow window(app, size);
  window.call("go", QStringLiteral("settings"));
  window.click("Set a PIN");
  window.tap_digits("4815");
  window.tap_digits("4815");
  CHECK(app.session->lock()->pinSet());
  window.click("Lock now");
  CHECK(window.seen("Locked") != nullptr);
  CHECK(window.seen("Settings") == nullptr);
  window.tap_digits("1111");
  CHECK(window.seen("This PIN is wrong. Try again.") != nullptr);
  window.tap_digits("4815");
  CHECK(window.seen("Locked") == nullptr);
  CHECK(window.seen("Lock now") != nullptr);
}

TEST_CASE("keys of the pad are 72 dp") {
  AppWorld app(1);
  set_pin(app);
  LockWindow window(app, QSize(390, 844));
  app.session->lock()->lock();
  for (const char* key : {"1", "5", "0", "Delete", "OK"}) {
    QQuickItem* const item = window.seen(key);
    REQUIRE(item != nullptr);
    CHECK(item->width() >= 72);
    CHECK(item->height() >= 72);
  }
}

TEST_CASE("locking in the middle of a form covers it, and unlocking comes back to it with what was typed") {
  AppWorld app(3);
  app.arrive();
  set_pin(app);
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280));
  LockWindow window(app, size);
  window.call("openOrder", app.leak_number());
  window.call("showSheet", QStringLiteral("note"));
  AppWorld::wait_until([&] { return window.seen("name", QStringLiteral("text")) != nullptr; });
  QQuickItem* const field = window.seen("name", QStringLiteral("text"));
  QMetaObject::invokeMethod(field, "focusInput");
  window.type("key under the mat");
  const QPoint beside_the_pad = field->mapToScene(QPointF(4, field->height() / 2)).toPoint();
  QQuickItem* const had_focus = window.window->activeFocusItem();
  app.session->lock()->lock();
  app.settle();
  CHECK_FALSE(value_of(Drafts(app.world.tablet()).load(app.leak(), "note")).empty());
  // Neither keys nor clicks reach what is covered.
  window.type("x");
  QTest::mouseClick(window.window, Qt::LeftButton, Qt::NoModifier, beside_the_pad);
  CHECK(field->property("text") == QStringLiteral("key under the mat"));
  CHECK(app.session->lock()->locked());
  window.type_pin("1234");
  CHECK_FALSE(app.session->lock()->locked());
  CHECK(window.seen("name", QStringLiteral("text")) == field);
  CHECK(field->property("text") == QStringLiteral("key under the mat"));
  CHECK(window.shell->property("orderId") == app.leak_number());
  CHECK(window.window->activeFocusItem() == had_focus);
}

TEST_CASE("a touch after the idle time locks and does nothing else") {
  AppWorld app(3);
  set_pin(app);
  LockWindow window(app, QSize(1280, 800));
  app.world.clock.advance(std::chrono::minutes(5));
  window.click("Search");
  CHECK(app.session->lock()->locked());
  CHECK(window.shell->property("place") == QStringLiteral("today"));
  window.type_pin("1234");
  window.click("Search");
  CHECK(window.shell->property("place") == QStringLiteral("search"));
}

TEST_CASE("a sync goes on behind the lock") {
  AppWorld app(3);
  set_pin(app);
  LockWindow window(app, QSize(1280, 800));
  app.session->lock()->lock();
  app.arrive();
  emit window.service().pulled();
  app.settle();
  window.type_pin("1234");
  window.call("openOrder", app.leak_number());
  CHECK(window.seen("On site") != nullptr);
}

TEST_CASE("the owner's page is left with the PIN, or not at all") {
  AppWorld app(3);
  app.work_through();
  set_pin(app);
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280));
  LockWindow window(app, size);
  window.call("openOrder", app.leak_number());
  REQUIRE(QMetaObject::invokeMethod(window.shell, "signOff"));
  app.settle();
  window.click("Back to the order");
  CHECK(window.seen("For the technician") != nullptr);
  window.type_pin("9999");
  CHECK(window.shell->property("cover") == QStringLiteral("signOff"));
  window.click("Stay on this page");
  CHECK(window.seen("For the technician") == nullptr);
  CHECK(window.shell->property("cover") == QStringLiteral("signOff"));
  window.click("Back to the order");
  window.type_pin("1234");
  CHECK(window.shell->property("cover") == QString());
}

TEST_CASE("without a PIN the owner's page is left as before") {
  AppWorld app(3);
  app.work_through();
  LockWindow window(app, QSize(1280, 800));
  window.call("openOrder", app.leak_number());
  REQUIRE(QMetaObject::invokeMethod(window.shell, "signOff"));
  app.settle();
  window.click("Back to the order");
  CHECK(window.shell->property("cover") == QString());
}

TEST_CASE("who forgot the PIN is let in again by the front desk's new code, and everything is still there") {
  AppWorld app(3);
  app.arrive();
  set_pin(app);
  LockWindow window(app, QSize(800, 1280));
  window.call("openOrder", app.leak_number());
  app.session->lock()->lock();
  app.settle();
  window.click("I forgot the PIN");
  AppWorld::wait_until([&] { return window.seen("label", QStringLiteral("New code")) != nullptr; });
  QQuickItem* const code = window.seen("label", QStringLiteral("New code"));
  QMetaObject::invokeMethod(code, "focusInput");
  window.type("WRONG");
  window.click("Let me in");
  CHECK(app.session->lock()->locked());
  code->setProperty("text", QStringLiteral("7K-2B"));
  window.click("Let me in");
  app.settle();
  CHECK_FALSE(app.session->lock()->locked());
  CHECK_FALSE(app.session->lock()->pinSet());
  CHECK(window.shell->property("orderId") == app.leak_number());
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::on_site);
}

}  // namespace
}  // namespace siteproof
