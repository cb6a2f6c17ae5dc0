#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace siteproof {

/// A camera that takes one photograph after the other; the program chooses at its start which one there is. Lives on
/// the interface's thread and never keeps it waiting.
class PhotoCamera : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program chooses its camera at its start.")
  /// There is a device; it can appear and go.
  Q_PROPERTY(bool available READ available NOTIFY changed)
  /// The next photograph can be taken now.
  Q_PROPERTY(bool ready READ ready NOTIFY changed)
  Q_PROPERTY(bool torchSupported READ torchSupported NOTIFY changed)
  Q_PROPERTY(bool torch READ torch WRITE setTorch NOTIFY changed)
  /// What the device says it cannot do, in its words; empty when all is well.
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed)

 public:
  using QObject::QObject;

  [[nodiscard]] virtual bool available() const = 0;
  [[nodiscard]] virtual bool ready() const = 0;
  [[nodiscard]] virtual bool torchSupported() const = 0;
  [[nodiscard]] virtual bool torch() const = 0;
  virtual void setTorch(bool on) = 0;
  [[nodiscard]] virtual QString trouble() const = 0;

  /// Shows what the camera sees in a QtMultimedia VideoOutput, from then on; nullptr switches the camera off.
  Q_INVOKABLE virtual void showIn(QObject* videoOutput) = 0;
  /// Takes a photograph into this new file; `taken` or `failed` with the same path follows, exactly once.
  virtual void shoot(const QString& path) = 0;

 signals:
  void changed();
  /// The file is complete, though it may not be durable yet.
  void taken(const QString& path);
  void failed(const QString& path);
};

}  // namespace siteproof
