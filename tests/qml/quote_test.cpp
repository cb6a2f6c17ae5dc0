#include <QtTest/QAbstractItemModelTester>

#include <algorithm>

#include "core/rules/quote.h"
#include "core/usecases/drafts.h"
#include "core/usecases/materials.h"
#include "core/usecases/quotes.h"
#include "qml/viewmodels/quote_view_model.h"
#include "qml/viewmodels/visit_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using Phase = QuoteViewModel::Phase;

/// The leak order's quote as its page has it.
struct QuoteWorld {
  explicit QuoteWorld(AppWorld& world) : app(world) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    quote.setSource(&source);
    app.settle();
  }
  void write(const char* line, const char* words, const char* quantity, const char* price) {
    const QString id = QString::fromUtf8(line);
    quote.setLine(id, QStringLiteral("text"), QString::fromUtf8(words));
    quote.setLine(id, QStringLiteral("quantity"), QString::fromUtf8(quantity));
    quote.setLine(id, QStringLiteral("unit"), QStringLiteral("pc"));
    quote.setLine(id, QStringLiteral("price"), QString::fromUtf8(price));
  }
  void make() {
    quote.make();
    app.settle();
    CHECK(quote.problem().isEmpty());
  }
  void draw() {
    quote.owner()->ink()->penDown({10, 10}, 1, 0);
    quote.owner()->ink()->penMove({60, 40}, 1, 30);
    quote.owner()->ink()->penMove({90, 10}, 1, 60);
    quote.owner()->ink()->penUp();
  }
  QString line(int row, const char* role) {
    QAbstractItemModel* const lines = quote.lines();
    return lines->data(lines->index(row, 0), lines->roleNames().key(role)).toString();
  }

  AppWorld& app;
  OrderSource source;
  QuoteViewModel quote;
};

TEST_CASE("a quote adds up as it is written, exactly, and says what it still lacks") {
  AppWorld app(1);
  QuoteWorld page(app);
  QAbstractItemModelTester check(page.quote.lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(page.quote.phase() == Phase::Writing);
  CHECK(page.quote.missing() == QStringLiteral("Each line needs words: what is done or used."));
  page.write("1", "angle valve", "3", "0.1");
  CHECK(page.line(0, "total") == QStringLiteral("0.3 CNY"));
  page.quote.addLine();
  CHECK(page.quote.missing() == QStringLiteral("Each line needs words: what is done or used."));
  page.write("2", "work", "1.5", "x");
  CHECK(page.quote.missing() == QStringLiteral("Each line needs a quantity and a price, as numbers."));
  page.write("2", "work", "1.5", "120");
  CHECK(page.quote.missing().isEmpty());
  CHECK(page.quote.total() == QStringLiteral("180.3 CNY"));
  page.quote.removeLine(QStringLiteral("1"));
  CHECK(page.quote.total() == QStringLiteral("180 CNY"));
}

TEST_CASE("a material of the store brings its name, unit and price; other words over it are no longer that material") {
  AppWorld app(1);
  QuoteWorld page(app);
  const auto found = value_of(Materials(app.world.tablet()).search("", "en", 100));
  const auto priced = std::find_if(found.items.begin(), found.items.end(),
                                   [](const StockItem& item) { return item.price.has_value(); });
  REQUIRE(priced != found.items.end());
  const std::string stock = priced->code.str();
  page.quote.takeMaterial(QStringLiteral("1"), QString::fromStdString(stock));
  app.settle();
  CHECK(page.line(0, "code").toStdString() == stock);
  CHECK_FALSE(page.line(0, "words").isEmpty());
  CHECK_FALSE(page.line(0, "price").isEmpty());
  CHECK(page.quote.missing().isEmpty());
  page.quote.setLine(QStringLiteral("1"), QStringLiteral("text"), QStringLiteral("something like it"));
  CHECK(page.line(0, "code").isEmpty());
}

TEST_CASE("lines that are written and not made outlive the program") {
  AppWorld app(1);
  {
    QuoteWorld page(app);
    page.write("1", "angle valve", "2", "32.5");
  }
  app.settle();
  QuoteWorld again(app);
  CHECK(again.line(0, "words") == QStringLiteral("angle valve"));
  CHECK(again.quote.total() == QStringLiteral("65 CNY"));
}

TEST_CASE("the owner agrees in person with a stroke, under exactly the text in their language") {
  AppWorld app(1);
  QuoteWorld page(app);
  page.write("1", "angle valve", "2", "32.5");
  page.make();
  CHECK(page.quote.phase() == Phase::Showing);
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "quote")).empty());
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  const OrderState shown = app.world.order(app.leak());
  CHECK(page.quote.text().toStdString() == quote_text(shown, *active_quote(shown), "zh"));
  app.session->setLanguage(QStringLiteral("en"));
  app.settle();
  page.quote.agree();
  app.settle();
  CHECK(page.quote.phase() == Phase::Showing);
  CHECK(page.quote.wordMissing() == QStringLiteral("Let the owner sign on the pad."));
  page.draw();
  CHECK(page.quote.wordMissing().isEmpty());
  const std::string seen = page.quote.text().toStdString();
  page.quote.agree();
  app.settle();
  CHECK(page.quote.phase() == Phase::Agreed);
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.quotes.back().answer.has_value());
  CHECK(order.quotes.back().answer->text_sha256 == sha256(seen));
  CHECK(order.quotes.back().answer->strokes_sha256.has_value());
  CHECK(page.quote.owner()->ink()->empty());
  VisitViewModel visit;
  visit.setSource(&page.source);
  CHECK(visit.quotedPrice() == QStringLiteral("65"));
}

TEST_CASE("the owner's no is recorded with its reason, and another quote can follow") {
  AppWorld app(1);
  QuoteWorld page(app);
  page.write("1", "angle valve", "2", "32.5");
  page.make();
  page.quote.setWay(QStringLiteral("phone"));
  page.quote.decline({});
  app.settle();
  CHECK(page.quote.problem() == QStringLiteral("Say why the owner declined, in their words."));
  page.quote.decline(QStringLiteral("too dear"));
  app.settle();
  CHECK(page.quote.phase() == Phase::Declined);
  CHECK(page.quote.stateText().contains(QStringLiteral("too dear")));
  CHECK_FALSE(page.quote.changeOrder());
  page.quote.rewrite();
  CHECK(page.quote.phase() == Phase::Writing);
  CHECK(page.line(0, "words") == QStringLiteral("angle valve"));
}

TEST_CASE("a change order begins with the agreed lines, can be left, and needs the owner's word anew") {
  AppWorld app(1);
  QuoteWorld page(app);
  page.write("1", "angle valve", "2", "32.5");
  page.make();
  page.quote.setWay(QStringLiteral("phone"));
  page.quote.agree();
  app.settle();
  REQUIRE(page.quote.phase() == Phase::Agreed);
  page.quote.rewrite();
  CHECK(page.quote.changeOrder());
  page.quote.stopRewriting();
  CHECK(page.quote.phase() == Phase::Agreed);
  page.quote.rewrite();
  page.quote.addLine();
  page.write("2", "hose", "1", "20");
  page.make();
  CHECK(page.quote.phase() == Phase::Showing);
  const OrderState order = app.world.order(app.leak());
  CHECK(order.quotes.back().replaces == order.quotes.front().id);
  CHECK(page.quote.text().contains(QStringLiteral("This quote takes the place of the one before.")));
}

}  // namespace
}  // namespace siteproof
