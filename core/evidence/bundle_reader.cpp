#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <memory>

#include "core/evidence/bundle_layout.h"
#include "core/evidence/posix_file.h"

namespace siteproof {
namespace {

struct ArchiveFree {
  void operator()(archive* zip) const noexcept { archive_read_free(zip); }
};
using ArchivePtr = std::unique_ptr<archive, ArchiveFree>;

tl::unexpected<Error> malformed(std::string what) {
  return fail(ErrorKind::storage, "bundle.malformed", std::move(what));
}
tl::unexpected<Error> not_readable(archive* zip) {
  const char* reason = archive_error_string(zip);
  return malformed(
      fmt::format("The file is not a readable ZIP archive ({}).", reason != nullptr ? reason : "no reason given"));
}

// As an unpacker that goes through folders finds them when the bundle was packed again.
bool is_bundle_folder(std::string_view name) {
  return name == photos_folder || name == recordings_folder || name == "later/";
}

class Reading {
 public:
  Reading(archive* zip, std::int64_t file_bytes) : zip_(zip), bytes_left_(file_bytes * bundle_expansion_max) {}

  Status entry(archive_entry* entry) {
    const char* const given = archive_entry_pathname_utf8(entry);
    const std::string name = given != nullptr ? given : "";
    if (archive_entry_filetype(entry) == AE_IFDIR && is_bundle_folder(name)) return {};
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_is_encrypted(entry) != 0) {
      return malformed("The archive holds something that is not a plain file.");
    }
    if (!is_safe_name(name)) return malformed("A file's name in the archive could leave its folder.");
    if (found_.hashes.size() == bundle_files_max) return malformed("The archive holds too many files.");
    const auto [place, fresh] = found_.hashes.try_emplace(name);
    if (!fresh) return malformed(fmt::format("{} is in the archive twice.", name));
    return content(is_original_name(name) ? nullptr : &found_.texts[name], place->second);
  }
  BundleArchive take() { return std::move(found_); }

 private:
  Status content(std::string* text, Sha256& digest) {
    Sha256Stream hash;
    for (;;) {
      const la_ssize_t n = archive_read_data(zip_, buffer_.data(), buffer_.size());
      if (n == 0) break;
      if (n < 0) return not_readable(zip_);
      bytes_left_ -= n;
      if (text != nullptr) text_left_ -= n;
      if (bytes_left_ < 0 || text_left_ < 0) return malformed("The archive expands to more than a bundle can hold.");
      const ByteView piece = ByteView(buffer_).first(static_cast<std::size_t>(n));
      hash.update(piece);
      if (text != nullptr) text->append(as_text(piece));
    }
    digest = hash.finish();
    return {};
  }

  archive* zip_;
  std::int64_t bytes_left_;
  std::int64_t text_left_ = bundle_text_bytes_max;
  Bytes buffer_ = Bytes(256 * 1024);
  BundleArchive found_;
};

}  // namespace

Result<BundleArchive> read_archive(const std::filesystem::path& bundle) {
  auto file = File::open_read(FileOwner::target, bundle);
  if (!file) {
    Error error = file.error();
    if (error.kind == ErrorKind::not_found) error.code = "bundle.missing";
    return fail(std::move(error));
  }
  const ArchivePtr zip(archive_read_new());
  // By the central directory, as every unpacker reads it: what is checked is what comes out.
  archive_read_support_format_zip_seekable(zip.get());
  if (archive_read_open_fd(zip.get(), file->descriptor(), 64 * 1024) != ARCHIVE_OK) return not_readable(zip.get());
  Reading reading(zip.get(), file->size());
  for (;;) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(zip.get(), &entry);
    if (result == ARCHIVE_EOF) break;
    if (result != ARCHIVE_OK) return not_readable(zip.get());
    SITEPROOF_CHECK(reading.entry(entry));
  }
  return reading.take();
}

}  // namespace siteproof
