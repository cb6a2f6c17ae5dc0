#include "core/evidence/vision/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/evidence/decode.h"
#include "core/evidence/encode.h"
#include "core/evidence/vision/pixels.h"
#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

const cv::Scalar unseen(128, 128, 128);

Status check_size(int px) {
  if (px >= 16 && px <= decode_px_max) return {};
  return fail(ErrorKind::usage, "vision.size", "A comparison's side is 16 to 4096 pixels; ask for that.");
}

PixelSize size_of(const cv::Mat& pixels) {
  return {static_cast<double>(pixels.cols), static_cast<double>(pixels.rows)};
}

/// The longer side of a photo that is `height_px` high, as far as photos of 1 to 4 proportions go.
int long_side_for(int height_px) { return std::min(decode_px_max, height_px * 4); }

/// As high as asked; a photo that has fewer pixels is enlarged, so that the two stand side by side. A photo of wilder
/// proportions is shown whole between grey strips.
cv::Mat as_high(const cv::Mat& pixels, int height_px) {
  const double high = 1.0 * height_px / pixels.rows;
  const double scale = std::min(high, 1.0 * long_side_for(height_px) / pixels.cols);
  const int width = std::max(1, static_cast<int>(std::lround(pixels.cols * scale)));
  const int height = std::clamp(static_cast<int>(std::lround(pixels.rows * scale)), 1, height_px);
  cv::Mat scaled;
  cv::resize(pixels, scaled, {width, height}, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  if (height == height_px) return scaled;
  cv::Mat out;
  const int above = (height_px - height) / 2;
  cv::copyMakeBorder(scaled, out, above, height_px - height - above, 0, 0, cv::BORDER_CONSTANT, unseen);
  return out;
}

struct Registered {
  cv::Mat before, after;
  cv::Mat seen;  ///< 255 where the after photo shows the place
};

Registered lay_over(const Raster& before, const Raster& after, const PictureHomography& before_to_after) {
  Registered out;
  out.before = view_of(before);
  const cv::Mat other = view_of(after);
  const PictureHomography pixels = to_pixels(before_to_after, size_of(out.before), size_of(other));
  const cv::Matx33d map(pixels.data());
  constexpr int how = cv::INTER_LINEAR | cv::WARP_INVERSE_MAP;
  cv::warpPerspective(other, out.after, map, out.before.size(), how, cv::BORDER_CONSTANT, unseen);
  const cv::Mat whole(other.size(), CV_8U, cv::Scalar(255));
  cv::warpPerspective(whole, out.seen, map, out.before.size(), how, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::threshold(out.seen, out.seen, 254, 255, cv::THRESH_BINARY);
  return out;
}

/// The after photo's grey with the before photo's mean and contrast, judged where both show the place.
cv::Mat with_light_of(const cv::Mat& model, const cv::Mat& grey, const cv::Mat& seen) {
  cv::Scalar mean_model;
  cv::Scalar spread_model;
  cv::Scalar mean;
  cv::Scalar spread;
  cv::meanStdDev(model, mean_model, spread_model, seen);
  cv::meanStdDev(grey, mean, spread, seen);
  const double gain =
      std::clamp(spread_model[0] / std::max(spread[0], 1.0), 1 / tuning::light_gain_max, tuning::light_gain_max);
  cv::Mat out;
  grey.convertTo(out, CV_8U, gain, mean_model[0] - gain * mean[0]);
  return out;
}

struct Photos {
  Raster before, after;
};
Result<Photos> decode_both(ByteView before, ByteView after, int px_before, int px_after, PixelFormat format) {
  SITEPROOF_TRY(Raster first, decode_scaled(before, px_before, format));
  SITEPROOF_TRY(Raster second, decode_scaled(after, px_after, format));
  return Photos{std::move(first), std::move(second)};
}

}  // namespace

Result<Bytes> side_by_side(ByteView before, ByteView after, int height_px) {
  SITEPROOF_CHECK(check_size(height_px));
  const int px = long_side_for(height_px);
  SITEPROOF_TRY(const Photos photos, decode_both(before, after, px, px, PixelFormat::rgb));
  return guarded([&]() -> Result<Bytes> {
    const cv::Mat left = as_high(view_of(photos.before), height_px);
    const cv::Mat right = as_high(view_of(photos.after), height_px);
    const cv::Mat gap(height_px, std::max(2, height_px / tuning::gap_share), CV_8UC3, cv::Scalar(255, 255, 255));
    cv::Mat both;
    cv::hconcat(std::array<cv::Mat, 3>{left, gap, right}, both);
    return encode_jpeg(raster_of(both), PixelFormat::rgb, tuning::comparison_quality);
  });
}

Result<RegisteredPair> registered_pair(ByteView before, ByteView after, const PictureHomography& before_to_after,
                                       int long_side_px) {
  SITEPROOF_CHECK(check_size(long_side_px));
  SITEPROOF_TRY(Photos photos, decode_both(before, after, long_side_px, long_side_px, PixelFormat::rgb));
  return guarded([&]() -> Result<RegisteredPair> {
    const Registered laid = lay_over(photos.before, photos.after, before_to_after);
    Raster warped = raster_of(laid.after);
    return RegisteredPair{std::move(photos.before), std::move(warped)};
  });
}

Result<Bytes> overlay(ByteView before, ByteView after, const PictureHomography& before_to_after, int long_side_px) {
  SITEPROOF_CHECK(check_size(long_side_px));
  SITEPROOF_TRY(const Photos photos, decode_both(before, after, long_side_px, long_side_px, PixelFormat::grey));
  return guarded([&]() -> Result<Bytes> {
    const Registered laid = lay_over(photos.before, photos.after, before_to_after);
    const cv::Mat later = with_light_of(laid.before, laid.after, laid.seen);
    cv::Mat red = laid.before.clone();
    cv::Mat rest = later.clone();
    red.setTo(unseen[0], ~laid.seen);
    rest.setTo(unseen[0], ~laid.seen);
    cv::Mat both;
    cv::merge(std::array<cv::Mat, 3>{red, rest, rest}, both);
    return encode_jpeg(raster_of(both), PixelFormat::rgb, tuning::comparison_quality);
  });
}

}  // namespace siteproof::vision
