#include <algorithm>
#include <system_error>

#include "core/evidence/vault_folder.h"
#include "core/evidence/vault_inspection.h"

namespace siteproof {
namespace {
constexpr FileOwner owner = FileOwner::vault;
}  // namespace

Result<Ingested> PhotoVault::Impl::examine(File file) const {
  SITEPROOF_TRY(SealedReader reader, SealedReader::begin(keys, std::move(file), SealedKind::original));
  Inspection inspection(std::nullopt);
  Sha256Stream hash;
  for (;;) {
    SITEPROOF_TRY(const ByteView chunk, reader.next());
    if (chunk.empty()) break;
    hash.update(chunk);
    SITEPROOF_CHECK(inspection.feed(chunk));
  }
  Ingested found;
  SITEPROOF_CHECK(inspection.finish(found));
  found.sha256 = hash.finish();
  found.size = reader.plain_size();
  SITEPROOF_TRY(const bool right, reader.holds(found.sha256));
  if (!right) return fail(ErrorKind::storage, "vault.damaged", "A file left by a crash is not complete.");
  return found;
}

Result<Ingested> PhotoVault::examine(const Sha256& original) const {
  SITEPROOF_CHECK(impl_->open(original));
  SITEPROOF_TRY(File file, File::open_read(owner, impl_->path_of(original)));
  SITEPROOF_TRY(Ingested found, impl_->examine(std::move(file)));
  found.was_known = true;
  return found;
}

Result<RecoveryReport> PhotoVault::recover() const {
  // A crash may have come between making a folder and saving its entry.
  SITEPROOF_CHECK(sync_folder(owner, impl_->folder));
  RecoveryReport report;
  const auto tmp = impl_->folder / "tmp";
  std::vector<std::filesystem::path> leftovers;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(tmp, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    if (at->is_regular_file(unknown)) leftovers.push_back(at->path());
  }
  if (failed) return fail(file_error(owner, failed.value(), "list", tmp));
  std::sort(leftovers.begin(), leftovers.end());

  for (const auto& path : leftovers) {
    auto file = File::open_read(owner, path);
    if (!file && file.error().kind == ErrorKind::not_found) continue;  // its writer has just finished
    if (!file) return fail(file.error());
    if (file->try_lock() != File::Lock::taken) continue;
    // The lock has to outlive the move, so the content is read through a second descriptor.
    auto content = File::open_read(owner, path);
    if (!content && content.error().kind == ErrorKind::not_found) continue;  // another recovery was faster
    if (!content) return fail(content.error());
    auto found = impl_->examine(std::move(*content));
    if (found && impl_->verify(found->sha256)) {
      found->was_known = true;
      Unfinished duplicate(path);
      report.adopted.push_back(std::move(*found));
    } else if (found) {
      SITEPROOF_CHECK(impl_->put_in_place(*file, path, found->sha256));
      report.adopted.push_back(std::move(*found));
    } else if (found.error().code == "vault.io") {
      return fail(found.error());
    } else {
      SITEPROOF_CHECK(make_folder(owner, impl_->folder / "recovered"));
      const auto aside = impl_->folder / "recovered" / path.filename();
      SITEPROOF_CHECK(move_durably(owner, path, aside));
      report.set_aside.push_back(aside);
    }
  }
  return report;
}

}  // namespace siteproof
