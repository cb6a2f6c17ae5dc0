#pragma once

#include "core/usecases/tablet.h"

namespace siteproof {

inline constexpr int ghost_percent_max = 50;

/// How the camera's page is set on this tablet. Never leaves it.
struct CameraPreferences {
  bool grid = true;        ///< lines at the thirds
  int ghost_percent = 30;  ///< how strongly the photo from before shows through; 0 to ghost_percent_max

  friend bool operator==(const CameraPreferences&, const CameraPreferences&) = default;
};

/// What was chosen before; a kept value that this version does not know counts as not chosen.
[[nodiscard]] Result<CameraPreferences> read_camera_preferences(Tablet& tablet);
/// Kept before it returns. usage "preferences.ghost" when the strength is out of range; nothing is changed then.
[[nodiscard]] Status keep_camera_preferences(Tablet& tablet, const CameraPreferences& wanted);

}  // namespace siteproof
