#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>

#include "core/evidence/media.h"
#include "qml/devices/device_recorder.h"
#include "qml/devices/tone_recorder.h"
#include "tests/qml/app_world.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

namespace siteproof {
namespace {

QString name_in(const TempFolder& folder) { return QString::fromStdString((folder.path() / "note.wav").string()); }

MediaFacts facts_of(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  const Bytes read(bytes.begin(), bytes.end());
  return value_of(inspect_media(read, MediaKind::voice));
}

TEST_CASE("a WAV file is a whole recording after each piece, whenever the program ends") {
  const TempFolder folder;
  WavFile file;
  REQUIRE(file.open(name_in(folder)));
  for (int piece = 1; piece <= 3; ++piece) {
    REQUIRE(file.append(tone(0, 250)));
    CHECK(file.elapsedMs() == 250 * piece);
    const MediaFacts facts = facts_of(name_in(folder));
    CHECK(facts.media_type == "audio/wav");
    CHECK(facts.duration_ms == 250 * piece);
  }
  WavFile other;
  CHECK_FALSE(other.open(name_in(folder)));  // nothing that was recorded is written over
}

TEST_CASE("loudness follows the loudest sample, and silence has none") {
  CHECK(loudness(QByteArray(640, '\0')) == 0);
  CHECK(loudness({}) == 0);
  CHECK(loudness(tone(0, 1000)) > 0.5);
  CHECK(loudness(tone(0, 1000)) <= 1);
  CHECK(tone(100, 50) == tone(0, 150).mid(3200));
}

TEST_CASE("the demonstration's microphone records a tone that is a voice note") {
  need_application();
  const TempFolder folder;
  ToneRecorder recorder;
  QSignalSpy done(&recorder, &VoiceRecorder::recorded);
  recorder.record(name_in(folder));
  CHECK(recorder.recording());
  CHECK(recorder.level() > 0);
  recorder.stop();
  REQUIRE(done.count() == 1);
  CHECK(done.front().front().toString() == name_in(folder));
  CHECK(facts_of(name_in(folder)).duration_ms == recorder.elapsedMs());
}

TEST_CASE("the demonstration's microphone refuses a second recording while one is under way") {
  need_application();
  const TempFolder folder;
  const QString first = name_in(folder), second = first + QStringLiteral(".second.wav");
  ToneRecorder recorder;
  QSignalSpy done(&recorder, &VoiceRecorder::recorded), lost(&recorder, &VoiceRecorder::failed);
  recorder.record(first);
  recorder.record(second);
  CHECK(lost.isEmpty());
  QCoreApplication::sendPostedEvents();
  REQUIRE(lost.count() == 1);
  CHECK(lost.front().front().toString() == second);
  CHECK(recorder.recording());
  recorder.stop();
  CHECK(done.count() == 1);
  CHECK_FALSE(QFile::exists(second));
}

TEST_CASE("the device's microphone answers each wish once, and keeps no file in which nothing was heard") {
  need_application();
  const TempFolder folder;
  const QString first = name_in(folder), second = first + QStringLiteral(".second.wav");
  DeviceRecorder recorder;
  QSignalSpy done(&recorder, &VoiceRecorder::recorded), lost(&recorder, &VoiceRecorder::failed);
  recorder.record(first);
  CHECK(recorder.recording());
  recorder.record(second);
  CHECK(lost.isEmpty());
  recorder.stop();
  QCoreApplication::sendPostedEvents();
  CHECK_FALSE(recorder.recording());
  CHECK(lost.contains(QVariantList{second}));
  CHECK_FALSE(QFile::exists(second));
  // Where there is a microphone, it may have heard something meanwhile.
  CHECK(done.contains(QVariantList{first}) != lost.contains(QVariantList{first}));
  CHECK(done.count() + lost.count() == 2);
  CHECK(QFile::exists(first) == done.contains(QVariantList{first}));
}

}  // namespace
}  // namespace siteproof
