#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// Strokes for the signature pad to show: none, or a name.
class SpecimenInk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool written READ isWritten WRITE setWritten NOTIFY writtenChanged)
  Q_PROPERTY(siteproof::StrokeCollector* strokes READ strokes CONSTANT)

 public:
  using QObject::QObject;
  [[nodiscard]] bool isWritten() const { return !strokes_.empty(); }
  void setWritten(bool wanted);
  [[nodiscard]] StrokeCollector* strokes() { return &strokes_; }

 signals:
  void writtenChanged();

 private:
  StrokeCollector strokes_;
};

}  // namespace siteproof
