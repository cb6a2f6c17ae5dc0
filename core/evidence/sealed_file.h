#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/sha256.h"
#include "core/evidence/posix_file.h"
#include "core/ports/key_store.h"

namespace siteproof {

// A sealed file, version 1. All numbers are little-endian.
//
//   header   24 bytes  "SPSEAL", version (1), kind (1 original, 2 derived), chunk size (4), zeros (4), key id (8)
//   stream   24 bytes  libsodium secretstream header
//   chunks             crypto_secretstream_xchacha20poly1305: each `chunk size` plain bytes + 17; the last is shorter
//   (it
//                      may be empty) and tagged FINAL; the header is authenticated with each
//   trailer  32 bytes  BLAKE2b, keyed, over header, stream header, name and length of the plain bytes
//
// The name of an original is the SHA-256 of its plain bytes; that of a derived file is the SHA-256 of its file name.
// The FINAL tag shows a cut file, and the trailer binds the content to its name: two files cannot change places.

enum class SealedKind : std::uint8_t { original = 1, derived = 2 };

inline constexpr std::size_t sealed_chunk_bytes = 256 * 1024;
inline constexpr std::size_t sealed_header_bytes = 24;
inline constexpr std::size_t sealed_trailer_bytes = 32;
/// The shortest sealed file holds one empty chunk.
inline constexpr std::int64_t sealed_bytes_min =
    static_cast<std::int64_t>(sealed_header_bytes + crypto_secretstream_xchacha20poly1305_HEADERBYTES +
                              crypto_secretstream_xchacha20poly1305_ABYTES + sealed_trailer_bytes);

/// The vault's keys, derived from the one secret; wiped at the end of their life.
struct VaultKeys {
  explicit VaultKeys(const SecretKey& secret);
  ~VaultKeys();
  VaultKeys(const VaultKeys&) = delete;
  VaultKeys& operator=(const VaultKeys&) = delete;

  std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES> stream{};
  std::array<std::uint8_t, crypto_generichash_KEYBYTES> trailer{};
  std::array<std::uint8_t, 8> id{};  ///< tells keys apart; says nothing about them
};

/// The length of the plain bytes in a sealed file of that length; nothing when no sealed file is that long.
[[nodiscard]] std::optional<std::int64_t> plain_bytes(std::int64_t sealed_bytes) noexcept;

using SealedHeader = std::array<std::uint8_t, sealed_header_bytes>;
using StreamHeader = std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;
using ChunkBuffer = std::vector<std::uint8_t>;

/// Encrypts into a file as the bytes come. The keys must outlive it.
class SealedWriter {
 public:
  SealedWriter(const VaultKeys& keys, File& file, SealedKind kind);
  [[nodiscard]] Status begin();
  [[nodiscard]] Status write(ByteView plain);
  /// Writes the last chunk and the trailer. See the format for `name`.
  [[nodiscard]] Status finish(const Sha256& name);
  [[nodiscard]] std::int64_t plain_size() const noexcept { return size_; }

 private:
  [[nodiscard]] Status push(ByteView chunk, bool last);

  const VaultKeys& keys_;
  File& file_;
  SealedHeader header_;
  StreamHeader stream_header_{};
  crypto_secretstream_xchacha20poly1305_state state_{};
  ChunkBuffer pending_, sealed_;
  std::int64_t size_ = 0;
};

/// Decrypts a file from its beginning, chunk by chunk. Errors: vault.damaged, vault.wrong_key, vault.io. The keys must
/// outlive it.
class SealedReader {
 public:
  /// Checks header and length, and begins.
  [[nodiscard]] static Result<SealedReader> begin(const VaultKeys& keys, File file, SealedKind kind);

  [[nodiscard]] std::int64_t plain_size() const noexcept { return size_; }
  /// True when the trailer says that this is the file of that name.
  [[nodiscard]] Result<bool> holds(const Sha256& name) const;
  /// The next authenticated plain bytes, valid until the next call; nothing after the last chunk.
  [[nodiscard]] Result<ByteView> next();

 private:
  SealedReader(const VaultKeys& keys, File file) : keys_(&keys), file_(std::move(file)) {}
  [[nodiscard]] tl::unexpected<Error> damaged() const;

  const VaultKeys* keys_;
  File file_;
  SealedHeader header_{};
  StreamHeader stream_header_{};
  crypto_secretstream_xchacha20poly1305_state state_{};
  ChunkBuffer sealed_, plain_;
  std::int64_t size_ = 0;
  std::int64_t remaining_ = 0;  ///< sealed chunk bytes not yet read
};

}  // namespace siteproof
