#include <QtTest/QAbstractItemModelTester>

#include <QtCore/QUrl>

#include <fstream>
#include <future>

#include "core/usecases/photos.h"
#include "qml/viewmodels/report_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// The leak order's report, drawn by a desk that notes what it is asked for.
struct DrawnReport {
  explicit DrawnReport(AppWorld& world) : app(world) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    view.setSource(&source);
    view.setDesk(&desk);
    app.settle();
  }
  [[nodiscard]] QUrl folder(const char* name) const {
    return QUrl::fromLocalFile(QString::fromStdString((app.world.folder.path() / name).string()));
  }

  AppWorld& app;
  std::vector<std::string> asked;
  std::optional<Error> refusal;
  bool will_be_signed = true;
  std::shared_future<void> held;  ///< where there is one, nothing is written before it is ready
  ReportDesk desk{
      [this](Tablet&, const OrderId& order, const std::string& language, int width) -> Result<ReportPages> {
        asked.push_back(order.str() + " " + language + " " + std::to_string(width));
        if (refusal) return fail(*refusal);
        QImage page(width, width * 7 / 5, QImage::Format_RGB32);
        page.fill(Qt::white);
        return ReportPages{std::vector<QImage>(language == "both" ? 3 : 2, page), will_be_signed};
      },
      [this](Tablet&, const OrderId&, const std::string& language, const std::filesystem::path& target) -> Status {
        if (held.valid()) held.wait();
        std::ofstream out(target);
        out << language;
        if (!out) return fail(ErrorKind::storage, "report.file", "It cannot be written.");
        return {};
      }};
  OrderSource source;
  ReportViewModel view;
  QAbstractItemModelTester check{view.pages(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("the report is drawn once there is a width for it, and again in another language") {
  AppWorld app(3);
  DrawnReport report(app);
  CHECK(report.asked.empty());
  report.view.setPageWidth(600);
  CHECK(report.view.drawing());
  app.settle();
  CHECK_FALSE(report.view.drawing());
  CHECK(report.view.count() == 3);
  report.view.setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(report.view.count() == 2);
  const std::string number = app.leak().str();
  CHECK(report.asked == std::vector{number + " both 600", number + " zh 600"});
  const QAbstractItemModel& pages = *report.view.pages();
  CHECK(pages.data(pages.index(0, 0), pages.roleNames().key("picture")).value<QImage>().width() == 600);
}

TEST_CASE("a narrower view shows the pages that are there, and none is drawn wider than is good for the memory") {
  AppWorld app(3);
  DrawnReport report(app);
  report.view.setPageWidth(5000);
  app.settle();
  report.view.setPageWidth(300);
  app.settle();
  CHECK(report.asked == std::vector{app.leak().str() + " both " + std::to_string(ReportViewModel::widest_px)});
}

TEST_CASE("the report is saved in the chosen language under a fresh name") {
  AppWorld app(3);
  std::filesystem::create_directory(app.world.folder.path() / "out");
  DrawnReport report(app);
  report.view.setLanguage(QStringLiteral("en"));
  for (int i = 0; i < 2; ++i) {
    report.view.share(report.folder("out"));
    CHECK(report.view.sharing());
    app.settle();
    CHECK(report.view.shareProblem().isEmpty());
  }
  const auto second = app.world.folder.path() / "out" / (app.leak().str() + "-report-2.pdf");
  CHECK(report.view.sharedText().toStdString() == "Saved as " + second.string());
  std::ifstream in(second);
  std::string text;
  in >> text;
  CHECK(text == "en");
}

TEST_CASE("a report that cannot be drawn or saved says why, and the next try goes on") {
  AppWorld app(3);
  DrawnReport report(app);
  report.refusal = Error{ErrorKind::storage, "report.font", "This device has no Chinese font."};
  report.view.setPageWidth(600);
  app.settle();
  CHECK_FALSE(report.view.problem().isEmpty());
  CHECK(report.view.count() == 0);
  report.refusal.reset();
  report.view.setLanguage(QStringLiteral("en"));
  app.settle();
  CHECK(report.view.problem().isEmpty());
  CHECK(report.view.count() == 2);
  report.view.share(report.folder("gone"));
  app.settle();
  CHECK_FALSE(report.view.shareProblem().isEmpty());
  CHECK(report.view.sharedText().isEmpty());
}

TEST_CASE("however often the wish changes while a report is drawn, only the newest is drawn after it, and shown") {
  AppWorld app(3);
  DrawnReport report(app);
  report.view.setPageWidth(600);
  for (const char* language : {"zh", "en", "both", "en"}) report.view.setLanguage(QString::fromUtf8(language));
  report.view.setPageWidth(700);
  app.settle();
  const std::string number = app.leak().str();
  CHECK(report.asked == std::vector{number + " both 600", number + " en 700"});
  CHECK_FALSE(report.view.drawing());
  CHECK(report.view.count() == 2);
  const QAbstractItemModel& pages = *report.view.pages();
  CHECK(pages.data(pages.index(0, 0), pages.roleNames().key("picture")).value<QImage>().width() == 700);
}

TEST_CASE("a report that this tablet cannot sign says so before it is saved, and is saved all the same") {
  AppWorld app(3);
  DrawnReport report(app);
  report.view.setPageWidth(600);
  app.settle();
  CHECK(report.view.unsignedText().isEmpty());
  report.will_be_signed = false;
  report.view.setLanguage(QStringLiteral("en"));
  app.settle();
  CHECK(report.view.unsignedText().startsWith(QStringLiteral("This tablet cannot sign the file itself.")));
  report.view.share(QUrl::fromLocalFile(QString::fromStdString(app.world.folder.path().string())));
  app.settle();
  CHECK(report.view.shareProblem().isEmpty());
  CHECK_FALSE(report.view.sharedText().isEmpty());
}

TEST_CASE("the tablet answers while a report is being written") {
  AppWorld app(3);
  DrawnReport report(app);
  std::promise<void> let_go;
  report.held = let_go.get_future().share();
  report.view.share(QUrl::fromLocalFile(QString::fromStdString(app.world.folder.path().string())));
  std::optional<std::string> technician;
  app.session->ask<PersonId>(
      &report.view, [](Tablet& tablet) { return tablet.technician(); },
      [&](const Result<PersonId>& answer) { technician = value_of(answer).str(); });
  AppWorld::wait_until([&] { return technician.has_value(); });
  CHECK(technician == "li.wei");
  CHECK(report.view.sharing());
  let_go.set_value();
  app.settle();
  CHECK_FALSE(report.view.sharing());
  CHECK_FALSE(report.view.sharedText().isEmpty());
}

TEST_CASE("a file that is written has everything that was asked for before it") {
  AppWorld app(3);
  app.arrive();
  std::size_t photos = 0;
  app.session->ask<void>(
      app.session.get(),
      [&app](Tablet& tablet) -> Status {
        SITEPROOF_CHECK(Photos(tablet).add({app.leak(), Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg"));
        return {};
      },
      [](const Status& added) { must(added); });
  app.session->ask<std::size_t>(
      app.session.get(),
      [&app](Tablet& tablet) -> Result<std::size_t> {
        SITEPROOF_TRY(const OrderState order, tablet.store().order(app.leak()));
        return order.photos.size();
      },
      [&](const Result<std::size_t>& seen) { photos = value_of(seen); }, TabletWorker::Urgency::file);
  app.settle();
  CHECK(photos == 1);
}

TEST_CASE("a place in another app's keeping is refused in plain words, and nothing is written") {
  AppWorld app(3);
  DrawnReport report(app);
  report.view.share(QUrl(QStringLiteral("content://com.android.externalstorage.documents/tree/primary%3ADocuments")));
  CHECK_FALSE(report.view.sharing());
  CHECK(report.view.shareProblem() ==
        QStringLiteral("That place belongs to another app: choose one in this tablet's own storage."));
  CHECK(report.view.sharedText().isEmpty());
}

}  // namespace
}  // namespace siteproof
