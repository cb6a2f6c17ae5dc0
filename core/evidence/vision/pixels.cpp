#include "core/evidence/vision/pixels.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <opencv2/imgproc.hpp>

namespace siteproof::vision {

Status check_raster(const Raster& raster) {
  constexpr std::size_t side_max = 65'500;
  if (raster.width > 0 && raster.width <= side_max && raster.height > 0 && raster.height <= side_max &&
      (raster.channels == 1 || raster.channels == 3) &&
      raster.samples.size() == raster.width * raster.height * raster.channels) {
    return {};
  }
  return fail(ErrorKind::usage, "vision.raster",
              "The picture in memory is not a whole grey or RGB picture; decode the photo again.");
}

cv::Mat view_of(const Raster& raster) {
  // OpenCV has no view of constant pixels; nothing in this room writes to one.
  return {static_cast<int>(raster.height), static_cast<int>(raster.width), raster.channels == 1 ? CV_8UC1 : CV_8UC3,
          const_cast<std::uint8_t*>(raster.samples.data())};
}

cv::Mat grey_of(const Raster& raster) {
  cv::Mat grey = view_of(raster);
  if (raster.channels == 3) {
    cv::Mat converted;
    cv::cvtColor(grey, converted, cv::COLOR_RGB2GRAY);
    return converted;
  }
  return grey;
}

Raster raster_of(const cv::Mat& pixels) {
  const auto rows = static_cast<std::size_t>(pixels.rows);
  const std::size_t row_bytes = static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
  Raster out{static_cast<std::size_t>(pixels.cols), rows, static_cast<std::size_t>(pixels.channels()), {}};
  out.samples.reserve(rows * row_bytes);
  for (int y = 0; y < pixels.rows; ++y) {
    const auto* row = pixels.ptr<std::uint8_t>(y);
    out.samples.insert(out.samples.end(), row, row + row_bytes);
  }
  return out;
}

cv::Mat shrunk(const cv::Mat& pixels, int long_side_px) {
  const int long_side = std::max(pixels.cols, pixels.rows);
  if (long_side <= long_side_px) return pixels;
  const double scale = static_cast<double>(long_side_px) / long_side;
  const auto side = [scale](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  cv::Mat out;
  cv::resize(pixels, out, {side(pixels.cols), side(pixels.rows)}, 0, 0, cv::INTER_AREA);
  return out;
}

Error opencv_error(const cv::Exception& problem) {
  return {ErrorKind::storage, "vision.failed",
          "The picture could not be examined (" + problem.err + "); take the photo again."};
}

void use_one_core() {
  static std::once_flag once;
  std::call_once(once, [] { cv::setNumThreads(1); });
}

}  // namespace siteproof::vision
