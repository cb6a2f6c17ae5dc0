#include <algorithm>
#include <bit>

#include "core/evidence/container.h"

namespace siteproof {
namespace {

// RFC 8794 section 11.2.4: the document type; RFC 9559 section 5.1: the one segment that holds everything.
constexpr std::string_view doc_type_id{"\x42\x82", 2};
constexpr std::uint64_t segment_id = 0x18538067;
constexpr std::size_t id_bytes = 4, size_bytes_max = 8, header_content_max = 256;

struct ElementSize {
  std::uint64_t value = 0;
  std::size_t length = 0;  ///< of the number itself; zero when it is not one
  bool unknown = false;    ///< all ones: the element ends where the file does
};

/// RFC 8794 section 4: the number of leading zeros says how many bytes follow.
ElementSize read_size(ByteView bytes) {
  if (bytes.empty()) return {};
  const auto length = static_cast<std::size_t>(std::countl_zero(bytes[0])) + 1;
  if (length > size_bytes_max || length > bytes.size()) return {};
  const std::uint64_t mask = (std::uint64_t{1} << (7 * length)) - 1;
  const std::uint64_t value = big_endian(bytes, 0, length) & mask;
  return {value, length, value == mask};
}

/// The EBML header and the length of the segment; what is inside stays unread.
class Webm final : public Container {
 public:
  /// The identifier, the size and the whole of a short header.
  [[nodiscard]] std::size_t first() const noexcept override { return id_bytes + 1; }

  [[nodiscard]] Result<Wanted> step(ByteView bytes) override {
    taken_.insert(taken_.end(), bytes.begin(), bytes.end());
    switch (phase_) {
      case Phase::header_size:
      case Phase::segment_size: return size();
      case Phase::header: break;
    }
    if (!says_webm()) return media_unknown();
    return begin(Phase::segment_size);
  }

  [[nodiscard]] Result<MediaFacts> end(const AtEnd& at) override {
    if (!segment_ || (!open_ended_ && !at.between())) return media_truncated();
    return MediaFacts{MediaKind::video, "video/webm", std::nullopt};
  }

 private:
  enum class Phase { header_size, header, segment_size };

  Wanted begin(Phase phase) {
    phase_ = phase;
    taken_.clear();
    return {0, id_bytes + 1};
  }

  Result<Wanted> size() {
    const ByteView number = ByteView(taken_).subspan(id_bytes);
    const auto length = static_cast<std::size_t>(std::countl_zero(number[0])) + 1;
    if (length > size_bytes_max) return media_damaged();
    if (length > number.size()) return Wanted{0, length - number.size()};
    const ElementSize size = read_size(number);
    if (phase_ == Phase::header_size) {
      if (size.unknown || size.value == 0 || size.value > header_content_max) return media_unknown();
      phase_ = Phase::header;
      taken_.clear();
      return Wanted{0, static_cast<std::size_t>(size.value)};
    }
    if (big_endian(taken_, 0, id_bytes) != segment_id) return media_unknown();
    segment_ = true;
    open_ended_ = size.unknown;
    return Wanted{size.unknown ? 0 : size.value, 0};
  }

  /// Walks the header's elements; their identifiers are one to four bytes long by the same rule as sizes.
  bool says_webm() const {
    ByteView rest = taken_;
    while (!rest.empty()) {
      const auto id_length = static_cast<std::size_t>(std::countl_zero(rest[0])) + 1;
      if (id_length > id_bytes || id_length >= rest.size()) return false;
      const std::string_view id = as_text(rest.first(id_length));
      const ElementSize size = read_size(rest.subspan(id_length));
      rest = rest.subspan(id_length);
      if (size.length == 0 || size.unknown || size.value > rest.size() - size.length) return false;
      const std::string_view value = as_text(rest.subspan(size.length, static_cast<std::size_t>(size.value)));
      if (id == doc_type_id) return value == "webm" || value == "matroska";
      rest = rest.subspan(size.length + value.size());
    }
    return false;
  }

  Phase phase_ = Phase::header_size;
  Bytes taken_;
  bool segment_ = false, open_ended_ = false;
};

}  // namespace

std::unique_ptr<Container> make_webm() { return std::make_unique<Webm>(); }

}  // namespace siteproof
