#pragma once

#include <sys/types.h>

#include <filesystem>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace siteproof::server {

/// An open file; closed at the end of its scope. Failures are storage errors with the system's reason.
class PosixFile {
 public:
  PosixFile() = default;
  ~PosixFile();
  PosixFile(PosixFile&& other) noexcept;
  PosixFile& operator=(PosixFile&& other) noexcept;

  /// `flags` are open(2)'s; O_CLOEXEC is added. A file that is not there is not_found.
  [[nodiscard]] static Result<PosixFile> open(const std::filesystem::path& path, int flags, mode_t mode = 0600);

  [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
  [[nodiscard]] Result<std::int64_t> size() const;
  [[nodiscard]] Status write_at(std::int64_t offset, ByteView bytes) const;
  /// Reads up to out.size() bytes; fewer only at the end of the file.
  [[nodiscard]] Result<std::size_t> read_at(std::int64_t offset, std::span<std::uint8_t> out) const;
  [[nodiscard]] Status truncate(std::int64_t size) const;
  /// fdatasync: what was written, and the length, is on the disk. After a failure the file's content is not to be
  /// trusted.
  [[nodiscard]] Status sync_data() const;

 private:
  explicit PosixFile(int descriptor) noexcept : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

/// The storage error of a system call that just failed, from errno.
[[nodiscard]] Error disk_error(const char* what, const std::filesystem::path& path);

}  // namespace siteproof::server
