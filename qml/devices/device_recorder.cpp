#include "qml/devices/device_recorder.h"

#include <QtCore/QBuffer>
#include <QtCore/QPointer>
#include <QtMultimedia/QAudioDevice>
#include <QtMultimedia/QAudioFormat>
#include <QtMultimedia/QAudioOutput>
#include <QtMultimedia/QAudioSource>
#include <QtMultimedia/QMediaDevices>
#include <QtMultimedia/QMediaPlayer>

#include <utility>

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
  bool telling = false;  ///< the samples' device is calling, and must outlive its call
  bool ending = false;   ///< takes no more samples
};

struct DeviceRecorder::Loudspeaker {
  QBuffer bytes;
  QAudioOutput output;
  QMediaPlayer player;
};

DeviceRecorder::DeviceRecorder(QObject* parent) : VoiceRecorder(parent) {}

DeviceRecorder::~DeviceRecorder() = default;

bool DeviceRecorder::available() const {
  if (!devices_) {
    auto devices = std::make_unique<QMediaDevices>();
    connect(devices.get(), &QMediaDevices::audioInputsChanged, this, &VoiceRecorder::changed);
    devices_ = std::move(devices);
  }
  return !QMediaDevices::audioInputs().isEmpty();
}

bool DeviceRecorder::recording() const { return microphone_ != nullptr; }

bool DeviceRecorder::playing() const {
  return loudspeaker_ && loudspeaker_->player.playbackState() == QMediaPlayer::PlayingState;
}

void DeviceRecorder::record(const QString& path) {
  if (recording()) return refuse(path);
  silence();
  level_ = 0;
  if (!file_.open(path)) return refuse(path);
  microphone_ = std::make_unique<Microphone>();
  connect(&microphone_->source, &QAudioSource::stateChanged, this, [this](QAudio::State state) {
    if (microphone_ && state == QAudio::StoppedState && microphone_->source.error() != QAudio::NoError) endSoon();
  });
  microphone_->samples = microphone_->source.start();
  if (!microphone_->samples) return endSoon();
  connect(microphone_->samples, &QIODevice::readyRead, this, &DeviceRecorder::listen);
  emit changed();
}

void DeviceRecorder::refuse(const QString& path) {
  // Nobody expects the answer before the question has returned.
  QMetaObject::invokeMethod(
      this, [this, path] { emit failed(path); }, Qt::QueuedConnection);
}

void DeviceRecorder::listen() {
  if (!microphone_ || !microphone_->samples || microphone_->ending) return;
  const QByteArray samples = microphone_->samples->readAll();
  if (!file_.append(samples)) return endSoon();
  level_ = loudness(samples);
  microphone_->telling = true;
  emit heard();
  microphone_->telling = false;
}

void DeviceRecorder::endSoon() {
  if (std::exchange(microphone_->ending, true)) return;
  // By then it may have been stopped, and the next one begun.
  QMetaObject::invokeMethod(
      this,
      [this, path = file_.path()] {
        if (file_.path() == path) end();
      },
      Qt::QueuedConnection);
}

void DeviceRecorder::end() {
  if (!microphone_) return;
  // What was recorded so far stays a whole recording.
  const bool something = file_.elapsedMs() > 0;
  microphone_.reset();
  const QString path = file_.path();
  if (something) {
    file_.close();
  } else {
    file_.remove();
  }
  emit changed();
  if (something) {
    emit recorded(path);
  } else {
    emit failed(path);
  }
}

void DeviceRecorder::stop() {
  if (!microphone_) return;
  // Whoever stops it on hearing something is called by the very device that ends with it.
  if (microphone_->telling) return endSoon();
  listen();
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
