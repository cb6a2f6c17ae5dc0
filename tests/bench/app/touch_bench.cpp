#include <algorithm>

#include "core/usecases/drafts.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/order_source.h"
#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/frame_meter.h"
#include "tests/bench/app/measured_app.h"
#include "tests/bench/app/tablet_data.h"

namespace siteproof::bench {
namespace {

double median_ms(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double elapsed_ms(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

QString order_in_hand(MeasuredApp& app) {
  QQuickItem* page = app.find("OrderPage");
  const auto* source = page == nullptr ? nullptr : page->property("source").value<OrderSource*>();
  return source != nullptr && source->loaded() ? source->orderId() : QString();
}

void open_orders(std::vector<Line>& table, MeasuredApp& app) {
  std::vector<double> took;
  for (int round = 0; round < 15; ++round) {
    const QString before = order_in_hand(app);
    // The next card that is wholly in sight.
    QQuickItem& card = app.await("OrderCard", [&](const QQuickItem& item) {
      const double y = item.mapToScene(QPointF(0, 0)).y();
      return y > 120 && y + item.height() < 780 && item.property("orderId").toString() != before;
    });
    const QString wanted = card.property("orderId").toString();
    const auto begun = std::chrono::steady_clock::now();
    app.tap(card);
    run_until([&] { return order_in_hand(app) == wanted; }, "the order's page");
    app.draw();
    took.push_back(elapsed_ms(begun));
    app.settle();
  }
  table.push_back({"list to order, on the screen", "-", median_ms(took), 0, "ms", median_ms(took), 100, false});
}

void type_a_note(std::vector<Line>& table, MeasuredApp& app, TabletData& beside) {
  const QString order = order_in_hand(app);
  app.call("showSheet", {QStringLiteral("note")});
  QQuickItem& field = app.await("DraftField");
  auto* draft = field.property("draft").value<DraftKeeper*>();
  QMetaObject::invokeMethod(&field, "focusInput");
  app.settle();
  std::vector<double> took;
  QString typed;
  for (int round = 0; round < 15; ++round) {
    const QChar letter(u'a' + static_cast<char16_t>(round));
    const auto begun = std::chrono::steady_clock::now();
    app.press(static_cast<Qt::Key>(Qt::Key_A + round), letter);
    run_until([&] { return !draft->unsaved() && app.program().session().idle(); }, "the draft");
    took.push_back(elapsed_ms(begun));
    typed += letter;
    const auto kept = must(Drafts(beside.tablet()).load(must(OrderId::parse(order.toStdString())), "note"));
    if (kept.count("text") == 0 || kept.at("text") != typed.toStdString()) {
      give_up({ErrorKind::storage, "bench.draft", "What was typed is not in the database."});
    }
  }
  const double longest = *std::max_element(took.begin(), took.end());
  table.push_back({"keystroke to durable, the longest of 15", "-", longest, 0, "ms", longest, 300, false});
}

}  // namespace

void touch_bench(std::vector<Line>& table, BenchTablet& bench) {
  TabletData beside(bench.data());
  MeasuredApp app(bench.data());
  app.open();
  app.settle();
  open_orders(table, app);
  type_a_note(table, app, beside);
}

}  // namespace siteproof::bench
