#include "core/evidence/container.h"

namespace siteproof {
namespace {

// RFC 3533 section 6: the page header, up to and with the number of segments; then one byte per segment.
constexpr std::size_t page_header_bytes = 27;
constexpr std::uint8_t flag_first = 0x02, flag_last = 0x04;
/// RFC 7845 section 4: granule positions of Opus count at this rate, whatever the microphone's was.
constexpr std::uint64_t opus_rate = 48'000;
/// Of the identification header: OpusHead up to the pre-skip, Vorbis up to the sample rate.
constexpr std::size_t identification_bytes = 16;
constexpr std::uint64_t no_granule = UINT64_MAX;

/// One logical stream of Opus or Vorbis; more than one would be a video or a chain, which no recorder here writes.
class Ogg final : public Container {
 public:
  [[nodiscard]] std::size_t first() const noexcept override { return page_header_bytes; }

  [[nodiscard]] Result<Wanted> step(ByteView bytes) override {
    switch (phase_) {
      case Phase::header: return header(bytes);
      case Phase::segments: return segments(bytes);
      case Phase::identification: break;
    }
    return identification(bytes);
  }

  [[nodiscard]] Result<MediaFacts> end(const AtEnd& at) override {
    if (rate_ == 0 || !at.between() || phase_ != Phase::header || !last_) return media_truncated();
    const std::uint64_t samples = granule_ == no_granule || granule_ < pre_skip_ ? 0 : granule_ - pre_skip_;
    return MediaFacts{MediaKind::voice, "audio/ogg", milliseconds(samples, rate_)};
  }

 private:
  enum class Phase { header, segments, identification };

  Result<Wanted> header(ByteView page) {
    if (last_ || !as_text(page).starts_with("OggS") || page[4] != 0) return media_damaged();
    const bool begins = (page[5] & flag_first) != 0;
    if (begins == (pages_ > 0) || (pages_ > 0 && serial_ != big_endian(page, 14, 4))) return media_unknown();
    serial_ = big_endian(page, 14, 4);
    last_ = (page[5] & flag_last) != 0;
    const std::uint64_t granule = little_endian(page, 6, 8);
    if (granule != no_granule) granule_ = granule;
    ++pages_;
    if (page[26] == 0) return pages_ == 1 ? Result<Wanted>(media_unknown()) : Wanted{0, page_header_bytes};
    phase_ = Phase::segments;
    return Wanted{0, page[26]};
  }

  Result<Wanted> segments(ByteView table) {
    payload_ = 0;
    for (const std::uint8_t length : table) payload_ += length;
    phase_ = pages_ == 1 ? Phase::identification : Phase::header;
    if (phase_ == Phase::header) return Wanted{payload_, page_header_bytes};
    if (payload_ < identification_bytes) return media_unknown();
    return Wanted{0, identification_bytes};
  }

  Result<Wanted> identification(ByteView packet) {
    const std::string_view text = as_text(packet);
    if (text.starts_with("OpusHead")) {
      rate_ = opus_rate;
      pre_skip_ = little_endian(packet, 10, 2);
    } else if (text.starts_with("\x01vorbis")) {
      rate_ = little_endian(packet, 12, 4);
    }
    if (rate_ == 0) return media_unknown();
    phase_ = Phase::header;
    return Wanted{payload_ - identification_bytes, page_header_bytes};
  }

  Phase phase_ = Phase::header;
  std::uint64_t pages_ = 0, payload_ = 0, serial_ = 0, granule_ = 0, rate_ = 0, pre_skip_ = 0;
  bool last_ = false;
};

}  // namespace

std::unique_ptr<Container> make_ogg() { return std::make_unique<Ogg>(); }

}  // namespace siteproof
