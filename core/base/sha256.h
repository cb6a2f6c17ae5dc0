#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace siteproof {

/// A SHA-256 digest (FIPS 180-4). All zeros means "no predecessor" in a hash chain.
struct Sha256 {
  std::array<std::uint8_t, 32> bytes{};

  [[nodiscard]] std::string hex() const;
  [[nodiscard]] bool is_zero() const noexcept;
  [[nodiscard]] static Result<Sha256> parse(std::string_view hex);
  /// Any other length than 32 bytes is a storage error.
  [[nodiscard]] static Result<Sha256> from_bytes(ByteView bytes);

  friend bool operator==(const Sha256&, const Sha256&) = default;
  friend std::strong_ordering operator<=>(const Sha256&, const Sha256&) = default;
};

[[nodiscard]] Sha256 sha256(ByteView bytes);
[[nodiscard]] Sha256 sha256(std::string_view text);

/// Incremental SHA-256. One thread at a time.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(Sha256Stream&&) noexcept;
  Sha256Stream& operator=(Sha256Stream&&) noexcept;

  void update(ByteView bytes);
  /// Ends the stream; no update may follow.
  [[nodiscard]] Sha256 finish();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace siteproof
