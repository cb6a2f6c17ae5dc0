#include "core/evidence/posix_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/random.h"

namespace siteproof {
namespace {

// Handing dirty pages to the disk while the next ones are still being encrypted halves what fsync has left to wait for.
constexpr std::int64_t writeback_step_bytes = 1024 * 1024;

void start_writeback([[maybe_unused]] int fd, [[maybe_unused]] std::int64_t offset,
                     [[maybe_unused]] std::int64_t length) {
#if defined(__linux__) && defined(SYNC_FILE_RANGE_WRITE)
  // Only a hint: errors surface at fsync.
  (void)::sync_file_range(fd, offset, length, SYNC_FILE_RANGE_WRITE);
#endif
}

/// Waits until the disk itself has it; zero when it has.
int flush(int fd) {
#if defined(F_FULLFSYNC)
  // On Apple's systems fsync stops at the drive's own cache.
  if (::fcntl(fd, F_FULLFSYNC) == 0) return 0;
#endif
  return ::fsync(fd);
}

template <class Call>
auto retry_interrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace

Error file_error(FileOwner owner, int number, std::string_view action, const std::filesystem::path& path) {
  const bool vault = owner == FileOwner::vault;
  const std::string prefix = vault ? "vault." : "file.";
  const std::string what = fmt::format("Could not {} {}", action, path.string());
  switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {ErrorKind::storage, prefix + "full",
              what + ": there is no space left; free some space and try again, nothing stored was changed."};
    case EACCES:
    case EPERM:
    case EROFS:
      return {ErrorKind::storage, prefix + "read_only",
              what + ": writing or reading there is not allowed; " +
                  (vault ? "make the data folder writable" : "choose another folder") + " and try again."};
    case ENOENT:
      return {ErrorKind::not_found, prefix + "missing", what + ": it is not there; check the name and try again."};
    default:
      return {ErrorKind::storage, prefix + "io",
              fmt::format("{}: {}; check the disk and try again, nothing stored was changed.", what,
                          std::generic_category().message(number))};
  }
}

Result<File> File::open_read(FileOwner owner, const std::filesystem::path& path) {
  const int fd = retry_interrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); });
  if (fd < 0) return fail(file_error(owner, errno, "open", path));
  File file(owner, fd, path);
  struct stat facts {};
  if (::fstat(fd, &facts) != 0) return fail(file_error(owner, errno, "examine", path));
  if (!S_ISREG(facts.st_mode)) return fail(file_error(owner, S_ISDIR(facts.st_mode) ? EISDIR : EINVAL, "read", path));
  file.size_at_open_ = facts.st_size;
  return file;
}

Result<File> File::create(FileOwner owner, const std::filesystem::path& path) {
  const int fd =
      retry_interrupted([&] { return ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600); });
  if (fd < 0) return fail(file_error(owner, errno, "create", path));
  return File(owner, fd, path);
}

File::~File() { close(); }
File::File(File&& other) noexcept
    : owner_(other.owner_),
      fd_(std::exchange(other.fd_, -1)),
      path_(std::move(other.path_)),
      size_at_open_(other.size_at_open_),
      written_(other.written_) {}
File& File::operator=(File&& other) noexcept {
  if (this != &other) {
    close();
    owner_ = other.owner_;
    fd_ = std::exchange(other.fd_, -1);
    path_ = std::move(other.path_);
    size_at_open_ = other.size_at_open_;
    written_ = other.written_;
  }
  return *this;
}
void File::close() noexcept {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

Result<std::size_t> File::read(std::span<std::uint8_t> out) {
  std::size_t got = 0;
  while (got < out.size()) {
    const ssize_t n = retry_interrupted([&] { return ::read(fd_, out.data() + got, out.size() - got); });
    if (n < 0) return fail(file_error(owner_, errno, "read", path_));
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  return got;
}

Result<std::size_t> File::read_at(std::int64_t offset, std::span<std::uint8_t> out) const {
  std::size_t got = 0;
  while (got < out.size()) {
    const ssize_t n = retry_interrupted([&] {
      return ::pread(fd_, out.data() + got, out.size() - got, static_cast<off_t>(offset) + static_cast<off_t>(got));
    });
    if (n < 0) return fail(file_error(owner_, errno, "read", path_));
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  return got;
}

Status File::write(ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t n = retry_interrupted([&] { return ::write(fd_, bytes.data(), bytes.size()); });
    if (n < 0) return fail(file_error(owner_, errno, "write", path_));
    const std::int64_t before = written_;
    written_ += n;
    const std::int64_t ready = before / writeback_step_bytes * writeback_step_bytes;
    const std::int64_t now_ready = written_ / writeback_step_bytes * writeback_step_bytes;
    if (now_ready > ready) start_writeback(fd_, ready, now_ready - ready);
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return {};
}

Status File::sync() {
  if (flush(fd_) != 0) return fail(file_error(owner_, errno, "save", path_));
  return {};
}

File::Lock File::try_lock() const noexcept {
  if (retry_interrupted([&] { return ::flock(fd_, LOCK_EX | LOCK_NB); }) == 0) return Lock::taken;
  return errno == EWOULDBLOCK ? Lock::busy : Lock::unsupported;
}

Unfinished::~Unfinished() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

Status sync_folder(FileOwner owner, const std::filesystem::path& folder) {
  const int fd = retry_interrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (fd < 0) return fail(file_error(owner, errno, "open", folder));
  const int synced = flush(fd);
  const int number = errno;
  ::close(fd);
  if (synced != 0) return fail(file_error(owner, number, "save", folder));
  return {};
}

Status move_durably(FileOwner owner, const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return fail(file_error(owner, errno, "put in place", to));
  const auto folder = to.parent_path();
  return sync_folder(owner, folder.empty() ? "." : folder);
}

Result<bool> make_folder(FileOwner owner, const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0) return true;
  if (errno == EEXIST) return false;
  return fail(file_error(owner, errno, "make the folder", folder));
}

Result<std::int64_t> free_bytes(const std::filesystem::path& folder) {
  struct statvfs facts {};
  if (retry_interrupted([&] { return ::statvfs(folder.c_str(), &facts); }) != 0) {
    return fail(file_error(FileOwner::vault, errno, "measure the space of", folder));
  }
  return static_cast<std::int64_t>(facts.f_bavail) * static_cast<std::int64_t>(facts.f_frsize);
}

std::string random_name() {
  std::array<std::uint8_t, 16> bits{};
  system_random().fill(bits);
  return to_hex(bits);
}

}  // namespace siteproof
