#include "tests/evidence/bundle_fixture.h"

#include <archive.h>
#include <archive_entry.h>

#include <chrono>

#include "core/base/random.h"
#include "core/evidence/seal.h"
#include "tests/evidence/test_photos.h"

namespace siteproof {

UtcTime today() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

FinishedOrder::FinishedOrder()
    : authority(value_of(CertificateAuthority::create(folder.path() / "ca", today()))),
      device(DeviceId::make(today(), system_random())),
      path(folder.path() / "bundle.zip") {
  certificate = issue(key, device.str());
  contents.order = value_of(OrderId::parse("WO-1001"));
  for (const Stage stage : {Stage::before, Stage::after}) {
    PhotoRecipe recipe;
    recipe.seed = static_cast<unsigned>(stage) + 1;
    recipe.noise = 60;
    const Bytes jpeg = make_jpeg(recipe);
    PhotoTaken taken;
    taken.id = PhotoId::make(today(), system_random());
    taken.sha256 = sha256(jpeg);
    taken.size = static_cast<std::int64_t>(jpeg.size());
    taken.stage = stage;
    taken.media_type = "image/jpeg";
    taken.width = recipe.width;
    taken.height = recipe.height;
    contents.photos.push_back({bundle_photo_name(stage, 1, taken.sha256), taken.sha256, taken.size});
    photos[taken.sha256] = jpeg;
    append(taken);
  }
  SignedOff sign_off;
  sign_off.name = "王小明";
  sign_off.rating = 5;
  sign_off.summary = "卫生间渗漏已修复。\nLeak repaired.\n";
  sign_off.strokes = {{{1, 2, 0, 500}, {3, 4, 16, 600}}};
  append(sign_off);
  contents.summary_text = sign_off.summary;
  contents.strokes_json = "[]";
  contents.state_json = "{\"id\":\"WO-1001\"}";
  seal();
  must(write());
}

void FinishedOrder::append(EventBody body) {
  Event event;
  event.header.id = EventId::make(today(), system_random());
  event.header.order = contents.order;
  event.header.device = device;
  event.header.seq = DeviceSeq{static_cast<std::int64_t>(chain.size()) + 1};
  event.header.actor = value_of(PersonId::parse("li.lei"));
  event.header.at = {today(), 1000, "boot"};
  if (!chain.empty()) event.header.prev = chain.back().hash;
  event.body = std::move(body);
  chain.push_back(value_of(seal_entry(std::move(event))));
  contents.chain = chain_text();
}

std::string FinishedOrder::chain_text() const {
  std::string text;
  for (const JournalEntry& entry : chain) text += entry.text + "\n";
  return text;
}

std::string FinishedOrder::issue(const SigningKey& to, const std::string& name) const {
  return value_of(authority.issue(value_of(create_csr(to, name)), name, today()));
}

void FinishedOrder::seal(const SigningKey& by, const std::string& its_certificate) {
  contents.manifest = make_manifest(manifest_files(contents));
  contents.signature_pem = value_of(
      sign_cms_detached(as_bytes(contents.manifest), by, its_certificate, authority.certificate_pem(), today()));
  contents.device_certificate_pem = its_certificate;
  contents.ca_certificate_pem = authority.certificate_pem();
}

Status FinishedOrder::write() const {
  return write_bundle(path, contents, [this](const BundlePhoto& photo, const std::function<bool(ByteView)>& sink) {
    const ByteView jpeg = photos.at(photo.sha256);
    if (sink(jpeg.first(jpeg.size() / 2))) sink(jpeg.subspan(jpeg.size() / 2));
    return Status();
  });
}

VerificationReport FinishedOrder::verify(std::string_view trusted_ca) const {
  return value_of(verify_bundle(path, trusted_ca));
}

std::string FinishedOrder::first_failure(std::string_view trusted_ca) const {
  const VerificationReport report = verify(trusted_ca);
  const VerificationCheck* failed = report.first_failure();
  CHECK(report.ok() == (failed == nullptr));
  if (failed == nullptr) return "ok";
  CHECK_FALSE(failed->detail.empty());
  return failed->name;
}

ZipFiles unzip(const std::filesystem::path& path) {
  archive* const zip = archive_read_new();
  archive_read_support_format_zip(zip);
  REQUIRE(archive_read_open_filename(zip, path.c_str(), 65536) == ARCHIVE_OK);
  ZipFiles files;
  archive_entry* entry = nullptr;
  while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
    Bytes content(static_cast<std::size_t>(archive_entry_size(entry)));
    REQUIRE(archive_read_data(zip, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()));
    files.emplace_back(archive_entry_pathname(entry), std::move(content));
  }
  archive_read_free(zip);
  return files;
}

void make_zip(const std::filesystem::path& path, const ZipFiles& files) {
  archive* const zip = archive_write_new();
  archive_write_set_format_zip(zip);
  REQUIRE(archive_write_open_filename(zip, path.c_str()) == ARCHIVE_OK);
  for (const auto& [name, content] : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    REQUIRE(archive_write_header(zip, entry) == ARCHIVE_OK);
    REQUIRE(archive_write_data(zip, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()));
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_close(zip) == ARCHIVE_OK);
  archive_write_free(zip);
}

}  // namespace siteproof
