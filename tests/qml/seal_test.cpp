#include <QtTest/QAbstractItemModelTester>

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include "core/evidence/bundle.h"
#include "core/usecases/sign_off.h"
#include "qml/viewmodels/seal_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using State = SealViewModel::State;

/// The sealed record of the leak order, as its page has it.
struct SealedLeak {
  explicit SealedLeak(AppWorld& world) : app(world) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    view.setSource(&source);
    app.settle();
  }
  void sign() {
    SignOffRequest request;
    request.order = app.leak();
    request.name = "王芳";
    request.strokes = {{{0, 0, 0, 500}, {300, 400, 16, 500}}};
    request.rating = 5;
    request.also = {{SignerRole::witness, "赵敏", {{{0, 0, 0, 500}, {700, 100, 16, 500}}}, "neighbour"}};
    must(SigningOff(app.world.tablet()).sign(request));
    tell();
  }
  void record(EventBody body) {
    must(app.world.tablet().record(app.leak(), std::move(body)));
    tell();
  }
  void tell() {
    app.session->tellAllChanged();
    app.settle();
  }
  [[nodiscard]] std::string of(int row, const char* role) {
    QAbstractItemModel& list = *view.versions();
    REQUIRE(row < list.rowCount());
    return list.data(list.index(row, 0), list.roleNames().key(role)).toString().toStdString();
  }

  AppWorld& app;
  OrderSource source;
  SealViewModel view;
  QAbstractItemModelTester check{view.versions(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("a record is unsealed until the owner signs, and then says version, time, who, and that the server waits") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  CHECK(leak.view.state() == State::Unsealed);
  CHECK(leak.view.versions()->rowCount() == 0);
  leak.sign();
  CHECK(leak.view.state() == State::Sealed);
  CHECK(leak.view.headline() == QStringLiteral("Sealed · version 1"));
  CHECK(leak.view.madeText().startsWith(QStringLiteral("Sealed today ")));
  CHECK(leak.view.madeText().endsWith(QStringLiteral("li.wei")));
  CHECK(leak.view.changeText().isEmpty());
  CHECK(leak.view.serverText().startsWith(QStringLiteral("The server has not confirmed it yet")));
  CHECK(leak.view.timestampText() == QStringLiteral("No timestamp of an authority yet."));
  CHECK(leak.view.photosText() == QStringLiteral("7 photos in the record"));
  REQUIRE(leak.view.signatures().size() == 2);
  CHECK(leak.view.signatures()[0].startsWith(QStringLiteral("Owner: 王芳")));
  CHECK(leak.view.signatures()[1].startsWith(QStringLiteral("Witness: 赵敏 · neighbour")));
}

TEST_CASE("a change after the seal shows in words, and sealing again needs a reason and keeps the earlier version") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  leak.sign();
  leak.record(PlanAgreed{"dry it again", "王芳", {}});
  CHECK(leak.view.state() == State::Changed);
  CHECK(leak.view.headline() == QStringLiteral("Changed since version 1 was sealed"));
  CHECK(leak.view.changeText().startsWith(QStringLiteral("Changed since: a plan was agreed · today ")));

  leak.view.sealAgain(QStringLiteral("  "));
  app.settle();
  CHECK(leak.view.problem() == QStringLiteral("Say why it is sealed again without the owner."));
  CHECK(leak.view.state() == State::Changed);

  leak.view.sealAgain(leak.view.readyReasons().front());
  app.settle();
  CHECK(leak.view.problem().isEmpty());
  CHECK(leak.view.state() == State::Sealed);
  CHECK(leak.view.headline() == QStringLiteral("Sealed · version 2"));
  REQUIRE(leak.view.versions()->rowCount() == 2);
  CHECK(leak.of(0, "title") == "Version 2");
  CHECK(leak.of(0, "reason") == "Sealed again without the owner: The owner has left; added after signing");
  CHECK(leak.of(0, "change").empty());
  CHECK(leak.of(1, "title") == "Version 1");
  CHECK(leak.of(1, "reason").empty());
  CHECK(leak.of(1, "change").starts_with("Changed since: a plan was agreed"));

  leak.view.sealAgain(QStringLiteral("again"));
  app.settle();
  CHECK(leak.view.problem() == QStringLiteral("Nothing has changed since this order was sealed."));
}

TEST_CASE("the server's receipt is told with its time and number, and an authority's timestamp") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  leak.sign();
  const EventId seal = app.world.order(app.leak()).seals.front().event;
  SealReceipt receipt;
  receipt.log_index = 3172;
  receipt.received_at = app.world.clock.now().wall;
  receipt.text = "{}";
  receipt.signature = "AA==";
  leak.record(SealReceived{seal, receipt});
  leak.record(SealTimestamped{seal, "AA=="});
  CHECK(leak.view.state() == State::Sealed);
  CHECK(leak.view.serverText().startsWith(QStringLiteral("The server has it since today ")));
  CHECK(leak.view.serverText().endsWith(QStringLiteral(", number 3172 of its log.")));
  CHECK(leak.view.timestampText() == QStringLiteral("An authority's timestamp is with it."));
}

TEST_CASE("a clock that was set is told in words") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  const auto jumped = [&](std::int64_t jump_ms) {
    ClockJumped fact;
    fact.before = app.world.clock.now();
    fact.jump_ms = jump_ms;
    leak.record(fact);
    return leak.view.clockJumps().back().toStdString();
  };
  CHECK(jumped(-7'200'000).starts_with("The tablet's clock was set back by 2 h, from today "));
  CHECK(jumped(45'000).starts_with("The tablet's clock was set forward by 45 s, from today "));
  CHECK(jumped(-7'800'000).starts_with("The tablet's clock was set back by 2 h 10 min"));
  CHECK(jumped(26LL * 3'600'000).starts_with("The tablet's clock was set forward by 1 d 2 h"));
}

TEST_CASE("the evidence is saved into the chosen folder under a fresh name and verifies") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  leak.sign();
  const auto folder = app.world.folder.path() / "shared";
  std::filesystem::create_directory(folder);
  const QUrl url = QUrl::fromLocalFile(QString::fromStdString(folder.string()));
  leak.view.shareEvidence(url);
  CHECK(leak.view.sharing());
  app.settle();
  CHECK_FALSE(leak.view.sharing());
  CHECK(leak.view.shareProblem().isEmpty());
  const auto first = folder / (app.leak().str() + "-evidence.zip");
  CHECK(leak.view.sharedText().toStdString() == "Saved as " + first.string());
  CHECK(value_of(verify_bundle(first)).ok());
  leak.view.shareEvidence(url);
  app.settle();
  CHECK(std::filesystem::exists(folder / (app.leak().str() + "-evidence-2.zip")));
  CHECK(std::filesystem::exists(first));
}

TEST_CASE("a folder that is not there is told, and sharing goes on elsewhere") {
  AppWorld app(3);
  app.work_through();
  SealedLeak leak(app);
  leak.sign();
  leak.view.shareEvidence(QUrl::fromLocalFile(QString::fromStdString((app.world.folder.path() / "gone").string())));
  app.settle();
  CHECK_FALSE(leak.view.shareProblem().isEmpty());
  CHECK(leak.view.sharedText().isEmpty());
  leak.view.shareEvidence(QUrl::fromLocalFile(QString::fromStdString(app.world.folder.path().string())));
  app.settle();
  CHECK(leak.view.shareProblem().isEmpty());
  CHECK_FALSE(leak.view.sharedText().isEmpty());
}

}  // namespace
}  // namespace siteproof
