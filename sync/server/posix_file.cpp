#include "sync/server/posix_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace siteproof::server {

Error disk_error(const char* what, const std::filesystem::path& path) {
  const int reason = errno;
  const char* code = reason == ENOSPC || reason == EDQUOT ? "storage.full" : "storage.io";
  return {ErrorKind::storage, code,
          fmt::format("The server could not {} {}: {}; nothing that was acknowledged is lost.", what,
                      path.filename().string(), std::generic_category().message(reason))};
}

PosixFile::~PosixFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}
PosixFile::PosixFile(PosixFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
PosixFile& PosixFile::operator=(PosixFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

Result<PosixFile> PosixFile::open(const std::filesystem::path& path, int flags, mode_t mode) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  if (descriptor >= 0) return PosixFile(descriptor);
  if (errno == ENOENT) {
    return fail(ErrorKind::not_found, "file.missing", fmt::format("There is no file {}.", path.filename().string()));
  }
  return fail(disk_error("open", path));
}

Result<std::int64_t> PosixFile::size() const {
  struct stat info {};
  if (::fstat(descriptor_, &info) != 0) return fail(disk_error("look at", "a file"));
  return static_cast<std::int64_t>(info.st_size);
}

Status PosixFile::write_at(std::int64_t offset, ByteView bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(descriptor_, bytes.data(), bytes.size(), offset);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(disk_error("write", "a file"));
    offset += n;
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return {};
}

Result<std::size_t> PosixFile::read_at(std::int64_t offset, std::span<std::uint8_t> out) const {
  std::size_t total = 0;
  while (total < out.size()) {
    const ssize_t n =
        ::pread(descriptor_, out.data() + total, out.size() - total, offset + static_cast<std::int64_t>(total));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(disk_error("read", "a file"));
    if (n == 0) break;
    total += static_cast<std::size_t>(n);
  }
  return total;
}

Status PosixFile::truncate(std::int64_t size) const {
  if (::ftruncate(descriptor_, size) != 0) return fail(disk_error("shorten", "a file"));
  return {};
}

Status PosixFile::sync_data() const {
  if (::fdatasync(descriptor_) != 0) return fail(disk_error("secure", "a file"));
  return {};
}

}  // namespace siteproof::server
