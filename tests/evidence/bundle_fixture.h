#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/evidence/bundle.h"
#include "core/evidence/bundle_index.h"
#include "core/journal/journal_entry.h"
#include "sync/server/certificate_authority.h"
#include "tests/evidence/evidence_fixture.h"

namespace siteproof {

/// Now, by the system's clock, because the system's openssl looks at it.
[[nodiscard]] UtcTime today();

/// A finished order of one device with two photos, a signature and everything that belongs into its bundle: the
/// server's beacons, its receipt with the log's proof, a time stamp. Tests change what they like and write it again,
/// sealed by whom they like.
class FinishedOrder {
 public:
  FinishedOrder();

  /// Appends to the chain of this device on this order.
  void append(EventBody body);
  [[nodiscard]] std::string chain_text() const;
  /// Fits manifest, signature and all that is beside them to the contents, by a key and its certificate.
  void seal(const SigningKey& by, const std::string& certificate);
  void seal() { seal(key, certificate); }
  /// The same for what is beside the manifest alone.
  void sign_beside(const SigningKey& by, const std::string& certificate);
  void sign_beside() { sign_beside(key, certificate); }
  [[nodiscard]] std::string& beside(std::string_view name);
  /// The text signed by the tenant's authority, in DER.
  [[nodiscard]] std::string signed_by_authority(const std::string& text) const;
  /// An event of this device on this order, after `before`.
  [[nodiscard]] JournalEntry entry_after(const JournalEntry* before, EventBody body) const;
  /// The server says its time, which what is appended from now on names.
  void hear(UtcTime at);
  [[nodiscard]] std::string beacon_lines() const;
  /// Makes the record one that was never sealed, only exported.
  void export_unsealed();
  [[nodiscard]] Status write() const;
  [[nodiscard]] VerificationReport verify(std::string_view trusted_ca = {}) const;
  /// Name of the first failed check; "ok" when there is none.
  [[nodiscard]] std::string first_failure(std::string_view trusted_ca = {}) const;
  [[nodiscard]] std::string issue(const SigningKey& to, const std::string& name) const;

  TempFolder folder;
  CertificateAuthority authority;
  MemoryKey key;
  DeviceId device;
  std::string certificate;
  std::vector<JournalEntry> chain;
  std::vector<JournalEntry> later;  ///< the seal, and what came after it
  std::vector<Beacon> beacons;      ///< events name the last of them
  std::map<Sha256, Bytes> originals;
  BundleContents contents;
  BundleIndex index;
  std::filesystem::path path;
};

/// Files of a ZIP by name, and back, without any of the product's rules.
using ZipFiles = std::vector<std::pair<std::string, Bytes>>;
[[nodiscard]] ZipFiles unzip(const std::filesystem::path& zip);
void make_zip(const std::filesystem::path& zip, const ZipFiles& files);

}  // namespace siteproof
