#include "qml/devices/wav_file.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace siteproof {
namespace {

constexpr qint64 head_bytes = 44;
constexpr double tone_hz = 330, swell_hz = 0.8;

// RIFF/WAVE as "Multimedia Programming Interface and Data Specifications 1.0" has it.
QByteArray head(qint64 samples_bytes) {
  QByteArray out;
  const auto number = [&](auto value) {
    const auto little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
  };
  out += "RIFF";
  number(static_cast<quint32>(head_bytes - 8 + samples_bytes));
  out += "WAVEfmt ";
  number(quint32{16});
  number(quint16{1});  // PCM
  number(quint16{1});  // one channel
  number(static_cast<quint32>(WavFile::rate));
  number(static_cast<quint32>(WavFile::bytes_per_second));
  number(quint16{2});   // bytes of a sample
  number(quint16{16});  // bits of a sample
  out += "data";
  number(static_cast<quint32>(samples_bytes));
  return out;
}

}  // namespace

bool WavFile::open(const QString& path) {
  samples_bytes_ = 0;
  file_.setFileName(path);
  if (!file_.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) return false;
  if (file_.write(head(0)) == head_bytes) return true;
  file_.remove();
  return false;
}

bool WavFile::append(const QByteArray& samples) {
  const qsizetype whole = samples.size() / 2 * 2;
  if (whole == 0) return true;
  // The samples first: a head that promised more than there is would make the file a broken one.
  if (!file_.seek(head_bytes + samples_bytes_) || file_.write(samples.constData(), whole) != whole) return false;
  samples_bytes_ += whole;
  return file_.seek(0) && file_.write(head(samples_bytes_)) == head_bytes;
}

qreal loudness(const QByteArray& samples) {
  qreal loudest = 0;
  for (qsizetype at = 0; at + 1 < samples.size(); at += 2) {
    const auto sample = qFromLittleEndian<qint16>(samples.constData() + at);
    loudest = std::max(loudest, std::abs(static_cast<qreal>(sample)) / 32'768.0);
  }
  return loudest;
}

QByteArray tone(qint64 from_ms, qint64 length_ms) {
  QByteArray out;
  const qint64 first = from_ms * WavFile::rate / 1000, last = (from_ms + length_ms) * WavFile::rate / 1000;
  for (qint64 at = first; at < last; ++at) {
    const double seconds = static_cast<double>(at) / WavFile::rate;
    const double swell = 0.45 + 0.4 * std::sin(2 * std::numbers::pi * swell_hz * seconds);
    const double value = swell * std::sin(2 * std::numbers::pi * tone_hz * seconds);
    const auto little = qToLittleEndian(static_cast<qint16>(std::lround(value * 30'000)));
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
  }
  return out;
}

}  // namespace siteproof
