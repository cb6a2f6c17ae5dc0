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

/// A photo's or recording's place in a bundle.
struct BundleFile {
  std::string name;  ///< from bundle_photo_name or bundle_recording_name
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  friend bool operator==(const BundleFile&, const BundleFile&) = default;
};

/// "photos/before-01-3fa2b4c5d6e7.jpg": stage, running number within the stage from 1, first 12 digits of the hash.
[[nodiscard]] std::string bundle_photo_name(Stage stage, int number, const Sha256& photo);
/// "recordings/voice-01-3fa2b4c5d6e7.ogg": kind, running number within the kind from 1, first 12 digits of the hash.
[[nodiscard]] std::string bundle_recording_name(RecordingKind kind, int number, const Sha256& recording,
                                                std::string_view media_type);

/// A small file by its content.
struct BundleText {
  std::string name;
  std::string content;
  friend bool operator==(const BundleText&, const BundleText&) = default;
};

/// Everything an outsider needs to check one order's record without our software. A sealed record is given exactly as
/// it was sealed; what is known of the seal since stands in `beside`, which the device signs when it exports.
struct BundleContents {
  OrderId order;
  std::string chain;         ///< chain.jsonl: one canonical event of this device on the order per line, oldest first
  std::string state_json;    ///< state.json
  std::string summary_text;  ///< summary.txt: exactly what the owner saw; left out when empty
  std::optional<std::string> strokes_json;  ///< strokes.json
  std::vector<BundleFile> photos, recordings;
  std::string index_json;          ///< photos.json: see bundle_index.h
  std::string beacons_jsonl;       ///< beacons.jsonl of a record that is not sealed; left out when empty
  std::string manifest;            ///< SHA256SUMS, from make_manifest(manifest_files(contents))
  std::string signature_pem;       ///< SHA256SUMS.p7s, from sign_cms_detached over the manifest
  std::vector<BundleText> beside;  ///< receipt.json, later/chain.jsonl …; none unless sealed
  std::string beside_manifest;     ///< later/SHA256SUMS: of `beside`
  std::string beside_signature_pem;
  std::string device_certificate_pem;  ///< device.pem
  std::string ca_certificate_pem;      ///< ca.pem
};

struct ManifestFile {
  std::string name;
  Sha256 sha256;
  friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};
/// What a manifest of these contents must list; reads neither `manifest` nor `signature_pem` nor what is beside it.
[[nodiscard]] std::vector<ManifestFile> manifest_files(const BundleContents& contents);
/// The same of what is beside it.
[[nodiscard]] std::vector<ManifestFile> beside_files(const BundleContents& contents);
/// The text that `sha256sum -c` reads (coreutils), one line per file, ascending by name.
[[nodiscard]] std::string make_manifest(std::vector<ManifestFile> files);
/// Reads what make_manifest wrote; anything else is a storage error, manifest.malformed.
[[nodiscard]] Result<std::vector<ManifestFile>> parse_manifest(std::string_view text);

/// Hands all bytes of an original to the sink; PhotoVault::read does.
using OriginalReader = std::function<Status(const BundleFile& file, const std::function<bool(ByteView)>& sink)>;

/// Writes the ZIP, all or nothing (temp file beside it, fsync, rename), and replaces a file of that name. An original
/// whose bytes are not those named is refused with bundle.photo_differs; file.full, file.read_only or file.io when
/// writing fails.
[[nodiscard]] Status write_bundle(const std::filesystem::path& target, const BundleContents& contents,
                                  const OriginalReader& read_original);

/// One thing that was checked. Names are stable: archive, files, hashes, signature, certificate, authority, chain,
/// device, photos, summary, seal, beacons, receipt, log, timestamp, clock, window, instructions (VERIFY.txt).
struct VerificationCheck {
  std::string name;
  bool ok = false;
  std::string detail;  ///< one sentence for a person
};

struct VerificationReport {
  std::vector<VerificationCheck> checks;
  std::string order;            ///< as the chain names it; empty when that could not be read
  std::string device;           ///< likewise
  std::int64_t photos = 0;      ///< in the archive
  std::int64_t recordings = 0;  ///< likewise
  std::int64_t events = 0;      ///< in the chain
  std::int64_t later = 0;       ///< events that the device recorded after the seal
  /// The record is provably younger and older than these, by clocks that are not the device's.
  std::optional<UtcTime> not_before, not_after;
  std::string window;  ///< the same in words

  [[nodiscard]] bool ok() const noexcept;
  /// Null when everything is in order.
  [[nodiscard]] const VerificationCheck* first_failure() const noexcept;
};

/// Checks a bundle from anywhere; never unpacks it to disk. With `trusted_ca_pem` the bundle's authority must be that
/// one, and with `trusted_tsa_pem` (one or several certificates) its time stamp must lead to one of those; without, the
/// report names what the bundle brings, for the reader to compare. An error only when the file cannot be opened
/// (bundle.missing, file.io); everything else is a failed check.
[[nodiscard]] Result<VerificationReport> verify_bundle(const std::filesystem::path& bundle,
                                                       std::string_view trusted_ca_pem = {},
                                                       std::string_view trusted_tsa_pem = {});

}  // namespace siteproof
