#include <algorithm>
#include <array>
#include <string_view>

#include "core/evidence/container.h"

namespace siteproof {
namespace {

constexpr std::size_t box_header_bytes = 8, large_size_bytes = 8;
/// Enough of mvhd (ISO/IEC 14496-12 section 8.2.2, version 1) up to its duration, and of hdlr (8.4.3) up to its type.
constexpr std::size_t movie_header_bytes = 32, handler_bytes = 12, brand_bytes = 4;
constexpr std::uint64_t to_end_of_file = UINT64_MAX;
constexpr std::array<std::string_view, 3> entered{"moov", "trak", "mdia"};

/// ISO base media: top-level boxes, and within moov those that say how long it is and whether there is a picture.
class Mp4 final : public Container {
 public:
  [[nodiscard]] std::size_t first() const noexcept override { return box_header_bytes; }

  [[nodiscard]] Result<Wanted> step(ByteView bytes) override {
    switch (phase_) {
      case Phase::header: return header(bytes);
      case Phase::large_size: return box(big_endian(bytes, 0, 8), box_header_bytes + large_size_bytes);
      case Phase::content: break;
    }
    content(bytes);
    return next(left_in_box_ - bytes.size());
  }

  [[nodiscard]] Result<MediaFacts> end(const AtEnd& at) override {
    const bool whole = at.between() || open_ended_;
    if (!whole || depth_ > 0 || !movie_ || !samples_) return media_truncated();
    if (!sound_ && !picture_) return media_unknown();
    const bool third_generation = brand_.starts_with("3g");
    if (!picture_) return MediaFacts{MediaKind::voice, "audio/mp4", duration_};
    return MediaFacts{MediaKind::video,
                      third_generation   ? "video/3gpp"
                      : brand_ == "qt  " ? "video/quicktime"
                                         : "video/mp4",
                      duration_};
  }

 private:
  enum class Phase { header, large_size, content };

  Result<Wanted> header(ByteView bytes) {
    type_ = as_text(bytes).substr(4, 4);
    const std::uint64_t size = big_endian(bytes, 0, 4);
    if (size == 1) {
      phase_ = Phase::large_size;
      return Wanted{0, large_size_bytes};
    }
    if (size == 0) {
      // Section 4.2: only the last box of the file may leave its size open.
      if (depth_ > 0 || type_ != "mdat") return media_damaged();
      samples_ = open_ended_ = true;
      return Wanted{to_end_of_file, 0};
    }
    return box(size, box_header_bytes);
  }

  Result<Wanted> box(std::uint64_t size, std::uint64_t header_size) {
    if (size < header_size || size > INT64_MAX) return media_damaged();
    if (depth_ > 0) {
      if (size > left_[depth_ - 1]) return media_damaged();
      left_[depth_ - 1] -= size;
    }
    left_in_box_ = size - header_size;
    if (depth_ == 0 && type_ == "mdat") samples_ = true;
    if (depth_ < entered.size() && type_ == entered[depth_]) {
      movie_ = true;
      left_[depth_++] = left_in_box_;
      return next(0);
    }
    const std::size_t wanted = content_wanted();
    if (wanted == 0) return next(left_in_box_);
    if (left_in_box_ < wanted) return media_damaged();
    phase_ = Phase::content;
    return Wanted{0, wanted};
  }

  /// Of the box whose header came last; zero when nothing in it is of interest.
  std::size_t content_wanted() const {
    if (depth_ == 0 && type_ == "ftyp") return brand_bytes;
    if (depth_ == 1 && type_ == "mvhd") return movie_header_bytes;
    if (depth_ == 3 && type_ == "hdlr") return handler_bytes;
    return 0;
  }

  void content(ByteView bytes) {
    if (type_ == "ftyp") {
      brand_ = as_text(bytes);
    } else if (type_ == "mvhd") {
      const bool long_form = bytes[0] == 1;
      const std::uint64_t per_second = big_endian(bytes, long_form ? 20 : 12, 4);
      const std::uint64_t units = long_form ? big_endian(bytes, 24, 8) : big_endian(bytes, 16, 4);
      // All ones: not known.
      const bool known = units != 0 && units != (long_form ? UINT64_MAX : UINT32_MAX);
      duration_ = known ? milliseconds(units, per_second) : std::nullopt;
    } else {
      const std::string_view handler = as_text(bytes).substr(8, 4);
      picture_ = picture_ || handler == "vide";
      sound_ = sound_ || handler == "soun";
    }
  }

  Result<Wanted> next(std::uint64_t skip) {
    phase_ = Phase::header;
    while (depth_ > 0 && left_[depth_ - 1] == 0) --depth_;
    if (depth_ > 0 && left_[depth_ - 1] < box_header_bytes) return media_damaged();
    return Wanted{skip, box_header_bytes};
  }

  Phase phase_ = Phase::header;
  std::string type_, brand_;
  std::uint64_t left_in_box_ = 0;
  std::array<std::uint64_t, entered.size()> left_{};  ///< of each entered box, not yet claimed by one within it
  std::size_t depth_ = 0;
  bool movie_ = false, samples_ = false, open_ended_ = false, picture_ = false, sound_ = false;
  std::optional<std::int64_t> duration_;
};

}  // namespace

std::unique_ptr<Container> make_mp4() { return std::make_unique<Mp4>(); }

}  // namespace siteproof
