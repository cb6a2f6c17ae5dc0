#include "qml/devices/tone_recorder.h"

namespace siteproof {
namespace {

constexpr int moment_ms = 100;

}  // namespace

ToneRecorder::ToneRecorder(QObject* parent) : VoiceRecorder(parent) {
  hearing_.setInterval(moment_ms);
  playing_.setSingleShot(true);
  connect(&hearing_, &QTimer::timeout, this, &ToneRecorder::hear);
  connect(&playing_, &QTimer::timeout, this, &VoiceRecorder::changed);
}

void ToneRecorder::record(const QString& path) {
  // Nobody expects the answer before the question has returned.
  const auto refuse = [this, path] {
    QMetaObject::invokeMethod(
        this, [this, path] { emit failed(path); }, Qt::QueuedConnection);
  };
  if (recording_) return refuse();
  silence();
  if (!file_.open(path)) return refuse();
  recording_ = true;
  hearing_.start();
  emit changed();
  hear();
}

void ToneRecorder::hear() {
  const QByteArray samples = tone(file_.elapsedMs(), moment_ms);
  if (!file_.append(samples)) return stop();
  level_ = loudness(samples);
  emit heard();
}

void ToneRecorder::stop() {
  if (!recording_) return;
  recording_ = false;
  hearing_.stop();
  file_.close();
  emit changed();
  emit recorded(file_.path());
}

void ToneRecorder::play(const QByteArray& recording) {
  playing_.start(static_cast<int>(recording.size() * 1000 / WavFile::bytes_per_second));
  emit changed();
}

void ToneRecorder::silence() {
  if (!playing_.isActive()) return;
  playing_.stop();
  emit changed();
}

}  // namespace siteproof
