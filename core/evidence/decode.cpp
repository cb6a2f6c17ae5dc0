#include "core/evidence/decode.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "core/evidence/box_filter.h"
#include "core/evidence/exif.h"
#include "core/evidence/image.h"
#include "core/evidence/jpeg_errors.h"

namespace siteproof {
namespace {

// With what the pictures themselves take, one 48 MP photo stays below 64 MB. A progressive photo is held in memory as
// coefficients, two bytes each: 4:2:0 fits up to 14 MP, which no camera of a phone exceeds in that form.
constexpr long decoder_bytes_max = 44L * 1024 * 1024;
constexpr int scans_max = 100;  ///< ordinary progressive photos have about ten; each scan costs a pass over the image

class Decoder {
 public:
  explicit Decoder(const ByteSource& source) : source_(source) {
    info_.err = &errors_.base;
    errors_.arm();
  }
  ~Decoder() { jpeg_destroy_decompress(&info_); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// The image averaged down, upright; `wanted` JCS_UNKNOWN leaves the colours as they are stored.
  Result<Raster> shrink(int max_px, J_COLOR_SPACE wanted);
  [[nodiscard]] J_COLOR_SPACE color_space() const noexcept { return color_space_; }

 private:
  bool read_header();
  bool start(int max_px, J_COLOR_SPACE wanted);
  bool refill() noexcept;
  Error error() const;
  static boolean fill(j_decompress_ptr info);
  static void skip(j_decompress_ptr info, long count);
  static void check_scans(j_common_ptr info);

  const ByteSource& source_;
  jpeg_decompress_struct info_{};
  ErrorManager errors_{};
  jpeg_source_mgr input_{};
  jpeg_progress_mgr progress_{};
  std::optional<Error> source_error_;
  bool bomb_ = false;
  J_COLOR_SPACE color_space_ = JCS_UNKNOWN;
  std::size_t width_ = 0, height_ = 0;
};

bool Decoder::refill() noexcept {
  static constexpr std::array<JOCTET, 2> end_of_image{0xFF, JPEG_EOI};
  ByteView next;
  try {
    auto got = source_();
    if (!got) {
      source_error_ = got.error();
      return false;
    }
    next = *got;
  } catch (const std::exception& problem) {
    source_error_ = Error{ErrorKind::storage, "photo.unreadable",
                          std::string("The photo could not be read: ") + problem.what() + "; try again."};
    return false;
  }
  if (next.empty()) next = end_of_image;
  input_.next_input_byte = next.data();
  input_.bytes_in_buffer = next.size();
  return true;
}

boolean Decoder::fill(j_decompress_ptr info) {
  if (!static_cast<Decoder*>(info->client_data)->refill()) ERREXIT(info, JERR_FILE_READ);
  return TRUE;
}

void Decoder::skip(j_decompress_ptr info, long count) {
  jpeg_source_mgr& input = *info->src;
  while (count > static_cast<long>(input.bytes_in_buffer)) {
    count -= static_cast<long>(input.bytes_in_buffer);
    (void)fill(info);
  }
  if (count <= 0) return;
  input.next_input_byte += count;
  input.bytes_in_buffer -= static_cast<std::size_t>(count);
}

void Decoder::check_scans(j_common_ptr info) {
  if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number <= scans_max) return;
  static_cast<Decoder*>(info->client_data)->bomb_ = true;
  ERREXIT(info, JERR_BAD_PROGRESSION);
}

bool Decoder::read_header() {
  auto step = [this] {
    jpeg_create_decompress(&info_);
    info_.client_data = this;
    info_.mem->max_memory_to_use = decoder_bytes_max;
    input_.init_source = [](j_decompress_ptr) {};
    input_.fill_input_buffer = fill;
    input_.skip_input_data = skip;
    input_.resync_to_restart = jpeg_resync_to_restart;
    input_.term_source = [](j_decompress_ptr) {};
    info_.src = &input_;
    progress_.progress_monitor = check_scans;
    info_.progress = &progress_;
    jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(&info_, TRUE);
  };
  return guarded(errors_, step);
}

bool Decoder::start(int max_px, J_COLOR_SPACE wanted) {
  bomb_ = std::int64_t{info_.image_width} * info_.image_height > photo_pixels_max;
  if (bomb_) return false;
  const auto long_side = std::max(info_.image_width, info_.image_height);
  const auto target = std::min(static_cast<JDIMENSION>(max_px), long_side);
  const auto scaled = [&](JDIMENSION side) {
    return std::max<std::size_t>(1, (std::size_t{side} * target + long_side / 2) / long_side);
  };
  width_ = scaled(info_.image_width);
  height_ = scaled(info_.image_height);
  // The factors that the library has fast code for; the smallest that still leaves enough pixels.
  for (const unsigned int factor : {1U, 2U, 4U, 8U}) {
    info_.scale_num = factor;
    info_.scale_denom = 8;
    if (std::size_t{info_.image_width} * factor >= width_ * 8 &&
        std::size_t{info_.image_height} * factor >= height_ * 8) {
      break;
    }
  }
  auto step = [this, wanted] {
    switch (info_.jpeg_color_space) {
      case JCS_GRAYSCALE:
      case JCS_YCbCr:
      case JCS_RGB: info_.out_color_space = wanted == JCS_UNKNOWN ? info_.jpeg_color_space : wanted; break;
      case JCS_CMYK:
      case JCS_YCCK: info_.out_color_space = JCS_CMYK; break;
      default: ERREXIT(&info_, JERR_CONVERSION_NOTIMPL);
    }
    color_space_ = info_.out_color_space;
    info_.do_fancy_upsampling = FALSE;
    info_.dct_method = JDCT_IFAST;
    jpeg_start_decompress(&info_);
  };
  return guarded(errors_, step);
}

Error Decoder::error() const {
  if (source_error_) return *source_error_;
  const int code = errors_.base.msg_code;
  if (code == JERR_NO_BACKING_STORE || code == JERR_OUT_OF_MEMORY || bomb_) {
    return {ErrorKind::storage, "photo.too_large",
            "The photo is too complex to be shown small; the original is kept unchanged, export it to look at it."};
  }
  return {ErrorKind::storage, "photo.damaged",
          "The photo cannot be decoded; the original is kept unchanged, take another one if you still can."};
}

Result<Raster> Decoder::shrink(int max_px, J_COLOR_SPACE wanted) {
  if (!read_header() || !start(max_px, wanted)) return fail(error());
  int orientation = 1;
  for (auto* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
    const ByteView segment(marker->data, marker->data_length);
    if (as_text(segment).starts_with("Exif")) {
      orientation = read_orientation(segment);
      break;
    }
  }
  const std::size_t channels = static_cast<std::size_t>(info_.output_components);
  BoxFilter filter(info_.output_width, info_.output_height, width_, height_, channels);
  Bytes row(info_.output_width * channels);
  bool any = false;
  auto step = [this, line = row.data()] {
    JSAMPROW rows[1] = {line};
    jpeg_read_scanlines(&info_, rows, 1);
  };
  while (info_.output_scanline < info_.output_height && guarded(errors_, step)) {
    filter.add_row(row);
    any = true;
  }
  if (!any || source_error_) return fail(error());
  return turn_upright(filter.take(), orientation);
}

/// Adobe writes CMYK inverted, and so do the few cameras and scanners that write it at all.
Raster cmyk_to_rgb(const Raster& image) {
  Raster out{image.width, image.height, 3, {}};
  out.samples.reserve(image.width * image.height * 3);
  for (std::size_t i = 0; i + 3 < image.samples.size(); i += 4) {
    for (std::size_t c = 0; c < 3; ++c) {
      out.samples.push_back(static_cast<std::uint8_t>(image.samples[i + c] * image.samples[i + 3] / 255));
    }
  }
  return out;
}

/// ITU-R BT.601 luma, as libjpeg itself makes it.
Raster rgb_to_grey(const Raster& image) {
  Raster out{image.width, image.height, 1, {}};
  out.samples.reserve(image.width * image.height);
  for (std::size_t i = 0; i + 2 < image.samples.size(); i += 3) {
    const int luma = 299 * image.samples[i] + 587 * image.samples[i + 1] + 114 * image.samples[i + 2];
    out.samples.push_back(static_cast<std::uint8_t>((luma + 500) / 1000));
  }
  return out;
}

Status check_size(int max_px) {
  if (max_px >= 1 && max_px <= decode_px_max) return {};
  return fail(ErrorKind::usage, "photo.decode_size",
              "A decoded photo's longer side is 1 to 4096 pixels; ask for that.");
}

PixelFormat format_of(J_COLOR_SPACE space) {
  if (space == JCS_GRAYSCALE) return PixelFormat::grey;
  return space == JCS_YCbCr ? PixelFormat::ycbcr : PixelFormat::rgb;
}

}  // namespace

Result<Raster> decode_scaled(const ByteSource& jpeg, int max_px, PixelFormat format) {
  SITEPROOF_CHECK(check_size(max_px));
  const bool grey = format == PixelFormat::grey;
  Decoder decoder(jpeg);
  SITEPROOF_TRY(Raster image, decoder.shrink(max_px, grey ? JCS_GRAYSCALE : JCS_RGB));
  if (decoder.color_space() != JCS_CMYK) return image;
  Raster rgb = cmyk_to_rgb(image);
  return grey ? rgb_to_grey(rgb) : rgb;
}

Result<Raster> decode_scaled(ByteView jpeg, int max_px, PixelFormat format) {
  ByteView rest = jpeg;
  const ByteSource source = [&rest]() -> Result<ByteView> { return std::exchange(rest, {}); };
  return decode_scaled(source, max_px, format);
}

Result<DecodedPhoto> decode_as_stored(const ByteSource& jpeg, int max_px) {
  SITEPROOF_CHECK(check_size(max_px));
  Decoder decoder(jpeg);
  SITEPROOF_TRY(Raster image, decoder.shrink(max_px, JCS_UNKNOWN));
  if (decoder.color_space() == JCS_CMYK) return DecodedPhoto{cmyk_to_rgb(image), PixelFormat::rgb};
  return DecodedPhoto{std::move(image), format_of(decoder.color_space())};
}

}  // namespace siteproof
