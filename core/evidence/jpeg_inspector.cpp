#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "core/evidence/exif.h"
#include "core/evidence/image.h"

namespace siteproof {
namespace {

// ITU-T T.81 table B.1.
constexpr int marker_soi = 0xD8, marker_eoi = 0xD9, marker_sos = 0xDA, marker_app1 = 0xE1, marker_tem = 0x01;
constexpr std::string_view exif_start{"Exif\0\0", 6};
constexpr std::size_t frame_header_bytes = 6;

bool is_restart(int marker) { return marker >= 0xD0 && marker <= 0xD7; }
bool is_frame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
/// Baseline, extended and progressive, Huffman or arithmetic: what the decoder reads.
bool is_readable_frame(int marker) {
  return marker == 0xC0 || marker == 0xC1 || marker == 0xC2 || marker == 0xC9 || marker == 0xCA;
}

tl::unexpected<Error> refuse(std::string_view code, std::string_view what) {
  return fail(ErrorKind::usage, std::string(code),
              fmt::format("{}; take or choose the photo again, nothing stored was changed.", what));
}
tl::unexpected<Error> not_jpeg() { return refuse("photo.not_jpeg", "This file is not a JPEG photo"); }
tl::unexpected<Error> damaged() { return refuse("photo.damaged", "The photo's structure is damaged"); }
tl::unexpected<Error> unsupported() {
  return refuse("photo.unsupported", "The photo is a rare kind of JPEG that cannot be shown");
}

}  // namespace

struct JpegInspector::State {
  enum class Phase { first, second, between, code, length_high, length_low, segment, scan, scan_code, after };

  Phase phase = Phase::first;
  std::int64_t fed = 0;
  int marker = 0;
  std::size_t left = 0;  ///< bytes of the segment still to come
  bool keep = false;     ///< this segment's bytes are wanted
  Bytes kept;
  Bytes exif;
  bool scanned = false;
  ImageFacts facts;
  std::optional<Error> error;

  Status feed(ByteView bytes);
  Status on_marker(int code);
  Status begin_segment(std::size_t length);
  Status end_segment();
  Status on_frame();
};

Status JpegInspector::State::feed(ByteView bytes) {
  fed += static_cast<std::int64_t>(bytes.size());
  if (fed > photo_bytes_max) return refuse("photo.too_large", "The photo's file is larger than 256 MB");
  const std::uint8_t* at = bytes.data();
  const std::uint8_t* const end = at + bytes.size();
  while (at != end) {
    switch (phase) {
      case Phase::first:
        if (*at++ != 0xFF) return not_jpeg();
        phase = Phase::second;
        break;
      case Phase::second:
        if (*at++ != marker_soi) return not_jpeg();
        phase = Phase::between;
        break;
      case Phase::between:
        // Directly after the start there must be a marker; later, decoders pass over stray bytes, and so do we.
        if (*at != 0xFF && fed - (end - at) == 2) return not_jpeg();
        if (*at++ == 0xFF) phase = Phase::code;
        break;
      case Phase::code:
        if (*at == 0xFF) {
          ++at;
        } else if (*at == 0) {
          ++at;
          phase = Phase::between;
        } else {
          SITEPROOF_CHECK(on_marker(*at++));
        }
        break;
      case Phase::length_high:
        left = static_cast<std::size_t>(*at++) << 8U;
        phase = Phase::length_low;
        break;
      case Phase::length_low: SITEPROOF_CHECK(begin_segment(left | *at++)); break;
      case Phase::segment: {
        const std::size_t n = std::min(left, static_cast<std::size_t>(end - at));
        if (keep) kept.insert(kept.end(), at, at + n);
        at += n;
        left -= n;
        if (left == 0) SITEPROOF_CHECK(end_segment());
        break;
      }
      case Phase::scan: {
        const void* found = std::memchr(at, 0xFF, static_cast<std::size_t>(end - at));
        if (found == nullptr) return {};
        at = static_cast<const std::uint8_t*>(found) + 1;
        phase = Phase::scan_code;
        break;
      }
      case Phase::scan_code:
        if (*at == 0 || is_restart(*at)) {
          ++at;
          phase = Phase::scan;
        } else if (*at == 0xFF) {
          ++at;
        } else {
          SITEPROOF_CHECK(on_marker(*at++));
        }
        break;
      case Phase::after: return {};
    }
  }
  return {};
}

Status JpegInspector::State::on_marker(int code) {
  marker = code;
  if (code == marker_soi) return damaged();
  if (code == marker_eoi) {
    if (facts.width == 0 || !scanned) return damaged();
    phase = Phase::after;
  } else if (code == marker_tem || is_restart(code)) {
    phase = Phase::between;
  } else {
    phase = Phase::length_high;
  }
  return {};
}

Status JpegInspector::State::begin_segment(std::size_t length) {
  if (length < 2) return damaged();
  left = length - 2;
  kept.clear();
  keep = is_frame(marker) || (marker == marker_app1 && exif.empty());
  phase = Phase::segment;
  return left == 0 ? end_segment() : Status();
}

Status JpegInspector::State::end_segment() {
  phase = Phase::between;
  if (is_frame(marker)) return on_frame();
  if (marker == marker_app1 && keep && as_text(kept).starts_with(exif_start)) exif.swap(kept);
  if (marker == marker_sos) {
    if (facts.width == 0) return damaged();
    scanned = true;
    phase = Phase::scan;
  }
  return {};
}

Status JpegInspector::State::on_frame() {
  if (!is_readable_frame(marker)) return unsupported();
  if (facts.width != 0 || kept.size() < frame_header_bytes) return damaged();
  const int height = kept[1] << 8 | kept[2];
  const int width = kept[3] << 8 | kept[4];
  const int components = kept[5];
  if (kept.size() != frame_header_bytes + 3 * static_cast<std::size_t>(components)) return damaged();
  if (kept[0] != 8 || width == 0 || height == 0) return unsupported();
  if (components != 1 && components != 3 && components != 4) return unsupported();
  const std::int64_t pixels = std::int64_t{width} * height;
  if (width > photo_side_max || height > photo_side_max || pixels > photo_pixels_max) {
    return refuse("photo.too_large",
                  fmt::format("The photo claims {} x {} pixels, more than the {} million that are taken in", width,
                              height, photo_pixels_max / 1'000'000));
  }
  facts.width = width;
  facts.height = height;
  return {};
}

JpegInspector::JpegInspector() : state_(std::make_unique<State>()) {}
JpegInspector::~JpegInspector() = default;
JpegInspector::JpegInspector(JpegInspector&&) noexcept = default;
JpegInspector& JpegInspector::operator=(JpegInspector&&) noexcept = default;

Status JpegInspector::feed(ByteView bytes) {
  if (state_->error) return fail(*state_->error);
  auto fed = state_->feed(bytes);
  if (!fed) state_->error = fed.error();
  return fed;
}

Result<ImageFacts> JpegInspector::finish() {
  if (state_->error) return fail(*state_->error);
  if (state_->fed == 0) return refuse("photo.empty", "The photo's file is empty");
  if (state_->phase != State::Phase::after) {
    return refuse("photo.truncated", "The photo's file ends too early, as after a broken copy");
  }
  state_->facts.media_type = "image/jpeg";
  if (!state_->exif.empty()) read_exif(state_->exif, state_->facts);
  return state_->facts;
}

Result<ImageFacts> inspect_jpeg(ByteView file) {
  JpegInspector inspector;
  SITEPROOF_CHECK(inspector.feed(file));
  return inspector.finish();
}

}  // namespace siteproof
