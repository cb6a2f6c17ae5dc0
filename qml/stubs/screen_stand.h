#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>

#include "qml/app/language.h"
#include "qml/stubs/screen_list.h"

namespace siteproof {

/// How the window stands: language "zh" or "en", look "light", "dark" or "sunlight", text 1 to 2 times as large.
struct Manner {
  QString language = QStringLiteral("en"), look = QStringLiteral("light");
  double textScale = 1;
  QSize size{1280, 800};
};

/// A window that shows one screen alone on made-up view models. One stand at a time, on the interface's thread.
class ScreenStand {
 public:
  /// Before the first QML engine of the process: the screens are compiled for the real view models and must be read as
  /// text here.
  static void prepare();

  ScreenStand();

  /// False when the screen's file could not be loaded; the engine's warnings say why.
  [[nodiscard]] bool show(const ScreenState& screen, const Manner& manner);
  /// The screen was seen, and its data have come.
  [[nodiscard]] bool settled() const { return window_ != nullptr && window_->property("settled").toBool(); }
  [[nodiscard]] QQmlApplicationEngine& engine() { return engine_; }
  [[nodiscard]] QQuickWindow* window() const { return window_; }

 private:
  Language language_;
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace siteproof
