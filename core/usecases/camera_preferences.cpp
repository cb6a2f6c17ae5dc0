#include "core/usecases/camera_preferences.h"

#include <charconv>
#include <string>

namespace siteproof {
namespace {

constexpr std::string_view grid_key = "camera.grid";
constexpr std::string_view ghost_key = "camera.ghost_percent";

bool is_strength(int percent) { return percent >= 0 && percent <= ghost_percent_max; }

}  // namespace

Result<CameraPreferences> read_camera_preferences(Tablet& tablet) {
  CameraPreferences kept;
  SITEPROOF_TRY(const auto grid, tablet.store().setting(grid_key));
  if (grid && (*grid == "on" || *grid == "off")) kept.grid = *grid == "on";
  SITEPROOF_TRY(const auto ghost, tablet.store().setting(ghost_key));
  if (ghost) {
    int percent = 0;
    const auto read = std::from_chars(ghost->data(), ghost->data() + ghost->size(), percent);
    const bool whole = read.ec == std::errc() && read.ptr == ghost->data() + ghost->size();
    if (whole && is_strength(percent)) kept.ghost_percent = percent;
  }
  return kept;
}

Status keep_camera_preferences(Tablet& tablet, const CameraPreferences& wanted) {
  if (!is_strength(wanted.ghost_percent)) {
    return fail(ErrorKind::usage, "preferences.ghost",
                "The photo from before shows through at 0 to 50 percent: choose one of these.");
  }
  TabletStore& store = tablet.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(store.set_setting(grid_key, wanted.grid ? "on" : "off"));
  SITEPROOF_CHECK(store.set_setting(ghost_key, std::to_string(wanted.ghost_percent)));
  return transaction.commit();
}

}  // namespace siteproof
