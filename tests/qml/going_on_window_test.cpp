#include <QtTest/QTest>

#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

struct Window : AppWindow {
  explicit Window(AppWorld& world, EnrolDesk::HandIn hand_in = {})
      : AppWindow(world, {QSize(800, 1280), nullptr, std::move(hand_in)}) {}
  /// The visible item whose property has this value.
  QQuickItem* item(const char* property, const QVariant& value) const {
    INFO(property << " " << value.toString().toStdString());
    return await([&](const QQuickItem& one) { return one.property(property) == value; });
  }
  QString shown(const char* property) const { return shell->property(property).toString(); }
  void write(QQuickItem* field, const char* words) {
    QMetaObject::invokeMethod(field, "focusInput");
    type(words);
  }
};

struct NewFolder {
  TempFolder folder;
  FileKeyStore new_keys{folder.path() / "keys"};
};

/// A tablet that nobody has set up, beside the world's.
struct NewTablet : NewFolder, AppWorld {
  NewTablet() : AppWorld(1) { begin(); }
  /// As after a restart of the program.
  void begin() {
    session.reset();
    worker = std::make_shared<TabletWorker>([this] {
      return Tablet::open(folder.path() / "new", TabletPorts{world.clock, system_random(), new_keys});
    });
    session = std::make_unique<AppSession>(worker, world.clock);
    session->start();
    settle();
  }
};

}  // namespace

TEST_CASE("the words that were looked for stand there again after a restart") {
  AppWorld app(3);
  {
    Window window(app);
    window.call("go", QStringLiteral("search"));
    window.write(window.item("placeholder", QStringLiteral("Address, name, fault, material")), "valve");
  }
  app.settle();
  Window window(app);
  AppWorld::wait_until([&] { return window.shown("place") == QStringLiteral("search"); });
  CHECK(window.item("placeholder", QStringLiteral("Address, name, fault, material"))->property("text") ==
        QStringLiteral("valve"));
}

TEST_CASE("the owner's page speaks the language the owner chose after a restart, and the technician theirs behind it") {
  AppWorld app(3);
  app.work_through();
  {
    Window window(app);
    window.call("openOrder", app.leak_number());
    REQUIRE(QMetaObject::invokeMethod(window.shell, "signOff"));
    app.settle();
    window.click(window.item("text", QStringLiteral("中文")));
    CHECK(app.session->language() == QStringLiteral("zh"));
  }
  app.settle();
  app.session->setLanguage(QStringLiteral("en"));
  Window window(app);
  AppWorld::wait_until([&] { return window.shown("cover") == QStringLiteral("signOff"); });
  app.settle();
  CHECK(app.session->language() == QStringLiteral("zh"));
  REQUIRE(QMetaObject::invokeMethod(window.shell, "leaveSignOff"));
  CHECK(app.session->language() == QStringLiteral("en"));
}

TEST_CASE("the camera that was opened for an item of the checklist is still for that item after a restart") {
  AppWorld app(3);
  app.arrive();
  {
    Window window(app);
    window.call("openOrder", app.leak_number());
    REQUIRE(QMetaObject::invokeMethod(window.shell, "captureFor", Q_ARG(QString, QStringLiteral("during")),
                                      Q_ARG(QString, QStringLiteral("hidden-work"))));
    app.settle();
  }
  app.settle();
  Window window(app);
  AppWorld::wait_until([&] { return window.shown("cover") == QStringLiteral("capture"); });
  CHECK(window.shown("captureItem") == QStringLiteral("hidden-work"));
  CHECK(window.shown("captureStage") == QStringLiteral("during"));
  CHECK(window.shell->property("captureGuided") == true);
}

TEST_CASE("what was typed to set a tablet up stands there again after a restart, until it went through") {
  NewTablet app;
  const auto desk = [&](const std::string& url, const std::string&,
                        const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    return EnrolmentGrant{url, "token", app.world.authority.issue(offer.csr), app.world.authority.certificate_pem(),
                          PersonId{"li.wei"}};
  };
  {
    Window window(app, desk);
    window.write(window.item("label", QStringLiteral("Server address")), "https://office.test");
    window.write(window.item("label", QStringLiteral("Code")), "7K-2");
  }
  app.settle();
  app.begin();
  {
    Window window(app, desk);
    QQuickItem* const code = window.item("label", QStringLiteral("Code"));
    AppWorld::wait_until([&] { return code->property("text") == QStringLiteral("7K-2"); });
    CHECK(window.item("label", QStringLiteral("Server address"))->property("text") ==
          QStringLiteral("https://office.test"));
    window.write(code, "B");
    window.click(window.item("text", QStringLiteral("Set up")));
    AppWorld::wait_until([&] { return app.session->state() == AppSession::State::Ready; });
    app.settle();
  }
  app.settle();
  const auto kept =
      value_of(Tablet::open(app.folder.path() / "new", TabletPorts{app.world.clock, system_random(), app.new_keys}));
  CHECK(value_of(kept->store().setting("typed.enrol.new")).value_or("") == "\n");
}

}  // namespace siteproof
