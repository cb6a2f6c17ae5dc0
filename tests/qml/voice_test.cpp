#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/photos.h"
#include "core/usecases/recording_folder.h"
#include "qml/viewmodels/recordings_view_model.h"
#include "qml/viewmodels/voice_note_view_model.h"
#include "tests/evidence/test_recordings.h"
#include "tests/qml/app_world.h"
#include "tests/qml/fake_recorder.h"

namespace siteproof {
namespace {

using State = VoiceNoteViewModel::State;

/// A voice note on the leak order and the order's recordings, as their page has them.
struct VoicePage {
  explicit VoicePage(AppWorld& world) : app(world) {
    recorder.sound = make_wav_file({2500, 1});
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    note.setRecorder(&recorder);
    note.setSource(&source);
    list.setRecorder(&recorder);
    list.setSource(&source);
    app.settle();
  }
  void record_one() {
    note.record();
    app.settle();
    REQUIRE(note.state() == State::Recording);
    recorder.hear(2500, 0.5);
    note.stop();
    REQUIRE(note.state() == State::Recorded);
  }
  void bring_to(State state) {
    note.record();
    app.settle();
    recorder.hear(2500, 0.5);
    if (state != State::Recording) note.stop();
    if (state == State::Playing) note.play();
    if (state == State::Saving) note.save();
    REQUIRE(note.state() == state);
  }
  [[nodiscard]] QString of(int row, const char* role) {
    QAbstractItemModel& rows = *list.recordings();
    REQUIRE(row < rows.rowCount());
    return rows.data(rows.index(row, 0), rows.roleNames().key(role)).toString();
  }
  [[nodiscard]] std::vector<Recording> recorded() { return app.world.order(app.leak()).recordings; }

  AppWorld& app;
  FakeRecorder recorder;
  OrderSource source;
  VoiceNoteViewModel note;
  RecordingsViewModel list;
  QAbstractItemModelTester check{list.recordings(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("a voice note is recorded, listened to and saved, and then plays from the order's list") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  CHECK(page.list.count() == 0);
  page.note.record();
  CHECK(page.note.state() == State::Starting);
  app.settle();
  REQUIRE(page.note.state() == State::Recording);
  page.recorder.hear(12'340, 0.75);
  CHECK(page.note.elapsedText() == QStringLiteral("0:12"));
  REQUIRE(page.note.levels().size() == VoiceNoteViewModel::bars);
  CHECK(page.note.levels().back().toDouble() == 0.75);
  CHECK(page.note.levels().front().toDouble() == 0);
  page.note.stop();
  CHECK(page.note.state() == State::Recorded);
  page.note.play();
  CHECK(page.note.state() == State::Playing);
  CHECK(page.recorder.played.size() == static_cast<qsizetype>(page.recorder.sound.size()));
  page.recorder.silence();
  CHECK(page.note.state() == State::Recorded);
  CHECK(page.recorded().empty());
  page.note.save();
  app.settle();
  CHECK(page.note.problem().isEmpty());
  CHECK(page.note.state() == State::Ready);
  CHECK(page.note.elapsedText() == QStringLiteral("0:00"));
  REQUIRE(page.recorded().size() == 1);
  CHECK(page.recorded().front().sha256 == sha256(ByteView(page.recorder.sound)));
  CHECK(page.recorded().front().place == app.world.order(app.leak()).intake.place);

  REQUIRE(page.list.count() == 1);
  CHECK(page.of(0, "title") == QStringLiteral("Voice note"));
  CHECK(page.of(0, "detail").startsWith(QStringLiteral("0:03 · ")));
  page.list.play(page.of(0, "recordingId"));
  app.settle();
  CHECK(page.of(0, "playing") == QStringLiteral("true"));
  CHECK(page.recorder.played.size() == static_cast<qsizetype>(page.recorder.sound.size()));
  page.list.play(page.of(0, "recordingId"));
  CHECK(page.of(0, "playing") == QStringLiteral("false"));
  CHECK(page.recorder.played.isEmpty());
}

TEST_CASE("a note is deleted before it is saved, and its file with it") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  page.note.record();
  app.settle();
  const QString file = page.recorder.path;
  CHECK(QFile::exists(file));
  page.note.stop();
  page.note.discard();
  CHECK(page.note.state() == State::Ready);
  CHECK_FALSE(QFile::exists(file));
  page.note.save();
  app.settle();
  CHECK(page.recorded().empty());
}

TEST_CASE("a note about a photo names it") {
  AppWorld app(3);
  app.work_through();
  VoicePage page(app);
  const PhotoId photo = app.world.order(app.leak()).photos.front().id;
  page.note.setAbout(QString::fromStdString(photo.str()));
  page.record_one();
  page.note.save();
  app.settle();
  REQUIRE(page.recorded().size() == 1);
  CHECK(page.recorded().front().about == photo);
  CHECK(page.of(0, "about").toStdString() == photo.str());
}

TEST_CASE("a note that was recorded when the page went to another order is saved on its own") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  QString other;
  for (const OrderListItem& item : value_of(Orders(app.world.tablet()).list({}))) {
    if (item.order() != app.leak()) other = QString::fromStdString(item.order().str());
  }
  page.record_one();
  page.source.setOrderId(other);
  app.settle();
  CHECK(page.note.state() == State::Ready);
  CHECK(page.recorded().size() == 1);
  CHECK(app.world.order(value_of(OrderId::parse(other.toStdString()))).recordings.empty());

  page.source.setOrderId(app.leak_number());
  app.settle();
  page.recorder.sound = make_wav_file({500, 9});
  page.note.record();
  app.settle();
  page.source.setOrderId(other);  // while it is still being recorded
  app.settle();
  CHECK(page.recorded().size() == 2);
}

TEST_CASE("a note about one photo is saved with it when the page turns to another") {
  const State then = GENERATE(State::Recording, State::Recorded, State::Saving);
  AppWorld app(3);
  app.work_through();
  VoicePage page(app);
  const OrderState order = app.world.order(app.leak());
  const PhotoId first = order.photos.at(0).id, second = order.photos.at(1).id;
  page.note.setAbout(QString::fromStdString(first.str()));
  page.bring_to(then);
  page.note.setAbout(QString::fromStdString(second.str()));
  CHECK(page.note.state() == State::Ready);
  app.settle();
  CHECK(page.note.problem().isEmpty());
  REQUIRE(page.recorded().size() == 1);
  CHECK(page.recorded().front().about == first);
  CHECK(page.list.count() == 1);

  page.recorder.sound = make_wav_file({500, 9});
  page.record_one();
  page.note.save();
  app.settle();
  REQUIRE(page.recorded().size() == 2);
  CHECK(page.recorded().back().about == second);
}

TEST_CASE("a note is saved when its page goes, and whoever shows the order is told") {
  const State then = GENERATE(State::Recording, State::Recorded, State::Playing, State::Saving);
  AppWorld app(3);
  app.arrive();
  int told = 0;
  QObject::connect(app.session.get(), &AppSession::orderChanged,
                   [&](const QString& order) { told += order == app.leak_number() ? 1 : 0; });
  {
    VoicePage page(app);
    page.bring_to(then);
    CHECK(page.recorded().empty());
  }
  CHECK(told == 0);
  app.settle();
  CHECK(told == 1);
  CHECK(app.world.order(app.leak()).recordings.size() == 1);
}

TEST_CASE("a note that is not wanted any more before the microphone is open is not recorded") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  page.note.record();
  page.note.stop();
  app.settle();
  CHECK(page.note.state() == State::Ready);
  CHECK_FALSE(page.recorder.recording());
  page.record_one();
}

/// What a run of the program leaves behind that ended without its last words.
void leave_behind(AppWorld& app, const Bytes& sound) {
  Tablet& tablet = app.world.tablet();
  const auto folder = value_of(RecordingFolder::open(tablet));
  const auto path = value_of(folder->begin(tablet, {app.leak(), RecordingKind::voice, {}, std::nullopt}, "wav"));
  QFile file(QString::fromStdString(path.string()));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(reinterpret_cast<const char*>(sound.data()), static_cast<qint64>(sound.size()));
}

TEST_CASE("a recording in which nothing was heard is not taken in as a note") {
  AppWorld app(3);
  app.arrive();
  leave_behind(app, make_wav_file({0, 1}));
  VoicePage page(app);
  CHECK(page.recorded().empty());
  CHECK(page.list.count() == 0);
}

TEST_CASE("a note that ended with the program is on its order when the page is there again") {
  AppWorld app(3);
  app.arrive();
  leave_behind(app, make_wav_file({2500, 1}));
  CHECK(app.world.order(app.leak()).recordings.empty());
  VoicePage page(app);
  CHECK(page.recorded().size() == 1);
  CHECK(page.list.count() == 1);
}

TEST_CASE("a microphone that hears nothing is told, and the next try begins anew") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  page.note.record();
  app.settle();
  const QString file = page.recorder.path;
  CHECK(QFile::exists(file));
  page.recorder.give_up();
  CHECK_FALSE(QFile::exists(file));
  CHECK(page.note.state() == State::Ready);
  CHECK(page.note.trouble().startsWith(QStringLiteral("The microphone heard nothing.")));
  page.record_one();
  CHECK(page.note.trouble().isEmpty());
}

TEST_CASE("a microphone that records already is told, and goes on") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  VoiceNoteViewModel other;
  other.setRecorder(&page.recorder);
  other.setSource(&page.source);
  page.note.record();
  app.settle();
  const QString file = page.recorder.path;
  other.record();
  app.settle();
  AppWorld::wait_until([&] { return other.state() == State::Ready; });
  CHECK_FALSE(other.trouble().isEmpty());
  CHECK(page.recorder.path == file);
  page.note.stop();
  CHECK(page.note.state() == State::Recorded);
}

TEST_CASE("whether there is a microphone is asked when somebody wants to know, and again when that changed") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  CHECK(page.recorder.asked == 0);
  CHECK(page.note.available());
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.note.available());
  CHECK(page.recorder.asked == 1);
  page.recorder.set_available(false);
  CHECK_FALSE(page.note.available());
  CHECK(page.recorder.asked == 2);
}

TEST_CASE("without a microphone nothing is recorded, and the page says so") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  page.recorder.set_available(false);
  CHECK(page.note.hint() == QStringLiteral("This device has no microphone."));
  page.note.record();
  app.settle();
  CHECK(page.note.state() == State::Ready);
  CHECK_FALSE(page.recorder.recording());
}

TEST_CASE("a recording ends by itself after ten minutes") {
  AppWorld app(3);
  app.arrive();
  VoicePage page(app);
  page.note.record();
  app.settle();
  page.recorder.hear(VoiceNoteViewModel::longest_ms - 1, 0.2);
  CHECK(page.note.state() == State::Recording);
  page.recorder.hear(VoiceNoteViewModel::longest_ms, 0.2);
  CHECK(page.note.state() == State::Recorded);
}

}  // namespace
}  // namespace siteproof
