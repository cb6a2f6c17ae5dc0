#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace siteproof {

/// Reads QR codes from what a camera shows or from a picture; the program chooses at its start which one there is.
/// Lives on the interface's thread and never keeps it waiting.
class CodeScanner : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program chooses its scanner at its start.")

 public:
  using QObject::QObject;

  /// Looks at what a QtMultimedia VideoOutput shows, from then on; nullptr ends it, and nothing is found after that.
  Q_INVOKABLE virtual void watch(QObject* videoOutput) = 0;
  /// Looks into this file; `found` or `nothingFound` follows.
  Q_INVOKABLE virtual void readPicture(const QUrl& file) = 0;

 signals:
  /// The same code may be found again, as long as it is shown.
  void found(const QString& text);
  void nothingFound();
};

}  // namespace siteproof
