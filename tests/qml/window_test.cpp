#include <QtTest/QTest>

#include "core/usecases/drafts.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The window on the leak order.
struct OrderWindow : AppWindow {
  explicit OrderWindow(AppWorld& world, QSize size = QSize(800, 1280)) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", app.leak_number());
  }
  /// The visible item whose property has this value.
  QQuickItem* item(const char* property, const QVariant& value) const {
    INFO(property << " " << value.toString().toStdString());
    return await([&](const QQuickItem& one) { return one.property(property) == value; });
  }
};

TEST_CASE("what is typed into a form stands there again when the window is opened anew") {
  AppWorld app(3);
  app.arrive();
  {
    OrderWindow window(app);
    window.call("showSheet", QStringLiteral("note"));
    QQuickItem* field = window.item("name", QStringLiteral("text"));
    window.click(field);
    QMetaObject::invokeMethod(field, "focusInput");
    window.type("key under the mat");
  }
  app.settle();
  OrderWindow window(app);
  window.call("showSheet", QStringLiteral("note"));
  CHECK(window.item("name", QStringLiteral("text"))->property("text") == QStringLiteral("key under the mat"));
  window.click(window.item("text", QStringLiteral("Save the note")));
  CHECK(app.world.order(app.leak()).notes.size() == 1);
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "note")).empty());
  window.call("showSheet", QStringLiteral("note"));
  CHECK(window.item("name", QStringLiteral("text"))->property("text").toString().isEmpty());
}

TEST_CASE("an order is handed over in its form, what was typed survives a restart, and the form closes") {
  AppWorld app(3);
  app.arrive();
  {
    OrderWindow window(app);
    window.call("showSheet", QStringLiteral("hand-over"));
    QMetaObject::invokeMethod(window.item("name", QStringLiteral("to")), "focusInput");
    window.type("zhao.qiang");
  }
  app.settle();
  OrderWindow window(app);
  window.call("showSheet", QStringLiteral("hand-over"));
  CHECK(window.item("name", QStringLiteral("to"))->property("text") == QStringLiteral("zhao.qiang"));
  window.click(window.item("text", QStringLiteral("Hand over")));
  app.settle();
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.hand_overs.size() == 1);
  CHECK(order.hand_overs[0].to == PersonId{"zhao.qiang"});
  CHECK(order.technician.value == PersonId{"zhao.qiang"});
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "hand-over")).empty());
}

TEST_CASE("a form that was closed by hand keeps what was typed") {
  AppWorld app(3);
  app.arrive();
  OrderWindow window(app);
  window.call("showSheet", QStringLiteral("plan"));
  QQuickItem* plan = window.item("name", QStringLiteral("text"));
  QMetaObject::invokeMethod(plan, "focusInput");
  window.type("replace the valve");
  window.click(window.item("text", QStringLiteral("Close")));
  window.call("showSheet", QStringLiteral("plan"));
  CHECK(plan->property("text") == QStringLiteral("replace the valve"));
}

TEST_CASE("a material found in the store is asked for with four taps, for the order in hand unless another is chosen") {
  AppWorld app(3);
  app.arrive();
  OrderWindow window(app, GENERATE(QSize(800, 1280), QSize(1280, 800)));
  window.call("go", QStringLiteral("materials"));
  QMetaObject::invokeMethod(window.item("placeholder", QStringLiteral("Material, size, code")), "focusInput");
  window.type("angle v");
  app.settle();
  window.click(window.item("code", QStringLiteral("VALVE-15")));
  window.click(window.item("text", QStringLiteral("+")));
  window.click(window.item("text", QStringLiteral("Ask")));
  const OrderState asked = app.world.order(app.leak());
  REQUIRE(asked.requisitions.size() == 1);
  CHECK(asked.requisitions[0].item == ItemId{"VALVE-15"});
  CHECK(asked.requisitions[0].quantity == Decimal::from_integer(2));
  CHECK(asked.requisitions[0].unit == "pc");
  window.click(window.item("item", QStringLiteral("Angle valve")));
  CHECK(window.shell->property("place") == QStringLiteral("today"));
  CHECK(window.shell->property("orderId") == app.leak_number());
}

TEST_CASE("what is typed while asking for material goes along to another order, and stands there after a restart") {
  AppWorld app(3);
  app.arrive();
  OrderId other;
  {
    OrderWindow window(app);
    window.call("go", QStringLiteral("materials"));
    window.click(window.item("code", QStringLiteral("VALVE-15")));
    QMetaObject::invokeMethod(window.item("name", QStringLiteral("note")), "focusInput");
    window.type("kitchen");
    window.click(window.item("text", QStringLiteral("Another order")));
    QQuickItem* const choice = AppWindow::find_below(window.window->contentItem(), [&](const QQuickItem& one) {
      const QVariant number = one.property("orderNumber");
      return number.isValid() && number != app.leak_number();
    });
    REQUIRE(choice != nullptr);
    other = OrderId{choice->property("orderNumber").toString().toStdString()};
    window.click(choice);
    CHECK(window.item("name", QStringLiteral("note"))->property("text") == QStringLiteral("kitchen"));
  }
  app.settle();
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "store_request")).empty());
  const auto kept = value_of(Drafts(app.world.tablet()).load(other, "store_request"));
  CHECK(kept.at("note") == "kitchen");
  CHECK(kept.at("item") == "VALVE-15");
}

TEST_CASE("on an order's page a material is found by its name, or asked for by a code the store does not know") {
  AppWorld app(3);
  app.arrive();
  OrderWindow window(app);
  window.call("showSheet", QStringLiteral("request"));
  QMetaObject::invokeMethod(window.item("name", QStringLiteral("item")), "focusInput");
  window.type("angle");
  app.settle();
  window.click(window.item("code", QStringLiteral("VALVE-15")));
  CHECK(window.item("name", QStringLiteral("unit"))->property("text") == QStringLiteral("pc"));
  window.click(window.item("text", QStringLiteral("Ask")));
  window.call("showSheet", QStringLiteral("request"));
  QMetaObject::invokeMethod(window.item("name", QStringLiteral("item")), "focusInput");
  window.type("ODD-99");
  app.settle();
  window.click(window.item("text", QStringLiteral("Ask")));
  const OrderState asked = app.world.order(app.leak());
  REQUIRE(asked.requisitions.size() == 2);
  CHECK(asked.requisitions[0].item == ItemId{"VALVE-15"});
  CHECK(asked.requisitions[1].item == ItemId{"ODD-99"});
}

TEST_CASE("photos open large, are leafed through, looked at closely and compared, wide and narrow") {
  AppWorld app(3);
  app.work_through();
  const std::vector<Photo> photos = app.world.order(app.leak()).photos;
  const auto number = [](const Photo& photo) { return QString::fromStdString(photo.id.str()); };
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280), QSize(390, 844));
  OrderWindow window(app, size);

  window.call("showPhotos", number(photos.at(1)));
  QQuickItem* viewer = window.item("comparing", false);
  CHECK(viewer->property("position") == 1);
  QQuickItem* large = AppWindow::find_below(window.item("current", true),
                                            [](const QQuickItem& one) { return one.property("zoom").isValid(); });
  REQUIRE(large != nullptr);
  const QPoint middle = large->mapToScene(QPointF(large->width() / 2, large->height() / 2)).toPoint();
  QTest::mouseDClick(window.window, Qt::LeftButton, Qt::NoModifier, middle);
  app.settle();
  CHECK(large->property("close").toBool());
  window.click(window.item("text", QStringLiteral("Next")));
  CHECK(viewer->property("position") == 2);
  CHECK_FALSE(large->property("close").toBool());

  window.click(window.item("text", QStringLiteral("Compare before and after")));
  CHECK(viewer->property("comparing").toBool());
  CHECK(viewer->property("pair") == 2);
  QQuickItem* slider = window.item("share", 0.5);
  window.click(slider, QPointF(20, -40));
  CHECK(slider->property("share").toDouble() > 0.5);
  QTest::keyClick(window.window, Qt::Key_Left);
  CHECK(viewer->property("pair") == 1);
  QTest::keyClick(window.window, Qt::Key_Escape);
  CHECK_FALSE(viewer->isVisible());
  window.click(window.item("text", QStringLiteral("Back to the order")));
  CHECK(window.shell->property("cover").toString().isEmpty());
}

TEST_CASE("an order without photos says so and leads to the camera") {
  AppWorld app(3);
  app.arrive();
  OrderWindow window(app);
  window.call("showPhotos", QString());
  window.click(window.item("text", QStringLiteral("Take the first photo")));
  CHECK(window.shell->property("cover") == QStringLiteral("capture"));
}

TEST_CASE("photos without an order are shown from the Sync page and added to one") {
  AppWorld app(3);
  app.arrive();
  static_cast<void>(value_of(app.world.tablet().vault().ingest_bytes(TabletWorld::jpeg(77))));
  OrderWindow window(app);
  window.call("go", QStringLiteral("sync"));
  window.click(window.item("text", QStringLiteral("See the recovered photos")));
  window.click(window.item("text", QStringLiteral("Add to an order")));
  window.click(window.item("text", QStringLiteral("Before the repair")));
  window.click(window.item("orderNumber", app.leak_number()));
  window.click(window.item("text", QStringLiteral("Add the photo")));
  CHECK(app.world.order(app.leak()).photos.size() == 1);
  window.item("title", QStringLiteral("Every photo has its order"));
}

TEST_CASE("the day's big button opens the order under way, wide and narrow") {
  AppWorld app(3);
  app.arrive();
  const QSize size = GENERATE(QSize(1280, 800), QSize(390, 844));
  OrderWindow window(app, size);
  window.call("openOrder", QString());
  window.call("go", QStringLiteral("today"));
  window.click(window.item("text", QStringLiteral("Record the owner's consent")));
  CHECK(window.shell->property("orderId") == app.leak_number());
  CHECK(window.shell->property("orderOpen").toBool());
}

TEST_CASE("a home found by typing shows its file, and its file opens the order") {
  AppWorld app(6);
  const Intake intake = app.world.order(app.leak()).intake;
  OrderWindow window(app, QSize(390, 844));
  window.call("go", QStringLiteral("search"));
  QMetaObject::invokeMethod(window.item("placeholder", QStringLiteral("Address, name, fault, material")), "focusInput");
  window.type(intake.household.str());
  app.settle();
  window.click(window.item("homeId", QString::fromStdString(intake.household.str())));
  CHECK(window.shell->property("cover") == QStringLiteral("household"));
  window.click(window.item("text", QString::fromStdString(intake.title)));
  CHECK(window.shell->property("cover").toString().isEmpty());
  CHECK(window.shell->property("orderOpen").toBool());
  CHECK(window.shell->property("orderId") == app.leak_number());
}

TEST_CASE("the places fit a phone's width with words that can be read, also at twice the size") {
  AppWorld app(2);
  OrderWindow window(app, QSize(390, 844));
  window.call("go", QStringLiteral("today"));
  for (const double scale : {1.0, 2.0}) {
    window.window->setProperty("textScale", scale);
    app.settle();
    static_cast<void>(window.window->grabWindow());
    qreal end = 0;
    for (const char* word : {"Today", "Search", "Sync", "Settings"}) {
      const QQuickItem* entry = AppWindow::find_below(window.window->contentItem(), [&](const QQuickItem& one) {
        return one.property("iconName").isValid() && one.property("badge").isValid() &&
               one.property("text") == QString::fromUtf8(word);
      });
      REQUIRE(entry != nullptr);
      const qreal begin = entry->mapToScene({0, 0}).x();
      CHECK(begin >= end - 0.5);
      end = begin + entry->width();
      CHECK(entry->width() >= 390 / 5.0);
      CHECK(entry->height() >= 48);
    }
    CHECK(end <= 390.5);
  }
}

TEST_CASE("the big button of the day takes the step that it names, and opens the order there") {
  AppWorld app(3);
  AppWindow window(app, {QSize(800, 1280), nullptr, {}});
  const auto says = [](const char* text) {
    return [words = QString::fromUtf8(text)](const QQuickItem& one) { return one.property("text") == words; };
  };
  window.click(window.await(says("Accept and set off")));
  const OrderId opened{window.shell->property("orderId").toString().toStdString()};
  CHECK(app.world.order(opened).status.value == OrderStatus::en_route);
  CHECK(window.await(says("I have arrived"))->isVisible());
}

}  // namespace
}  // namespace siteproof
