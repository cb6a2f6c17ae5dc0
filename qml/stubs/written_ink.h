#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QString>

#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// The strokes that the signature pad takes, with or without a name written on it.
class WrittenInk : public StrokeCollector {
  Q_OBJECT
  QML_NAMED_ELEMENT(Ink)
  Q_PROPERTY(bool written READ written WRITE setWritten NOTIFY changed)

 public:
  using StrokeCollector::StrokeCollector;

  [[nodiscard]] bool written() const { return !empty(); }
  void setWritten(bool wanted) {
    if (wanted == written()) return;
    clear();
    if (wanted) {
      restore(QStringLiteral(
          R"({"strokes":[{"points":[{"x":2400,"y":12400,"t":0,"p":500},{"x":5600,"y":4600,"t":16,"p":500},)"
          R"({"x":8800,"y":12400,"t":32,"p":500},{"x":12000,"y":4600,"t":48,"p":500},{"x":16800,"y":11600,"t":64,"p":500}]},)"
          R"({"points":[{"x":17800,"y":8600,"t":200,"p":500},{"x":22400,"y":7400,"t":216,"p":500},{"x":31800,"y":9400,"t":232,"p":500}]}]})"));
    }
  }
};

}  // namespace siteproof
