#include <algorithm>

#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/test_recordings.h"

using namespace siteproof;

namespace {

struct Original {
  MediaKind kind;
  Bytes bytes;
};
std::vector<Original> originals() {
  // The WAV file is longer than one encrypted chunk.
  return {{MediaKind::photo, make_jpeg({})},
          {MediaKind::voice, make_opus()},
          {MediaKind::voice, make_wav_file({20'000, 1})},
          {MediaKind::video, make_mp4_file()},
          {MediaKind::video, make_webm_file()}};
}

std::filesystem::path stored(const TempFolder& folder, const Sha256& original) {
  return folder.path() / original.hex().substr(0, 2) / (original.hex() + ".sealed");
}

}  // namespace

TEST_CASE("every kind of evidence comes back exactly as it was recorded, with what it says of itself") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path() / "vault", test_secret()));
  for (const auto& [kind, bytes] : originals()) {
    write_file(folder.path() / "recording", bytes);
    const Ingested in = value_of(vault.ingest_file(folder.path() / "recording", kind));
    CHECK(in.sha256 == sha256(ByteView(bytes)));
    CHECK(in.media.kind == kind);
    CHECK(value_of(vault.read_all(in.sha256)) == bytes);
    must(vault.verify(in.sha256));
    const Ingested again = value_of(vault.ingest_bytes(bytes, kind));
    CHECK(again.was_known);
    const Ingested seen = value_of(vault.examine(in.sha256));
    CHECK(seen.media == in.media);
    CHECK(seen.facts == in.facts);
    CHECK(seen.size == in.size);
  }
}

TEST_CASE("evidence of another kind than was asked for leaves the vault as it was") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  CHECK(refusal(vault.ingest_bytes(make_jpeg({}), MediaKind::voice)) == "media.unknown");
  CHECK(refusal(vault.ingest_bytes(make_opus(), MediaKind::photo)) == "photo.not_jpeg");
  CHECK(refusal(vault.ingest_bytes(make_opus(), MediaKind::video)) == "media.unknown");
  CHECK(refusal(vault.ingest_bytes({}, MediaKind::voice)) == "media.empty");
  CHECK(refusal(vault.ingest_file(folder.path() / "none", MediaKind::voice)) == "media.unreadable");
  CHECK(value_of(vault.list()).empty());
  CHECK(std::filesystem::is_empty(folder.path() / "tmp"));
}

TEST_CASE("complete evidence of every kind that a crash left is adopted with its facts") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  std::vector<Ingested> left;
  for (const auto& [kind, bytes] : originals()) {
    const Ingested in = value_of(vault.ingest_bytes(bytes, kind));
    std::filesystem::rename(stored(folder, in.sha256), folder.path() / "tmp" / (in.sha256.hex() + ".part"));
    left.push_back(in);
  }
  const RecoveryReport report = value_of(vault.recover());
  CHECK(report.set_aside.empty());
  REQUIRE(report.adopted.size() == left.size());
  for (const Ingested& in : left) {
    const auto found = std::find_if(report.adopted.begin(), report.adopted.end(),
                                    [&](const Ingested& adopted) { return adopted.sha256 == in.sha256; });
    REQUIRE(found != report.adopted.end());
    CHECK(found->media == in.media);
    CHECK(found->facts == in.facts);
    must(vault.verify(in.sha256));
  }
}

TEST_CASE("half a recording that a crash left is set aside, never listed") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Ingested in = value_of(vault.ingest_bytes(make_wav_file({20'000, 2}), MediaKind::voice));
  const Bytes whole = read_file(stored(folder, in.sha256));
  std::filesystem::remove(stored(folder, in.sha256));
  write_file(folder.path() / "tmp/a.part", ByteView(whole).first(whole.size() / 2));
  CHECK(value_of(vault.recover()).set_aside.size() == 1);
  CHECK(value_of(vault.list()).empty());
}
