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
  /// Does nothing while there is ample room. Otherwise pictures that can be made again go first, and only when that is
  /// not enough originals of finished orders, oldest first, each with the server's receipt and the answer to its event.
  [[nodiscard]] Result<RoomMade> make_room();

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
