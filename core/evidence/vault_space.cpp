#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "core/evidence/vault_folder.h"

namespace siteproof {
namespace {

constexpr FileOwner owner = FileOwner::vault;
/// Of 256 KiB chunks, 17 bytes each, and of a file system's own lists.
constexpr std::int64_t overhead_percent = 1;

struct Derived {
  std::filesystem::path path;
  std::filesystem::file_time_type made;
  std::int64_t bytes = 0;
};

}  // namespace

Status PhotoVault::Impl::check_reserve(std::int64_t size) const {
  if (options.reserve_bytes == 0) return {};
  const auto free = options.free_bytes(folder);
  // A system that does not say has to refuse by itself when there is no room.
  if (!free || leaves_reserve(*free, size + size * overhead_percent / 100, options.reserve_bytes)) return {};
  return fail(
      ErrorKind::storage, "vault.reserve",
      fmt::format("There is hardly any space left ({} MB), and the rest is kept for signatures: free some space "
                  "or sync, then take it again; nothing stored was changed.",
                  *free / (1024 * 1024)));
}

Result<std::int64_t> PhotoVault::free_space() const { return impl_->options.free_bytes(impl_->folder); }

Result<std::int64_t> PhotoVault::drop_derived(std::int64_t bytes) const {
  std::vector<Derived> all;
  const auto root = impl_->folder / "derived";
  std::error_code failed;
  for (std::filesystem::recursive_directory_iterator at(root, failed), end; !failed && at != end;
       at.increment(failed)) {
    std::error_code unknown;
    if (!at->is_regular_file(unknown) || at->path().extension() != sealed_suffix) continue;
    all.push_back({at->path(), at->last_write_time(unknown), static_cast<std::int64_t>(at->file_size(unknown))});
  }
  if (failed && failed != std::errc::no_such_file_or_directory) {
    return fail(file_error(owner, failed.value(), "list", root));
  }
  std::sort(all.begin(), all.end(), [](const Derived& a, const Derived& b) { return a.made < b.made; });
  std::int64_t freed = 0;
  for (const Derived& picture : all) {
    if (freed >= bytes) break;
    std::error_code kept;
    if (std::filesystem::remove(picture.path, kept)) freed += picture.bytes;
  }
  return freed;
}

Result<std::int64_t> PhotoVault::drop_original(const Sha256& photo) const {
  SITEPROOF_TRY(const std::int64_t size, plain_size(photo));
  const auto path = impl_->path_of(photo);
  std::error_code failed;
  std::filesystem::remove(path, failed);
  if (failed) return fail(file_error(owner, failed.value(), "remove", path));
  SITEPROOF_CHECK(sync_folder(owner, path.parent_path()));
  return size;
}

}  // namespace siteproof
