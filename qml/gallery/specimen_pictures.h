#pragma once

#include <QtQuick/QQuickImageProvider>

namespace siteproof {

/// The pictures that the gallery shows: "shown" is drawn, any other name is a picture that cannot be read.
class SpecimenPictures : public QQuickImageProvider {
 public:
  SpecimenPictures() : QQuickImageProvider(QQuickImageProvider::Image) {}
  QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;
};

}  // namespace siteproof
