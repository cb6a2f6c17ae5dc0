#pragma once

#include <QtCore/QObject>
#include <QtMultimedia/QVideoSink>

namespace siteproof {

/// What VideoOutput is to the scanner.
class VideoOutput : public QObject {
  Q_OBJECT
  Q_PROPERTY(QVideoSink* videoSink READ videoSink CONSTANT)

 public:
  [[nodiscard]] QVideoSink* videoSink() { return &sink; }
  QVideoSink sink;
};

}  // namespace siteproof
