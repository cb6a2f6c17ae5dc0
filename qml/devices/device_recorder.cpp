#include "qml/devices/device_recorder.h"

#include <QtCore/QBuffer>
#include <QtCore/QPointer>
#include <QtMultimedia/QAudioDevice>
#include <QtMultimedia/QAudioFormat>
#include <QtMultimedia/QAudioOutput>
#include <QtMultimedia/QAudioSource>
#include <QtMultimedia/QMediaDevices>
#include <QtMultimedia/QMediaPlayer>

namespace siteproof {
namespace {

QAudioFormat recorded_format() {
  QAudioFormat format;
  format.setSampleRate(WavFile::rate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

}  // namespace

struct DeviceRecorder::Microphone {
  QAudioSource source{QMediaDevices::defaultAudioInput(), recorded_format()};
  QPointer<QIODevice> samples;
};

struct DeviceRecorder::Loudspeaker {
  QBuffer bytes;
  QAudioOutput output;
  QMediaPlayer player;
};

DeviceRecorder::DeviceRecorder(QObject* parent) : VoiceRecorder(parent) {}

DeviceRecorder::~DeviceRecorder() = default;

bool DeviceRecorder::available() const { return !QMediaDevices::audioInputs().isEmpty(); }

bool DeviceRecorder::recording() const { return microphone_ != nullptr; }

bool DeviceRecorder::playing() const {
  return loudspeaker_ && loudspeaker_->player.playbackState() == QMediaPlayer::PlayingState;
}

void DeviceRecorder::record(const QString& path) {
  silence();
  if (recording()) return;
  level_ = 0;
  // Nobody expects the answer before this call has returned.
  if (!file_.open(path)) {
    QMetaObject::invokeMethod(
        this, [this, path] { emit failed(path); }, Qt::QueuedConnection);
    return;
  }
  microphone_ = std::make_unique<Microphone>();
  connect(&microphone_->source, &QAudioSource::stateChanged, this, [this](QAudio::State state) {
    if (!microphone_ || state != QAudio::StoppedState || microphone_->source.error() == QAudio::NoError) return;
    QMetaObject::invokeMethod(
        this, [this] { end(); }, Qt::QueuedConnection);
  });
  microphone_->samples = microphone_->source.start();
  if (!microphone_->samples) {
    QMetaObject::invokeMethod(
        this, [this] { end(); }, Qt::QueuedConnection);
    return;
  }
  connect(microphone_->samples, &QIODevice::readyRead, this, &DeviceRecorder::listen);
  emit changed();
}

void DeviceRecorder::listen() {
  if (!microphone_ || !microphone_->samples) return;
  const QByteArray samples = microphone_->samples->readAll();
  if (!file_.append(samples)) return end();
  level_ = loudness(samples);
  emit heard();
}

void DeviceRecorder::end() {
  if (!microphone_) return;
  // What was recorded so far stays a whole recording.
  const bool something = file_.elapsedMs() > 0;
  microphone_.reset();
  file_.close();
  emit changed();
  if (something) {
    emit recorded(file_.path());
  } else {
    emit failed(file_.path());
  }
}

void DeviceRecorder::stop() {
  if (!microphone_) return;
  listen();
  if (!microphone_) return;
  microphone_->source.disconnect(this);
  microphone_->source.stop();
  end();
}

void DeviceRecorder::play(const QByteArray& recording) {
  silence();
  if (!loudspeaker_) {
    loudspeaker_ = std::make_unique<Loudspeaker>();
    loudspeaker_->player.setAudioOutput(&loudspeaker_->output);
    connect(&loudspeaker_->player, &QMediaPlayer::playbackStateChanged, this, &VoiceRecorder::changed);
  }
  loudspeaker_->bytes.setData(recording);
  loudspeaker_->bytes.open(QIODevice::ReadOnly);
  loudspeaker_->player.setSourceDevice(&loudspeaker_->bytes);
  loudspeaker_->player.play();
}

void DeviceRecorder::silence() {
  if (!loudspeaker_) return;
  loudspeaker_->player.stop();
  loudspeaker_->player.setSourceDevice(nullptr);
  loudspeaker_->bytes.close();
}

}  // namespace siteproof
