#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/model/order.h"

namespace siteproof {

/// A photo's place in a bundle.
struct BundlePhoto {
  std::string name;  ///< from bundle_photo_name
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  friend bool operator==(const BundlePhoto&, const BundlePhoto&) = default;
};

/// "photos/before-01-3fa2b4c5d6e7.jpg": stage, running number within the stage from 1, first 12 digits of the hash.
[[nodiscard]] std::string bundle_photo_name(Stage stage, int number, const Sha256& photo);

/// Everything an outsider needs to check one order's record without our software.
struct BundleContents {
  OrderId order;
  std::string chain;         ///< chain.jsonl: one canonical event of this device on the order per line, oldest first
  std::string state_json;    ///< state.json
  std::string summary_text;  ///< summary.txt: exactly what the owner saw; left out when empty
  std::optional<std::string> strokes_json;  ///< strokes.json
  std::vector<BundlePhoto> photos;
  std::string manifest;                ///< SHA256SUMS, from make_manifest(manifest_files(contents))
  std::string signature_pem;           ///< SHA256SUMS.p7s, from sign_cms_detached over the manifest
  std::string device_certificate_pem;  ///< device.pem
  std::string ca_certificate_pem;      ///< ca.pem
};

struct ManifestFile {
  std::string name;
  Sha256 sha256;
  friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};
/// What a manifest of these contents must list; reads neither `manifest` nor `signature_pem`.
[[nodiscard]] std::vector<ManifestFile> manifest_files(const BundleContents& contents);
/// The text that `sha256sum -c` reads (coreutils), one line per file, ascending by name.
[[nodiscard]] std::string make_manifest(std::vector<ManifestFile> files);
/// Reads what make_manifest wrote; anything else is a storage error, manifest.malformed.
[[nodiscard]] Result<std::vector<ManifestFile>> parse_manifest(std::string_view text);

/// Hands all bytes of a photo's original to the sink; PhotoVault::read does.
using PhotoReader = std::function<Status(const BundlePhoto& photo, const std::function<bool(ByteView)>& sink)>;

/// Writes the ZIP, all or nothing (temp file beside it, fsync, rename), and replaces a file of that name. A photo whose
/// bytes are not those named is refused with bundle.photo_differs; file.full, file.read_only or file.io when writing
/// fails.
[[nodiscard]] Status write_bundle(const std::filesystem::path& target, const BundleContents& contents,
                                  const PhotoReader& read_photo);

/// One thing that was checked. Names are stable: archive, files, hashes, signature, certificate, chain, device, photos,
/// summary, authority.
struct VerificationCheck {
  std::string name;
  bool ok = false;
  std::string detail;  ///< one sentence for a person
};

struct VerificationReport {
  std::vector<VerificationCheck> checks;
  std::string order;        ///< as the chain names it; empty when that could not be read
  std::string device;       ///< likewise
  std::int64_t photos = 0;  ///< in the archive
  std::int64_t events = 0;  ///< in the chain

  [[nodiscard]] bool ok() const noexcept;
  /// Null when everything is in order.
  [[nodiscard]] const VerificationCheck* first_failure() const noexcept;
};

/// Checks a bundle from anywhere; never unpacks it to disk. With `trusted_ca_pem` the bundle's authority must be that
/// one; without, the report names the authority's fingerprint for the reader to compare. An error only when the file
/// cannot be opened (bundle.missing, file.io); everything else is a failed check.
[[nodiscard]] Result<VerificationReport> verify_bundle(const std::filesystem::path& bundle,
                                                       std::string_view trusted_ca_pem = {});

}  // namespace siteproof
