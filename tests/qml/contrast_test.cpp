#include <QtGui/QColor>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "tests/support/catch.h"

namespace siteproof {
namespace {

// WCAG 2.1, "relative luminance" and "contrast ratio".
double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color) {
  return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// What is seen of a colour that lets some of the surface through.
QColor seen_on(const QColor& color, const QColor& surface) {
  const auto mixed = [alpha = color.alphaF()](float over, float under) { return alpha * over + (1 - alpha) * under; };
  return QColor::fromRgbF(mixed(color.redF(), surface.redF()), mixed(color.greenF(), surface.greenF()),
                          mixed(color.blueF(), surface.blueF()));
}

double contrast(const QColor& color, const QColor& surface) {
  const auto [dark, bright] = std::minmax({luminance(seen_on(color, surface)), luminance(surface)});
  return (bright + 0.05) / (dark + 0.05);
}

/// What a QML engine needs around it. Kept until the program ends: Qt does not take its application being destroyed
/// late.
QGuiApplication* application() {
  static char name[] = "contrast_test";
  static char* arguments[] = {name, nullptr};
  static int count = 1;
  static QGuiApplication* const only = new QGuiApplication(count, arguments);
  return only;
}

/// The interface's theme, alone.
class ThemeTokens {
 public:
  ThemeTokens() {
    REQUIRE(application_ != nullptr);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine_);
    component.setData(
        "import QtQuick\nimport Siteproof.Components\nItem { property QtObject theme: Theme; property Icon icon: Icon "
        "{} }",
        {});
    holder_.reset(component.create());
    INFO(component.errorString().toStdString());
    REQUIRE(holder_ != nullptr);
    theme_ = holder_->property("theme").value<QObject*>();
    REQUIRE(theme_ != nullptr);
  }

  void set_look(const char* look) { REQUIRE(theme_->setProperty("mode", QString::fromUtf8(look))); }
  [[nodiscard]] QColor color(const char* token) const {
    const QVariant value = theme_->property(token);
    INFO(token);
    REQUIRE(value.canConvert<QColor>());
    return value.value<QColor>();
  }
  void set_text_scale(double scale) { REQUIRE(theme_->setProperty("textScale", scale)); }
  [[nodiscard]] int size(const char* token) const { return theme_->property(token).toInt(); }
  [[nodiscard]] double icon_side() const {
    return holder_->property("icon").value<QObject*>()->property("implicitWidth").toDouble();
  }

 private:
  QGuiApplication* application_ = application();
  QQmlEngine engine_;
  std::unique_ptr<QObject> holder_;
  QObject* theme_ = nullptr;
};

/// One component alone, at rest.
class RestingControl {
 public:
  explicit RestingControl(const char* qml) {
    REQUIRE(application() != nullptr);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine_);
    component.setData(
        QByteArray("import QtQuick\nimport Siteproof.Components\nItem { property QtObject theme: Theme; ") + qml + " }",
        {});
    control_.reset(qobject_cast<QQuickItem*>(component.create()));
    INFO(component.errorString().toStdString());
    REQUIRE(control_ != nullptr);
  }
  /// Each engine has its own.
  [[nodiscard]] QObject* theme() const { return control_->property("theme").value<QObject*>(); }
  /// Of every word in it, as what it is laid over lets through.
  [[nodiscard]] std::vector<QColor> words() const {
    std::vector<QColor> out;
    gather(*control_, 1, out);
    return out;
  }

 private:
  static void gather(const QQuickItem& item, double opacity, std::vector<QColor>& out) {
    if (!item.isVisible()) return;
    opacity *= item.opacity();
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty()) {
      QColor color = item.property("color").value<QColor>();
      color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
      out.push_back(color);
    }
    for (const QQuickItem* child : item.childItems()) gather(*child, opacity, out);
  }

  QQmlEngine engine_;
  std::unique_ptr<QQuickItem> control_;
};

struct Pair {
  const char* text;
  const char* surface;
};

// What is written on what, wherever a component does so. A new pair gets its line here.
constexpr Pair text_pairs[] = {{"ink", "page"},
                               {"ink", "card"},
                               {"ink", "sunken"},
                               {"ink", "actionSoft"},
                               {"inkSecondary", "page"},
                               {"inkSecondary", "card"},
                               {"inkSecondary", "sunken"},
                               {"inkSecondary", "actionSoft"},
                               {"inkSecondary", "idle"},
                               {"action", "page"},
                               {"action", "card"},
                               {"action", "actionSoft"},
                               {"inkOnAction", "action"},
                               {"emergency", "page"},
                               {"emergency", "card"},
                               {"emergency", "actionSoft"},
                               {"ordinary", "page"},
                               {"ordinary", "card"},
                               {"ordinary", "actionSoft"},
                               {"alteration", "page"},
                               {"alteration", "card"},
                               {"alteration", "actionSoft"},
                               {"enquiry", "page"},
                               {"enquiry", "card"},
                               {"enquiry", "actionSoft"},
                               {"done", "page"},
                               {"done", "card"},
                               {"missing", "page"},
                               {"missing", "card"},
                               {"missing", "actionSoft"},
                               {"problem", "page"},
                               {"problem", "card"},
                               {"inkOnViewfinder", "viewfinder"}};

// Shapes that say something without words: borders of fields and choices, focus rings, icons.
constexpr Pair shape_pairs[] = {{"outline", "page"},
                                {"outline", "card"},
                                {"outline", "idle"},
                                {"action", "page"},
                                {"action", "card"},
                                {"viewfinderLine", "viewfinder"},
                                {"viewfinderLevel", "viewfinder"},
                                {"viewfinderTilted", "viewfinder"}};

struct Demand {
  const char* look;
  double text_min;
};
constexpr Demand demands[] = {{"light", 4.5}, {"dark", 4.5}, {"sunlight", 7.0}};
constexpr double shape_min = 3.0;

}  // namespace

TEST_CASE("the contrast formula gives the standard's own values") {
  CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
  CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
  CHECK(contrast(QColor(0xFF, 0xFF, 0xFF, 0), Qt::black) == Approx(1.0));
  CHECK(contrast(QColor(0xFF, 0xFF, 0xFF, 0x80), Qt::black) == Approx(5.32).margin(0.01));
}

TEST_CASE("every text can be read on what it is written on, in every look") {
  ThemeTokens theme;
  for (const Demand& demand : demands) {
    theme.set_look(demand.look);
    for (const Pair& pair : text_pairs) {
      const double ratio = contrast(theme.color(pair.text), theme.color(pair.surface));
      INFO(demand.look << ": " << pair.text << " on " << pair.surface << " is " << ratio);
      CHECK(ratio >= demand.text_min);
    }
    for (const Pair& pair : shape_pairs) {
      const double ratio = contrast(theme.color(pair.text), theme.color(pair.surface));
      INFO(demand.look << ": the shape " << pair.text << " on " << pair.surface << " is " << ratio);
      CHECK(ratio >= shape_min);
    }
  }
}

TEST_CASE("what a control says can be read while it cannot be pressed, in every look") {
  ThemeTokens theme;
  struct Resting {
    const char* qml;
    std::vector<const char*> surfaces;
  };
  const Resting controls[] = {{"WordButton { text: 'Save'; iconName: 'file'; enabled: false }", {"page", "card"}},
                              {"ChoiceChip { text: 'Yes'; enabled: false }", {"card"}},
                              {"ChoiceChip { text: 'Yes'; chosen: true; enabled: false }", {"action"}},
                              {"NextStepButton { text: 'Sign'; enabled: false }", {"idle"}}};
  for (const Resting& resting : controls) {
    RestingControl control(resting.qml);
    QObject* const its_theme = control.theme();
    for (const Demand& demand : demands) {
      theme.set_look(demand.look);
      REQUIRE(its_theme->setProperty("mode", QString::fromUtf8(demand.look)));
      const auto words = control.words();
      REQUIRE_FALSE(words.empty());
      for (const QColor& word : words) {
        for (const char* surface : resting.surfaces) {
          const double ratio = contrast(word, theme.color(surface));
          INFO(demand.look << ": " << resting.qml << " on " << surface << " is " << ratio);
          CHECK(ratio >= demand.text_min);
        }
      }
    }
  }
}

TEST_CASE("every size of type follows the text size that was chosen") {
  ThemeTokens theme;
  for (const char* token : {"display", "heading", "title", "body", "small"}) {
    theme.set_text_scale(1.0);
    const int usual = theme.size(token);
    INFO(token);
    CHECK(usual >= 16);
    theme.set_text_scale(2.0);
    CHECK(theme.size(token) == 2 * usual);
  }
}

TEST_CASE("an icon grows with the words beside it, up to half as large again") {
  ThemeTokens theme;
  for (const auto& [scale, side] : {std::pair(1.0, 24), std::pair(1.25, 30), std::pair(1.5, 36), std::pair(2.0, 36)}) {
    theme.set_text_scale(scale);
    INFO(scale);
    CHECK(theme.icon_side() == side);
  }
}

TEST_CASE("the next step that cannot be taken is told from the page by its filling, in every look") {
  ThemeTokens theme;
  for (const Demand& demand : demands) {
    theme.set_look(demand.look);
    INFO(demand.look);
    CHECK(theme.color("idle") != theme.color("card"));
    CHECK(theme.color("idle") != theme.color("page"));
  }
}

}  // namespace siteproof
