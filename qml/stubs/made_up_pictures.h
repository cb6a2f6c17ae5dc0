#pragma once

#include <QtCore/QHash>
#include <QtGui/QImage>
#include <QtQuick/QQuickImageProvider>

#include <mutex>

namespace siteproof {

/// Drawn photographs of leaks: "ceiling/before/3" is the third wet ceiling, "ceiling/after/3" the same place repaired;
/// "pipe" and "wall" are the other two things that leak. Any other name is a photo that cannot be shown. Thread-safe.
class MadeUpPictures : public QQuickImageProvider {
 public:
  MadeUpPictures() : QQuickImageProvider(QQuickImageProvider::Image) {}
  QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;

 private:
  std::mutex mutex_;
  QHash<QString, QImage> drawn_;
};

}  // namespace siteproof
