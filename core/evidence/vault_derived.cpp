#include <fmt/format.h>

#include "core/evidence/vault_folder.h"

namespace siteproof {
namespace {

constexpr FileOwner owner = FileOwner::vault;

std::string derived_name(const Sha256& photo, int max_px) { return fmt::format("{}-{}", photo.hex(), max_px); }

Result<Bytes> load(const VaultKeys& keys, const std::filesystem::path& path, const Sha256& name) {
  SITEPROOF_TRY(File file, File::open_read(owner, path));
  SITEPROOF_TRY(SealedReader reader, SealedReader::begin(keys, std::move(file), SealedKind::derived));
  SITEPROOF_TRY(const bool right, reader.holds(name));
  if (!right) return fail(ErrorKind::storage, "vault.damaged", "A stored small picture is damaged.");
  Bytes all;
  for (;;) {
    SITEPROOF_TRY(const ByteView chunk, reader.next());
    if (chunk.empty()) return all;
    all.insert(all.end(), chunk.begin(), chunk.end());
  }
}

/// Without fsync: what a crash cuts short does not authenticate and is made again.
Status store(const VaultKeys& keys, const std::filesystem::path& path, const Sha256& name, ByteView bytes) {
  SITEPROOF_CHECK(make_folder(owner, path.parent_path().parent_path()));
  SITEPROOF_CHECK(make_folder(owner, path.parent_path()));
  const auto temp = path.parent_path() / random_name();
  SITEPROOF_TRY(File file, File::create(owner, temp));
  Unfinished unfinished(temp);
  SealedWriter writer(keys, file, SealedKind::derived);
  SITEPROOF_CHECK(writer.begin());
  SITEPROOF_CHECK(writer.write(bytes));
  SITEPROOF_CHECK(writer.finish(name));
  std::error_code failed;
  std::filesystem::rename(temp, path, failed);
  if (failed) return fail(file_error(owner, failed.value(), "put in place", path));
  unfinished.keep();
  return {};
}

}  // namespace

Result<Bytes> PhotoVault::thumbnail(const Sha256& photo, int max_px) const {
  const std::string text = derived_name(photo, max_px);
  const Sha256 name = siteproof::sha256(text);
  const auto path = impl_->folder / "derived" / text.substr(0, 2) / (text + std::string(sealed_suffix));
  if (auto cached = load(impl_->keys, path, name)) return cached;
  SITEPROOF_TRY(Bytes made, picture(photo, max_px));
  // A full disk costs only the time to make it again.
  if (impl_->check_reserve(static_cast<std::int64_t>(made.size()))) (void)store(impl_->keys, path, name, made);
  return made;
}

Result<Bytes> PhotoVault::picture(const Sha256& photo, int max_px) const {
  SITEPROOF_TRY(SealedReader reader, impl_->open(photo));
  return make_thumbnail([&] { return reader.next(); }, max_px);
}

}  // namespace siteproof
