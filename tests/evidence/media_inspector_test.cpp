#include <algorithm>
#include <utility>

#include "core/evidence/media.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/test_recordings.h"

using namespace siteproof;

namespace {

std::string code_of(ByteView file, std::optional<MediaKind> kind = std::nullopt) {
  return refusal(inspect_media(file, kind));
}
MediaFacts voice(std::string type, std::optional<std::int64_t> duration_ms = 2500) {
  return {MediaKind::voice, std::move(type), duration_ms};
}
MediaFacts video(std::string type, std::optional<std::int64_t> duration_ms = 2500) {
  return {MediaKind::video, std::move(type), duration_ms};
}

Mp4Recipe mp4(bool picture, bool large_sizes, bool movie_first) {
  Mp4Recipe recipe;
  recipe.picture = picture;
  recipe.large_sizes = large_sizes;
  recipe.movie_first = movie_first;
  return recipe;
}

/// Every kind of file whose end can be told.
std::vector<std::pair<std::string, Bytes>> recordings() {
  return {{"Opus", make_opus()},
          {"Vorbis", make_vorbis()},
          {"WAV", make_wav_file({50, 1})},
          {"MP4", make_mp4_file(mp4(true, false, false))},
          {"M4A", make_mp4_file(mp4(false, true, false))},
          {"WebM", make_webm_file()}};
}

Bytes with(Bytes file, std::size_t at, std::initializer_list<std::uint8_t> bytes) {
  std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(at));
  return file;
}

std::size_t find(ByteView file, std::string_view text) { return as_text(file).find(text); }

}  // namespace

TEST_CASE("a voice note says its kind and how long it is") {
  CHECK(value_of(inspect_media(make_opus(), MediaKind::voice)) == voice("audio/ogg"));
  CHECK(value_of(inspect_media(make_vorbis(), MediaKind::voice)) == voice("audio/ogg"));
  CHECK(value_of(inspect_media(make_wav_file(), MediaKind::voice)) == voice("audio/wav"));
  for (const bool large : {false, true}) {
    const Bytes m4a = make_mp4_file(mp4(false, large, false));
    CHECK(value_of(inspect_media(m4a, MediaKind::voice)) == voice("audio/mp4"));
  }
}

TEST_CASE("a video says its kind and how long it is, wherever its header stands") {
  for (const bool large : {false, true}) {
    for (const bool movie_first : {false, true}) {
      CHECK(value_of(inspect_media(make_mp4_file(mp4(true, large, movie_first)), MediaKind::video)) ==
            video("video/mp4"));
    }
  }
  Mp4Recipe recipe;
  recipe.brand = "3gp4";
  CHECK(value_of(inspect_media(make_mp4_file(recipe), MediaKind::video)) == video("video/3gpp"));
  recipe.brand = "qt  ";
  CHECK(value_of(inspect_media(make_mp4_file(recipe), MediaKind::video)) == video("video/quicktime"));
  for (const bool open_ended : {false, true}) {
    CHECK(value_of(inspect_media(make_webm_file({}, open_ended), MediaKind::video)) ==
          video("video/webm", std::nullopt));
  }
}

TEST_CASE("without a kind the container says which it is") {
  CHECK(value_of(inspect_media(make_opus(), std::nullopt)).kind == MediaKind::voice);
  CHECK(value_of(inspect_media(make_mp4_file(), std::nullopt)).kind == MediaKind::video);
}

TEST_CASE("a recording of the other kind, or of none, is refused with what to do") {
  CHECK(code_of(make_mp4_file(), MediaKind::voice) == "media.unknown");
  CHECK(code_of(make_webm_file(), MediaKind::voice) == "media.unknown");
  CHECK(code_of(make_wav_file(), MediaKind::video) == "media.unknown");
  Mp4Recipe silent;
  silent.picture = silent.sound = false;
  CHECK(code_of(make_mp4_file(silent)) == "media.unknown");
  CHECK(code_of({}) == "media.empty");
  CHECK(code_of(as_bytes("a text that somebody named .m4a")) == "media.unknown");
  CHECK(code_of(make_jpeg({})) == "media.unknown");
  CHECK(code_of(make_webm_file({}, false, "writing")) == "media.unknown");
  CHECK(code_of(with(make_opus(), 28, {'S', 'p', 'e', 'e', 'x'})) == "media.unknown");
  const auto refused = inspect_media(as_bytes("x"), MediaKind::voice);
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(refused.error().message.find("record or choose it again") != std::string::npos);
}

TEST_CASE("every truncation of a recording is refused") {
  for (const auto& [name, file] : recordings()) {
    for (std::size_t length = 1; length < file.size(); ++length) {
      INFO(name << " cut after " << length << " of " << file.size());
      const std::string code = code_of(ByteView(file).first(length));
      REQUIRE((code == "media.truncated" || (code == "media.unknown" && length < 12)));
    }
  }
}

TEST_CASE("a recorder that was ended before it wrote the length leaves a truncated recording") {
  CHECK(code_of(with(make_wav_file(), 4, {0, 0, 0, 0})) == "media.truncated");
  CHECK(code_of(with(make_wav_file(), 4, {0xFF, 0xFF, 0xFF, 0xFF})) == "media.truncated");
}

TEST_CASE("a microphone that heard nothing leaves no recording") {
  CHECK(code_of(make_wav_file({0, 1})) == "media.empty");
  CHECK(code_of(make_wav_file({1, 1})) == "no error");
}

TEST_CASE("the padding that many writers leave out at the end is not missed") {
  Bytes odd = make_wav_file({1, 1});
  odd.pop_back();
  const std::size_t data = find(odd, "data");
  odd[data + 4] = static_cast<std::uint8_t>(odd[data + 4] - 1);
  CHECK(code_of(odd) == "no error");
  odd[4] = static_cast<std::uint8_t>(odd[4] - 1);
  CHECK(code_of(odd) == "no error");
}

TEST_CASE("lengths that cannot be are refused, not believed") {
  const Bytes video_file = make_mp4_file();
  // A track larger than its movie, a box shorter than its own header, one that ends beyond any file.
  CHECK(code_of(with(video_file, find(video_file, "trak") - 4, {0x7F, 0xFF, 0xFF, 0xFF})) == "media.damaged");
  CHECK(code_of(with(video_file, find(video_file, "mdat") - 4, {0, 0, 0, 7})) == "media.damaged");
  const Bytes large = make_mp4_file(mp4(true, true, false));
  CHECK(code_of(with(large, find(large, "mdat") + 4, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})) ==
        "media.damaged");
  const Bytes wav = make_wav_file();
  CHECK(code_of(with(wav, find(wav, "data") + 4, {0xFF, 0xFF, 0xFF, 0x7F})) == "media.truncated");
  CHECK(code_of(with(wav, 28, {0, 0, 0, 0})) == "media.damaged");
  CHECK(code_of(with(make_webm_file(), 4, {0x00})) == "media.damaged");
}

TEST_CASE("a duration that makes no sense is left out") {
  const Bytes file = make_mp4_file();
  const std::size_t header = find(file, "mvhd") + 4;
  CHECK(value_of(inspect_media(with(file, header + 12, {0, 0, 0, 0}), MediaKind::video)).duration_ms == std::nullopt);
  CHECK(value_of(inspect_media(with(file, header + 16, {0xFF, 0xFF, 0xFF, 0xFF}), MediaKind::video)).duration_ms ==
        std::nullopt);
}

TEST_CASE("a recording beyond its limit is refused before all of it has come") {
  for (const auto& [kind, limit] :
       {std::pair{MediaKind::voice, voice_bytes_max}, {MediaKind::video, video_bytes_max}}) {
    const Bytes start = with(make_mp4_file(mp4(kind == MediaKind::video, true, true)), 0, {0, 0, 0, 24});
    const std::size_t samples = find(start, "mdat") + 4;
    MediaInspector inspector(kind);
    // Samples of 2^40 bytes.
    must(inspector.feed(with(start, samples, {0, 0, 1, 0, 0, 0, 0, 0})));
    const Bytes piece(1024 * 1024);
    std::int64_t fed = static_cast<std::int64_t>(start.size());
    Status last;
    while (last && fed <= limit) {
      last = inspector.feed(piece);
      fed += static_cast<std::int64_t>(piece.size());
    }
    CHECK(refusal(last) == "media.too_large");
    CHECK(fed > limit);
    CHECK(refusal(inspector.finish()) == "media.too_large");
  }
}

TEST_CASE("it does not matter in which pieces a recording arrives") {
  for (const auto& [name, file] : recordings()) {
    const MediaFacts whole = value_of(inspect_media(file, std::nullopt));
    for (const std::size_t size : {1U, 2U, 7U, 13U, 100U}) {
      MediaInspector inspector(std::nullopt);
      for (std::size_t at = 0; at < file.size(); at += size) {
        must(inspector.feed(ByteView(file).subspan(at, std::min(size, file.size() - at))));
      }
      INFO(name << " in pieces of " << size);
      CHECK(value_of(inspector.finish()) == whole);
    }
  }
}
