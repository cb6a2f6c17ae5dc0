#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/order.h"

namespace siteproof {

/// A photo in a bundle, and what the record says of it.
struct IndexedPhoto {
  std::string name;  ///< in the bundle
  Sha256 sha256;
  PhotoId id;
  Stage stage = Stage::before;
  std::string place;
  std::optional<PhotoId> pair;
  std::string taken_at;  ///< RFC 3339, by the device's clock
  PersonId by;
  std::vector<Mark> marks;  ///< the layer that was over it
};

struct IndexedRecording {
  std::string name;
  Sha256 sha256;
  RecordingId id;
  RecordingKind kind = RecordingKind::voice;
  std::string place;
  std::optional<PhotoId> about;
  std::string made_at;
  PersonId by;
};

/// photos.json: how many photos and recordings a manifest covers, and which. Being in the manifest, it is signed.
struct BundleIndex {
  std::int64_t count = 0;  ///< of both together
  std::vector<IndexedPhoto> photos;
  std::vector<IndexedRecording> recordings;
  /// Which seal of the order this was to the device that made it, from 1; nothing when it was only exported. The
  /// order's history numbers it (Seal::version), higher when another device's seal was there first: the manifest's
  /// SHA-256 is what names a seal everywhere.
  std::optional<std::int64_t> seal;
};

[[nodiscard]] Result<std::string> index_text(const BundleIndex& index);
/// A usage error that names the place.
[[nodiscard]] Result<BundleIndex> read_index(std::string_view text);

}  // namespace siteproof
