#pragma once

#include <QtCore/QObject>

#include <memory>

#include "core/evidence/photo_examiner.h"

namespace siteproof {

/// Compares what a camera shows with a photo from before, a few times a second; the program chooses at its start which
/// one there is. Lives on the interface's thread and never keeps it waiting.
class AngleReader : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Looks at what a QtMultimedia VideoOutput shows, from then on; without a guide or an output it ends, and nothing of
  /// before is told after that.
  virtual void watch(QObject* videoOutput, std::shared_ptr<const AngleGuide> guide) = 0;

 signals:
  void read(const siteproof::AngleReading& reading);
};

}  // namespace siteproof
