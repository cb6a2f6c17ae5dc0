#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <vector>

#include "qml/app/screenshot_index.h"
#include "qml/stubs/screen_stand.h"

namespace siteproof {

/// Puts up one screen and state after the other and saves a picture of each once it has come to rest. Ends the program:
/// 0 when every picture was written, 1 otherwise.
class PictureRound : public QObject {
  Q_OBJECT

 public:
  /// Once pictures them as `manner` says; Everywhere does so in every language, look and size. An index page shows
  /// them.
  enum class Extent { Once, Everywhere };

  /// At least one screen.
  PictureRound(ScreenStand& stand, const std::vector<ScreenState>& screens, const QString& folder, Extent extent,
               const Manner& manner);
  void begin();

 private:
  struct Stop {
    ScreenState screen;
    Manner manner;
  };

  void show();
  void look();
  void keep(const QImage& seen);
  void end(int status, const QString& why = {});

  ScreenStand& stand_;
  QDir folder_;
  QTimer settle_;
  std::vector<Stop> stops_;
  std::vector<Picture> pictures_;
  std::size_t at_ = 0;
  QImage last_;
  int still_ = 0, waited_ = 0;
};

}  // namespace siteproof
