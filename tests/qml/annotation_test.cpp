#include "qml/viewmodels/annotation_view_model.h"

#include <catch2/catch.hpp>

#include "core/rules/marks.h"
#include "core/usecases/photos.h"
#include "qml/viewmodels/mark_json.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// The page that draws on the leak order's first photo.
struct Drawing {
  explicit Drawing(AppWorld& world) : app(world) {
    if (app.world.order(app.leak()).photos.empty()) {
      app.arrive();
      app.take_photos(Stage::before, 2);
      app.session->tellAllChanged();
    }
    page = open();
  }
  struct Page {
    OrderSource source;
    AnnotationViewModel marks;
  };
  [[nodiscard]] std::unique_ptr<Page> open() {
    auto made = std::make_unique<Page>();
    made->source.setSession(app.session.get());
    made->source.setOrderId(app.leak_number());
    made->marks.setSource(&made->source);
    made->marks.setPhoto(QString::fromStdString(photo().id.str()));
    app.settle();
    return made;
  }
  [[nodiscard]] Photo photo() { return app.world.order(app.leak()).photos.front(); }
  [[nodiscard]] std::vector<Mark> shown() { return marks_from_json(page->marks.marks()).value(); }
  void line(const char* tool, double x1, double y1, double x2, double y2) {
    page->marks.setTool(QString::fromUtf8(tool));
    page->marks.begin(x1, y1);
    page->marks.move(x2, y2);
    page->marks.end();
  }

  AppWorld& app;
  std::unique_ptr<Page> page;
};

TEST_CASE("marks are drawn with the tool and colour that are chosen, and are on record with saving") {
  AppWorld app(3);
  Drawing here(app);
  here.page->marks.setColour(QStringLiteral("yellow"));
  here.line("arrow", 0.1, 0.2, 0.5, 0.6);
  REQUIRE(here.shown().size() == 1);
  CHECK(here.shown().front().kind == MarkKind::arrow);
  CHECK(here.shown().front().colour == MarkColour::yellow);
  CHECK(here.shown().front().points == std::vector<MarkPoint>{{1000, 2000}, {5000, 6000}});
  CHECK(here.photo().marks.empty());
  CHECK(here.page->marks.changed());
  here.page->marks.save();
  app.settle();
  CHECK(here.photo().marks == here.shown());
  CHECK(here.page->marks.savedText() == QStringLiteral("Saved"));
  CHECK_FALSE(here.page->marks.changed());
}

TEST_CASE("marks can be taken back and made again, and a new one ends what could be made again") {
  AppWorld app(3);
  Drawing here(app);
  CHECK_FALSE(here.page->marks.canUndo());
  here.line("arrow", 0.1, 0.1, 0.5, 0.5);
  here.line("ellipse", 0.2, 0.2, 0.6, 0.6);
  here.page->marks.undo();
  CHECK(here.shown().size() == 1);
  here.page->marks.redo();
  CHECK(here.shown().size() == 2);
  CHECK_FALSE(here.page->marks.canRedo());
  here.page->marks.undo();
  here.page->marks.undo();
  CHECK(here.shown().empty());
  here.line("blur", 0.3, 0.3, 0.7, 0.7);
  CHECK(here.shown().size() == 1);
  CHECK_FALSE(here.page->marks.canRedo());
}

TEST_CASE("what was drawn and not saved is there again after the program ended, and can be taken back") {
  AppWorld app(3);
  Drawing here(app);
  here.line("freehand", 0.1, 0.1, 0.4, 0.4);
  here.page->marks.draft()->flush();
  app.settle();
  here.page.reset();
  here.page = here.open();
  CHECK(here.shown().size() == 1);
  CHECK(here.page->marks.changed());
  CHECK(here.photo().marks.empty());
  here.page->marks.undo();
  CHECK(here.shown().empty());
  here.page->marks.redo();
  here.page->marks.save();
  app.settle();
  here.page.reset();
  here.page = here.open();
  CHECK_FALSE(here.page->marks.changed());
  CHECK(here.shown().size() == 1);
}

TEST_CASE("a draft belongs to its photo, and saving one keeps the other's") {
  AppWorld app(3);
  Drawing here(app);
  const auto second = QString::fromStdString(app.world.order(app.leak()).photos[1].id.str());
  here.line("arrow", 0.1, 0.1, 0.5, 0.5);
  here.page->marks.setPhoto(second);
  CHECK(here.shown().empty());
  here.line("blur", 0.1, 0.1, 0.5, 0.5);
  here.page->marks.save();
  app.settle();
  here.page.reset();
  here.page = here.open();
  REQUIRE(here.shown().size() == 1);
  CHECK(here.shown().front().kind == MarkKind::arrow);
}

TEST_CASE("a length is measured by the scale that was drawn before it") {
  AppWorld app(3);
  Drawing here(app);
  bool asked = false;
  QObject::connect(&here.page->marks, &AnnotationViewModel::lengthWanted, [&] { asked = true; });
  here.line("scale", 0.1, 0.9, 0.3, 0.9);
  CHECK(asked);
  here.page->marks.giveLength(QStringLiteral("long"), QStringLiteral("mm"));
  CHECK_FALSE(here.page->marks.problem().isEmpty());
  here.page->marks.giveLength(QStringLiteral("50"), QStringLiteral("mm"));
  CHECK(here.page->marks.problem().isEmpty());
  here.line("measure", 0.1, 0.5, 0.5, 0.5);
  REQUIRE(here.shown().size() == 2);
  REQUIRE(here.shown().back().length.has_value());
  CHECK(here.shown().back().length->str() == "100");
  CHECK(here.shown().back().unit == "mm");
}

TEST_CASE("a text is asked for where the photo was tapped, and without one there is no mark") {
  AppWorld app(3);
  Drawing here(app);
  int asked = 0;
  QObject::connect(&here.page->marks, &AnnotationViewModel::textWanted, [&] { ++asked; });
  here.page->marks.setTool(QStringLiteral("text"));
  here.page->marks.begin(0.2, 0.3);
  here.page->marks.end();
  here.page->marks.giveText(QStringLiteral("  "));
  CHECK(here.shown().empty());
  here.page->marks.begin(0.2, 0.3);
  here.page->marks.end();
  CHECK(asked == 2);
  here.page->marks.giveText(QStringLiteral("接头渗水"));
  REQUIRE(here.shown().size() == 1);
  CHECK(here.shown().front().text == "接头渗水");
}

TEST_CASE("a tap with the pen is a dot, on record as any line") {
  AppWorld app(3);
  Drawing here(app);
  here.line("freehand", 0.5, 0.5, 0.501, 0.5);
  REQUIRE(here.shown().size() == 1);
  CHECK(here.shown().front().points == std::vector<MarkPoint>{{5000, 5000}, {5000, 5000}});
  here.page->marks.save();
  app.settle();
  CHECK(here.page->marks.problem().isEmpty());
  CHECK(here.photo().marks == here.shown());
}

TEST_CASE("a layer that is on record after another photo was opened is that photo's own") {
  AppWorld app(3);
  Drawing here(app);
  const auto first = here.page->marks.photo();
  here.line("arrow", 0.1, 0.1, 0.5, 0.5);
  here.page->marks.save();
  here.page->marks.setPhoto(QString::fromStdString(app.world.order(app.leak()).photos[1].id.str()));
  app.settle();
  CHECK(here.shown().empty());
  CHECK_FALSE(here.page->marks.changed());
  CHECK(here.page->marks.savedText().isEmpty());
  here.page->marks.setPhoto(first);
  CHECK(here.shown().size() == 1);
  CHECK_FALSE(here.page->marks.changed());
}

TEST_CASE("a tap without a way, and a finger that a second one joins, leave no mark") {
  AppWorld app(3);
  Drawing here(app);
  here.line("arrow", 0.5, 0.5, 0.501, 0.5);
  CHECK(here.shown().empty());
  here.page->marks.begin(0.1, 0.1);
  here.page->marks.move(0.9, 0.9);
  CHECK(here.shown().size() == 1);
  here.page->marks.cancel();
  here.page->marks.end();
  CHECK(here.shown().empty());
  CHECK_FALSE(here.page->marks.canUndo());
}

TEST_CASE("a finger that leaves the photo draws along its edge, and a long line is drawn to its end") {
  AppWorld app(3);
  Drawing here(app);
  here.line("arrow", 0.5, 0.5, 1.7, -0.4);
  CHECK(here.shown().back().points.back() == MarkPoint{10000, 0});
  here.page->marks.setTool(QStringLiteral("freehand"));
  here.page->marks.begin(0, 0);
  for (int i = 1; i < 2000; ++i) here.page->marks.move(i % 2 == 0 ? 0.1 : 0.9, i / 2000.0);
  here.page->marks.end();
  CHECK(here.shown().back().points.size() <= mark_points_max);
  CHECK(here.shown().back().points.front() == MarkPoint{0, 0});
  CHECK(here.shown().back().points.back() == MarkPoint{9000, 9995});
  here.page->marks.save();
  app.settle();
  CHECK(here.page->marks.problem().isEmpty());
  CHECK(here.photo().marks.size() == 2);
}

}  // namespace
}  // namespace siteproof
