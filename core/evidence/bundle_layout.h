#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/evidence/bundle.h"

namespace siteproof {

// The names inside a bundle, and how much of one is read.
inline constexpr std::string_view chain_name = "chain.jsonl", state_name = "state.json", summary_name = "summary.txt",
                                  strokes_name = "strokes.json", index_name = "photos.json",
                                  beacons_name = "beacons.jsonl", photos_folder = "photos/",
                                  recordings_folder = "recordings/", manifest_name = "SHA256SUMS",
                                  signature_name = "SHA256SUMS.p7s", device_certificate_name = "device.pem",
                                  ca_certificate_name = "ca.pem", verify_name = "VERIFY.txt";
// Beside a sealed record.
inline constexpr std::string_view receipt_name = "receipt.json", receipt_signature_name = "receipt.sig",
                                  log_name = "log.json", timestamp_name = "timestamp.tsr", tsa_name = "tsa.pem",
                                  later_chain_name = "later/chain.jsonl", beside_manifest_name = "later/SHA256SUMS",
                                  beside_signature_name = "later/SHA256SUMS.p7s";
/// Those that no manifest lists, because they are made from it or follow from what it lists.
inline constexpr std::array<std::string_view, 7> outside_manifest{
    manifest_name, signature_name,       device_certificate_name, ca_certificate_name,
    verify_name,   beside_manifest_name, beside_signature_name};

inline constexpr std::size_t bundle_files_max = 10'000;
inline constexpr std::int64_t bundle_text_bytes_max =
    64LL * 1024 * 1024;  ///< of all files that are not photos together
/// Photos hardly compress and texts not this well: more is a decompression bomb.
inline constexpr std::int64_t bundle_expansion_max = 200;

/// A relative path of plain segments: A-Z a-z 0-9 . _ - and no segment that begins with a dot.
[[nodiscard]] bool is_safe_name(std::string_view name) noexcept;
/// The file is an original, which may be large.
[[nodiscard]] inline bool is_original_name(std::string_view name) noexcept {
  return name.starts_with(photos_folder) || name.starts_with(recordings_folder);
}
/// How to check the bundle with tools anyone has, in Chinese and English.
[[nodiscard]] std::string verify_text(const BundleContents& contents);

/// What is in a bundle, read once without unpacking it.
struct BundleArchive {
  std::map<std::string, Sha256> hashes;
  std::map<std::string, std::string> texts;  ///< content of all files that are no original
};
/// True for what verify_text makes, or an older program made, for a bundle of that order with those files.
[[nodiscard]] bool is_verify_text(std::string_view text, const OrderId& order, const BundleArchive& archive);
/// bundle.missing or file.io when it cannot be opened, bundle.malformed when it is not a ZIP that a bundle may be.
[[nodiscard]] Result<BundleArchive> read_archive(const std::filesystem::path& bundle);

}  // namespace siteproof
