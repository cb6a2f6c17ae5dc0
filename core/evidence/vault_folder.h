#pragma once

#include <filesystem>
#include <utility>

#include "core/evidence/sealed_file.h"
#include "core/evidence/vault.h"

namespace siteproof {

// The layout of a vault's folder:
//   VAULT                  which format and which key, as text
//   ab/abcdef….sealed      an original, under the SHA-256 of its bytes
//   tmp/                   being written, or left by a crash
//   recovered/             incomplete leftovers
//   derived/ab/…-512.sealed  thumbnails

struct PhotoVault::Impl {
  Impl(std::filesystem::path root, const SecretKey& secret, VaultOptions given)
      : folder(std::move(root)), keys(secret), options(std::move(given)) {
    if (!options.free_bytes) options.free_bytes = free_bytes;
  }

  std::filesystem::path folder;
  VaultKeys keys;
  VaultOptions options;

  [[nodiscard]] Status prepare() const;
  [[nodiscard]] std::filesystem::path path_of(const Sha256& photo) const;
  /// A new locked file in tmp/.
  [[nodiscard]] Result<std::pair<File, std::filesystem::path>> new_file() const;
  /// Opens the original and checks that it is the one of that name; not_found when there is none.
  [[nodiscard]] Result<SealedReader> open(const Sha256& photo) const;
  [[nodiscard]] Status verify(const Sha256& photo) const;
  [[nodiscard]] Result<Ingested> ingest(const ByteSource& source, MediaKind kind) const;
  /// Refuses with vault.reserve what would not leave the reserve.
  [[nodiscard]] Status check_reserve(std::int64_t size) const;
  /// Makes a complete temp file durable at its place.
  [[nodiscard]] Status put_in_place(File& file, const std::filesystem::path& temp, const Sha256& photo) const;
  /// Reads all of a complete sealed file; an error when it is not one, or holds nothing that is taken in.
  [[nodiscard]] Result<Ingested> examine(File file) const;

 private:
  [[nodiscard]] Status check_marker() const;
};

inline constexpr std::string_view sealed_suffix = ".sealed";

}  // namespace siteproof
