#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/sha256.h"
#include "core/evidence/image.h"
#include "core/evidence/media.h"
#include "core/evidence/space.h"
#include "core/ports/key_store.h"

namespace siteproof {

/// A photo or recording that is durable in the vault. It counts as saved only when the journal names it, which is the
/// caller's next step.
struct Ingested {
  Sha256 sha256;           ///< of the original bytes
  std::int64_t size = 0;   ///< of the original, in bytes
  ImageFacts facts;        ///< of a photo; as made for a recording
  bool was_known = false;  ///< the same bytes were in the vault already
  MediaFacts media;
};

struct VaultEntry {
  Sha256 sha256;
  std::int64_t size = 0;  ///< of the original; -1 when the stored length is impossible, so the file is damaged
  friend bool operator==(const VaultEntry&, const VaultEntry&) = default;
};

struct VaultOptions {
  /// Where the vault stops: what a sign-off writes goes into the journal, which asks nobody. Zero: none is kept.
  std::int64_t reserve_bytes = sign_off_reserve_bytes;
  /// Bytes that may still be written where the folder is; empty: the file system is asked.
  std::function<Result<std::int64_t>(const std::filesystem::path&)> free_bytes;
};

struct VaultFailure {
  Sha256 sha256;
  Error error;
};

/// What a crash left half-way, and what became of it. Nothing is deleted that is not in the vault.
struct RecoveryReport {
  std::vector<Ingested> adopted;                 ///< complete photos and recordings, now in the vault
  std::vector<std::filesystem::path> set_aside;  ///< incomplete ones, now under recovered/
};

/// The originals of all photos, voice notes and videos, named by the SHA-256 of their bytes and encrypted at rest (see
/// sealed_file.h for the format). Methods are thread-safe and several processes may share a vault: it keeps no state
/// but its folder and keys.
///
/// Errors are of kind storage: vault.full (no space or quota), vault.read_only, vault.wrong_key, vault.damaged,
/// vault.io (anything else the system said). A photo that is not there is not_found with vault.missing.
class PhotoVault {
 public:
  /// Makes the folder and its layout on first use. A folder made with another key is refused with vault.wrong_key.
  [[nodiscard]] static Result<PhotoVault> open(std::filesystem::path folder, const SecretKey& key,
                                               VaultOptions options = {});
  ~PhotoVault();
  PhotoVault(PhotoVault&&) noexcept;
  PhotoVault& operator=(PhotoVault&&) noexcept;

  /// Checks, hashes, encrypts and stores in one pass: temp file, fsync, rename, fsync of the folder. After an error
  /// nothing that was stored before has changed. Refuses what JpegInspector or MediaInspector refuses, with its codes;
  /// a source that cannot be read is photo.unreadable, or media.unreadable for a recording. What would not leave the
  /// reserve is vault.reserve.
  [[nodiscard]] Result<Ingested> ingest_file(const std::filesystem::path& source,
                                             MediaKind kind = MediaKind::photo) const;
  [[nodiscard]] Result<Ingested> ingest_bytes(ByteView original, MediaKind kind = MediaKind::photo) const;

  /// Streams the original from `offset` (0 to its size) into `sink`, which may return false to stop; gives the number
  /// of bytes handed over. Each piece is authenticated before it is handed over.
  [[nodiscard]] Result<std::int64_t> read(const Sha256& photo, std::int64_t offset,
                                          const std::function<bool(ByteView)>& sink) const;
  [[nodiscard]] Result<Bytes> read_all(const Sha256& photo) const;
  /// What a stored original says of itself, whatever its kind; for one that no event describes.
  [[nodiscard]] Result<Ingested> examine(const Sha256& original) const;
  /// Decrypts all of it and hashes it again.
  [[nodiscard]] Status verify(const Sha256& photo) const;
  /// The same for many, two at a time; gives those that are not right and why, in ascending order of their hashes.
  [[nodiscard]] std::vector<VaultFailure> verify_all(const std::vector<Sha256>& photos) const;
  /// Writes the original to `target`, all or nothing; file.full, file.read_only or file.io when that fails.
  [[nodiscard]] Status export_to(const Sha256& photo, const std::filesystem::path& target) const;

  [[nodiscard]] bool contains(const Sha256& photo) const;
  [[nodiscard]] Result<std::int64_t> plain_size(const Sha256& photo) const;
  /// Every photo in ascending order of its hash. Those that the journal does not name are the caller's matter.
  [[nodiscard]] Result<std::vector<VaultEntry>> list() const;

  /// See make_thumbnail. Kept encrypted under derived/ after the first time, unless that would touch the reserve; that
  /// folder can be deleted at any time.
  [[nodiscard]] Result<Bytes> thumbnail(const Sha256& photo, int max_px) const;
  /// The same, made for this once and kept nowhere; the original is never in memory as a whole.
  [[nodiscard]] Result<Bytes> picture(const Sha256& photo, int max_px) const;

  /// Bytes that may still be written where the vault is; see space_outlook.
  [[nodiscard]] Result<std::int64_t> free_space() const;
  /// Removes thumbnails, those made longest ago first, until so many bytes of their files are free; gives how many
  /// were. They are made again when they are wanted.
  [[nodiscard]] Result<std::int64_t> drop_derived(std::int64_t bytes) const;
  /// Removes an original and gives its size. Only for a caller that has seen the server's signed receipt for this hash
  /// *and* the acknowledgement of the event that names it, and for whom drop_derived was not enough: here nothing of
  /// that can be checked.
  [[nodiscard]] Result<std::int64_t> drop_original(const Sha256& photo) const;

  /// Takes care of what an earlier crash left in tmp/. Files that a running process is still writing are left alone.
  [[nodiscard]] Result<RecoveryReport> recover() const;

 private:
  struct Impl;
  explicit PhotoVault(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace siteproof
