#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQuick/QQuickWindow>

#include <vector>

#include "qml/app/screenshot_index.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Takes the window through its screens and saves a picture of each once nothing is being read any more. The order with
/// the most photos is the one shown. Ends the program: 0 when every picture was written, 1 otherwise.
class ScreenshotTour : public QObject {
  Q_OBJECT

 public:
  /// Once pictures the window as it is; Everywhere does so in every language, look and size, with an index page.
  enum class Extent { Once, Everywhere };

  ScreenshotTour(AppSession& session, QQuickWindow& window, const QString& folder, Extent extent,
                 QObject* parent = nullptr);

 private:
  void begin();
  void plan();
  void chooseOrder();
  void show();
  void look();
  void keep();
  void end(int status, const QString& why = {});

  AppSession& session_;
  QQuickWindow& window_;
  QDir folder_;
  Extent extent_;
  QTimer settle_;
  std::vector<Picture> pictures_;
  std::size_t at_ = 0;
  bool entered_ = false;  ///< the screen was shown once and is now shown again with everything read
  int quiet_ = 0, waited_ = 0;
};

}  // namespace siteproof
