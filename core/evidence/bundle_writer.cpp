#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cerrno>
#include <memory>
#include <set>

#include "core/evidence/bundle_layout.h"
#include "core/evidence/posix_file.h"

namespace siteproof {
namespace {

constexpr FileOwner owner = FileOwner::target;
/// 1980-01-01, where a ZIP's calendar begins: the same contents give the same archive.
constexpr time_t entry_time = 315532800;

class ZipWriter {
 public:
  ZipWriter(File& file, const std::filesystem::path& shown) : file_(file), shown_(shown), zip_(archive_write_new()) {}

  Status open() {
    archive_write_set_format_zip(zip_.get());
    archive_write_set_bytes_in_last_block(zip_.get(), 1);
    return check(archive_write_open(zip_.get(), this, nullptr, write_out, nullptr));
  }
  Status begin(const std::string& name, std::int64_t size, bool compress) {
    SITEPROOF_CHECK(check(compress ? archive_write_zip_set_compression_deflate(zip_.get())
                                   : archive_write_zip_set_compression_store(zip_.get())));
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_mtime(entry.get(), entry_time, 0);
    return check(archive_write_header(zip_.get(), entry.get()));
  }
  Status write(ByteView bytes) {
    const la_ssize_t n = archive_write_data(zip_.get(), bytes.data(), bytes.size());
    if (n != static_cast<la_ssize_t>(bytes.size())) return failed();
    return {};
  }
  Status add(std::string_view name, std::string_view text) {
    SITEPROOF_CHECK(begin(std::string(name), static_cast<std::int64_t>(text.size()), true));
    return write(as_bytes(text));
  }
  Status close() { return check(archive_write_close(zip_.get())); }

 private:
  static la_ssize_t write_out(archive* zip, void* self, const void* data, std::size_t length) {
    auto* const writer = static_cast<ZipWriter*>(self);
    auto written = writer->file_.write(ByteView(static_cast<const std::uint8_t*>(data), length));
    if (written) return static_cast<la_ssize_t>(length);
    writer->file_problem_ = std::move(written);
    archive_set_error(zip, EIO, "the file could not be written");
    return -1;
  }
  Status check(int result) { return result == ARCHIVE_OK ? Status() : failed(); }
  Status failed() const {
    if (!file_problem_) return fail(file_problem_.error());
    const char* reason = archive_error_string(zip_.get());
    return fail(ErrorKind::storage, "file.io",
                fmt::format("Could not write {} ({}); try again.", shown_.string(), reason != nullptr ? reason : "?"));
  }

  struct Free {
    void operator()(archive* zip) const noexcept { archive_write_free(zip); }
  };
  File& file_;
  const std::filesystem::path& shown_;
  Status file_problem_;
  std::unique_ptr<archive, Free> zip_;
};

Status add_original(ZipWriter& zip, const BundleFile& file, const OriginalReader& read_original) {
  SITEPROOF_CHECK(zip.begin(file.name, file.size, false));
  Sha256Stream hash;
  std::int64_t size = 0;
  Status written;
  SITEPROOF_CHECK(read_original(file, [&](ByteView piece) {
    size += static_cast<std::int64_t>(piece.size());
    if (size > file.size) return false;
    hash.update(piece);
    written = zip.write(piece);
    return written.has_value();
  }));
  SITEPROOF_CHECK(written);
  if (size != file.size || hash.finish() != file.sha256) {
    return fail(
        ErrorKind::storage, "bundle.photo_differs",
        fmt::format("The file for {} is not the one that was recorded; fetch it from the server and export again.",
                    file.name));
  }
  return {};
}

Status check_contents(const BundleContents& contents) {
  std::set<std::string_view> names;
  const auto check_names = [&](const std::vector<BundleFile>& files, std::string_view folder) -> Status {
    for (const BundleFile& file : files) {
      const bool safe = is_safe_name(file.name) && file.name.starts_with(folder) && file.size >= 0;
      if (!safe || !names.insert(file.name).second) {
        return fail(
            ErrorKind::usage, "bundle.name",
            fmt::format("\"{}\" cannot be the name of a photo or recording in a bundle; give each its own plain "
                        "name.",
                        file.name));
      }
    }
    return {};
  };
  SITEPROOF_CHECK(check_names(contents.photos, photos_folder));
  SITEPROOF_CHECK(check_names(contents.recordings, recordings_folder));
  const bool beside = contents.beside_manifest == make_manifest(beside_files(contents)) &&
                      contents.beside.empty() == contents.beside_signature_pem.empty();
  if (!beside || contents.manifest != make_manifest(manifest_files(contents))) {
    return fail(ErrorKind::usage, "bundle.manifest",
                "The manifest does not list exactly what the bundle holds; make and sign it again.");
  }
  return {};
}

}  // namespace

Status write_bundle(const std::filesystem::path& target, const BundleContents& contents,
                    const OriginalReader& read_original) {
  SITEPROOF_CHECK(check_contents(contents));
  const auto temp = target.parent_path() / ("." + target.filename().string() + "." + random_name() + ".part");
  SITEPROOF_TRY(File file, File::create(owner, temp));
  Unfinished unfinished(temp);
  {
    ZipWriter zip(file, target);
    SITEPROOF_CHECK(zip.open());
    SITEPROOF_CHECK(zip.add(verify_name, verify_text(contents)));
    SITEPROOF_CHECK(zip.add(manifest_name, contents.manifest));
    SITEPROOF_CHECK(zip.add(signature_name, contents.signature_pem));
    SITEPROOF_CHECK(zip.add(device_certificate_name, contents.device_certificate_pem));
    SITEPROOF_CHECK(zip.add(ca_certificate_name, contents.ca_certificate_pem));
    SITEPROOF_CHECK(zip.add(chain_name, contents.chain));
    SITEPROOF_CHECK(zip.add(state_name, contents.state_json));
    if (!contents.summary_text.empty()) SITEPROOF_CHECK(zip.add(summary_name, contents.summary_text));
    if (contents.strokes_json) SITEPROOF_CHECK(zip.add(strokes_name, *contents.strokes_json));
    if (!contents.index_json.empty()) SITEPROOF_CHECK(zip.add(index_name, contents.index_json));
    if (!contents.beacons_jsonl.empty()) SITEPROOF_CHECK(zip.add(beacons_name, contents.beacons_jsonl));
    for (const BundleText& text : contents.beside) SITEPROOF_CHECK(zip.add(text.name, text.content));
    if (!contents.beside.empty()) {
      SITEPROOF_CHECK(zip.add(beside_manifest_name, contents.beside_manifest));
      SITEPROOF_CHECK(zip.add(beside_signature_name, contents.beside_signature_pem));
    }
    for (const auto* files : {&contents.photos, &contents.recordings}) {
      for (const BundleFile& original : *files) SITEPROOF_CHECK(add_original(zip, original, read_original));
    }
    SITEPROOF_CHECK(zip.close());
  }
  SITEPROOF_CHECK(file.sync());
  SITEPROOF_CHECK(move_durably(owner, temp, target));
  unfinished.keep();
  return {};
}

}  // namespace siteproof
