#include <bit>
#include <opencv2/imgproc.hpp>

#include "core/evidence/vision/photo_quality.h"
#include "core/evidence/vision/pixels.h"
#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {

Result<PerceptualHash> perceptual_hash(const Raster& picture) {
  SITEPROOF_CHECK(check_raster(picture));
  return guarded([&]() -> Result<PerceptualHash> {
    constexpr int side = tuning::hash_side;
    cv::Mat small;
    cv::resize(grey_of(picture), small, {side, side}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32F);
    cv::Mat waves;
    cv::dct(small, waves);
    // Along diagonals from the coarsest wave on. The first one is the brightness and says nothing.
    PerceptualHash hash;
    int taken = 0;
    for (int diagonal = 1; taken < 64; ++diagonal) {
      for (int y = 0; y <= diagonal && taken < 64; ++y) {
        hash.bits = hash.bits << 1U | (waves.at<float>(y, diagonal - y) > 0 ? 1U : 0U);
        ++taken;
      }
    }
    return hash;
  });
}

int distance(PerceptualHash a, PerceptualHash b) noexcept { return std::popcount(a.bits ^ b.bits); }

}  // namespace siteproof::vision
