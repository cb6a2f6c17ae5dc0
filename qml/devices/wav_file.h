#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QString>

namespace siteproof {

/// Sound as it is written to a WAV file: 16 kHz, one channel, 16 bits. After each `append` the lengths in the file's
/// head are right, so that what was written is a whole recording whenever the program ends.
class WavFile {
 public:
  static constexpr int rate = 16'000;
  static constexpr int bytes_per_second = rate * 2;

  /// A new file; false when it cannot be made, and then none is left.
  [[nodiscard]] bool open(const QString& path);
  /// Whole samples, little-endian; false when they could not be written.
  [[nodiscard]] bool append(const QByteArray& samples);
  void close() { file_.close(); }
  /// Closes it, and it is gone.
  void remove() { file_.remove(); }
  [[nodiscard]] qint64 elapsedMs() const { return samples_bytes_ * 1000 / bytes_per_second; }
  [[nodiscard]] QString path() const { return file_.fileName(); }

 private:
  QFile file_;
  qint64 samples_bytes_ = 0;
};

/// The loudest of these samples, 0 to 1.
[[nodiscard]] qreal loudness(const QByteArray& samples);
/// So much of a tone whose loudness rises and falls, from this moment of it on; equal moments are equal samples.
[[nodiscard]] QByteArray tone(qint64 from_ms, qint64 length_ms);

}  // namespace siteproof
