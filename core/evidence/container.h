#pragma once

#include <cstdint>
#include <memory>

#include "core/evidence/media.h"

namespace siteproof {

/// What a container's walk wants next: so many bytes passed over, then so many at once.
struct Wanted {
  std::uint64_t skip = 0;
  std::size_t take = 0;  ///< at most container_take_max; zero: whatever still comes does not matter
};
inline constexpr std::size_t container_take_max = 512;
/// How far the file came with what was wanted last.
struct AtEnd {
  std::uint64_t unskipped = 0;  ///< bytes to be passed over that never came
  bool begun = false;           ///< the next step had some of its bytes
  [[nodiscard]] bool between() const noexcept { return unskipped == 0 && !begun; }
};

/// One walk through one container, without I/O. Lengths in the file only decide what is skipped, never what is
/// allocated.
class Container {
 public:
  virtual ~Container() = default;
  /// How many of the file's first bytes the first step wants.
  [[nodiscard]] virtual std::size_t first() const noexcept = 0;
  /// The bytes that were wanted last.
  [[nodiscard]] virtual Result<Wanted> step(ByteView bytes) = 0;
  [[nodiscard]] virtual Result<MediaFacts> end(const AtEnd& at) = 0;
};

/// The container of a file that begins with these container_start_bytes; null when it is none of ours.
inline constexpr std::size_t container_start_bytes = 12;
[[nodiscard]] std::unique_ptr<Container> container_of(ByteView start);

[[nodiscard]] std::unique_ptr<Container> make_ogg();
[[nodiscard]] std::unique_ptr<Container> make_wav();
[[nodiscard]] std::unique_ptr<Container> make_mp4();
[[nodiscard]] std::unique_ptr<Container> make_webm();

[[nodiscard]] tl::unexpected<Error> media_unknown();
[[nodiscard]] tl::unexpected<Error> media_truncated();
[[nodiscard]] tl::unexpected<Error> media_damaged();

/// `count` (up to 8) bytes from `at` as a number; the caller has checked that they are there.
[[nodiscard]] std::uint64_t big_endian(ByteView bytes, std::size_t at, std::size_t count) noexcept;
[[nodiscard]] std::uint64_t little_endian(ByteView bytes, std::size_t at, std::size_t count) noexcept;
/// units / per_second in milliseconds; nothing when that makes no sense or is longer than a day.
[[nodiscard]] std::optional<std::int64_t> milliseconds(std::uint64_t units, std::uint64_t per_second) noexcept;

}  // namespace siteproof
