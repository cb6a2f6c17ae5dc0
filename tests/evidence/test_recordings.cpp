#include "tests/evidence/test_recordings.h"

#include <algorithm>

namespace siteproof {
namespace {

void put_le(Bytes& out, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}
void put_be(Bytes& out, std::uint64_t value, int count) {
  for (int i = count - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}
void put(Bytes& out, std::string_view text) { out.insert(out.end(), text.begin(), text.end()); }
void put(Bytes& out, const Bytes& bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

Bytes noise(std::size_t count, unsigned seed) {
  Bytes out(count);
  unsigned random = seed * 2654435761U + 1;
  for (auto& byte : out) {
    random = random * 1664525U + 1013904223U;
    byte = static_cast<std::uint8_t>(random >> 24U);
  }
  return out;
}

// RFC 3533 section 6.
void put_page(Bytes& out, unsigned flags, std::uint64_t granule, unsigned number, const Bytes& packet) {
  put(out, "OggS");
  out.push_back(0);
  out.push_back(static_cast<std::uint8_t>(flags));
  put_le(out, granule, 8);
  put_le(out, 0x5170, 4);
  put_le(out, number, 4);
  put_le(out, 0, 4);
  out.push_back(static_cast<std::uint8_t>(packet.size() / 255 + 1));
  out.insert(out.end(), packet.size() / 255, 255);
  out.push_back(static_cast<std::uint8_t>(packet.size() % 255));
  put(out, packet);
}

Bytes make_ogg_file(const Bytes& identification, std::string_view comment, std::uint64_t samples, unsigned seed) {
  Bytes out;
  put_page(out, 2, 0, 0, identification);
  put_page(out, 0, 0, 1, {comment.begin(), comment.end()});
  for (unsigned page = 0; page < 5; ++page) {
    put_page(out, page == 4 ? 4 : 0, samples * (page + 1) / 5, page + 2, noise(300 + 17 * page, seed + page));
  }
  return out;
}

Bytes box(std::string_view type, const Bytes& content, bool large = false) {
  Bytes out;
  put_be(out, large ? 1 : content.size() + 8, 4);
  put(out, type);
  if (large) put_be(out, content.size() + 16, 8);
  put(out, content);
  return out;
}

Bytes track(std::string_view handler) {
  Bytes header(8);
  put(header, handler);
  header.resize(25);
  Bytes media = box("mdhd", Bytes(24));
  put(media, box("hdlr", header));
  put(media, box("minf", noise(40, 3)));
  Bytes content = box("tkhd", Bytes(84));
  put(content, box("mdia", media));
  return box("trak", content);
}

Bytes movie(const Mp4Recipe& recipe) {
  const int wide = recipe.large_sizes ? 8 : 4;
  Bytes header{static_cast<std::uint8_t>(recipe.large_sizes ? 1 : 0), 0, 0, 0};
  put_be(header, 0, wide);
  put_be(header, 0, wide);
  put_be(header, 600, 4);
  put_be(header, static_cast<std::uint64_t>(recipe.recording.duration_ms) * 600 / 1000, wide);
  header.resize(header.size() + 80);
  Bytes content = box("mvhd", header);
  if (recipe.sound) put(content, track("soun"));
  if (recipe.picture) put(content, track("vide"));
  return box("moov", content, recipe.large_sizes);
}

}  // namespace

Bytes make_opus(const RecordingRecipe& recipe) {
  Bytes head;
  put(head, "OpusHead");
  put_le(head, 0x0101, 2);
  put_le(head, 312, 2);
  put_le(head, 16'000, 4);
  put_le(head, 0, 3);
  return make_ogg_file(head, "OpusTags", static_cast<std::uint64_t>(recipe.duration_ms) * 48 + 312, recipe.seed);
}

Bytes make_vorbis(const RecordingRecipe& recipe) {
  Bytes head;
  put(head, "\x01vorbis");
  put_le(head, 0, 4);
  head.push_back(1);
  put_le(head, 44'100, 4);
  put_le(head, 0, 14);
  return make_ogg_file(head, "\x03vorbis", static_cast<std::uint64_t>(recipe.duration_ms) * 44'100 / 1000, recipe.seed);
}

Bytes make_wav_file(const RecordingRecipe& recipe) {
  const Bytes samples = noise(static_cast<std::size_t>(recipe.duration_ms) * 16, recipe.seed);
  Bytes out;
  put(out, "RIFF");
  put_le(out, samples.size() + 36 + 12, 4);
  put(out, "WAVEfmt ");
  put_le(out, 16, 4);
  put_le(out, 0x0001'0001, 4);
  put_le(out, 8'000, 4);
  put_le(out, 16'000, 4);
  put_le(out, 0x0010'0002, 4);
  put(out, "LIST");
  put_le(out, 3, 4);
  put_le(out, 0x20'2020, 4);
  put(out, "data");
  put_le(out, samples.size(), 4);
  put(out, samples);
  return out;
}

Bytes make_mp4_file(const Mp4Recipe& recipe) {
  Bytes brands;
  put(brands, recipe.brand);
  put_be(brands, 512, 4);
  put(brands, "isomiso2");
  Bytes out = box("ftyp", brands);
  const Bytes samples = box("mdat", noise(1500, recipe.recording.seed), recipe.large_sizes);
  if (recipe.movie_first) put(out, movie(recipe));
  put(out, samples);
  if (!recipe.movie_first) put(out, movie(recipe));
  return out;
}

Bytes make_webm_file(const RecordingRecipe& recipe, bool open_ended, const std::string& doc_type) {
  // RFC 8794 section 11.2: version, read version, longest identifier and size, document type and its versions.
  Bytes header{0x42, 0x86, 0x81, 1, 0x42, 0xF7, 0x81, 1, 0x42, 0xF2, 0x81, 4, 0x42, 0xF3, 0x81, 8, 0x42, 0x82};
  header.push_back(static_cast<std::uint8_t>(0x80U | doc_type.size()));
  put(header, doc_type);
  put(header, Bytes{0x42, 0x87, 0x81, 4, 0x42, 0x85, 0x81, 2});
  const Bytes content = noise(900, recipe.seed);
  Bytes out{0x1A, 0x45, 0xDF, 0xA3, static_cast<std::uint8_t>(0x80U | header.size())};
  put(out, header);
  put_be(out, 0x18538067, 4);
  put_be(out, open_ended ? 0x01FF'FFFF'FFFF'FFFF : 0x0100'0000'0000'0000 | content.size(), 8);
  put(out, content);
  return out;
}

}  // namespace siteproof
