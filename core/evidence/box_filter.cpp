#include "core/evidence/box_filter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace siteproof {

std::vector<BoxFilter::Share> BoxFilter::shares(std::size_t source, std::size_t target) {
  const double step = static_cast<double>(source) / static_cast<double>(target);
  std::vector<Share> all(target);
  for (std::size_t i = 0; i < target; ++i) {
    const double begin = static_cast<double>(i) * step;
    const double end = std::min(begin + step, static_cast<double>(source));
    const auto first = std::min(static_cast<std::size_t>(begin), source - 1);
    const auto last = std::clamp(static_cast<std::size_t>(std::ceil(end)), first + 1, source);
    all[i].first = first;
    for (std::size_t s = first; s < last; ++s) {
      const double overlap = std::min(end, static_cast<double>(s) + 1) - std::max(begin, static_cast<double>(s));
      all[i].weights.push_back(static_cast<float>(std::max(overlap, 0.0) / step));
    }
  }
  return all;
}

BoxFilter::BoxFilter(std::size_t source_width, std::size_t source_height, std::size_t width, std::size_t height,
                     std::size_t channels)
    : columns_(shares(source_width, width)),
      rows_(shares(source_height, height)),
      sum_(source_width * channels, 0.0F),
      out_{width, height, channels, Bytes(width * height * channels, 128)} {}

void BoxFilter::add_row(ByteView row) {
  // A source row on the border of two target rows counts for both, so it may be passed over twice.
  while (target_row_ < rows_.size()) {
    const Share& share = rows_[target_row_];
    if (source_row_ < share.first) break;
    const std::size_t index = source_row_ - share.first;
    const float weight = share.weights[index];
    float* const sum = sum_.data();
    const std::uint8_t* const in = row.data();
    const std::size_t n = std::min(sum_.size(), row.size());
    for (std::size_t i = 0; i < n; ++i) sum[i] += weight * static_cast<float>(in[i]);
    if (index + 1 < share.weights.size()) break;
    finish_row();
  }
  ++source_row_;
}

void BoxFilter::finish_row() {
  const std::size_t channels = out_.channels;
  std::uint8_t* out = out_.samples.data() + target_row_ * out_.width * channels;
  for (const Share& share : columns_) {
    for (std::size_t c = 0; c < channels; ++c) {
      float value = 0.5F;
      const float* in = sum_.data() + share.first * channels + c;
      for (const float weight : share.weights) {
        value += weight * *in;
        in += channels;
      }
      *out++ = static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
    }
  }
  std::fill(sum_.begin(), sum_.end(), 0.0F);
  ++target_row_;
}

Raster BoxFilter::take() { return std::move(out_); }

Raster turn_upright(Raster image, int orientation) {
  if (orientation <= 1 || orientation > 8) return image;
  const bool swapped = orientation >= 5;
  Raster out{swapped ? image.height : image.width, swapped ? image.width : image.height, image.channels, {}};
  out.samples.resize(image.samples.size());
  const std::size_t right = image.width - 1;
  const std::size_t bottom = image.height - 1;
  for (std::size_t y = 0; y < out.height; ++y) {
    for (std::size_t x = 0; x < out.width; ++x) {
      std::size_t from_x = x;
      std::size_t from_y = y;
      switch (orientation) {
        case 2: from_x = right - x; break;
        case 3:
          from_x = right - x;
          from_y = bottom - y;
          break;
        case 4: from_y = bottom - y; break;
        case 5:
          from_x = y;
          from_y = x;
          break;
        case 6:
          from_x = y;
          from_y = bottom - x;
          break;
        case 7:
          from_x = right - y;
          from_y = bottom - x;
          break;
        default:
          from_x = right - y;
          from_y = x;
          break;
      }
      std::copy_n(image.samples.begin() + static_cast<std::ptrdiff_t>((from_y * image.width + from_x) * image.channels),
                  image.channels,
                  out.samples.begin() + static_cast<std::ptrdiff_t>((y * out.width + x) * image.channels));
    }
  }
  return out;
}

}  // namespace siteproof
