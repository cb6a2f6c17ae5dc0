#include "core/usecases/sign_off.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The owner signs the leak order, whose work is done.
void sign(AppWorld& app) {
  SignOffRequest request;
  request.order = app.leak();
  request.name = "王芳";
  request.strokes = {{{0, 0, 0, 500}, {300, 400, 16, 500}}};
  request.rating = 5;
  must(SigningOff(app.world.tablet()).sign(request));
  app.session->tellAllChanged();
  app.settle();
}

AppWindow::Wanted says(const char* text) {
  return [words = QString::fromUtf8(text)](const QQuickItem& one) { return one.property("text") == words; };
}

TEST_CASE("an order's page leads to its sealed record, and nothing of it is there before the owner signs") {
  AppWorld app(3);
  app.work_through();
  AppWindow window(app, {QSize(1280, 800), nullptr, {}});
  window.call("openOrder", app.leak_number());
  CHECK(window.find(says("Versions and sharing")) == nullptr);
  sign(app);
  CHECK(window.await(says("Sealed · version 1")) != nullptr);
  window.call("scrollOrderTo", QStringLiteral("seal"));
  window.click(says("Versions and sharing"));
  CHECK(window.shell->property("cover") == QStringLiteral("seal"));
  CHECK(window.await(says("Version 1")) != nullptr);
  CHECK(window.await(says("holds")) != nullptr);
  CHECK(window.find(says("Seal again")) == nullptr);
  window.click(says("Back to the order"));
  CHECK(window.shell->property("cover") == QString());
}

TEST_CASE("a record that changed is sealed again with a reason chosen by touch") {
  AppWorld app(3);
  app.work_through();
  sign(app);
  must(app.world.tablet().record(app.leak(), PlanAgreed{"dry it again", "王芳", {}}));
  AppWindow window(app, {QSize(800, 1280), nullptr, {}});
  window.call("openOrder", app.leak_number());
  window.shell->setProperty("cover", QStringLiteral("seal"));
  app.settle();
  CHECK(window.await(says("Changed since version 1 was sealed")) != nullptr);
  window.click(says("Seal again"));
  window.click(says("Correction; the owner was told by phone"));
  window.click(says("Seal this version"));
  CHECK(window.await(says("Sealed · version 2")) != nullptr);
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.seals.size() == 2);
  CHECK(order.seals.back().reason == "Correction; the owner was told by phone");
  AppWorld::wait_until([&] {
    static_cast<void>(window.window->grabWindow());
    return window.find(says("Seal this version")) == nullptr;
  });
}

}  // namespace
}  // namespace siteproof
