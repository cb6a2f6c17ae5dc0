#pragma once

#include <QtCore/QString>

#include <vector>

namespace siteproof {

/// One screen in one of its states, as it can be opened alone.
struct ScreenState {
  QString screen;  ///< as its file in qml/screens is called
  QString state;

  /// "sync-page-paused"
  [[nodiscard]] QString name() const;
  /// Where the QML file is that puts the screen up.
  [[nodiscard]] QString url() const;
};

/// Every page and sheet in every state it has; a screen's first one is its everyday state.
[[nodiscard]] const std::vector<ScreenState>& everyScreen();
/// Those of this screen, in this state; all screens or all states where a name is empty.
[[nodiscard]] std::vector<ScreenState> screensNamed(const QString& screen, const QString& state);

}  // namespace siteproof
