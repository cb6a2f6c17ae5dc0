#include "tests/evidence/vision/photographs.h"

#include <fstream>
#include <iterator>

#include "core/evidence/decode.h"
#include "tests/support/result_checks.h"

namespace siteproof {
namespace {

// The package's baseline photographs; its progressive ones need more memory than decoding may take, and one of its
// pictures was drawn by a computer.
constexpr const char* names[] = {
    "Bridge_by_Sander_Klootwijk", "Picture_0B_by_freespace",           "Picture_1A_by_freespace",
    "Wine_by_Jakkub_Mede",        "aitzgorri_by_Aitzol_Berasategi",    "analogpattern_by_Peter_Nerlich",
    "free_by_Peter_Nerlich",      "friends_by_Aitzol_Berasategi",      "greentock_by_Peter_Nerlich",
    "life_by_Aitzol_Berasategi",  "picosdeeuropa_by_Aitzol_Berasategi"};

}  // namespace

const std::vector<Photograph>& photographs() {
  static const std::vector<Photograph> all = [] {
    std::vector<Photograph> read;
    for (const std::string name : names) {
      std::ifstream file("/usr/share/backgrounds/" + name + ".jpg", std::ios::binary);
      INFO("the package lomiri-wallpapers-16.04 must be installed: " << name);
      REQUIRE(file.good());
      read.push_back({name, Bytes(std::istreambuf_iterator<char>(file), {})});
    }
    return read;
  }();
  return all;
}

Raster grey_photograph(const Photograph& photograph, int px) {
  INFO(photograph.name);
  return value_of(decode_scaled(photograph.jpeg, px, PixelFormat::grey));
}

}  // namespace siteproof
