#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "sync/protocol/messages.h"
#include "tests/evidence/bundle_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/test_recordings.h"
#include "tests/support/order_maker.h"

using namespace siteproof;

// Writes the first inputs of every fuzzer, made by the product's own writers, into $SITEPROOF_FUZZ_CORPUS.
namespace {

class Corpus {
 public:
  explicit Corpus(const std::string& name)
      : folder_(std::filesystem::path(std::getenv("SITEPROOF_FUZZ_CORPUS")) / name) {
    std::filesystem::create_directories(folder_);
  }
  void add(const std::string& name, ByteView bytes) const { write_file(folder_ / name, bytes); }
  void add(const std::string& name, std::string_view text) const { add(name, as_bytes(text)); }

 private:
  std::filesystem::path folder_;
};

void jpegs() {
  const Corpus corpus("jpeg");
  PhotoRecipe recipe;
  corpus.add("plain.jpg", make_jpeg(recipe));
  recipe.exif = recipe.position = true;
  recipe.orientation = 6;
  recipe.time = "2026:11:21 16:30:00";
  recipe.make = "Siteproof";
  recipe.model = "现场";
  corpus.add("exif.jpg", make_jpeg(recipe));
  corpus.add("exif_alone", make_exif(recipe));
  recipe.progressive = true;
  recipe.noise = 20;
  corpus.add("progressive.jpg", make_jpeg(recipe));
  recipe.grey = true;
  corpus.add("grey.jpg", make_jpeg(recipe));
  recipe.grey = recipe.progressive = false;
  recipe.cmyk = true;
  corpus.add("cmyk.jpg", make_jpeg(recipe));
}

void recordings() {
  const Corpus corpus("media");
  corpus.add("opus.ogg", make_opus());
  corpus.add("vorbis.ogg", make_vorbis());
  corpus.add("voice.wav", make_wav_file({20, 1}));
  Mp4Recipe recipe;
  corpus.add("video.mp4", make_mp4_file(recipe));
  recipe.large_sizes = recipe.movie_first = true;
  corpus.add("large_sizes.mp4", make_mp4_file(recipe));
  recipe.picture = false;
  corpus.add("voice.m4a", make_mp4_file(recipe));
  corpus.add("video.webm", make_webm_file());
  corpus.add("open_ended.webm", make_webm_file({}, true));
}

void bundles() {
  const Corpus corpus("bundle");
  FinishedOrder finished;
  corpus.add("finished.zip", read_file(finished.path));
  ZipFiles files = unzip(finished.path);
  files.pop_back();
  make_zip(finished.path, files);
  corpus.add("one_removed.zip", read_file(finished.path));
  corpus.add("manifest", finished.contents.manifest);
}

void texts() {
  const Corpus strokes("strokes");
  strokes.add("two.json",
              R"({"strokes":[{"points":[{"x":120,"y":340,"t":0,"p":500},{"x":130,"y":352,"t":16,"p":640}]},)"
              R"({"points":[{"x":400,"y":100,"t":900,"p":300}]}]})");
  strokes.add("none.json", R"({"strokes":[]})");
  strokes.add("list.json", "[[[0,0,0,0]]]");
  const Corpus templates("template");
  templates.add("small.json", small_template_text());
}

void messages() {
  const Corpus corpus("protocol");
  FinishedOrder finished;
  const std::string event = finished.chain.front().text;
  corpus.add("photo_taken.json", event);
  corpus.add("signed_off.json", finished.chain.back().text);
  protocol::PushRequest push;
  for (const JournalEntry& entry : finished.chain) push.events.push_back(entry.text);
  corpus.add("push.json", encode(push));
  protocol::EnrolRequest enrol;
  enrol.code = "123456";
  enrol.device = finished.device;
  enrol.csr = finished.certificate;
  corpus.add("enrol.json", encode(enrol));
  protocol::EnrolReply enrolled;
  enrolled.token = "token";
  enrolled.technician = PersonId{"li.wei"};
  enrolled.certificate = enrolled.ca = finished.certificate;
  enrolled.server_time = today();
  corpus.add("enrolled.json", encode(enrolled));
  protocol::ChangesWriter changes;
  changes.event(ServerSeq{1}, event);
  changes.template_data(value_of(canonical(value_of(parse_json(small_template_text(), "template")))));
  changes.add(RemoteLeave{OrderId{"WO-2"}, ServerSeq{2}});
  RemotePage page;
  page.epoch = "epoch";
  page.cursor = "1";
  corpus.add("changes.json", changes.finish(page, today()));
  protocol::ReceiptsRequest wanted;
  wanted.files = {sha256(event)};
  corpus.add("receipts_wanted.json", encode(wanted));
  corpus.add("error.json", encode(protocol::ErrorReply{"usage.code", "A sentence."}));
}

}  // namespace

TEST_CASE("the first inputs of every fuzzer are written", "[.][seeds]") {
  REQUIRE(std::getenv("SITEPROOF_FUZZ_CORPUS") != nullptr);
  jpegs();
  recordings();
  bundles();
  texts();
  messages();
}
