#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>

#include "core/usecases/drafts.h"
#include "qml/viewmodels/checklist_view_model.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/materials_view_model.h"
#include "qml/viewmodels/order_view_model.h"
#include "qml/viewmodels/sign_off_view_model.h"
#include "qml/viewmodels/visit_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

const auto text_field = QStringLiteral("text");

/// Runs out when the test says so.
class HandCountdown final : public Countdown {
 public:
  void start(std::chrono::milliseconds time, std::function<void()> done) override {
    CHECK_FALSE(done_);
    time_ = time;
    done_ = std::move(done);
    ++starts;
  }
  void stop() override { done_ = nullptr; }
  [[nodiscard]] bool running() const override { return static_cast<bool>(done_); }
  [[nodiscard]] std::chrono::milliseconds time() const { return time_; }
  void run_out() {
    REQUIRE(done_);
    std::exchange(done_, nullptr)();
  }

  int starts = 0;

 private:
  std::chrono::milliseconds time_{0};
  std::function<void()> done_;
};

/// A view model on the leak order, as its page has it.
template <class ViewModel>
struct Page {
  explicit Page(AppWorld& app) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    view.setSource(&source);
    app.settle();
  }
  OrderSource source;
  ViewModel view;
};

/// A keeper whose time the test drives.
struct Driven {
  explicit Driven(AppWorld& app) : keeper("plan", nullptr, take_countdown()) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    keeper.setSource(&source);
    app.settle();
  }
  std::unique_ptr<Countdown> take_countdown() {
    auto made = std::make_unique<HandCountdown>();
    countdown = made.get();
    return made;
  }
  HandCountdown* countdown = nullptr;
  OrderSource source;
  DraftKeeper keeper;
};

using Fields = std::map<std::string, std::string>;

Fields kept(AppWorld& app, const char* place) {
  app.settle();
  return value_of(Drafts(app.world.tablet()).load(app.leak(), place));
}

/// Ends the program as the system does, and starts it again on the same folder.
void restart(AppWorld& app) {
  app.worker.reset();
  app.session.reset();
  app.world.reopen();
  app.worker = std::make_shared<TabletWorker>(
      [&app] { return Tablet::open(app.world.folder.path() / "data", app.world.ports()); });
  app.session = std::make_unique<AppSession>(app.worker, app.world.clock);
  app.session->start();
  app.settle();
}

TEST_CASE("a keystroke is saved at the latest 300 ms later, however long somebody types on without a pause") {
  AppWorld app(3);
  Driven form(app);
  static_cast<void>(form.keeper.value(text_field));
  form.keeper.put(text_field, QStringLiteral("r"));
  CHECK(form.countdown->time() <= std::chrono::milliseconds(300));
  form.keeper.put(text_field, QStringLiteral("re"));
  form.keeper.put(text_field, QStringLiteral("rep"));
  CHECK(form.countdown->starts == 1);
  CHECK(kept(app, "plan").empty());
  form.countdown->run_out();
  CHECK(kept(app, "plan") == Fields{{"text", "rep"}});
  form.keeper.put(text_field, QStringLiteral("repl"));
  CHECK(form.countdown->starts == 2);
}

TEST_CASE("what was typed is saved at once when the field is left and when the application goes to the background") {
  AppWorld app(3);
  Driven form(app);
  form.keeper.put(text_field, QStringLiteral("on leaving"));
  form.keeper.flush();
  CHECK_FALSE(form.countdown->running());
  CHECK(kept(app, "plan") == Fields{{"text", "on leaving"}});
  for (const auto state : {Qt::ApplicationInactive, Qt::ApplicationHidden, Qt::ApplicationSuspended}) {
    const QString typed = QString::number(static_cast<int>(state));
    form.keeper.put(text_field, typed);
    emit qGuiApp->applicationStateChanged(state);
    CHECK(kept(app, "plan") == Fields{{"text", typed.toStdString()}});
  }
}

TEST_CASE("what stands in a field before anybody types is no draft, and a field typed back to it leaves none") {
  AppWorld app(3);
  Driven form(app);
  const auto by = QStringLiteral("by");
  CHECK(form.keeper.value(by, QStringLiteral("王芳")) == QStringLiteral("王芳"));
  form.keeper.put(by, QStringLiteral("王芳"));
  CHECK_FALSE(form.keeper.unsaved());
  form.keeper.put(by, QString());
  form.keeper.flush();
  CHECK(kept(app, "plan") == Fields{{"by", ""}});
  form.keeper.put(by, QStringLiteral("王芳"));
  form.keeper.flush();
  CHECK(kept(app, "plan").empty());
}

TEST_CASE("typed text is there again after the page is gone and the program was started again") {
  AppWorld app(3);
  app.arrive();
  {
    Page<VisitViewModel> page(app);
    page.view.planDraft()->put(text_field, QStringLiteral("换角阀，两小时"));
    page.view.callDraft()->put(QStringLiteral("note"), QStringLiteral("will be home at 4"));
    page.view.consentDraft()->put(QStringLiteral("given_by"), QStringLiteral("张伟"));
    page.view.suspendDraft()->put(QStringLiteral("reason"), QStringLiteral("rain"));
    Page<OrderViewModel> order(app);
    order.view.noteDraft()->put(text_field, QStringLiteral("key under the mat"));
    Page<MaterialsViewModel> materials(app);
    materials.view.requestDraft()->put(QStringLiteral("note"), QStringLiteral("kitchen"));
  }
  restart(app);
  Page<VisitViewModel> page(app);
  Page<OrderViewModel> order(app);
  Page<MaterialsViewModel> materials(app);
  CHECK(page.view.planDraft()->value(text_field) == QStringLiteral("换角阀，两小时"));
  CHECK(page.view.callDraft()->value(QStringLiteral("note")) == QStringLiteral("will be home at 4"));
  CHECK(page.view.consentDraft()->value(QStringLiteral("given_by"), QStringLiteral("王芳")) == QStringLiteral("张伟"));
  CHECK(page.view.suspendDraft()->value(QStringLiteral("reason")) == QStringLiteral("rain"));
  CHECK(order.view.noteDraft()->value(text_field) == QStringLiteral("key under the mat"));
  CHECK(materials.view.requestDraft()->value(QStringLiteral("note")) == QStringLiteral("kitchen"));
}

TEST_CASE("each order has its own draft, saved when another order is opened") {
  AppWorld app(3);
  Page<OrderViewModel> page(app);
  page.view.noteDraft()->put(text_field, QStringLiteral("for the leak"));
  QSignalSpy replaced(page.view.noteDraft(), &DraftKeeper::replaced);
  page.source.setOrderId(QStringLiteral("WO-elsewhere"));
  CHECK(replaced.count() == 1);
  CHECK(page.view.noteDraft()->value(text_field).isEmpty());
  page.source.setOrderId(app.leak_number());
  app.settle();
  CHECK(page.view.noteDraft()->value(text_field) == QStringLiteral("for the leak"));
}

TEST_CASE("a recorded event leaves no draft, not even of what was typed while it was recorded") {
  AppWorld app(3);
  app.arrive();
  Page<VisitViewModel> page(app);
  DraftKeeper& form = *page.view.consentDraft();
  form.put(QStringLiteral("given_by"), QStringLiteral("王芳"));
  page.view.recordConsent(QStringLiteral("王芳"), QStringLiteral("phone"));
  form.put(QStringLiteral("given_by"), QStringLiteral("王芳 again"));
  form.flush();
  QSignalSpy replaced(&form, &DraftKeeper::replaced);
  CHECK(kept(app, "consent").empty());
  CHECK(replaced.count() == 1);
  CHECK_FALSE(form.unsaved());
  CHECK(form.value(QStringLiteral("given_by")).isEmpty());
  CHECK(app.world.order(app.leak()).consents.size() == 1);
}

TEST_CASE("a refused event keeps its draft") {
  AppWorld app(3);
  app.arrive();
  Page<VisitViewModel> page(app);
  page.view.consentDraft()->put(QStringLiteral("given_by"), QStringLiteral("王芳"));
  page.view.recordConsent(QStringLiteral("王芳"), {});
  CHECK(kept(app, "consent") == Fields{{"given_by", "王芳"}});
  CHECK_FALSE(page.view.problem().isEmpty());
  page.view.recordCall(true, QStringLiteral("hello"));
  CHECK(kept(app, "consent") == Fields{{"given_by", "王芳"}});
}

TEST_CASE("a page that is left while its event is recorded leaves no draft") {
  AppWorld app(3);
  app.arrive();
  {
    Page<OrderViewModel> page(app);
    page.view.noteDraft()->put(text_field, QStringLiteral("the meter is in the cellar"));
    page.view.addNote(QStringLiteral("the meter is in the cellar"));
  }
  CHECK(kept(app, "note").empty());
  CHECK(app.world.order(app.leak()).notes.size() == 1);
}

TEST_CASE("a checklist field keeps what is typed, a refused answer too, until the answer is recorded") {
  AppWorld app(3);
  app.arrive();
  const auto moisture = QStringLiteral("moisture");
  const auto field = [&](Page<ChecklistViewModel>& page, const char* role) {
    QAbstractItemModel* items = page.view.items();
    return items->data(items->index(page.view.rowOf(moisture), 0), items->roleNames().key(role)).toString();
  };
  {
    Page<ChecklistViewModel> page(app);
    page.view.type(moisture, QStringLiteral("250"));
    page.view.answer(moisture, QStringLiteral("250"));
  }
  restart(app);
  Page<ChecklistViewModel> page(app);
  CHECK(field(page, "typed") == QStringLiteral("250"));
  CHECK(field(page, "value").isEmpty());
  page.view.type(moisture, QStringLiteral("62.50"));
  page.view.answer(moisture, QStringLiteral("62.50"));
  CHECK(kept(app, "checklist").empty());
  CHECK(field(page, "typed") == QStringLiteral("62.5"));
}

TEST_CASE("the sign-off comes back as it was left: strokes, stars, name and remarks") {
  AppWorld app(3);
  app.work_through();
  std::vector<Stroke> drawn;
  {
    Page<SignOffViewModel> page(app);
    StrokeCollector& ink = *page.view.owner()->ink();
    ink.penDown({10, 20}, 0.5, 1000);
    ink.penMove({30.25, 40}, 0.75, 1016);
    ink.penUp();
    ink.penDown({50, 60}, 1, 1400);
    drawn = ink.strokes();
    page.view.setRating(4);
    page.view.setRemarks(QStringLiteral("很快 quick"));
    page.view.owner()->setName(QStringLiteral("王小明"));
  }
  restart(app);
  Page<SignOffViewModel> page(app);
  CHECK(page.view.owner()->ink()->strokes() == drawn);
  CHECK(page.view.rating() == 4);
  CHECK(page.view.remarks() == QStringLiteral("很快 quick"));
  CHECK(page.view.owner()->name() == QStringLiteral("王小明"));
  page.view.owner()->ink()->penDown({70, 60}, 1, 90'000);
  CHECK(page.view.owner()->ink()->strokes().back().front().t_ms == 400);
  page.view.record();
  CHECK(kept(app, "sign-off").empty());
  CHECK(page.view.finished());
  CHECK(page.view.owner()->ink()->strokes().size() == 3);
  CHECK(app.world.order(app.leak()).sign_offs.size() == 1);
}

TEST_CASE("strokes that were undone or wiped are not there again") {
  AppWorld app(3);
  app.work_through();
  Page<SignOffViewModel> page(app);
  page.view.owner()->ink()->penDown({10, 20}, 0.5, 1000);
  page.view.draft()->flush();
  CHECK(kept(app, "sign-off").contains("strokes"));
  page.view.owner()->ink()->undo();
  page.view.draft()->flush();
  CHECK(kept(app, "sign-off").empty());
}

TEST_CASE("the reason why nobody signs comes back with the choice that asks for it") {
  AppWorld app(3);
  app.work_through();
  {
    Page<SignOffViewModel> page(app);
    page.view.setOutcome(SignOffViewModel::Outcome::Absent);
    page.view.setReason(QStringLiteral("出差"));
  }
  restart(app);
  Page<SignOffViewModel> page(app);
  CHECK(page.view.outcome() == SignOffViewModel::Outcome::Absent);
  CHECK(page.view.reason() == QStringLiteral("出差"));
}

/// Runs a statement on the tablet's database as the interface uses it.
void tell_database(AppWorld& app, const char* statement) {
  app.session->ask<void>(
      app.session.get(), [statement](Tablet& tablet) { return tablet.store().database().exec(statement); },
      [](const Status& status) { must(status); });
  app.settle();
}

TEST_CASE("a full storage is told with what to do, at the field that was typed into, until the text is saved") {
  AppWorld app(3);
  Driven form(app);
  QSignalSpy told(&form.keeper, &DraftKeeper::problemChanged);
  tell_database(app, "PRAGMA max_page_count=1");  // no larger than it is
  const QString much(1'000'000, QLatin1Char('x'));
  form.keeper.put(QStringLiteral("note"), QStringLiteral("first"));
  form.keeper.put(text_field, much);
  form.countdown->run_out();
  CHECK(kept(app, "plan").empty());
  CHECK(told.count() == 1);
  CHECK(form.keeper.problem() ==
        QStringLiteral("The storage is full, so this is not saved yet. It is still on the screen: free some space; "
                       "saving is tried again with the next key."));
  CHECK(form.keeper.problemField() == text_field);
  CHECK(form.keeper.value(text_field) == much);
  CHECK(form.keeper.unsaved());

  tell_database(app, "PRAGMA max_page_count=1000000");
  form.keeper.put(text_field, much + QLatin1Char('y'));
  form.countdown->run_out();
  CHECK(kept(app, "plan").at("text").size() == 1'000'001);
  CHECK(kept(app, "plan").at("note") == "first");
  CHECK(form.keeper.problem().isEmpty());
  CHECK(form.keeper.problemField().isEmpty());
  CHECK(told.count() == 2);
}

TEST_CASE("a read-only storage is told in other words, and another order's page does not tell it") {
  AppWorld app(3);
  Driven form(app);
  tell_database(app, "PRAGMA query_only=ON");
  form.keeper.put(text_field, QStringLiteral("new valve"));
  form.countdown->run_out();
  app.settle();
  CHECK(form.keeper.problem().startsWith(QStringLiteral("The storage is read-only")));
  form.source.setOrderId(QStringLiteral("WO-elsewhere"));
  CHECK(form.keeper.problem().isEmpty());
  app.settle();
  CHECK(form.keeper.problem().isEmpty());
}

TEST_CASE("what is typed last is saved although the program ends at once") {
  AppWorld app(3);
  {
    Page<OrderViewModel> page(app);
    page.view.noteDraft()->put(text_field, QStringLiteral("last words"));
  }
  restart(app);
  CHECK(kept(app, "note") == Fields{{"text", "last words"}});
}

}  // namespace
}  // namespace siteproof
