#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQuick/QQuickWindow>

#include <vector>

#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Takes the window through its screens and saves a picture of each once nothing is being read any more. The order with
/// the most photos is the one shown. Ends the program: 0 when every picture was written, 1 otherwise.
class ScreenshotTour : public QObject {
  Q_OBJECT

 public:
  ScreenshotTour(AppSession& session, QQuickWindow& window, const QString& folder, QObject* parent = nullptr);

 private:
  struct Stop {
    const char* file;
    const char* screen;
    const char* look;
  };
  void begin();
  void chooseOrder();
  void show();
  void look();
  void end(int status, const QString& why = {});

  AppSession& session_;
  QQuickWindow& window_;
  QDir folder_;
  QTimer settle_;
  std::vector<Stop> stops_;
  std::size_t at_ = 0;
  int quiet_ = 0, waited_ = 0;
};

}  // namespace siteproof
