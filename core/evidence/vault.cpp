#include "core/evidence/vault.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <system_error>

#include "core/evidence/side_thread.h"
#include "core/evidence/vault_folder.h"
#include "core/evidence/vault_inspection.h"

namespace siteproof {
namespace {

constexpr FileOwner owner = FileOwner::vault;
/// Few enough pieces for the second thread to be worth it, small enough not to matter.
constexpr std::size_t piece_bytes = 16 * sealed_chunk_bytes;
constexpr std::string_view marker_start = "siteproof vault 1\nkey ";

tl::unexpected<Error> wrong_key() {
  return fail(ErrorKind::storage, "vault.wrong_key",
              "The photo vault was made with another key; open the data folder with the key it was made with.");
}
tl::unexpected<Error> damaged(const Sha256& photo) {
  return fail(ErrorKind::storage, "vault.damaged",
              fmt::format("The stored photo {} is not what it was; fetch it again from the server or a backup.",
                          photo.hex().substr(0, 12)));
}

}  // namespace

Status PhotoVault::Impl::check_marker() const {
  SITEPROOF_TRY(File marker, File::open_read(owner, folder / "VAULT"));
  Bytes text(128);
  SITEPROOF_TRY(const std::size_t length, marker.read(text));
  text.resize(length);
  if (!as_text(text).starts_with(marker_start)) {
    return fail(ErrorKind::storage, "vault.damaged",
                "The photo vault's VAULT file is not readable by this program; restore it from a backup or update.");
  }
  if (as_text(text) != fmt::format("{}{}\n", marker_start, to_hex(keys.id))) return wrong_key();
  return {};
}

Status PhotoVault::Impl::prepare() const {
  auto checked = check_marker();
  if (checked || checked.error().kind != ErrorKind::not_found) return checked;
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return fail(file_error(owner, failed.value(), "make the folder", folder));
  for (const char* name : {"tmp", "recovered", "derived"}) SITEPROOF_CHECK(make_folder(owner, folder / name));
  SITEPROOF_TRY(auto created, new_file());
  Unfinished unfinished(created.second);
  SITEPROOF_CHECK(created.first.write(as_bytes(fmt::format("{}{}\n", marker_start, to_hex(keys.id)))));
  SITEPROOF_CHECK(created.first.sync());
  return move_durably(owner, created.second, folder / "VAULT");
}

std::filesystem::path PhotoVault::Impl::path_of(const Sha256& photo) const {
  const std::string name = photo.hex();
  return folder / name.substr(0, 2) / (name + std::string(sealed_suffix));
}

Result<std::pair<File, std::filesystem::path>> PhotoVault::Impl::new_file() const {
  // A recovery in another process may lock the file between its creation and our lock: then it is theirs, and we take
  // another name.
  for (int attempt = 0;; ++attempt) {
    auto path = folder / "tmp" / (random_name() + ".part");
    SITEPROOF_TRY(File file, File::create(owner, path));
    if (file.try_lock() != File::Lock::busy) return std::make_pair(std::move(file), std::move(path));
    if (attempt == 10) return fail(file_error(owner, EAGAIN, "lock", path));
  }
}

Result<SealedReader> PhotoVault::Impl::open(const Sha256& photo) const {
  auto file = File::open_read(owner, path_of(photo));
  if (!file && file.error().kind == ErrorKind::not_found) {
    return fail(ErrorKind::not_found, "vault.missing",
                fmt::format("The photo {} is not on this device; sync to fetch it.", photo.hex().substr(0, 12)));
  }
  if (!file) return fail(file.error());
  SITEPROOF_TRY(SealedReader reader, SealedReader::begin(keys, std::move(*file), SealedKind::original));
  SITEPROOF_TRY(const bool right, reader.holds(photo));
  if (!right) return damaged(photo);
  return reader;
}

Status PhotoVault::Impl::verify(const Sha256& photo) const {
  SITEPROOF_TRY(SealedReader reader, open(photo));
  Sha256Stream hash;
  for (;;) {
    SITEPROOF_TRY(const ByteView chunk, reader.next());
    if (chunk.empty()) break;
    hash.update(chunk);
  }
  if (hash.finish() != photo) return damaged(photo);
  return {};
}

Status PhotoVault::Impl::put_in_place(File& file, const std::filesystem::path& temp, const Sha256& photo) const {
  const auto target = path_of(photo);
  // Before the file's fsync: a journalling file system then commits the new folder with the file or with its own fsync
  // below, and nothing waits for a third flush; recover() sees to the others at the next start.
  SITEPROOF_CHECK(make_folder(owner, target.parent_path()));
  SITEPROOF_CHECK(file.sync());
  return move_durably(owner, temp, target);
}

Result<Ingested> PhotoVault::Impl::ingest(const ByteSource& source, MediaKind kind) const {
  Inspection inspection(kind);
  SITEPROOF_TRY(ByteView bytes, source());
  // Before a file is made: most of what is refused shows in the first bytes.
  SITEPROOF_CHECK(inspection.feed(bytes));
  Ingested done;
  if (bytes.empty()) return fail(inspection.finish(done).error());

  SITEPROOF_TRY(auto created, new_file());
  Unfinished unfinished(created.second);
  SealedWriter writer(keys, created.first, SealedKind::original);
  SITEPROOF_CHECK(writer.begin());
  Sha256Stream hash;
  Status inspected;
  // Hashing and encrypting take about as long as each other. It ends before what its job uses.
  SideThread side;
  for (bool first = true; !bytes.empty(); first = false) {
    side.begin([&, first] {
      hash.update(bytes);
      if (!first) inspected = inspection.feed(bytes);
    });
    const Status written = writer.write(bytes);
    side.wait();
    SITEPROOF_CHECK(inspected);
    SITEPROOF_CHECK(written);
    SITEPROOF_TRY(bytes, source());
  }
  SITEPROOF_CHECK(inspection.finish(done));
  done.sha256 = hash.finish();
  done.size = writer.plain_size();
  // All of it: a known photo that has been damaged since is worth writing again.
  if (verify(done.sha256)) {
    done.was_known = true;
    // Whoever put it there may not have come to this yet.
    SITEPROOF_CHECK(sync_folder(owner, path_of(done.sha256).parent_path()));
    return done;
  }
  SITEPROOF_CHECK(writer.finish(done.sha256));
  SITEPROOF_CHECK(put_in_place(created.first, created.second, done.sha256));
  unfinished.keep();
  return done;
}

Result<PhotoVault> PhotoVault::open(std::filesystem::path folder, const SecretKey& key, VaultOptions options) {
  auto impl = std::make_unique<Impl>(std::move(folder), key, std::move(options));
  SITEPROOF_CHECK(impl->prepare());
  return PhotoVault(std::move(impl));
}

PhotoVault::PhotoVault(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PhotoVault::~PhotoVault() = default;
PhotoVault::PhotoVault(PhotoVault&&) noexcept = default;
PhotoVault& PhotoVault::operator=(PhotoVault&&) noexcept = default;

Result<Ingested> PhotoVault::ingest_file(const std::filesystem::path& source, MediaKind kind) const {
  const auto as_source_error = [kind](Error error) {
    error.code = kind == MediaKind::photo ? "photo.unreadable" : "media.unreadable";
    return fail(std::move(error));
  };
  auto file = File::open_read(FileOwner::target, source);
  if (!file) return as_source_error(file.error());
  SITEPROOF_CHECK(impl_->check_reserve(file->size()));
  Bytes buffer(std::min(piece_bytes, static_cast<std::size_t>(std::max<std::int64_t>(file->size(), 1)) + 1));
  const ByteSource next = [&]() -> Result<ByteView> {
    const auto got = file->read(buffer);
    if (!got) return as_source_error(got.error());
    return ByteView(buffer).first(*got);
  };
  return impl_->ingest(next, kind);
}

Result<Ingested> PhotoVault::ingest_bytes(ByteView original, MediaKind kind) const {
  SITEPROOF_CHECK(impl_->check_reserve(static_cast<std::int64_t>(original.size())));
  const ByteSource next = [rest = original]() mutable -> Result<ByteView> {
    const ByteView piece = rest.first(std::min(rest.size(), piece_bytes));
    rest = rest.subspan(piece.size());
    return piece;
  };
  return impl_->ingest(next, kind);
}

Result<std::int64_t> PhotoVault::read(const Sha256& photo, std::int64_t offset,
                                      const std::function<bool(ByteView)>& sink) const {
  SITEPROOF_TRY(SealedReader reader, impl_->open(photo));
  if (offset < 0 || offset > reader.plain_size()) {
    return fail(ErrorKind::usage, "vault.offset",
                fmt::format("The photo has {} bytes, so reading cannot begin at {}.", reader.plain_size(), offset));
  }
  std::int64_t at = 0;
  std::int64_t handed = 0;
  for (;;) {
    SITEPROOF_TRY(const ByteView chunk, reader.next());
    if (chunk.empty()) return handed;
    const auto length = static_cast<std::int64_t>(chunk.size());
    const std::int64_t skipped = std::clamp<std::int64_t>(offset - at, 0, length);
    at += length;
    if (skipped == length) continue;
    handed += length - skipped;
    if (!sink(chunk.subspan(static_cast<std::size_t>(skipped)))) return handed;
  }
}

Result<Bytes> PhotoVault::read_all(const Sha256& photo) const {
  Bytes all;
  SITEPROOF_CHECK(read(photo, 0, [&](ByteView piece) {
    all.insert(all.end(), piece.begin(), piece.end());
    return true;
  }));
  return all;
}

Status PhotoVault::verify(const Sha256& photo) const { return impl_->verify(photo); }

std::vector<VaultFailure> PhotoVault::verify_all(const std::vector<Sha256>& photos) const {
  std::vector<VaultFailure> failures;
  std::mutex mutex;
  std::atomic<std::size_t> next = 0;
  const auto check = [&] {
    for (std::size_t i = next++; i < photos.size(); i = next++) {
      auto checked = verify(photos[i]);
      const std::lock_guard lock(mutex);
      if (!checked) failures.push_back({photos[i], std::move(checked).error()});
    }
  };
  SideThread side;
  side.begin(check);
  check();
  side.wait();
  std::sort(failures.begin(), failures.end(),
            [](const VaultFailure& a, const VaultFailure& b) { return a.sha256 < b.sha256; });
  return failures;
}

Status PhotoVault::export_to(const Sha256& photo, const std::filesystem::path& target) const {
  // Before anything is made at the target.
  SITEPROOF_CHECK(impl_->open(photo));
  const auto temp = target.parent_path() / ("." + target.filename().string() + "." + random_name() + ".part");
  SITEPROOF_TRY(File file, File::create(FileOwner::target, temp));
  Unfinished unfinished(temp);
  Status written;
  SITEPROOF_CHECK(read(photo, 0, [&](ByteView piece) {
    written = file.write(piece);
    return written.has_value();
  }));
  SITEPROOF_CHECK(written);
  SITEPROOF_CHECK(file.sync());
  SITEPROOF_CHECK(move_durably(FileOwner::target, temp, target));
  unfinished.keep();
  return {};
}

bool PhotoVault::contains(const Sha256& photo) const {
  std::error_code failed;
  return std::filesystem::is_regular_file(impl_->path_of(photo), failed);
}

Result<std::int64_t> PhotoVault::plain_size(const Sha256& photo) const {
  SITEPROOF_TRY(const SealedReader reader, impl_->open(photo));
  return reader.plain_size();
}

Result<std::vector<VaultEntry>> PhotoVault::list() const {
  std::vector<VaultEntry> entries;
  for (int shard = 0; shard < 256; ++shard) {
    const auto folder = impl_->folder / fmt::format("{:02x}", shard);
    std::error_code failed;
    std::filesystem::directory_iterator at(folder, failed);
    if (failed == std::errc::no_such_file_or_directory) continue;
    for (; !failed && at != std::filesystem::directory_iterator(); at.increment(failed)) {
      const std::string name = at->path().filename().string();
      if (!name.ends_with(sealed_suffix)) continue;
      const auto photo = Sha256::parse(std::string_view(name).substr(0, name.size() - sealed_suffix.size()));
      if (!photo) continue;
      std::error_code unsized;
      const auto length = at->file_size(unsized);
      const auto plain = unsized ? std::nullopt : plain_bytes(static_cast<std::int64_t>(length));
      entries.push_back({*photo, plain.value_or(-1)});
    }
    if (failed) return fail(file_error(owner, failed.value(), "list", folder));
  }
  std::sort(entries.begin(), entries.end(),
            [](const VaultEntry& a, const VaultEntry& b) { return a.sha256 < b.sha256; });
  return entries;
}

}  // namespace siteproof
