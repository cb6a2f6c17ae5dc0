#include "qml/gallery/specimen_ink.h"

namespace siteproof {

void SpecimenInk::setWritten(bool wanted) {
  if (wanted == isWritten()) return;
  strokes_.clear();
  if (wanted) {
    strokes_.restore(QStringLiteral(
        R"({"strokes":[{"points":[{"x":2400,"y":10400,"t":0,"p":500},{"x":5600,"y":3600,"t":16,"p":500},)"
        R"({"x":8800,"y":10400,"t":32,"p":500},{"x":12000,"y":3600,"t":48,"p":500},{"x":16800,"y":9600,"t":64,"p":500},)"
        R"({"x":22400,"y":6400,"t":80,"p":500},{"x":32800,"y":8000,"t":96,"p":500}]}]})"));
  }
  emit writtenChanged();
}

}  // namespace siteproof
