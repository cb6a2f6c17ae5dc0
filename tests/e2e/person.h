#pragma once

#include <QtCore/QDir>
#include <QtCore/QPointF>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtGui/QAccessible>
#include <QtGui/QPointingDevice>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <functional>
#include <string>
#include <vector>

#include "qml/app/program/app_program.h"

namespace siteproof {

/// Works the app's window as somebody in front of it does: finds things by the words that a screen reader reads out,
/// touches the glass, drags what is out of sight into view, types. Counts the taps of each step. A test fails when what
/// is looked for does not come within a minute.
class Person {
 public:
  struct Step {
    std::string name;
    int taps = 0, drags = 0, letters = 0;
  };

  /// Pictures go into `pictures`, which is made; none when it is empty.
  Person(QQuickWindow& window, const QString& pictures);

  /// What is done from now on belongs to this step; the one before gets its picture.
  void begin(const std::string& step);
  /// Ends the last step.
  void finish();

  /// Taps what says just this, or begins with it, once it can be tapped.
  void tap(const QString& words);
  /// Taps the field of this name and types into it, as an input method sends words: first composed, then committed.
  void write(const QString& field, const QString& text);
  /// Draws over what says this: points in shares of its width and height.
  void draw(const QString& words, const std::vector<std::vector<QPointF>>& strokes);
  void wait_for(const QString& words);
  void press(Qt::Key key);

  [[nodiscard]] bool sees(const QString& words) const;
  /// What stands in the field of this name.
  [[nodiscard]] QString value_of(const QString& field) const;
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
  /// The steps with their counts, and the sum of taps.
  [[nodiscard]] std::string table() const;
  [[nodiscard]] int taps() const;

  /// The one application of this program, as main() of the app makes it, with what a screen reader asks for switched
  /// on.
  static void need_application();
  static void wait_until(const std::function<bool()>& done, const std::string& what);

 private:
  /// What says so and can be seen, at the given state's demands; nullptr while there is none.
  [[nodiscard]] QQuickItem* find(const QString& words, bool enabled) const;
  [[nodiscard]] QQuickItem* await(const QString& words);
  /// Ends early when the list takes the item away meanwhile.
  void bring_into_view(QPointer<QQuickItem> item);
  [[nodiscard]] static QPointF middle(const QQuickItem& item);
  /// The item's part that is in sight, in the window's coordinates.
  [[nodiscard]] QRectF in_sight(const QQuickItem& item) const;
  void drag(QPointF from, QPointF to);
  void touch(QPointF at);
  void picture();

  QQuickWindow& window_;
  QPointingDevice* glass_;
  QDir pictures_;
  bool picturing_;
  std::vector<Step> steps_;
};

/// The app in English on this tablet, in portrait, with drawn scenes in front of its camera.
[[nodiscard]] AppProgram::Options english_app(const std::filesystem::path& data, bool synchronise);

}  // namespace siteproof
