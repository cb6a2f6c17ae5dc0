#include "tests/evidence/bundle_fixture.h"

#include <archive.h>
#include <archive_entry.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/evidence/beacon.h"
#include "core/evidence/bundle_proofs.h"
#include "core/evidence/merkle_tree.h"
#include "core/evidence/seal.h"
#include "core/evidence/timestamp.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/test_tsa.h"

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
  hear(today());
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
    originals[taken.sha256] = jpeg;
    index.photos.push_back({contents.photos.back().name,
                            taken.sha256,
                            taken.id,
                            stage,
                            "",
                            std::nullopt,
                            to_rfc3339(today()),
                            value_of(PersonId::parse("li.lei")),
                            {}});
    append(taken);
  }
  const Bytes voice(as_bytes("OggS voice").begin(), as_bytes("OggS voice").end());
  RecordingMade recording;
  recording.id = RecordingId::make(today(), system_random());
  recording.sha256 = sha256(voice);
  recording.size = static_cast<std::int64_t>(voice.size());
  recording.media_type = "audio/ogg";
  contents.recordings.push_back({bundle_recording_name(recording.kind, 1, recording.sha256, recording.media_type),
                                 recording.sha256, recording.size});
  originals[recording.sha256] = voice;
  index.recordings.push_back({contents.recordings.back().name, recording.sha256, recording.id, recording.kind, "",
                              std::nullopt, to_rfc3339(today()), value_of(PersonId::parse("li.lei"))});
  append(recording);
  index.count = 3;
  index.seal = 1;
  contents.index_json = value_of(index_text(index));
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

JournalEntry FinishedOrder::entry_after(const JournalEntry* before, EventBody body) const {
  Event event;
  event.header.id = EventId::make(today(), system_random());
  event.header.order = contents.order;
  event.header.device = device;
  event.header.seq = DeviceSeq{before != nullptr ? raw(before->event.header.seq) + 1 : 1};
  event.header.actor = value_of(PersonId::parse("li.lei"));
  event.header.at = {today(), 1000, "boot"};
  event.header.beacon = sha256(beacons.back().text);
  if (before != nullptr) event.header.prev = before->hash;
  event.body = std::move(body);
  return value_of(seal_entry(std::move(event)));
}

void FinishedOrder::append(EventBody body) {
  chain.push_back(entry_after(chain.empty() ? nullptr : &chain.back(), std::move(body)));
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

  later = {entry_after(&chain.back(), EvidenceSealed{contents.manifest, contents.signature_pem})};
  const JournalEntry& sealed = later.front();
  const std::string receipt = seal_receipt_text(
      {contents.order, sealed.event.header.id, device, sha256(contents.manifest), sealed.hash, 1, today()});
  const Sha256 other = merkle_leaf("another receipt");
  const std::string head = log_head_text({today(), 2, merkle_node(other, merkle_leaf(receipt))});
  const nlohmann::json proof{{"index", 1},
                             {"size", 2},
                             {"proof", {other.hex()}},
                             {"text", head},
                             {"signature", to_base64(as_bytes(signed_by_authority(head)))}};
  const Sha256 manifest = sha256(contents.manifest);
  const Bytes token = test_tsa().reply(value_of(timestamp_request(manifest, system_random())));
  contents.beside = {{"receipt.json", receipt},
                     {"receipt.sig", signed_by_authority(receipt)},
                     {"log.json", proof.dump()},
                     {"timestamp.tsr", std::string(as_text(token))},
                     {"tsa.pem", value_of(timestamp_certificates(token))},
                     {"beacons.jsonl", beacon_lines()},
                     {"later/chain.jsonl", sealed.text + "\n"}};
  sign_beside(by, its_certificate);
}

void FinishedOrder::sign_beside(const SigningKey& by, const std::string& its_certificate) {
  contents.beside_manifest = make_manifest(beside_files(contents));
  contents.beside_signature_pem = value_of(
      sign_cms_detached(as_bytes(contents.beside_manifest), by, its_certificate, authority.certificate_pem(), today()));
}

std::string& FinishedOrder::beside(std::string_view name) {
  for (BundleText& file : contents.beside) {
    if (file.name == name) return file.content;
  }
  FAIL("There is no " << name);
  return contents.beside.front().content;
}

void FinishedOrder::hear(UtcTime at) {
  const std::string text = beacon_text({at, 1, sha256("log")}, system_random());
  beacons.push_back({at, text, value_of(authority.sign_receipt(text))});
}

std::string FinishedOrder::beacon_lines() const {
  std::string lines;
  for (const Beacon& beacon : beacons) lines += beacon_line(beacon) + "\n";
  return lines;
}

std::string FinishedOrder::signed_by_authority(const std::string& text) const {
  return std::string(as_text(value_of(from_base64(value_of(authority.sign_receipt(text))))));
}

void FinishedOrder::export_unsealed() {
  chain.pop_back();
  contents.chain = chain_text();
  contents.summary_text.clear();
  contents.strokes_json.reset();
  index.seal.reset();
  contents.index_json = value_of(index_text(index));
  contents.beacons_jsonl = beacon_lines();
  seal();
  contents.beside.clear();
  contents.beside_manifest.clear();
  contents.beside_signature_pem.clear();
}

Status FinishedOrder::write() const {
  return write_bundle(path, contents, [this](const BundleFile& photo, const std::function<bool(ByteView)>& sink) {
    const ByteView jpeg = originals.at(photo.sha256);
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
