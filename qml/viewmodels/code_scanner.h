#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace siteproof {

/// Reads codes from what a camera shows or from a picture; the program chooses at its start which one there is.
/// Lives on the interface's thread and never keeps it waiting.
class CodeScanner : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program chooses its scanner at its start.")

 public:
  using QObject::QObject;

  /// Where a QR code of the front desk is wanted, a package that lies in front of the camera is passed over.
  enum Codes {
    QrOnly,
    Anything,  ///< QR codes, and what is on packages: EAN-13, EAN-8, UPC-A, Code 128
  };
  Q_ENUM(Codes)

  /// Looks at what a QtMultimedia VideoOutput shows, from then on; nullptr ends it, and nothing is found after that.
  Q_INVOKABLE virtual void watch(QObject* videoOutput, siteproof::CodeScanner::Codes wanted) = 0;
  /// Looks into this file; `found` or `nothingFound` follows.
  Q_INVOKABLE virtual void readPicture(const QUrl& file, siteproof::CodeScanner::Codes wanted) = 0;

 signals:
  /// The same code may be found again, as long as it is shown.
  void found(const QString& text);
  void nothingFound();
};

}  // namespace siteproof
