#pragma once

#include <QtCore/QDir>
#include <QtCore/QSize>
#include <QtCore/QString>

#include <vector>

namespace siteproof {

/// One picture of a tour: which screen, and how the window stands for it. Empty parts stay as they are.
struct Picture {
  QString name;    ///< "order-visit"
  QString screen;  ///< what the window calls it: "path"
  QString look, language;
  QSize size;
  double textScale = 1;  ///< larger ones are kept apart, as the look "light-200"

  /// "zh/dark/390x844/order-visit.png", or only the name where the window stays as it is.
  [[nodiscard]] QString file() const;
  /// The look with the text's size where that is not the usual one.
  [[nodiscard]] QString lookName() const;
};

/// A page that shows the pictures in small, grouped by screen; links lead to them in full.
[[nodiscard]] QString screenshotIndex(const std::vector<Picture>& pictures);
/// Writes that page as index.html into the pictures' folder, all or nothing, and prints its name; false when it cannot
/// be written.
[[nodiscard]] bool keepScreenshotIndex(const QDir& folder, const std::vector<Picture>& pictures);

}  // namespace siteproof
