#pragma once

#include <QtCore/QFile>

#include "core/base/bytes.h"
#include "qml/viewmodels/voice_recorder.h"
#include "tests/evidence/test_recordings.h"

namespace siteproof {

/// A microphone that hears what the test says, when it says so.
class FakeRecorder final : public VoiceRecorder {
 public:
  [[nodiscard]] bool available() const override {
    ++asked;
    return available_;
  }
  [[nodiscard]] QString ending() const override { return QStringLiteral("wav"); }
  [[nodiscard]] bool recording() const override { return !path.isEmpty(); }
  [[nodiscard]] qint64 elapsedMs() const override { return elapsed_ms_; }
  [[nodiscard]] qreal level() const override { return level_; }
  [[nodiscard]] bool playing() const override { return !played.isEmpty(); }
  void record(const QString& wanted) override {
    if (recording()) {
      QMetaObject::invokeMethod(
          this, [this, wanted] { emit failed(wanted); }, Qt::QueuedConnection);
      return;
    }
    path = wanted;
    elapsed_ms_ = 0;
    write(make_wav_file({0, 1}));
    emit changed();
  }
  void stop() override {
    if (path.isEmpty()) return;
    write(sound);
    const QString done = std::exchange(path, QString());
    emit changed();
    emit recorded(done);
  }
  void play(const QByteArray& recording) override {
    played = recording;
    emit changed();
  }
  void silence() override {
    if (played.isEmpty()) return;
    played.clear();
    emit changed();
  }

  void set_available(bool available) {
    available_ = available;
    emit changed();
  }
  void hear(qint64 elapsed_ms, qreal level) {
    elapsed_ms_ = elapsed_ms;
    level_ = level;
    emit heard();
  }
  /// Heard nothing, and leaves nothing.
  void give_up() {
    const QString lost = std::exchange(path, QString());
    QFile::remove(lost);
    emit changed();
    emit failed(lost);
  }

  Bytes sound;            ///< what the next file holds
  QString path;           ///< what is being recorded
  QByteArray played;      ///< what is being played
  mutable int asked = 0;  ///< how often, whether there is a microphone

 private:
  void write(const Bytes& bytes) const {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
  }

  bool available_ = true;
  qint64 elapsed_ms_ = 0;
  qreal level_ = 0;
};

}  // namespace siteproof
