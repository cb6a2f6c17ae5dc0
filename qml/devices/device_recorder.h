#pragma once

#include <memory>

#include "qml/devices/wav_file.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

/// The device's own microphone and loudspeaker through Qt Multimedia. The samples are written here and not by an
/// encoder of the system, so that what is heard, shown as loudness and kept is the same, and a file is whole whenever
/// the program ends. The media library is loaded when somebody first asks whether there is a microphone.
class DeviceRecorder final : public VoiceRecorder {
  Q_OBJECT

 public:
  explicit DeviceRecorder(QObject* parent = nullptr);
  ~DeviceRecorder() override;

  [[nodiscard]] bool available() const override;
  [[nodiscard]] QString ending() const override { return QStringLiteral("wav"); }
  [[nodiscard]] bool recording() const override;
  [[nodiscard]] qint64 elapsedMs() const override { return file_.elapsedMs(); }
  [[nodiscard]] qreal level() const override { return level_; }
  [[nodiscard]] bool playing() const override;
  void record(const QString& path) override;
  void stop() override;
  void play(const QByteArray& recording) override;
  void silence() override;

 private:
  struct Microphone;
  struct Loudspeaker;
  void listen();
  void end();
  void endSoon();
  void refuse(const QString& path);

  mutable std::unique_ptr<QObject> devices_;  ///< tells what is plugged in, from the first time it is asked
  std::unique_ptr<Microphone> microphone_;
  std::unique_ptr<Loudspeaker> loudspeaker_;
  WavFile file_;
  qreal level_ = 0;
};

}  // namespace siteproof
