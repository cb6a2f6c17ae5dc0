#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/evidence/bundle_layout.h"
#include "core/evidence/seal.h"
#include "core/journal/journal_entry.h"

namespace siteproof {
namespace {

/// Takes one bundle through its checks, in the order in which a failure is most to the point.
class Checker {
 public:
  Checker(BundleArchive archive, std::string_view trusted_ca_pem)
      : archive_(std::move(archive)), trusted_ca_pem_(trusted_ca_pem) {}

  VerificationReport run() {
    report_.photos = archive_.photos;
    pass("archive", fmt::format("The archive is readable and holds {} files.", archive_.hashes.size()));
    check_files();
    check_hashes();
    check_signature();
    check_authority();
    check_chain();
    check_device();
    check_photos();
    check_summary();
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
    for (const auto name :
         {manifest_name, signature_name, device_certificate_name, ca_certificate_name, chain_name, state_name}) {
      if (!has(name)) return refuse("files", fmt::format("{} is missing from the archive.", name));
    }
    auto manifest = parse_manifest(text(manifest_name));
    if (!manifest) return refuse("files", manifest.error().message);
    manifest_ = std::move(*manifest);
    std::set<std::string_view> listed;
    for (const ManifestFile& file : manifest_) {
      if (!has(file.name))
        return refuse("files", fmt::format("{} is listed and not in the archive: it was removed.", file.name));
      listed.insert(file.name);
    }
    for (const auto& [name, hash] : archive_.hashes) {
      const bool outside = std::find(outside_manifest.begin(), outside_manifest.end(), name) != outside_manifest.end();
      if (outside == listed.contains(name)) {
        return refuse("files", fmt::format("{} is in the archive and not listed: it was added.", name));
      }
    }
    for (const auto name : {chain_name, state_name}) {
      if (!listed.contains(name)) return refuse("files", fmt::format("{} is not listed in the manifest.", name));
    }
    pass("files", fmt::format("The archive holds exactly the {} files of its manifest.", manifest_.size()));
  }

  void check_hashes() {
    for (const ManifestFile& file : manifest_) {
      const auto found = archive_.hashes.find(file.name);
      if (found == archive_.hashes.end() || found->second != file.sha256) {
        return refuse("hashes", fmt::format("{} is not what the manifest says: it was changed.", file.name));
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
    const auto device = certificate_facts(text(device_certificate_name));
    if (!device || device->sha256 != signer->certificate_sha256) {
      return refuse("certificate", "device.pem is not the certificate that the signature was made with.");
    }
    signer_name_ = signer->common_name;
    pass("certificate",
         fmt::format("The device's certificate ({}) was issued by the authority in the bundle.", signer_name_));
  }

  void check_authority() {
    const auto authority = certificate_facts(text(ca_certificate_name));
    if (!authority) return refuse("authority", authority.error().message);
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
    std::string_view rest = text(chain_name);
    Sha256 tail;
    while (!rest.empty()) {
      const std::size_t line = chain_.size() + 1;
      const std::size_t end = rest.find('\n');
      if (end == std::string_view::npos)
        return refuse("chain", fmt::format("Line {} of the chain is cut short.", line));
      auto entry = read_entry(rest.substr(0, end));
      if (!entry)
        return refuse("chain", fmt::format("Line {} of the chain is not an event: {}", line, entry.error().message));
      if (entry->text != rest.substr(0, end)) {
        return refuse("chain",
                      fmt::format("Line {} of the chain is not in its canonical form: it was rewritten.", line));
      }
      if (!continues_chain(tail, *entry)) {
        return refuse("chain", fmt::format("Line {} of the chain does not continue the line before: events were "
                                           "removed, added or put in another order.",
                                           line));
      }
      const EventHeader& header = entry->event.header;
      if (!chain_.empty()) {
        const EventHeader& first = chain_.front().event.header;
        if (header.device != first.device || header.order != first.order) {
          return refuse("chain", fmt::format("Line {} of the chain is of another device or order.", line));
        }
        if (header.seq <= chain_.back().event.header.seq) {
          return refuse("chain",
                        fmt::format("Line {} of the chain has a number that is not above the one before.", line));
        }
      }
      tail = entry->hash;
      chain_.push_back(std::move(*entry));
      rest.remove_prefix(end + 1);
    }
    if (chain_.empty()) return refuse("chain", "The chain is empty.");
    report_.events = static_cast<std::int64_t>(chain_.size());
    report_.order = chain_.front().event.header.order.str();
    report_.device = chain_.front().event.header.device.str();
    pass("chain", fmt::format("{} events of order {} follow one another without a gap.", chain_.size(), report_.order));
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
    std::set<Sha256> listed;
    for (const ManifestFile& file : manifest_) {
      if (file.name.starts_with(photos_folder)) listed.insert(file.sha256);
    }
    std::int64_t taken = 0;
    for (const JournalEntry& entry : chain_) {
      const auto* photo = std::get_if<PhotoTaken>(&entry.event.body);
      if (photo == nullptr) continue;
      ++taken;
      if (!listed.contains(photo->sha256)) {
        return refuse("photos", fmt::format("The photo {} was taken and is not in the bundle.",
                                            photo->sha256.hex().substr(0, 12)));
      }
    }
    pass("photos", fmt::format("All {} photos that the device took are in the bundle.", taken));
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
    pass("summary", "The summary is exactly the one that was shown at the sign-off.");
  }

  BundleArchive archive_;
  std::string_view trusted_ca_pem_;
  std::vector<ManifestFile> manifest_;
  std::vector<JournalEntry> chain_;
  std::string signer_name_;
  VerificationReport report_;
};

}  // namespace

bool VerificationReport::ok() const noexcept { return !checks.empty() && first_failure() == nullptr; }

const VerificationCheck* VerificationReport::first_failure() const noexcept {
  const auto found = std::find_if(checks.begin(), checks.end(), [](const VerificationCheck& c) { return !c.ok; });
  return found == checks.end() ? nullptr : &*found;
}

Result<VerificationReport> verify_bundle(const std::filesystem::path& bundle, std::string_view trusted_ca_pem) {
  auto archive = read_archive(bundle);
  if (archive) return Checker(std::move(*archive), trusted_ca_pem).run();
  if (archive.error().code != "bundle.malformed") return fail(archive.error());
  VerificationReport report;
  report.checks.push_back({"archive", false, archive.error().message});
  return report;
}

}  // namespace siteproof
