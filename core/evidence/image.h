#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/byte_source.h"
#include "core/model/geo_point.h"

namespace siteproof {

/// The largest photo that is taken in: more pixels or a longer side is a decompression bomb, not a site photo.
inline constexpr std::int64_t photo_pixels_max = 150'000'000;
inline constexpr int photo_side_max = 65'500;
inline constexpr std::int64_t photo_bytes_max = 256LL * 1024 * 1024;

/// What a photo says of itself, read without decoding it. Texts are UTF-8, empty when the camera wrote none.
struct ImageFacts {
  std::string media_type;     ///< always "image/jpeg"
  int width = 0, height = 0;  ///< pixels as stored, before orientation is applied
  int orientation = 1;        ///< EXIF 2.32 tag 0x0112, 1 to 8
  std::string exif_time;      ///< DateTimeOriginal as the camera wrote it
  std::optional<GeoPoint> position;
  std::string camera_make, camera_model;
  friend bool operator==(const ImageFacts&, const ImageFacts&) = default;
};

/// Walks the markers of a JPEG file (ITU-T T.81 annex B) that arrives in pieces; keeps at most 64 KiB of it. A refusal
/// is a usage error: photo.empty, photo.not_jpeg, photo.truncated, photo.damaged, photo.too_large or photo.unsupported.
class JpegInspector {
 public:
  JpegInspector();
  ~JpegInspector();
  JpegInspector(JpegInspector&&) noexcept;
  JpegInspector& operator=(JpegInspector&&) noexcept;

  /// The file's next bytes; an error is final.
  [[nodiscard]] Status feed(ByteView bytes);
  /// The file has ended. Bytes after the image (a motion photo, a second picture) are allowed.
  [[nodiscard]] Result<ImageFacts> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same for a whole file in memory.
[[nodiscard]] Result<ImageFacts> inspect_jpeg(ByteView file);

inline constexpr int thumbnail_px_max = 4096;

/// A JPEG whose longer side is `max_px` (or the photo's own, if that is smaller), upright, without EXIF. A photo
/// damaged inside gives what can be seen of it; photo.damaged when nothing can, photo.too_large when decoding it would
/// take more than 44 MB.
[[nodiscard]] Result<Bytes> make_thumbnail(const ByteSource& jpeg, int max_px);
[[nodiscard]] Result<Bytes> make_thumbnail(ByteView jpeg, int max_px);

}  // namespace siteproof
