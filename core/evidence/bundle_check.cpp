#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/evidence/bundle_index.h"
#include "core/evidence/bundle_layout.h"
#include "core/evidence/bundle_proofs.h"
#include "core/evidence/seal.h"
#include "core/journal/journal_entry.h"

namespace siteproof {
namespace {

/// Takes one bundle through its checks, in the order in which a failure is most to the point.
class Checker {
 public:
  Checker(BundleArchive archive, std::string_view trusted_ca_pem, std::string_view trusted_tsa_pem)
      : archive_(std::move(archive)), trusted_ca_pem_(trusted_ca_pem), trusted_tsa_pem_(trusted_tsa_pem) {}

  VerificationReport run() {
    for (const auto& [name, hash] : archive_.hashes) {
      report_.photos += name.starts_with(photos_folder) ? 1 : 0;
      report_.recordings += name.starts_with(recordings_folder) ? 1 : 0;
    }
    pass("archive", fmt::format("The archive is readable and holds {} files.", archive_.hashes.size()));
    check_files();
    check_hashes();
    check_signature();
    check_authority();
    check_chain();
    check_device();
    check_photos();
    check_summary();
    // What others say of a record is worth nothing while the record itself does not hold.
    if (report_.first_failure() == nullptr) {
      BundleProofs(archive_, chain_, trusted_tsa_pem_, report_).run(later_);
    }
    check_instructions();
    return std::move(report_);
  }

 private:
  void pass(std::string name, std::string detail) {
    report_.checks.push_back({std::move(name), true, std::move(detail)});
  }
  void refuse(std::string name, std::string detail) {
    report_.checks.push_back({std::move(name), false, std::move(detail)});
  }
  const std::string& text(std::string_view name) const {
    static const std::string none;
    const auto found = archive_.texts.find(std::string(name));
    return found == archive_.texts.end() ? none : found->second;
  }
  bool has(std::string_view name) const { return archive_.hashes.contains(std::string(name)); }

  void check_files() {
    for (const auto name : {manifest_name, signature_name, device_certificate_name, ca_certificate_name, chain_name,
                            state_name, verify_name}) {
      if (!has(name)) return refuse("files", fmt::format("{} is missing from the archive.", name));
    }
    for (const auto& [name, files] :
         {std::pair(manifest_name, &manifest_), std::pair(beside_manifest_name, &beside_)}) {
      auto manifest = parse_manifest(text(name));
      if (!manifest) return refuse("files", fmt::format("In {}: {}", name, manifest.error().message));
      *files = std::move(*manifest);
    }
    std::set<std::string_view> listed;
    for (const auto* files : {&manifest_, &beside_}) {
      for (const ManifestFile& file : *files) {
        if (!has(file.name))
          return refuse("files", fmt::format("{} is listed and not in the archive: it was removed.", file.name));
        if (!listed.insert(file.name).second) return refuse("files", fmt::format("{} is listed twice.", file.name));
        if (files == &beside_ && is_original_name(file.name)) {
          return refuse("files", fmt::format("{} is not part of what was sealed: it was added.", file.name));
        }
      }
    }
    for (const auto& [name, hash] : archive_.hashes) {
      const bool outside = std::find(outside_manifest.begin(), outside_manifest.end(), name) != outside_manifest.end();
      if (outside == listed.contains(name)) {
        return refuse("files", fmt::format("{} is in the archive and not listed: it was added.", name));
      }
    }
    for (const auto name : {chain_name, state_name}) {
      if (!lists(manifest_, name)) return refuse("files", fmt::format("{} is not listed in the manifest.", name));
    }
    if (beside_.empty() != !has(beside_signature_name) || (has(beside_manifest_name) && beside_.empty())) {
      return refuse("files", "The list of what came after the seal or its signature was removed.");
    }
    if (!beside_.empty() && !lists(beside_, later_chain_name)) {
      return refuse("files", "later/chain.jsonl is not listed: it was removed.");
    }
    pass("files", fmt::format("The archive holds exactly the {} files that were signed for.", listed.size()));
  }
  static bool lists(const std::vector<ManifestFile>& files, std::string_view name) {
    return std::any_of(files.begin(), files.end(), [name](const ManifestFile& file) { return file.name == name; });
  }

  void check_hashes() {
    for (const auto* files : {&manifest_, &beside_}) {
      for (const ManifestFile& file : *files) {
        const auto found = archive_.hashes.find(file.name);
        if (found == archive_.hashes.end() || found->second != file.sha256) {
          return refuse("hashes", fmt::format("{} is not what the manifest says: it was changed.", file.name));
        }
      }
    }
    if (manifest_.empty()) return refuse("hashes", "Without a manifest no file can be checked.");
    pass("hashes", "Every file has the hash that its manifest names.");
  }

  void check_signature() {
    const auto signer =
        verify_cms_detached(as_bytes(text(manifest_name)), text(signature_name), text(ca_certificate_name));
    const std::string untrusted = "seal.untrusted";
    if (!signer && signer.error().code != untrusted && signer.error().code != "certificate.malformed") {
      refuse("signature", signer.error().message);
      return refuse("certificate", "The signer is unknown because the signature does not hold.");
    }
    if (!signer) {
      pass("signature", "The signature fits the manifest.");
      return refuse("certificate", signer.error().message);
    }
    pass("signature", "The manifest was signed by the holder of the device's key.");
    if (text(device_certificate_name) != signer->certificate_pem) {
      return refuse("certificate", "device.pem is not the certificate that the signature was made with.");
    }
    signer_name_ = signer->common_name;
    if (!check_beside_signature()) return;
    pass("certificate",
         fmt::format("The device's certificate ({}) was issued by the authority in the bundle.", signer_name_));
  }

  bool check_beside_signature() {
    if (beside_.empty()) return true;
    const auto signer = verify_cms_detached(as_bytes(text(beside_manifest_name)), text(beside_signature_name),
                                            text(ca_certificate_name));
    if (signer && signer->common_name == signer_name_) return true;
    refuse("signature", "What came after the seal was not signed by the same device: it was changed.");
    return false;
  }

  void check_authority() {
    const auto authority = certificate_facts(text(ca_certificate_name));
    if (!authority) return refuse("authority", authority.error().message);
    if (authority->pem != text(ca_certificate_name) || !authority->self_signed) {
      return refuse("authority", "ca.pem is not the authority's certificate as it was made: it was changed.");
    }
    const std::string shown =
        fmt::format("\"{}\" with SHA-256 fingerprint {}", authority->common_name, authority->sha256.hex());
    if (trusted_ca_pem_.empty()) {
      return pass("authority", fmt::format("The authority calls itself {}: compare it with the one you know.", shown));
    }
    const auto trusted = certificate_facts(trusted_ca_pem_);
    if (!trusted || trusted->sha256 != authority->sha256) {
      return refuse("authority", fmt::format("The authority is {}, not the one that is trusted.", shown));
    }
    pass("authority", fmt::format("The authority is the trusted one, {}.", shown));
  }

  void check_chain() {
    if (!read_chain(text(chain_name), chain_)) return;
    if (chain_.empty()) return refuse("chain", "The chain is empty.");
    if (!read_chain(text(later_chain_name), later_)) return;
    report_.events = static_cast<std::int64_t>(chain_.size());
    report_.order = chain_.front().event.header.order.str();
    report_.device = chain_.front().event.header.device.str();
    pass("chain", fmt::format("{} events of order {} follow one another without a gap.", chain_.size(), report_.order));
  }
  /// Goes on from where the chain ends; false after a refusal.
  bool read_chain(std::string_view rest, std::vector<JournalEntry>& into) {
    const auto broken = [this](std::string why) {
      refuse("chain", std::move(why));
      return false;
    };
    while (!rest.empty()) {
      const JournalEntry* const before = !into.empty() ? &into.back() : !chain_.empty() ? &chain_.back() : nullptr;
      const std::size_t line = (&into == &chain_ ? 0 : chain_.size()) + into.size() + 1;
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos) return broken(fmt::format("Line {} of the chain is cut short.", line));
      auto entry = read_entry(rest.substr(0, end));
      if (!entry) {
        return broken(fmt::format("Line {} of the chain is not an event: {}", line, entry.error().message));
      }
      if (entry->text != rest.substr(0, end)) {
        return broken(fmt::format("Line {} of the chain is not in its canonical form: it was rewritten.", line));
      }
      if (!continues_chain(before != nullptr ? before->hash : Sha256{}, *entry)) {
        return broken(
            fmt::format("Line {} of the chain does not continue the line before: events were removed, added "
                        "or put in another order.",
                        line));
      }
      const EventHeader& header = entry->event.header;
      if (before != nullptr &&
          (header.device != before->event.header.device || header.order != before->event.header.order)) {
        return broken(fmt::format("Line {} of the chain is of another device or order.", line));
      }
      if (before != nullptr && header.seq <= before->event.header.seq) {
        return broken(fmt::format("Line {} of the chain has a number that is not above the one before.", line));
      }
      into.push_back(std::move(*entry));
      rest.remove_prefix(end + 1);
    }
    return true;
  }

  /// No signature covers VERIFY.txt, and what it says decides what an outsider takes for proof.
  void check_instructions() {
    const auto order = OrderId::parse(report_.order);
    if (!order) return refuse("instructions", "Without a chain it is unknown what VERIFY.txt must say.");
    if (!is_verify_text(text(verify_name), *order, archive_)) {
      return refuse("instructions",
                    "VERIFY.txt is not what the program writes for this bundle: do not go by its commands. It was "
                    "changed, or a newer version wrote it; then check the bundle with that.");
    }
    pass("instructions", "VERIFY.txt is what the program writes for such a bundle.");
  }

  void check_device() {
    if (report_.device.empty()) return refuse("device", "Without a chain it is unknown whose record this is.");
    if (signer_name_ != report_.device) {
      return refuse("device",
                    fmt::format("The record is of device {}, and the signature is not that device's.", report_.device));
    }
    pass("device", "The device that recorded the events is the one that signed.");
  }

  void check_photos() {
    std::map<std::string_view, Sha256> listed;
    std::set<Sha256> hashes;
    for (const ManifestFile& file : manifest_) {
      if (!is_original_name(file.name)) continue;
      listed.emplace(file.name, file.sha256);
      hashes.insert(file.sha256);
    }
    std::int64_t taken = 0;
    for (const JournalEntry& entry : chain_) {
      const auto* photo = std::get_if<PhotoTaken>(&entry.event.body);
      const auto* recording = std::get_if<RecordingMade>(&entry.event.body);
      if (photo == nullptr && recording == nullptr) continue;
      ++taken;
      const Sha256& file = photo != nullptr ? photo->sha256 : recording->sha256;
      if (!hashes.contains(file)) {
        return refuse("photos", fmt::format("The {} {} was taken and is not in the bundle.",
                                            photo != nullptr ? "photo" : "recording", file.hex().substr(0, 12)));
      }
    }
    if (has(index_name) && !fits_index(listed)) {
      return refuse("photos", "photos.json does not name exactly the photos and recordings of the manifest.");
    }
    pass("photos", fmt::format("All {} photos and recordings that the device made are in the bundle.", taken));
  }
  bool fits_index(const std::map<std::string_view, Sha256>& listed) const {
    const auto index = read_index(text(index_name));
    if (!index || index->count != static_cast<std::int64_t>(listed.size()) ||
        index->photos.size() + index->recordings.size() != listed.size()) {
      return false;
    }
    std::set<std::string_view> named;
    const auto fits = [&](const auto& file) {
      const auto found = listed.find(file.name);
      return found != listed.end() && found->second == file.sha256 && named.insert(found->first).second;
    };
    return std::all_of(index->photos.begin(), index->photos.end(), fits) &&
           std::all_of(index->recordings.begin(), index->recordings.end(), fits);
  }

  void check_summary() {
    const SignedOff* newest = nullptr;
    for (const JournalEntry& entry : chain_) {
      if (const auto* sign_off = std::get_if<SignedOff>(&entry.event.body)) newest = sign_off;
    }
    if (newest == nullptr) {
      if (has(summary_name)) return refuse("summary", "There is a summary, and the chain has no sign-off.");
      return pass("summary", "The order has not been signed off on this device.");
    }
    if (sha256(newest->summary) != sha256(text(summary_name))) {
      return refuse("summary", "The summary is not the one that was shown at the sign-off.");
    }
    std::string others;
    for (const JournalEntry& entry : chain_) {
      const auto* beside = std::get_if<Countersigned>(&entry.event.body);
      if (beside == nullptr) continue;
      others += fmt::format(" {} ({}) signed text {}{}.", beside->name, to_string(beside->role),
                            beside->summary_sha256.hex().substr(0, 12),
                            beside->summary_sha256 == sha256(newest->summary) ? ", the same" : ", of another version");
    }
    pass("summary", fmt::format("The summary is exactly the one that was shown at the sign-off (text {}).{}",
                                sha256(newest->summary).hex().substr(0, 12), others));
  }

  BundleArchive archive_;
  std::string_view trusted_ca_pem_, trusted_tsa_pem_;
  std::vector<ManifestFile> manifest_, beside_;
  std::vector<JournalEntry> chain_, later_;
  std::string signer_name_;
  VerificationReport report_;
};

}  // namespace

bool VerificationReport::ok() const noexcept { return !checks.empty() && first_failure() == nullptr; }

const VerificationCheck* VerificationReport::first_failure() const noexcept {
  const auto found = std::find_if(checks.begin(), checks.end(), [](const VerificationCheck& c) { return !c.ok; });
  return found == checks.end() ? nullptr : &*found;
}

Result<VerificationReport> verify_bundle(const std::filesystem::path& bundle, std::string_view trusted_ca_pem,
                                         std::string_view trusted_tsa_pem) {
  auto archive = read_archive(bundle);
  if (archive) return Checker(std::move(*archive), trusted_ca_pem, trusted_tsa_pem).run();
  if (archive.error().code != "bundle.malformed") return fail(archive.error());
  VerificationReport report;
  report.checks.push_back({"archive", false, archive.error().message});
  return report;
}

}  // namespace siteproof
