#pragma once

#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

struct ItemSignature {
  ItemId item;  ///< the path of a signature item that is asked now
  std::string name;
  std::vector<Stroke> strokes;
  std::string text;  ///< exactly what the person saw
  std::string reason = {};
};

/// Signatures that a form asks for, as the two parties of a handover or a hot-work permit; the sign-off is
/// SigningOff's.
class ItemSignatures {
 public:
  explicit ItemSignatures(Tablet& tablet) : tablet_(tablet) {}

  /// Refusals: "signature.item", "signature.name", "signature.strokes", "signature.text".
  [[nodiscard]] Status sign(const OrderId& order, ItemSignature signature);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
