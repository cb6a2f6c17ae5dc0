#include <algorithm>

#include "core/evidence/container.h"

namespace siteproof {
namespace {

constexpr std::size_t riff_header_bytes = 12, chunk_header_bytes = 8, format_bytes = 16;

/// RIFF/WAVE as "Multimedia Programming Interface and Data Specifications 1.0" has it: chunks of an even length, the
/// format before the samples.
class Wav final : public Container {
 public:
  [[nodiscard]] std::size_t first() const noexcept override { return riff_header_bytes; }

  [[nodiscard]] Result<Wanted> step(ByteView bytes) override {
    switch (phase_) {
      case Phase::start: return start(bytes);
      case Phase::chunk: return chunk(bytes);
      case Phase::format: break;
    }
    return format(bytes);
  }

  [[nodiscard]] Result<MediaFacts> end(const AtEnd& at) override {
    if (!data_seen_ || left_ > 0 || at.begun || at.unskipped > padding_) return media_truncated();
    if (data_bytes_ == 0) {
      return fail(ErrorKind::usage, "media.empty",
                  "The recording holds no sound; record or choose it again, nothing stored was changed.");
    }
    return MediaFacts{MediaKind::voice, "audio/wav", milliseconds(data_bytes_, bytes_per_second_)};
  }

 private:
  enum class Phase { start, chunk, format };

  Result<Wanted> start(ByteView header) {
    left_ = little_endian(header, 4, 4);
    // What a recorder leaves that was ended before it could write the length.
    if (left_ == 0 || left_ == UINT32_MAX) return media_truncated();
    if (left_ < 4) return media_damaged();
    left_ -= 4;
    return next_chunk(0);
  }

  Result<Wanted> next_chunk(std::uint64_t skip) {
    phase_ = Phase::chunk;
    if (left_ >= chunk_header_bytes) return Wanted{skip, chunk_header_bytes};
    left_ = 0;
    return Wanted{skip, 0};
  }

  Result<Wanted> chunk(ByteView header) {
    left_ -= chunk_header_bytes;
    const std::string_view name = as_text(header).substr(0, 4);
    const std::uint64_t length = little_endian(header, 4, 4);
    if (length > left_) return media_truncated();
    padding_ = length % 2;
    const std::uint64_t padded = std::min(length + padding_, left_);
    left_ -= padded;
    if (name == "fmt ") {
      if (length < format_bytes) return media_damaged();
      after_format_ = padded - format_bytes;
      phase_ = Phase::format;
      return Wanted{0, format_bytes};
    }
    if (name == "data") {
      if (bytes_per_second_ == 0 || data_seen_) return media_damaged();
      data_seen_ = true;
      data_bytes_ = length;
    }
    return next_chunk(padded);
  }

  Result<Wanted> format(ByteView fields) {
    bytes_per_second_ = little_endian(fields, 8, 4);
    if (bytes_per_second_ == 0) return media_damaged();
    return next_chunk(after_format_);
  }

  std::uint64_t left_ = 0;  ///< of the RIFF chunk, not yet claimed by a chunk within it
  std::uint64_t after_format_ = 0, bytes_per_second_ = 0, data_bytes_ = 0;
  std::uint64_t padding_ = 0;  ///< of the chunk passed last; many writers leave it out at the end
  bool data_seen_ = false;
  Phase phase_ = Phase::start;
};

}  // namespace

std::unique_ptr<Container> make_wav() { return std::make_unique<Wav>(); }

}  // namespace siteproof
