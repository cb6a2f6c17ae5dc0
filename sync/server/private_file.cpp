#include "sync/server/private_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "sync/server/posix_file.h"

namespace siteproof::server {

Status make_private_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return {};
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return fail(disk_error("make the folder", folder));
  return {};
}

Status sync_folder(const std::filesystem::path& folder) {
  SITEPROOF_TRY(const PosixFile opened, PosixFile::open(folder, O_RDONLY | O_DIRECTORY));
  if (::fsync(opened.descriptor()) != 0) return fail(disk_error("secure the folder", folder));
  return {};
}

namespace {

Status write_new_key(const std::filesystem::path& file, Random& random) {
  DatabaseKey key{};
  random.fill(key);
  // Written beside and linked into place, so that a crash or a second process never sees half a key.
  std::filesystem::path draft = file;
  draft += fmt::format(".{}", ::getpid());
  {
    SITEPROOF_TRY(const PosixFile opened, PosixFile::open(draft, O_WRONLY | O_CREAT | O_TRUNC));
    SITEPROOF_CHECK(opened.write_at(0, key));
    SITEPROOF_CHECK(opened.sync_data());
  }
  const bool linked = ::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST;
  const Error reason = linked ? Error{} : disk_error("write the key", file);
  ::unlink(draft.c_str());
  if (!linked) return fail(reason);
  return sync_folder(file.parent_path());
}

}  // namespace

Result<DatabaseKey> key_from_file(const std::filesystem::path& file, Random& random) {
  auto opened = PosixFile::open(file, O_RDONLY);
  if (!opened && opened.error().kind == ErrorKind::not_found) {
    SITEPROOF_CHECK(write_new_key(file, random));
    opened = PosixFile::open(file, O_RDONLY);
  }
  if (!opened) return fail(opened.error());
  struct stat info {};
  if (::fstat(opened->descriptor(), &info) != 0) return fail(disk_error("look at", file));
  if ((info.st_mode & 077) != 0) {
    return fail(ErrorKind::storage, "key.exposed",
                fmt::format("Other users can read the key file {}: take that right away (chmod 600) and start again.",
                            file.string()));
  }
  DatabaseKey key{};
  SITEPROOF_TRY(const std::size_t n, opened->read_at(0, key));
  if (n != key.size() || info.st_size != static_cast<off_t>(key.size())) {
    return fail(ErrorKind::storage, "key.malformed",
                fmt::format("{} is not a key of this server: put the right one back from the backup.", file.string()));
  }
  return key;
}

}  // namespace siteproof::server
