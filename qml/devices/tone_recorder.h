#pragma once

#include <QtCore/QTimer>

#include "qml/devices/wav_file.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

/// A microphone for demonstrations on machines that have none: it hears a tone that rises and falls, and records it
/// as it would a voice. Its loudspeaker keeps quiet for as long as the recording lasts.
class ToneRecorder final : public VoiceRecorder {
  Q_OBJECT

 public:
  explicit ToneRecorder(QObject* parent = nullptr);

  [[nodiscard]] bool available() const override { return true; }
  [[nodiscard]] QString ending() const override { return QStringLiteral("wav"); }
  [[nodiscard]] bool recording() const override { return recording_; }
  [[nodiscard]] qint64 elapsedMs() const override { return file_.elapsedMs(); }
  [[nodiscard]] qreal level() const override { return level_; }
  [[nodiscard]] bool playing() const override { return playing_.isActive(); }
  void record(const QString& path) override;
  void stop() override;
  void play(const QByteArray& recording) override;
  void silence() override;

 private:
  void hear();

  WavFile file_;
  QTimer hearing_, playing_;
  qreal level_ = 0;
  bool recording_ = false;
};

}  // namespace siteproof
