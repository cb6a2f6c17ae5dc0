#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/evidence/bundle.h"
#include "core/journal/journal_entry.h"
#include "sync/server/certificate_authority.h"
#include "tests/evidence/evidence_fixture.h"

namespace siteproof {

/// Now, by the system's clock, because the system's openssl looks at it.
[[nodiscard]] UtcTime today();

/// A finished order of one device with two photos, a signature and everything that belongs into its bundle. Tests
/// change what they like and write it again, sealed by whom they like.
class FinishedOrder {
 public:
  FinishedOrder();

  /// Appends to the chain of this device on this order.
  void append(EventBody body);
  [[nodiscard]] std::string chain_text() const;
  /// Fits manifest and signature to the contents, by a key and its certificate.
  void seal(const SigningKey& by, const std::string& certificate);
  void seal() { seal(key, certificate); }
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
  std::map<Sha256, Bytes> photos;
  BundleContents contents;
  std::filesystem::path path;
};

/// Files of a ZIP by name, and back, without any of the product's rules.
using ZipFiles = std::vector<std::pair<std::string, Bytes>>;
[[nodiscard]] ZipFiles unzip(const std::filesystem::path& zip);
void make_zip(const std::filesystem::path& zip, const ZipFiles& files);

}  // namespace siteproof
