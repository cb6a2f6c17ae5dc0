#pragma once

#include "core/usecases/sign_off.h"
#include "tests/support/tablet_world.h"

namespace siteproof {

/// A tablet with one order whose form asks for nothing, self-checked, with one photo: ready to be signed off.
struct FinishedOrder : TabletWorld {
  FinishedOrder();

  /// The owner signs, with four stars.
  [[nodiscard]] SignOffRequest request() const;
  void sign();
  /// Draws on the photo: a change of the record.
  void change();

  OrderId id;
  Photo photo;
};

}  // namespace siteproof
