#include <QtTest/QAbstractItemModelTester>

#include <QtCore/QUrl>

#include <fstream>

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
  ReportDesk desk{
      [this](Tablet&, const OrderId& order, const std::string& language, int width) -> Result<std::vector<QImage>> {
        asked.push_back(order.str() + " " + language + " " + std::to_string(width));
        if (refusal) return fail(*refusal);
        QImage page(width, width * 7 / 5, QImage::Format_RGB32);
        page.fill(Qt::white);
        return std::vector<QImage>(language == "both" ? 3 : 2, page);
      },
      [](Tablet&, const OrderId&, const std::string& language, const std::filesystem::path& target) -> Status {
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

}  // namespace
}  // namespace siteproof
