#pragma once

#include <QtQuick/QQuickItem>

#include "platform/common/adapters/system_clock.h"
#include "qml/app/program/app_program.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {

/// The app on a data folder, not synchronising by itself, worked by the same events as by a hand.
class MeasuredApp {
 public:
  explicit MeasuredApp(const std::filesystem::path& data, AppProgram::Camera camera = AppProgram::Camera::device);

  /// Runs until today's orders can be seen.
  void open();
  [[nodiscard]] AppProgram& program() { return program_; }
  [[nodiscard]] QQuickWindow& window() { return program_.window(); }

  using Wanted = std::function<bool(const QQuickItem&)>;
  /// The visible item of this QML type that is wanted; nullptr when there is none.
  [[nodiscard]] QQuickItem* find(const char* type, const Wanted& wanted = {});
  [[nodiscard]] QQuickItem& await(const char* type, const Wanted& wanted = {});
  /// Calls a function of the shell.
  void call(const char* function, const QVariantList& arguments);
  /// A finger's tap in the item's middle.
  void tap(const QQuickItem& item);
  void press(Qt::Key key, const QString& letter = {});
  /// Until what stands in the window now is on the screen.
  void draw();
  /// Until nothing is being read or saved.
  void settle();

 private:
  SystemClock clock_;
  AppProgram program_;
};

}  // namespace siteproof::bench
