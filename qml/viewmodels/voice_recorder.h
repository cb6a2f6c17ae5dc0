#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace siteproof {

/// A microphone that records into a file, and a loudspeaker that plays a recording back; the program chooses at its
/// start which ones there are. Lives on the interface's thread, never keeps it waiting, and loads nothing of sound
/// before it is first asked.
class VoiceRecorder : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program chooses its microphone at its start.")

 public:
  using QObject::QObject;

  [[nodiscard]] virtual bool available() const = 0;
  /// What a file that is recorded here is, as its name ends: "wav".
  [[nodiscard]] virtual QString ending() const = 0;
  [[nodiscard]] virtual bool recording() const = 0;
  [[nodiscard]] virtual qint64 elapsedMs() const = 0;
  /// How loud it is now, 0 to 1.
  [[nodiscard]] virtual qreal level() const = 0;
  [[nodiscard]] virtual bool playing() const = 0;

  /// Into this new file, which is whole up to a moment ago whenever the program ends; `recorded` or `failed` with the
  /// same path follows, exactly once.
  virtual void record(const QString& path) = 0;
  virtual void stop() = 0;
  /// The bytes of a whole recording.
  virtual void play(const QByteArray& recording) = 0;
  virtual void silence() = 0;

 signals:
  void changed();
  /// Some more was heard: time and level are new.
  void heard();
  void recorded(const QString& path);
  /// Nothing was recorded.
  void failed(const QString& path);
};

}  // namespace siteproof
