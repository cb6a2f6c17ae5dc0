#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace siteproof {

/// Whose file it is: decides the error codes' first word and what the sentence advises.
enum class FileOwner {
  vault,   ///< vault.full, vault.read_only, vault.io, vault.missing
  target,  ///< file.full, file.read_only, file.io, file.missing: somewhere the user chose
};

/// The system's errno `number` as an error: `action` completes "could not …".
[[nodiscard]] Error file_error(FileOwner owner, int number, std::string_view action, const std::filesystem::path& path);

/// An open file, closed at the end of its scope. One thread at a time.
class File {
 public:
  [[nodiscard]] static Result<File> open_read(FileOwner owner, const std::filesystem::path& path);
  /// Creates it with mode 0600; refuses a name that exists.
  [[nodiscard]] static Result<File> create(FileOwner owner, const std::filesystem::path& path);
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;

  [[nodiscard]] std::int64_t size() const noexcept { return size_at_open_; }
  [[nodiscard]] int descriptor() const noexcept { return fd_; }
  /// Zero at the end of the file; fewer than asked only there.
  [[nodiscard]] Result<std::size_t> read(std::span<std::uint8_t> out);
  [[nodiscard]] Result<std::size_t> read_at(std::int64_t offset, std::span<std::uint8_t> out) const;
  [[nodiscard]] Status write(ByteView bytes);
  /// fsync. After an error the file's content is unknown: give it up.
  [[nodiscard]] Status sync();
  /// Takes the file's exclusive lock, which ends with this object: so one process can tell what another is still
  /// writing from what was left behind.
  enum class Lock { taken, busy, unsupported };
  [[nodiscard]] Lock try_lock() const noexcept;

 private:
  File(FileOwner owner, int fd, std::filesystem::path path) : owner_(owner), fd_(fd), path_(std::move(path)) {}
  void close() noexcept;

  FileOwner owner_;
  int fd_;
  std::filesystem::path path_;
  std::int64_t size_at_open_ = 0;
  std::int64_t written_ = 0;
};

/// Removes the file at the end of its scope unless it was kept.
class Unfinished {
 public:
  explicit Unfinished(std::filesystem::path path) : path_(std::move(path)) {}
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  void keep() noexcept { path_.clear(); }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] Status sync_folder(FileOwner owner, const std::filesystem::path& folder);
/// Renames within one file system, replacing, and makes it durable.
[[nodiscard]] Status move_durably(FileOwner owner, const std::filesystem::path& from, const std::filesystem::path& to);
/// True when it was not there before; its parent's entry for it is not durable yet.
[[nodiscard]] Result<bool> make_folder(FileOwner owner, const std::filesystem::path& folder);
/// What an ordinary user may still write to the file system that the folder is on, in bytes.
[[nodiscard]] Result<std::int64_t> free_bytes(const std::filesystem::path& folder);
/// 128 random bits as a file name.
[[nodiscard]] std::string random_name();

}  // namespace siteproof
