#pragma once

#include <QtCore/QFile>

#include "core/base/bytes.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

/// A microphone that hears what the test says, when it says so.
class FakeRecorder final : public VoiceRecorder {
 public:
  [[nodiscard]] bool available() const override { return available_; }
  [[nodiscard]] QString ending() const override { return QStringLiteral("wav"); }
  [[nodiscard]] bool recording() const override { return !path.isEmpty(); }
  [[nodiscard]] qint64 elapsedMs() const override { return elapsed_ms_; }
  [[nodiscard]] qreal level() const override { return level_; }
  [[nodiscard]] bool playing() const override { return !played.isEmpty(); }
  void record(const QString& wanted) override {
    path = wanted;
    elapsed_ms_ = 0;
    write();
    emit changed();
  }
  void stop() override {
    if (path.isEmpty()) return;
    write();
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
  void give_up() {
    const QString lost = std::exchange(path, QString());
    QFile::remove(lost);
    emit failed(lost);
  }

  Bytes sound;        ///< what the next file holds
  QString path;       ///< what is being recorded
  QByteArray played;  ///< what is being played

 private:
  void write() const {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(reinterpret_cast<const char*>(sound.data()), static_cast<qint64>(sound.size()));
  }

  bool available_ = true;
  qint64 elapsed_ms_ = 0;
  qreal level_ = 0;
};

}  // namespace siteproof
