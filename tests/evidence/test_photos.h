#pragma once

#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace siteproof {

/// What to draw and to write into EXIF. The picture is red left above, green right above, blue left below and white
/// right below.
struct PhotoRecipe {
  int width = 64, height = 48;
  int quality = 90;
  bool progressive = false;
  bool grey = false;
  bool cmyk = false;
  int noise = 0;  ///< 0 to 100: how much detail a camera would have seen
  unsigned seed = 1;
  bool exif = false;
  int orientation = 1;
  std::string time, make, model;
  bool position = false;  ///< 31°14'12.5" S, 121°28'6.25" E
};

[[nodiscard]] Bytes make_jpeg(const PhotoRecipe& recipe);
/// The APP1 payload alone, little-endian TIFF.
[[nodiscard]] Bytes make_exif(const PhotoRecipe& recipe);

/// A decoded picture and the colour at a place given in percent of its sides.
struct Decoded {
  int width = 0, height = 0;
  Bytes rgb;
  bool has_exif = false;
  [[nodiscard]] std::string colour_at(int percent_x, int percent_y) const;
};
[[nodiscard]] Decoded decode_jpeg(ByteView jpeg);

}  // namespace siteproof
