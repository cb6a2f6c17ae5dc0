#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "platform/common/scenes/homography.h"

namespace siteproof::scenes {

enum class SceneKind {
  cracked_wall,  ///< a diagonal crack from a window's corner
  wet_ceiling,   ///< ringed water stains, blistered paint, hanging drops
  pipe_joint,    ///< a corroded tee in a drain, rust streaks and a drip
};

/// What a phone writes about its picture.
struct Exif {
  std::string make = "Siteproof";
  std::string model = "Scene camera";
  UtcTime taken;                    ///< written as the local time of `utc_offset_minutes`, with OffsetTime
  int utc_offset_minutes = 480;     ///< China Standard Time
  int orientation = 1;              ///< 1 to 8, TIFF 6.0 tag 274; the raster is stored turned accordingly
  std::optional<double> latitude;   ///< degrees north, written only together with the longitude
  std::optional<double> longitude;  ///< degrees east
};

/// Everything a picture depends on: equal parameters give equal bytes.
struct SceneParameters {
  SceneKind kind = SceneKind::cracked_wall;
  bool repaired = false;  ///< the same place, with the same seed, after the work
  Camera camera;
  double light = 1.0;      ///< exposure: 1 is right, 0.1 is far too dark, 4 burns out
  double noise = 2.0;      ///< sensor noise, standard deviation in 8-bit levels
  double blur = 0.0;       ///< standard deviation in pixels of the raster
  std::uint64_t seed = 1;  ///< the place: crack, stains, rust
  int width = 4000;        ///< raster as stored, in pixels, 16 to 16384
  int height = 3000;
  Exif exif;
};

/// Draws the scene as a JPEG (quality 90, 4:2:0) with an Exif block. Sizes out of range are taken as the nearest in
/// range. Thread-safe; throws only when memory is short.
[[nodiscard]] Bytes render_jpeg(const SceneParameters& parameters);

/// From the scene's plane (metres, x right, y up, origin amid the damage) to pixels of the raster as it is stored.
[[nodiscard]] Homography homography(const SceneParameters& parameters);

/// The same to pixels of the picture as a viewer shows it, turned as Exif says.
[[nodiscard]] Homography upright_homography(const SceneParameters& parameters);

}  // namespace siteproof::scenes
