#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include "core/usecases/checklist_answers.h"
#include "core/usecases/drafts.h"
#include "core/usecases/photos.h"
#include "core/usecases/timed_tests.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/capture_view_model.h"
#include "qml/viewmodels/checklist_view_model.h"
#include "qml/viewmodels/item_signature_view_model.h"
#include "tests/qml/every_kind.h"

namespace siteproof {
namespace {

using Kind = ChecklistViewModel::Kind;

/// The inspection's checklist as its page has it.
struct Questions {
  explicit Questions(AppWorld& app) : world(app), order(inspection(app)) {
    for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
      must(Visit(app.world.tablet()).go(order, to));
    source.setSession(app.session.get());
    source.setOrderId(QString::fromStdString(order.str()));
    list.setSource(&source);
    app.settle();
  }
  QVariant told(const char* item, const char* role) {
    QAbstractItemModel* const items = list.items();
    const int row = list.rowOf(QString::fromUtf8(item));
    INFO(item);
    REQUIRE(row >= 0);
    return items->data(items->index(row, 0), items->roleNames().key(role));
  }
  std::string words(const char* item, const char* role) { return told(item, role).toString().toStdString(); }
  bool asked(const char* item) { return list.rowOf(QString::fromUtf8(item)) >= 0; }
  void answer(const char* item, const char* value) {
    list.answer(QString::fromUtf8(item), QString::fromUtf8(value));
    world.settle();
  }
  std::string recorded(const char* item) {
    const OrderState state = world.world.order(order);
    const auto answers = state.answers.find(ItemId{item});
    return answers == state.answers.end() ? "none" : answers->second.back().value;
  }
  /// The paths of the rows that stand in the list.
  std::vector<std::string> rows() {
    QAbstractItemModel* const items = list.items();
    std::vector<std::string> out;
    for (int row = 0; row < items->rowCount(); ++row) {
      const QModelIndex at = items->index(row, 0);
      if (items->data(at, items->roleNames().key("kind")).toInt() != static_cast<int>(Kind::Row)) continue;
      out.push_back(items->data(at, items->roleNames().key("itemId")).toString().toStdString());
    }
    return out;
  }

  AppWorld& world;
  OrderId order;
  OrderSource source;
  ChecklistViewModel list;
};

TEST_CASE("a date, a code and a position are answered as typed, and a refusal stands at its item") {
  AppWorld app(1);
  Questions page(app);
  QAbstractItemModelTester check(page.list.items(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  page.answer("delivered", "2024-05-25");
  CHECK(page.recorded("delivered") == "2024-05-25");
  page.answer("delivered", "yesterday");
  CHECK(page.recorded("delivered") == "2024-05-25");
  CHECK(page.words("delivered", "problem") == "This is not a date: write it as 2026-11-22.");
  page.list.answerNow(QStringLiteral("delivered"));
  app.settle();
  CHECK(page.recorded("delivered") == "2026-11-21");
  CHECK(page.words("delivered", "problem").empty());
  page.answer("meter", "HZ-00412");
  CHECK(page.recorded("meter") == "HZ-00412");
  page.answer("entrance", "31.2304 121.4737 8");
  CHECK(page.words("entrance", "shown") == "31.2304, 121.4737, within 8 m");
  page.answer("entrance", "here");
  CHECK(page.recorded("entrance") == "31.2304 121.4737 8");
}

TEST_CASE("several choices are added and taken out one by one") {
  AppWorld app(1);
  Questions page(app);
  const auto toggle = [&](const char* option) {
    page.list.toggle(QStringLiteral("seen"), QString::fromUtf8(option));
    app.settle();
  };
  toggle("windows");
  toggle("doors");
  CHECK(page.recorded("seen") == "doors windows");
  toggle("windows");
  CHECK(page.recorded("seen") == "doors");
  toggle("doors");
  CHECK(page.recorded("seen").empty());
}

TEST_CASE("what an answer makes relevant is asked at once, counts as missing, and goes again") {
  AppWorld app(1);
  Questions page(app);
  CHECK_FALSE(page.asked("keys_short"));
  CHECK(page.list.progressText() == QStringLiteral("0 of 3 required answers"));
  page.answer("keys", "2");
  REQUIRE(page.asked("keys_short"));
  CHECK(page.told("keys_short", "missing").toBool());
  CHECK(page.list.progressText() == QStringLiteral("1 of 4 required answers"));
  page.answer("keys", "4");
  CHECK_FALSE(page.asked("keys_short"));
}

TEST_CASE("a value that breaks its constraint is refused with the form's own words, in both languages") {
  AppWorld app(1);
  Questions page(app);
  page.answer("keys", "4");
  page.answer("handed", "5");
  CHECK(page.recorded("handed") == "none");
  CHECK(page.words("handed", "problem") == "Not more than there are keys.");
  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(page.words("handed", "problem") == "不能多于钥匙数。");
}

TEST_CASE("the finding shows as the answers make it: who it falls to, method, materials, and who else is needed") {
  AppWorld app(1);
  Questions page(app);
  QAbstractItemModel* const found = page.list.verdicts();
  CHECK(found->rowCount() == 0);
  page.answer("keys", "0");
  REQUIRE(found->rowCount() == 1);
  const auto told = [&](const char* role) { return found->data(found->index(0, 0), found->roleNames().key(role)); };
  CHECK(told("title").toString() == QStringLiteral("No keys"));
  CHECK(told("responsible").toString() == QStringLiteral("the developer"));
  CHECK(told("method").toString() == QStringLiteral("Change the cylinders."));
  CHECK(told("explain").toString() == QStringLiteral("Keys are due at handover."));
  CHECK(told("materials").toStringList() == QStringList{QStringLiteral("LK-1 × 2")});
  CHECK(told("secondPerson").toBool());
  CHECK(told("secondOpinion").toBool());
  page.answer("keys", "2");
  CHECK(found->rowCount() == 0);
}

TEST_CASE("a row is added open, filled in, closed with what it holds in short, taken out and brought back") {
  AppWorld app(1);
  Questions page(app);
  QAbstractItemModelTester check(page.list.items(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  page.list.addRow(QStringLiteral("defects"));
  app.settle();
  REQUIRE(page.rows().size() == 1);
  const std::string row = page.rows().front();
  const std::string what = row + ".what";
  CHECK(page.told(row.c_str(), "opened").toBool());
  CHECK(page.words(row.c_str(), "title") == "Defect 1");
  CHECK(page.told(what.c_str(), "depth").toInt() == 1);
  page.answer(what.c_str(), "cracked tile");
  CHECK(page.words("defect_count", "recorded") == "1");

  page.list.openRow(QString::fromStdString(row));
  CHECK_FALSE(page.told(row.c_str(), "opened").toBool());
  CHECK(page.words(row.c_str(), "recorded") == "cracked tile");

  page.list.removeRow(QString::fromStdString(row));
  app.settle();
  CHECK(page.rows().empty());
  CHECK(page.list.undoText() == QStringLiteral("Taken out: Defect 1"));
  page.list.undoRemove();
  app.settle();
  CHECK(page.rows() == std::vector<std::string>{row});
  CHECK(page.list.undoText().isEmpty());
  CHECK(page.recorded(what.c_str()) == "cracked tile");
}

TEST_CASE("a repeat takes no more rows than its form says, and a row that is looked for opens") {
  AppWorld app(1);
  Questions page(app);
  CHECK(page.told("defects", "more").toBool());
  for (int i = 0; i < 2; ++i) {
    page.list.addRow(QStringLiteral("defects"));
    app.settle();
  }
  CHECK_FALSE(page.told("defects", "more").toBool());
  const std::string row = page.rows().front();
  page.list.openRow(QString::fromStdString(row));
  CHECK(page.told((row + ".what").c_str(), "itemId").isValid());
  CHECK(page.told(row.c_str(), "opened").toBool());
}

TEST_CASE("a table asks the same of each of its rows, and its rows are always open") {
  AppWorld app(1);
  Questions page(app);
  CHECK(page.words("rooms.bed", "title") == "Bedroom");
  page.answer("rooms.bed.level", "3");
  CHECK(page.recorded("rooms.bed.level") == "3");
}

TEST_CASE("a pin is told by its plan and room, kept while it is not taken, and shown among the plan's pins") {
  AppWorld app(1);
  Questions page(app);
  page.list.addRow(QStringLiteral("defects"));
  app.settle();
  const QString place = QString::fromStdString(page.rows().front() + ".place");
  page.list.type(place, QStringLiteral("two_rooms 7000 2000"));
  page.list.draft()->flush();
  app.settle();
  CHECK(value_of(Drafts(app.world.tablet()).load(page.order, "checklist")).size() == 1);
  CHECK(page.list.typedOf(place) == QStringLiteral("two_rooms 7000 2000"));
  page.list.answer(place, QStringLiteral("two_rooms 7000 2000"));
  app.settle();
  CHECK(page.words(place.toUtf8().constData(), "recorded") == "Two-room flat · Bedroom");
  CHECK(value_of(Drafts(app.world.tablet()).load(page.order, "checklist")).empty());
  const QVariantMap plan = page.list.plans().front().toMap();
  CHECK(plan[QStringLiteral("ratio")].toDouble() == 1.25);
  REQUIRE(plan[QStringLiteral("pins")].toList().size() == 1);
  CHECK(plan[QStringLiteral("pins")].toList().front().toMap()[QStringLiteral("item")].toString() == place);
}

TEST_CASE("a photo taken for an item counts for it, shows as its picture, and for no other") {
  AppWorld app(1);
  Questions page(app);
  CHECK(page.words("overview", "recorded") == "0 of 2 photos");
  CaptureViewModel camera;
  camera.setSource(&page.source);
  camera.setStage(QStringLiteral("before"));
  camera.setItem(QStringLiteral("overview"));
  app.settle();
  CHECK(camera.wantedText() == QStringLiteral("0 of 2 photos"));
  CHECK(camera.itemTitle() == QStringLiteral("Pictures of the entrance"));
  QSignalSpy fulfilled(&camera, &CaptureViewModel::fulfilled);
  for (const std::uint64_t seed : {1U, 2U}) {
    camera.addFile(QUrl::fromLocalFile(QString::fromStdString(scene_photo(app.world.folder.path(), seed).string())));
    app.settle();
  }
  CHECK(fulfilled.count() == 1);
  CHECK(page.words("overview", "recorded") == "2 of 2 photos");
  CHECK(page.told("overview", "pictures").toStringList().size() == 2);
  CHECK(app.world.order(page.order).photos.front().item == ItemId{"overview"});
}

TEST_CASE("a photo for something the form does not photograph is refused and not recorded") {
  AppWorld app(1);
  Questions page(app);
  PhotoRequest request{page.order, Stage::before, "door", std::nullopt};
  request.item = ItemId{"keys"};
  const Bytes jpeg = TabletWorld::jpeg(1);
  const auto refused = Photos(app.world.tablet()).add(request, jpeg, "shot.jpg");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "photo.item");
  CHECK(app.world.order(page.order).photos.empty());
}

TEST_CASE("a test is begun, tells how long it still runs, cannot pass too soon, and ends with its reason") {
  AppWorld app(1);
  Questions page(app);
  CHECK(page.words("flooding", "recorded") == "not begun; takes at least 60 min");
  page.list.beginTest(QStringLiteral("flooding"));
  app.settle();
  CHECK(page.told("flooding", "running").toBool());
  CHECK(page.list.testRunning());
  CHECK(page.words("flooding", "recorded") == "running since today 16:30; can be ended from today 17:30 (1 h left)");
  page.list.endTest(QStringLiteral("flooding"), ChecklistViewModel::Outcome::Passed, {});
  app.settle();
  CHECK(page.list.problem() == QStringLiteral("The test has not run long enough to be passed."));
  app.world.clock.advance(std::chrono::hours(1));
  page.list.refresh();
  CHECK(page.words("flooding", "recorded") == "running since today 16:30; it can be ended now");
  page.list.endTest(QStringLiteral("flooding"), ChecklistViewModel::Outcome::Failed, QStringLiteral("10 mm gone"));
  app.settle();
  CHECK(page.words("flooding", "recorded") == "not passed, today 17:30: 10 mm gone");
  CHECK_FALSE(page.list.testRunning());
}

TEST_CASE("a signature that the form asks for is given by name and stroke under exactly the text that was shown") {
  AppWorld app(1);
  Questions page(app);
  ItemSignatureViewModel signing;
  signing.setSource(&page.source);
  signing.setItem(QStringLiteral("office_signs"));
  app.settle();
  REQUIRE(signing.signer() != nullptr);
  CHECK(signing.signer()->title() == QStringLiteral("Other party"));
  CHECK(signing.missing() == QStringLiteral("Ask for the name of the person who signs."));
  signing.signer()->setName(QStringLiteral("赵敏"));
  CHECK(signing.missing() == QStringLiteral("Let them sign on the pad."));
  signing.signer()->ink()->penDown({10, 10}, 1, 0);
  signing.signer()->ink()->penMove({60, 40}, 1, 30);
  signing.signer()->ink()->penMove({90, 10}, 1, 60);
  signing.signer()->ink()->penUp();
  CHECK(signing.missing().isEmpty());
  const std::string seen = signing.text().toStdString();
  signing.sign();
  app.settle();
  CHECK(signing.problem().isEmpty());
  const OrderState state = app.world.order(page.order);
  REQUIRE(state.countersignatures.size() == 1);
  CHECK(state.countersignatures.front().item == ItemId{"office_signs"});
  CHECK(state.countersignatures.front().summary_sha256 == sha256(seen));
  CHECK(page.words("office_signs", "recorded") == "signed by 赵敏, today 16:30");
  CHECK(signing.signer()->ink()->empty());
  CHECK(value_of(Drafts(app.world.tablet()).load(page.order, "item-signature")).empty());
}

TEST_CASE("a name and strokes for an item outlive the program until they are recorded") {
  AppWorld app(1);
  Questions page(app);
  {
    ItemSignatureViewModel signing;
    signing.setSource(&page.source);
    signing.setItem(QStringLiteral("office_signs"));
    app.settle();
    signing.signer()->setName(QStringLiteral("赵敏"));
    signing.signer()->ink()->penDown({10, 10}, 1, 0);
    signing.signer()->ink()->penMove({60, 40}, 1, 30);
  }
  app.settle();
  ItemSignatureViewModel again;
  again.setSource(&page.source);
  again.setItem(QStringLiteral("office_signs"));
  app.settle();
  CHECK(again.signer()->name() == QStringLiteral("赵敏"));
  CHECK_FALSE(again.signer()->ink()->empty());
}

TEST_CASE("what is used up for an item is told with its quantity") {
  AppWorld app(1);
  Questions page(app);
  CHECK(page.words("sealant", "recorded") == "nothing used yet; one of SL-0031");
  must(Visit(app.world.tablet()).use_part(page.order, {ItemId{"SL-0031"}, Decimal::from_integer(2), "tube", {}}));
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.words("sealant", "recorded").find("used: SL-0031 × 2") == 0);
}

}  // namespace
}  // namespace siteproof
