#pragma once

#include <optional>
#include <variant>

#include "core/evidence/vault.h"

namespace siteproof {

/// Checks an original of any kind that arrives in pieces, with the inspector of its kind.
class Inspection {
 public:
  /// Without a kind the first byte decides whether it is a photo.
  explicit Inspection(std::optional<MediaKind> kind);
  [[nodiscard]] Status feed(ByteView bytes);
  /// Sets what the original says of itself.
  [[nodiscard]] Status finish(Ingested& found);

 private:
  std::optional<MediaKind> kind_;
  std::variant<JpegInspector, MediaInspector> inspector_;
};

}  // namespace siteproof
