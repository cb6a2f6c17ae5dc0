#include "tests/e2e/person.h"

#include <fmt/core.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>

#include <algorithm>

#include "tests/support/catch.h"

namespace siteproof {
namespace {

// Depth first through what a screen reader can reach.
QQuickItem* find_below(QAccessibleInterface& node, const std::function<bool(QAccessibleInterface&)>& wanted) {
  if (node.state().invisible) return nullptr;
  if (wanted(node)) {
    if (auto* item = qobject_cast<QQuickItem*>(node.object())) return item;
  }
  for (int i = 0; i < node.childCount(); ++i) {
    QAccessibleInterface* child = node.child(i);
    if (child == nullptr) continue;
    if (QQuickItem* found = find_below(*child, wanted)) return found;
  }
  return nullptr;
}

// A button's name is its text; without a bus to a real screen reader Qt does not copy it.
QString spoken_name(QAccessibleInterface& node) {
  const QString name = node.text(QAccessible::Name);
  if (!name.isEmpty() || node.role() == QAccessible::EditableText) return name;
  return node.object() == nullptr ? QString() : node.object()->property("text").toString();
}

bool can_be_tapped(const QAccessibleInterface& node) {
  switch (node.role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ListItem:
    case QAccessible::EditableText:
    case QAccessible::Graphic:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::Canvas:
    case QAccessible::Slider: return true;
    default: return false;
  }
}

}  // namespace

Person::Person(QQuickWindow& window, const QString& pictures)
    : window_(window), glass_(QTest::createTouchDevice()), pictures_(pictures), picturing_(!pictures.isEmpty()) {
  if (picturing_) REQUIRE(QDir().mkpath(pictures));
  REQUIRE(QTest::qWaitForWindowExposed(&window));
}

AppProgram::Options english_app(const std::filesystem::path& data, bool synchronise) {
  AppProgram::Options options;
  options.data = data;
  options.language = QStringLiteral("en");
  options.language_given = true;
  options.size = QSize(800, 1280);
  options.synchronise = synchronise;
  options.camera = AppProgram::Camera::scenes;
  return options;
}

void Person::need_application() {
  static int count = 1;
  static std::string name = "window_test";
  static char* arguments[] = {name.data(), nullptr};
  static QGuiApplication* const application = new QGuiApplication(count, arguments);
  static_cast<void>(application);
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  QGuiApplication::setFont(font);
}

void Person::wait_until(const std::function<bool()>& done, const std::string& what) {
  INFO("waiting for: " << what);
  QElapsedTimer patience;
  patience.start();
  while (!done()) {
    if (patience.elapsed() > 60'000) {
      for (QWindow* window : QGuiApplication::topLevelWindows()) {
        if (auto* shown = qobject_cast<QQuickWindow*>(window))
          shown->grabWindow().save(QStringLiteral("last-seen.png"));
      }
      FAIL("it did not come; last-seen.png shows the window");
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
  }
}

void Person::begin(const std::string& step) {
  finish();
  steps_.push_back({step});
}

void Person::finish() {
  if (!steps_.empty()) picture();
}

void Person::picture() {
  if (!picturing_) return;
  const QImage image = window_.grabWindow();
  REQUIRE(!image.isNull());
  std::string name = steps_.back().name;
  std::replace(name.begin(), name.end(), ' ', '-');
  const auto file = fmt::format("{:02}-{}.png", steps_.size(), name);
  REQUIRE(image.save(pictures_.filePath(QString::fromStdString(file))));
}

QQuickItem* Person::find(const QString& words, bool enabled) const {
  // Makes controls that came since known to screen readers.
  QAccessible::setActive(true);
  QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window_);
  if (root == nullptr) return nullptr;
  const auto says = [&](QAccessibleInterface& node, bool wholly) {
    const QString name = spoken_name(node);
    return wholly ? name == words : name.startsWith(words);
  };
  // While a sheet is open, what lies under it cannot be reached.
  QQuickItem* sheet = nullptr;
  for (QQuickItem* above : window_.contentItem()->childItems()) {
    if (above->inherits("QQuickOverlay") && above->isVisible()) sheet = above;
  }
  const auto within_reach = [&](QAccessibleInterface& node) {
    auto* item = qobject_cast<QQuickItem*>(node.object());
    return item != nullptr && item->isEnabled() && (sheet == nullptr || sheet->isAncestorOf(item));
  };
  for (const bool wholly : {true, false}) {
    QQuickItem* found = find_below(*root, [&](QAccessibleInterface& node) {
      return says(node, wholly) && (!enabled || (can_be_tapped(node) && within_reach(node)));
    });
    if (found != nullptr) return found;
  }
  return nullptr;
}

bool Person::sees(const QString& words) const { return find(words, false) != nullptr; }

QString Person::value_of(const QString& field) const {
  QQuickItem* found = find(field, true);
  return found == nullptr ? QString() : found->property("text").toString();
}

void Person::wait_for(const QString& words) {
  wait_until([&] { return sees(words); }, words.toStdString());
}

QQuickItem* Person::await(const QString& words) {
  QQuickItem* found = nullptr;
  // The list may have made its lines anew while it was moved, and a button may be waiting for something again.
  wait_until(
      [&] {
        if ((found = find(words, true)) == nullptr) return false;
        bring_into_view(found);
        return (found = find(words, true)) != nullptr && in_sight(*found).contains(middle(*found));
      },
      words.toStdString());
  return found;
}

QPointF Person::middle(const QQuickItem& item) { return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)); }

QRectF Person::in_sight(const QQuickItem& item) const {
  QRectF seen = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
  for (const QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
    if (above->clip()) seen &= above->mapRectToScene(QRectF(0, 0, above->width(), above->height()));
  }
  return seen & QRectF(0, 0, window_.width(), window_.height());
}

void Person::bring_into_view(QPointer<QQuickItem> item) {
  static_cast<void>(window_.grabWindow());  // everything has its place once it was drawn
  for (int tries = 0; item && tries < 40; ++tries) {
    const QRectF whole = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    const QRectF seen = in_sight(*item);
    if (seen.contains(whole.center()) && seen.height() >= std::min(whole.height(), 40.0)) return;
    QQuickItem* list = item->parentItem();
    while (list != nullptr && !list->inherits("QQuickFlickable")) list = list->parentItem();
    INFO("out of sight: " << item->metaObject()->className());
    REQUIRE(list != nullptr);
    const QRectF view = list->mapRectToScene(QRectF(0, 0, list->width(), list->height()));
    const double far = std::clamp(whole.center().y() - view.center().y(), -view.height() * 0.6, view.height() * 0.6);
    // At the edge of the page, where nothing takes the finger for itself.
    const QPointF from(view.left() + 6, view.center().y() + far / 2);
    drag(from, from - QPointF(0, far));
  }
  if (item) FAIL("what was looked for did not come into view");
}

void Person::drag(QPointF from, QPointF to) {
  constexpr int moves = 12;
  QTest::touchEvent(&window_, glass_).press(0, from.toPoint(), &window_);
  for (int i = 1; i <= moves; ++i) {
    const QPointF at = from + (to - from) * (static_cast<double>(i) / moves);
    QTest::touchEvent(&window_, glass_).move(0, at.toPoint(), &window_);
    QCoreApplication::processEvents();
  }
  // Holding still before letting go, so that nothing flies on.
  for (int i = 0; i < moves; ++i) {
    QTest::touchEvent(&window_, glass_).move(0, to.toPoint() + QPoint(i % 2, 0), &window_);
    QCoreApplication::processEvents();
  }
  QTest::touchEvent(&window_, glass_).release(0, to.toPoint(), &window_);
  QCoreApplication::processEvents();
  static_cast<void>(window_.grabWindow());
  if (!steps_.empty()) ++steps_.back().drags;
}

void Person::touch(QPointF at) {
  QTest::touchEvent(&window_, glass_).press(0, at.toPoint(), &window_);
  QTest::touchEvent(&window_, glass_).release(0, at.toPoint(), &window_);
  QCoreApplication::processEvents();
}

void Person::tap(const QString& words) {
  INFO("tapping " << words.toStdString());
  touch(in_sight(*await(words)).center());
  if (!steps_.empty()) ++steps_.back().taps;
}

void Person::write(const QString& field, const QString& text) {
  INFO("writing into " << field.toStdString());
  touch(in_sight(*await(field)).center());
  wait_until(
      [&] { return window_.activeFocusItem() != nullptr && window_.activeFocusItem()->inherits("QQuickTextInput"); },
      "a field that takes letters");
  QQuickItem* input = window_.activeFocusItem();
  QInputMethodEvent composing(text, {});
  QCoreApplication::sendEvent(input, &composing);
  QInputMethodEvent done;
  done.setCommitString(text);
  QCoreApplication::sendEvent(input, &done);
  QCoreApplication::processEvents();
  if (!steps_.empty()) steps_.back().letters += static_cast<int>(text.size());
}

void Person::draw(const QString& words, const std::vector<std::vector<QPointF>>& strokes) {
  const QQuickItem& pad = *await(words);
  const auto place = [&](QPointF share) {
    return pad.mapToScene(QPointF(share.x() * pad.width(), share.y() * pad.height())).toPoint();
  };
  for (const auto& stroke : strokes) {
    QTest::touchEvent(&window_, glass_).press(0, place(stroke.front()), &window_);
    for (const QPointF& point : stroke) {
      QTest::touchEvent(&window_, glass_).move(0, place(point), &window_);
      QCoreApplication::processEvents();
    }
    QTest::touchEvent(&window_, glass_).release(0, place(stroke.back()), &window_);
  }
  QCoreApplication::processEvents();
}

void Person::press(Qt::Key key) {
  QTest::keyClick(&window_, key);
  QCoreApplication::processEvents();
}

int Person::taps() const {
  int all = 0;
  for (const Step& step : steps_) all += step.taps;
  return all;
}

std::string Person::table() const {
  std::string text = fmt::format("{:<34}{:>6}{:>7}{:>9}\n", "step", "taps", "drags", "letters");
  for (const Step& step : steps_) {
    text += fmt::format("{:<34}{:>6}{:>7}{:>9}\n", step.name, step.taps, step.drags, step.letters);
  }
  return text + fmt::format("{:<34}{:>6}\n", "all", taps());
}

}  // namespace siteproof
