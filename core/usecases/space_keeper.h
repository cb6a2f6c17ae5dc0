#pragma once

#include "core/evidence/space.h"
#include "core/usecases/tablet.h"

namespace siteproof {

struct RoomMade {
  std::int64_t bytes = 0;
  int originals = 0;  ///< whose only copy is at the server now
};

/// Looks after the room for photos: says early when it gets short, and makes some without losing anything.
class SpaceKeeper {
 public:
  explicit SpaceKeeper(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<SpaceOutlook> outlook();
  /// For so many bytes that are about to be stored: does nothing while there is ample room beside them. Otherwise
  /// pictures that can be made again go first, and only when that is not enough originals of finished orders, oldest
  /// first, each with the server's receipt and the answer to its event.
  [[nodiscard]] Result<RoomMade> make_room(std::int64_t bytes = 0);
  /// As the vault's: when it refuses for want of room, some is made and it is tried once more.
  [[nodiscard]] Result<Ingested> ingest(const std::filesystem::path& file, MediaKind kind = MediaKind::photo);
  [[nodiscard]] Result<Ingested> ingest(ByteView original, MediaKind kind = MediaKind::photo);

 private:
  [[nodiscard]] Result<Ingested> with_room(std::int64_t bytes, const std::function<Result<Ingested>()>& ingest);
  Tablet& tablet_;
};

}  // namespace siteproof
