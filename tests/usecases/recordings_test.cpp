#include "core/usecases/recordings.h"

#include <fstream>
#include <iterator>
#include <map>

#include "core/storage/upload_ledger.h"
#include "core/usecases/captures.h"
#include "core/usecases/photos.h"
#include "core/usecases/recording_folder.h"
#include "tests/evidence/test_recordings.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, ByteView bytes) { std::ofstream(path, std::ios::binary) << as_text(bytes); }

fs::path kept_in(const TabletWorld& world, const std::string& name, ByteView bytes) {
  const fs::path path = world.folder.path() / name;
  write(path, bytes);
  return path;
}

fs::path recordings(const TabletWorld& world) { return world.folder.path() / "data" / "recordings"; }

std::ptrdiff_t entries(const fs::path& folder) {
  return fs::exists(folder) ? std::distance(fs::directory_iterator(folder), {}) : 0;
}

RecordingRequest voice(const OrderId& order) { return {order, RecordingKind::voice, "天花 ceiling", {}}; }

}  // namespace

TEST_CASE("a voice note is on its order with what it says of itself, its bytes in the vault and in the queue") {
  TabletWorld world;
  const OrderId order = world.new_order();
  const PhotoId photo =
      value_of(Photos(world.tablet()).add({order, Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg")).photo.id;
  const Bytes bytes = make_wav_file({2500, 1});
  RecordingRequest request = voice(order);
  request.about = photo;
  const auto saved = value_of(Recordings(world.tablet()).add(request, kept_in(world, "note.wav", bytes)));
  CHECK_FALSE(saved.was_known);
  const auto state = world.order(order);
  REQUIRE(state.recordings.size() == 1);
  const Recording& recording = state.recordings.front();
  CHECK(recording == saved.recording);
  CHECK(recording.kind == RecordingKind::voice);
  CHECK(recording.sha256 == sha256(ByteView(bytes)));
  CHECK(recording.size == static_cast<std::int64_t>(bytes.size()));
  CHECK(recording.about == photo);
  CHECK(recording.place == "天花 ceiling");
  CHECK(recording.file_name == "note.wav");
  CHECK(recording.media_type == "audio/wav");
  CHECK(recording.duration_ms == 2500);
  CHECK(value_of(Recordings(world.tablet()).original(order, recording.id)) == bytes);
  world.push();
  const auto waiting = value_of(UploadLedger(world.tablet().store()).waiting(10));
  CHECK(std::any_of(waiting.begin(), waiting.end(),
                    [&](const LedgerFile& file) { return file.sha256 == recording.sha256; }));
}

TEST_CASE("a short video is taken in beside voice notes, and neither passes for the other") {
  TabletWorld world;
  const OrderId order = world.new_order();
  Recordings all(world.tablet());
  const fs::path video = kept_in(world, "leak.mp4", make_mp4_file());
  RecordingRequest request{order, RecordingKind::video, "", {}};
  CHECK(value_of(all.add(request, video)).recording.media_type == "video/mp4");
  const auto as_voice = all.add(voice(order), video);
  REQUIRE_FALSE(as_voice.has_value());
  CHECK(as_voice.error().code == "media.unknown");
  const auto as_video = all.add(request, kept_in(world, "note.wav", make_wav_file()));
  REQUIRE_FALSE(as_video.has_value());
  CHECK(as_video.error().code == "media.unknown");
  CHECK(world.order(order).recordings.size() == 1);
}

TEST_CASE("the same bytes are on an order once") {
  TabletWorld world;
  const OrderId order = world.new_order();
  const fs::path file = kept_in(world, "note.wav", make_wav_file());
  const auto first = value_of(Recordings(world.tablet()).add(voice(order), file));
  const auto again = value_of(Recordings(world.tablet()).add(voice(order), file));
  CHECK(again.was_known);
  CHECK(again.recording == first.recording);
  CHECK(value_of(Recordings(world.tablet()).list(order)).size() == 1);
}

TEST_CASE("a recording about a photo of another order is refused, and nothing is recorded") {
  TabletWorld world;
  const OrderId order = world.new_order();
  RecordingRequest request = voice(order);
  request.about = numbered<PhotoId>(9);
  const auto refused = Recordings(world.tablet()).add(request, kept_in(world, "note.wav", make_wav_file()));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "recording.about");
  CHECK(world.order(order).recordings.empty());
}

TEST_CASE("a recording's original is written where it is wanted, byte for byte") {
  TabletWorld world;
  const OrderId order = world.new_order();
  const Bytes bytes = make_opus();
  Recordings all(world.tablet());
  const RecordingId id = value_of(all.add(voice(order), kept_in(world, "note.ogg", bytes))).recording.id;
  const fs::path out = world.folder.path() / "out.ogg";
  must(all.export_original(order, id, out));
  std::ifstream in(out, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  CHECK(text == as_text(bytes));
  CHECK(all.export_original(order, numbered<RecordingId>(3), out).error().code == "recording.unknown");
}

TEST_CASE("a recording that an ended run left is added to the order it was made for, once") {
  TabletWorld world;
  const OrderId order = world.new_order();
  RecordingRequest request = voice(order);
  request.about =
      value_of(Photos(world.tablet()).add({order, Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg")).photo.id;
  {
    const auto folder = value_of(RecordingFolder::open(world.tablet()));
    write(value_of(folder->begin(world.tablet(), request, "wav")), make_wav_file());
    CHECK(value_of(take_in_left_recordings(world.tablet())) == 0);  // still on its way
  }
  world.reopen();
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 1);
  const auto state = world.order(order);
  REQUIRE(state.recordings.size() == 1);
  CHECK(state.recordings.front().place == request.place);
  CHECK(state.recordings.front().about == request.about);
  CHECK(entries(recordings(world)) == 0);
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 0);
}

TEST_CASE("when the program ended between the record and the file's removal, nothing is recorded twice") {
  TabletWorld world;
  const OrderId order = world.new_order();
  {
    const auto folder = value_of(RecordingFolder::open(world.tablet()));
    const fs::path file = value_of(folder->begin(world.tablet(), voice(order), "wav"));
    write(file, make_wav_file());
    static_cast<void>(value_of(Recordings(world.tablet()).add(voice(order), file)));
  }
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 1);
  CHECK(world.order(order).recordings.size() == 1);
  CHECK(entries(recordings(world)) == 0);
}

TEST_CASE("a left file that is no whole recording is set aside under its name, which leads to what it was for") {
  TabletWorld world;
  const OrderId order = world.new_order();
  std::string name;
  {
    const auto folder = value_of(RecordingFolder::open(world.tablet()));
    Bytes cut = make_wav_file();
    cut.resize(cut.size() / 2);
    const fs::path file = value_of(folder->begin(world.tablet(), voice(order), "wav"));
    name = file.filename().string();
    write(file, cut);
    write(value_of(folder->begin(world.tablet(), voice(order), "wav")), make_wav_file({500, 7}));
  }
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 1);
  CHECK(world.order(order).recordings.size() == 1);
  std::vector<std::string> aside;
  for (const auto& entry : fs::recursive_directory_iterator(recordings(world) / "incomplete")) {
    if (entry.is_regular_file()) aside.push_back(entry.path().filename().string());
  }
  CHECK(aside == std::vector{name});
  const auto capture = CaptureId::parse(name.substr(0, name.rfind('-')));
  REQUIRE(capture.has_value());
  CHECK(value_of(Captures(world.tablet()).find(*capture)).order == order);
}

TEST_CASE("a whole recording whose order does not take it is recovered as what it is, with what it was made for") {
  TabletWorld world;
  const OrderId order = world.new_order();
  RecordingRequest request = voice(order);
  request.about = numbered<PhotoId>(9);
  const Bytes bytes = make_wav_file({500, 7});
  {
    const auto folder = value_of(RecordingFolder::open(world.tablet()));
    write(value_of(folder->begin(world.tablet(), request, "wav")), bytes);
  }
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 0);
  CHECK(entries(recordings(world)) == 0);
  const auto tray = value_of(Photos(world.tablet()).recovered());
  REQUIRE(tray.size() == 1);
  CHECK(tray.front().sha256 == sha256(ByteView(bytes)));
  const auto known = value_of(recovered_recording(world.tablet(), tray.front().sha256));
  REQUIRE(known.has_value());
  CHECK(known->order == order);
  CHECK(known->place == request.place);
  CHECK(known->about == request.about);
}

TEST_CASE("what no event names is in the tray by its kind and media type, and a recording is added as one") {
  TabletWorld world;
  const OrderId order = world.new_order();
  const PhotoVault& vault = world.tablet().vault();
  const auto wav = value_of(vault.ingest_bytes(make_wav_file({500, 7}), MediaKind::voice)).sha256;
  const auto mp4 = value_of(vault.ingest_bytes(make_mp4_file(), MediaKind::video)).sha256;
  const auto jpeg = value_of(vault.ingest_bytes(TabletWorld::jpeg(3))).sha256;
  std::map<Sha256, std::pair<MediaKind, std::string>> seen;
  for (int again = 0; again < 2; ++again) {
    for (const RecoveredFile& file : value_of(Photos(world.tablet()).recovered())) {
      seen[file.sha256] = {file.kind, file.media_type};
    }
    CHECK(seen.size() == 3);
    CHECK(seen[wav] == std::pair{MediaKind::voice, std::string("audio/wav")});
    CHECK(seen[mp4] == std::pair{MediaKind::video, std::string("video/mp4")});
    CHECK(seen[jpeg] == std::pair{MediaKind::photo, std::string("image/jpeg")});
  }
  Recordings all(world.tablet());
  CHECK(full_refusal(all.adopt(voice(order), jpeg)) == "usage recording.photo");
  const Recording added = value_of(all.adopt(voice(order), mp4)).recording;
  CHECK(added.kind == RecordingKind::video);
  CHECK(added.media_type == "video/mp4");
  CHECK(value_of(Photos(world.tablet()).recovered()).size() == 2);
}

TEST_CASE("samples that came after the last length was written down cost nothing of those before") {
  TabletWorld world;
  const OrderId order = world.new_order();
  Bytes grown = make_wav_file({1000, 3});
  grown.insert(grown.end(), 640, 0);
  {
    const auto folder = value_of(RecordingFolder::open(world.tablet()));
    write(value_of(folder->begin(world.tablet(), voice(order), "wav")), grown);
  }
  CHECK(value_of(take_in_left_recordings(world.tablet())) == 1);
  const auto state = world.order(order);
  REQUIRE(state.recordings.size() == 1);
  CHECK(state.recordings.front().duration_ms == 1000);
}

TEST_CASE("a recording travels like a photo: the server knows its order and has its file") {
  TabletWorld world;
  const OrderId order = world.new_order();
  static_cast<void>(value_of(Recordings(world.tablet()).add(voice(order), kept_in(world, "n.wav", make_wav_file()))));
  world.sync();
  world.check_converged();
  REQUIRE(world.order(order).recordings.size() == 1);
}
