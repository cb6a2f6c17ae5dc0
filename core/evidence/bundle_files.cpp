#include <fmt/format.h>

#include <algorithm>

#include "core/evidence/bundle_layout.h"

namespace siteproof {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t digest_digits = 64;

tl::unexpected<Error> malformed(std::size_t line) {
  return fail(ErrorKind::storage, "manifest.malformed",
              fmt::format("Line {} of SHA256SUMS is not a hash, two spaces and a name in ascending order; the bundle "
                          "was changed, ask for it again.",
                          line));
}

}  // namespace

bool is_safe_name(std::string_view name) noexcept {
  if (name.empty() || name.size() > name_bytes_max || name.back() == '/') return false;
  bool segment_start = true;
  for (const char c : name) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
                       c == '-' || c == '.' || c == '/';
    if (!plain || (segment_start && (c == '.' || c == '/' || c == '-'))) return false;
    segment_start = c == '/';
  }
  return true;
}

std::string bundle_photo_name(Stage stage, int number, const Sha256& photo) {
  return fmt::format("{}{}-{:02}-{}.jpg", photos_folder, to_string(stage), number, photo.hex().substr(0, 12));
}

std::string bundle_recording_name(RecordingKind kind, int number, const Sha256& recording,
                                  std::string_view media_type) {
  const std::string_view ending = media_type == "audio/ogg"         ? "ogg"
                                  : media_type == "audio/wav"       ? "wav"
                                  : media_type == "audio/mp4"       ? "m4a"
                                  : media_type == "video/mp4"       ? "mp4"
                                  : media_type == "video/3gpp"      ? "3gp"
                                  : media_type == "video/quicktime" ? "mov"
                                  : media_type == "video/webm"      ? "webm"
                                                                    : "bin";
  return fmt::format("{}{}-{:02}-{}.{}", recordings_folder, to_string(kind), number, recording.hex().substr(0, 12),
                     ending);
}

std::vector<ManifestFile> manifest_files(const BundleContents& contents) {
  std::vector<ManifestFile> files;
  const auto add = [&](std::string_view name, std::string_view text) {
    files.push_back({std::string(name), sha256(text)});
  };
  add(chain_name, contents.chain);
  add(state_name, contents.state_json);
  if (!contents.summary_text.empty()) add(summary_name, contents.summary_text);
  if (contents.strokes_json) add(strokes_name, *contents.strokes_json);
  if (!contents.index_json.empty()) add(index_name, contents.index_json);
  if (!contents.beacons_jsonl.empty()) add(beacons_name, contents.beacons_jsonl);
  for (const BundleFile& photo : contents.photos) files.push_back({photo.name, photo.sha256});
  for (const BundleFile& recording : contents.recordings) files.push_back({recording.name, recording.sha256});
  return files;
}

std::vector<ManifestFile> beside_files(const BundleContents& contents) {
  std::vector<ManifestFile> files;
  for (const BundleText& file : contents.beside) files.push_back({file.name, sha256(file.content)});
  return files;
}

std::string make_manifest(std::vector<ManifestFile> files) {
  std::sort(files.begin(), files.end(), [](const ManifestFile& a, const ManifestFile& b) { return a.name < b.name; });
  std::string text;
  for (const ManifestFile& file : files) text += fmt::format("{}  {}\n", file.sha256.hex(), file.name);
  return text;
}

Result<std::vector<ManifestFile>> parse_manifest(std::string_view text) {
  std::vector<ManifestFile> files;
  while (!text.empty()) {
    const std::size_t line = files.size() + 1;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end < digest_digits + 3 || line > bundle_files_max) return malformed(line);
    const std::string_view hex = text.substr(0, digest_digits);
    const auto digest = Sha256::parse(hex);
    const std::string_view name = text.substr(digest_digits + 2, end - digest_digits - 2);
    if (!digest || digest->hex() != hex || text.substr(digest_digits, 2) != "  " || !is_safe_name(name) ||
        (!files.empty() && files.back().name >= name)) {
      return malformed(line);
    }
    files.push_back({std::string(name), *digest});
    text.remove_prefix(end + 1);
  }
  return files;
}

}  // namespace siteproof
