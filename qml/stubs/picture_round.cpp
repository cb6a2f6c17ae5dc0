#include "qml/stubs/picture_round.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>
#include <QtQuick/QQuickItem>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace siteproof {
namespace {

constexpr std::chrono::milliseconds tick{50};
constexpr int still_ticks = 3;  // animations end
constexpr int patience_ticks = 400;

struct Look {
  const char* name;
  double text_scale;
};
constexpr Look looks[] = {{"light", 1}, {"dark", 1}, {"sunlight", 1}, {"light", 2}};

std::vector<Manner> everywhere() {
  std::vector<Manner> out;
  for (const char* language : {"zh", "en"}) {
    for (const QSize& size : {QSize(1280, 800), QSize(800, 1280), QSize(390, 844)}) {
      for (const Look& look : looks)
        out.push_back({QString::fromUtf8(language), QString::fromUtf8(look.name), look.text_scale, size});
    }
  }
  return out;
}

/// Whether a photo below this item is still on its way from another thread.
bool loading(const QQuickItem& item) {
  constexpr int image_loading = 2;  // Image.Loading
  if (item.inherits("QQuickImage") && item.property("status").toInt() == image_loading) return true;
  const auto children = item.childItems();
  return std::any_of(children.begin(), children.end(), [](const QQuickItem* child) { return loading(*child); });
}

}  // namespace

PictureRound::PictureRound(ScreenStand& stand, const std::vector<ScreenState>& screens, const QString& folder,
                           Extent extent, const Manner& manner)
    : stand_(stand), folder_(folder) {
  const std::vector<Manner> manners = extent == Extent::Everywhere ? everywhere() : std::vector<Manner>{manner};
  for (const Manner& one : manners) {
    for (const ScreenState& screen : screens) stops_.push_back({screen, one});
  }
  settle_.setInterval(tick);
  connect(&settle_, &QTimer::timeout, this, &PictureRound::look);
}

void PictureRound::begin() { QTimer::singleShot(0, this, &PictureRound::show); }

void PictureRound::show() {
  const Stop& stop = stops_[at_];
  if (!stand_.show(stop.screen, stop.manner)) return end(1, stop.screen.name() + QStringLiteral(" cannot be opened."));
  last_ = {};
  still_ = waited_ = 0;
  settle_.start();
}

void PictureRound::look() {
  if (++waited_ > patience_ticks) return end(1, stops_[at_].screen.name() + QStringLiteral(" did not come to rest."));
  QImage now = stand_.window()->grabWindow();
  const bool there = stand_.settled() && stand_.window()->size() == stops_[at_].manner.size &&
                     !loading(*stand_.window()->contentItem());
  still_ = there && now == last_ ? still_ + 1 : 0;
  last_ = std::move(now);
  if (still_ < still_ticks) return;
  settle_.stop();
  keep(last_);
}

void PictureRound::keep(const QImage& seen) {
  const Stop& stop = stops_[at_];
  const Picture picture{stop.screen.name(),   stop.screen.screen, stop.manner.look,
                        stop.manner.language, stop.manner.size,   stop.manner.textScale};
  const QString file = folder_.filePath(picture.file());
  if (!QDir().mkpath(QFileInfo(file).path()) || !seen.save(file))
    return end(1, QStringLiteral("The picture %1 cannot be written.").arg(file));
  pictures_.push_back(picture);
  std::printf("%s\n", qPrintable(file));
  if (++at_ < stops_.size()) return show();
  if (!keepScreenshotIndex(folder_, pictures_)) return end(1, QStringLiteral("The index page cannot be written."));
  end(0);
}

void PictureRound::end(int status, const QString& why) {
  settle_.stop();
  if (!why.isEmpty()) std::fprintf(stderr, "siteproof-screens: %s\n", qPrintable(why));
  QCoreApplication::exit(status);
}

}  // namespace siteproof
