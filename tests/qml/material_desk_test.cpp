#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include "core/rules/materials.h"
#include "core/usecases/drafts.h"
#include "qml/viewmodels/barcode_view_model.h"
#include "qml/viewmodels/material_desk_view_model.h"
#include "qml/viewmodels/part_choice_view_model.h"
#include "qml/viewmodels/trace_view_model.h"
#include "qml/viewmodels/van_view_model.h"
#include "tests/qml/material_steps.h"

namespace siteproof {
namespace {

using namespace material_steps;
using Tester = QAbstractItemModelTester;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString field(QAbstractItemModel* model, int row, const char* name) {
  return model->data(model->index(row, 0), model->roleNames().key(name)).toString();
}
QString text(const char* utf8) { return QString::fromUtf8(utf8); }

/// The leak order's material as its page has it.
struct Desk {
  explicit Desk(AppWorld& world) : app(world) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    view.setSource(&source);
    app.settle();
  }
  void hold(const RequisitionId& id) { view.setRequest(QString::fromStdString(id.str())); }
  void receive(const char* quantity, const char* batch = "", bool good = true, const char* remark = "",
               bool again = false) {
    view.receive(view.requestCode(), text(quantity), view.requestUnit(), text(batch), good, text(remark), again);
    app.settle();
  }
  void use(const char* item, const char* quantity, const char* batch = "", const QString& photo = {}) {
    app.world.clock.advance(std::chrono::minutes(1));
    view.use(text(item), text(quantity), {}, text(batch), photo);
    app.settle();
  }
  QString draft(DraftKeeper* form, const char* name, const RequisitionId& of) {
    return form->value(text(name) + QLatin1Char(':') + QString::fromStdString(of.str()));
  }
  OrderState order() { return app.world.order(app.leak()); }

  AppWorld& app;
  OrderSource source;
  MaterialDeskViewModel view;
  Tester requests{view.requests(), fatal}, moved{view.moved(), fatal}, substitutes{view.substitutes(), fatal},
      photos{view.photos(), fatal};
};

TEST_CASE("what was granted is received in parts, and what is left is said in words and offered first") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const RequisitionId id = asked(app, 5);
  answered(app, id, RequisitionState::partly, 4);
  REQUIRE(desk.view.requestCount() == 1);
  CHECK(field(desk.view.requests(), 0, "item") == text("Angle valve"));
  CHECK(field(desk.view.requests(), 0, "receivable") == text("true"));
  desk.hold(id);
  CHECK(desk.view.requestLeft() == text("4 pc still to come of what was granted."));
  CHECK(desk.view.requestQuantity() == text("4"));
  desk.receive("3", "LOT-7");
  CHECK(desk.view.problem().isEmpty());
  CHECK(desk.view.requestQuantity() == text("1"));
  CHECK(field(desk.view.requests(), 0, "detail").contains(text("3 pc received")));
  CHECK(field(desk.view.moved(), 0, "kindWord") == text("Received"));
  CHECK(field(desk.view.moved(), 0, "batch") == text("LOT-7"));
  desk.receive("1");
  CHECK(field(desk.view.requests(), 0, "receivable") == text("false"));
  CHECK(van(app) == "VALVE-15 4 pc;");
}

TEST_CASE("more than was granted is asked again, and taken in when a person says why") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const RequisitionId id = asked(app, 2);
  answered(app, id, RequisitionState::granted);
  desk.hold(id);
  desk.receive("3");
  CHECK(desk.view.asksAgain());
  CHECK(desk.view.problem().startsWith(text("This is more than is left of what was granted.")));
  CHECK(desk.order().receipts.empty());
  desk.receive("three");
  CHECK_FALSE(desk.view.asksAgain());
  desk.receive("3");
  REQUIRE(desk.view.asksAgain());
  desk.receive("3", "", true, "one for the next bath", true);
  CHECK(desk.view.problem().isEmpty());
  CHECK_FALSE(desk.view.asksAgain());
  REQUIRE(desk.order().receipts.size() == 1);
  CHECK(desk.order().receipts[0].quantity == whole(3));
  CHECK(desk.order().receipts[0].remark == "one for the next bath");
}

TEST_CASE("what is refused at the quality check needs a word, and never comes into the van") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const RequisitionId id = asked(app, 2);
  answered(app, id, RequisitionState::granted);
  desk.hold(id);
  desk.receive("2", "", false);
  CHECK(desk.view.problem() == text("Say what is wrong with the material."));
  desk.receive("2", "", false, "thread is cut");
  CHECK(desk.view.problem().isEmpty());
  CHECK(field(desk.view.moved(), 0, "kindWord") == text("Refused at the quality check"));
  CHECK(field(desk.view.moved(), 0, "refused") == text("true"));
  CHECK(van(app).empty());
  CHECK(field(desk.view.requests(), 0, "receivable") == text("true"));
}

TEST_CASE("material that came before the store's answer is taken in with a warning that stays until it is read") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const RequisitionId id = asked(app, 2);
  desk.hold(id);
  CHECK(desk.view.requestLeft() == text("2 pc still to come; the store has not answered yet."));
  desk.receive("2");
  CHECK(desk.order().receipts.size() == 1);
  CHECK(desk.view.warnings() == text("The store's answer has not reached this tablet yet."));
  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(desk.view.warnings() == text("仓库的答复还没有同步到本机。"));
  desk.view.readWarnings();
  CHECK(desk.view.warnings().isEmpty());
}

TEST_CASE("each request keeps what was typed for it, and recording one forgets only its own") {
  AppWorld app(3);
  app.arrive();
  const RequisitionId first = asked(app, 2), second = asked(app, 1, hose);
  answered(app, first, RequisitionState::granted);
  answered(app, second, RequisitionState::granted);
  {
    Desk desk(app);
    for (const auto& [id, batch] : {std::pair(first, "LOT-1"), std::pair(second, "LOT-2")}) {
      const QString name = text("batch:") + QString::fromStdString(id.str());
      desk.view.receiveDraft()->value(name);
      desk.view.receiveDraft()->put(name, text(batch));
    }
  }
  app.settle();
  Desk desk(app);
  CHECK(desk.draft(desk.view.receiveDraft(), "batch", first) == text("LOT-1"));
  desk.hold(first);
  desk.receive("2", "LOT-1");
  CHECK(desk.draft(desk.view.receiveDraft(), "batch", first).isEmpty());
  CHECK(desk.draft(desk.view.receiveDraft(), "batch", second) == text("LOT-2"));
  const auto kept = value_of(Drafts(app.world.tablet()).load(app.leak(), "receive"));
  CHECK(kept.size() == 1);
}

TEST_CASE("a used part is recorded with its batch and photo, and warns of a van with less than nothing") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  received(app, 2, valve, "LOT-7");
  Desk desk(app);
  REQUIRE(desk.view.photoCount() == 1);
  desk.use("VALVE-15", "1", "LOT-7", field(desk.view.photos(), 0, "photoId"));
  CHECK(desk.view.warnings().isEmpty());
  REQUIRE(desk.order().parts.size() == 1);
  CHECK(desk.order().parts[0].photo == desk.order().photos[0].id);
  CHECK(field(desk.view.moved(), 1, "imageUrl").endsWith(field(desk.view.photos(), 0, "photoId")));
  desk.use("VALVE-15", "3", "LOT-8");
  CHECK(desk.view.problem().isEmpty());
  CHECK(desk.view.warnings().split(QLatin1Char('\n')).size() == 2);
  CHECK(desk.view.warnings().contains(text("VALVE-15: 2 pc more went out than came in: count it.")));
  CHECK(desk.view.warnings().contains(text("Batch LOT-8 was never received")));
  CHECK(desk.order().parts.size() == 2);
  desk.use("VALVE-15", "0");
  CHECK(desk.view.problem() == text("The quantity must be more than zero."));
  desk.use("NOBODY-KNOWS", "1");
  CHECK(desk.view.problem() == text("Say what this is measured in, such as pc or m."));
}

TEST_CASE("what is left goes back with its reason") {
  AppWorld app(3);
  app.arrive();
  received(app, 3);
  Desk desk(app);
  const auto back = [&](const QString& reason) {
    desk.view.giveBack(text("VALVE-15"), text("2"), {}, {}, reason);
    app.settle();
  };
  back({});
  CHECK(desk.view.problem() == text("Say why the material goes back: left over, wrong, damaged."));
  back(desk.view.returnReasons().front());
  CHECK(desk.view.problem().isEmpty());
  REQUIRE(desk.order().returns.size() == 1);
  CHECK(desk.order().returns[0].reason == "Left over");
  CHECK(van(app) == "VALVE-15 1 pc;");
}

TEST_CASE("a substitute is used only after the owner agreed, and who agreed how is shown") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const RequisitionId id = asked(app, 1, hose);
  answered(app, id, RequisitionState::substituted, 1, long_hose, "the short one is used up");
  CHECK(field(desk.view.requests(), 0, "consentWanted") == text("true"));
  desk.use("HOSE-SS-80", "1");
  CHECK(desk.view.problem() ==
        text("This comes in place of what was asked for: record the owner's consent to the substitute first."));
  desk.hold(id);
  REQUIRE(desk.view.substituteCount() == 1);
  CHECK(field(desk.view.substitutes(), 0, "code") == text("HOSE-SS-80"));
  CHECK(desk.view.reasonGiven());
  CHECK(desk.view.requestCode() == text("HOSE-SS-80"));
  desk.view.agreeSubstitute({}, {}, text("phone"), {});
  app.settle();
  CHECK_FALSE(desk.view.problem().isEmpty());
  desk.view.agreeSubstitute({}, text("Wang Fang"), text("phone"), {});
  app.settle();
  CHECK(desk.view.problem().isEmpty());
  CHECK(field(desk.view.requests(), 0, "consentWanted") == text("false"));
  CHECK(field(desk.view.requests(), 0, "detail").contains(text("Wang Fang agreed to the substitute by phone")));
  const OrderState order = desk.order();
  CHECK(substitute_consent(order, id) != nullptr);
  desk.use("HOSE-SS-80", "1");
  CHECK(desk.view.problem().isEmpty());
}

/// Choosing a material, as a form does.
struct Choice {
  explicit Choice(AppWorld& app) { view.setSession(app.session.get()); }
  PartChoiceViewModel view;
  Tester check{view.items(), fatal};
};

TEST_CASE("a material is chosen from the van before the store, by words, by its code and by its package") {
  AppWorld app(3);
  app.arrive();
  received(app, 2, valve, "LOT-7");
  Choice choice(app);
  const auto search = [&](const char* words) {
    choice.view.setSearch(text(words));
    app.settle();
  };
  search("");
  REQUIRE(choice.view.count() == 1);
  CHECK(field(choice.view.items(), 0, "detail") == text("2 pc in the van"));
  search("valve");
  REQUIRE(choice.view.count() > 2);
  CHECK(field(choice.view.items(), 0, "inVan") == text("true"));
  CHECK(field(choice.view.items(), 1, "inVan") == text("false"));
  search("VALVE-15");
  CHECK(choice.view.namedName() == text("Angle valve"));
  CHECK(choice.view.namedDetail() == text("2 pc in the van"));
  CHECK(choice.view.batches() == QStringList{text("LOT-7")});
  search("2000000000152");
  CHECK(field(choice.view.items(), choice.view.count() - 1, "code") == text("VALVE-15"));
  choice.view.setVanOnly(true);
  search("hose");
  CHECK(choice.view.count() == 0);
}

TEST_CASE(
    "a package's barcode chooses its material, offers several that share it, and says what to do with a new one") {
  AppWorld app(3);
  BarcodeViewModel barcode;
  Tester check(barcode.items(), fatal);
  barcode.setSession(app.session.get());
  QSignalSpy chosen(&barcode, &BarcodeViewModel::chosen);
  const auto find = [&](const char* read) {
    barcode.find(text(read));
    app.settle();
  };
  find("2000000000152");
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0][0].toString() == text("VALVE-15"));
  CHECK(chosen[0][1].toString() == text("pc"));
  CHECK(barcode.count() == 0);
  find("2000000000206");
  CHECK(chosen.size() == 1);
  REQUIRE(barcode.count() == 2);
  CHECK(field(barcode.items(), 0, "code") == text("PIPE-PPR-20"));
  find("4006381333931");
  CHECK(barcode.count() == 0);
  CHECK(barcode.unknown().startsWith(text("The store's list does not know 4006381333931.")));
  // Twelve digits of a reader that leaves the nought out, and thirteen of one that does not.
  find("400000000121");
  find("0400000000121");
  CHECK(chosen.size() == 3);
  barcode.clear();
  CHECK(barcode.unknown().isEmpty());
  CHECK(barcode.read().isEmpty());
}

TEST_CASE("a code that the camera reads again and again is looked for once") {
  AppWorld app(3);
  BarcodeViewModel barcode;
  barcode.setSession(app.session.get());
  QSignalSpy chosen(&barcode, &BarcodeViewModel::chosen);
  for (int frame = 0; frame < 5; ++frame) barcode.find(text("2000000000152"));
  app.settle();
  barcode.find(text("2000000000152"));
  app.settle();
  CHECK(chosen.size() == 1);
}

TEST_CASE("a batch is followed from its receipt to the order and the photo that show it") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  received(app, 2, valve, "LOT-7");
  Desk desk(app);
  desk.use("VALVE-15", "1", "LOT-7", field(desk.view.photos(), 0, "photoId"));
  TraceViewModel trace;
  Tester check(trace.lines(), fatal);
  trace.setSession(app.session.get());
  app.settle();
  CHECK(trace.count() == 0);
  trace.setBatch(text(" LOT-7 "));
  app.settle();
  REQUIRE(trace.count() == 2);
  CHECK(field(trace.lines(), 0, "kindWord") == text("Received"));
  CHECK(field(trace.lines(), 1, "kindWord") == text("Used"));
  CHECK(field(trace.lines(), 1, "item") == text("Angle valve · 1 pc"));
  CHECK(field(trace.lines(), 1, "orderId") == app.leak_number());
  CHECK(field(trace.lines(), 1, "person") == text("li.wei"));
  CHECK(field(trace.lines(), 1, "imageUrl").endsWith(field(desk.view.photos(), 0, "photoId")));
  trace.setBatch(text("LOT-8"));
  app.settle();
  CHECK(trace.count() == 0);
  CHECK(trace.loaded());
}

TEST_CASE("the van shows what is in it, what is less than nothing, and that a count is due") {
  AppWorld app(3);
  app.arrive();
  VanViewModel van;
  Tester check(van.items(), fatal);
  van.setSession(app.session.get());
  app.settle();
  CHECK(van.loaded());
  CHECK(van.count() == 0);
  CHECK(van.due().isEmpty());
  received(app, 2);
  used(app, 1, hose);
  REQUIRE(van.count() == 2);
  CHECK(field(van.items(), 0, "amount") == text("1 pc more went out than came in"));
  CHECK(field(van.items(), 0, "wrong") == text("true"));
  CHECK(field(van.items(), 1, "amount") == text("2 pc in the van"));
  CHECK(field(van.items(), 1, "counted") == text("never counted"));
  CHECK(van.due() == text("The van is to be counted: that is done every week."));
  CHECK(van.counted() == text("This van was never counted."));
}

}  // namespace
}  // namespace siteproof
