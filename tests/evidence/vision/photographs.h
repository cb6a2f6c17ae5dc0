#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/evidence/raster.h"

namespace siteproof {

struct Photograph {
  std::string name;
  Bytes jpeg;
};

/// Real photographs, of the Debian package lomiri-wallpapers-16.04. Fails the test when the package is missing.
[[nodiscard]] const std::vector<Photograph>& photographs();

/// A photograph as grey pixels, the longer side `px`.
[[nodiscard]] Raster grey_photograph(const Photograph& photograph, int px);

}  // namespace siteproof
