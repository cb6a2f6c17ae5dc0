#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/materials.h"
#include "core/rules/van_stock.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// The owner's word on a substitute. `reason` says why the original is not used; it may be empty where the store's
/// answer says so. `item` is what comes in its place, as the store put it when empty.
struct SubstituteWord {
  RequisitionId requisition;
  std::optional<ItemId> item;
  std::string given_by, how;  ///< who, and "in_person", "phone" or "writing"
  std::string reason;
};

/// Material from the store's hand into the van and out of it (domain.md section 6). What happened is recorded also
/// where the books say it cannot be: then the answer warns, in words. A unit left out is that of the request, of the
/// van, or of the stock picture, "material.unit" where there is none.
class MaterialDesk {
 public:
  explicit MaterialDesk(Tablet& tablet) : tablet_(tablet) {}
  using Warnings = std::vector<Bilingual>;

  /// Takes material in, or refuses it at the quality check; refusals as check_receipt.
  [[nodiscard]] Result<Warnings> receive(const OrderId& order, MaterialReceived fact, bool beyond_grant = false);
  /// Refusals: "material.quantity"; "part.photo", the photo is not the order's; "substitute.consent", the part comes in
  /// place of one that was requested and the owner has not agreed. Warns of a van with less than nothing, of a batch
  /// that never came into it, and of the original lying there unused.
  [[nodiscard]] Result<Warnings> use(const OrderId& order, PartUsed fact);
  /// Refusals: "material.quantity", "return.reason". Warns of a van with less than nothing.
  [[nodiscard]] Result<Warnings> give_back(const OrderId& order, MaterialReturned fact);

  /// Records the owner's consent to a substitute. Refusals: "requisition.unknown", "substitute.none" (the store put
  /// none in its place and `item` is not among the original's), "substitute.original" (the van holds the original),
  /// "substitute.reason", "consent.by", "consent.how".
  [[nodiscard]] Status agree_substitute(const OrderId& order, SubstituteWord word);

 private:
  [[nodiscard]] Result<std::string> unit_of(const ItemId& item, const PersonId& person);
  /// What an order of `person` takes out of the van, as a warning where there is not so much.
  [[nodiscard]] Status warn_of_less(const PersonId& person, const ItemId& item, const std::string& unit,
                                    const Decimal& quantity, Warnings& warnings);
  [[nodiscard]] Status check_substitute(const OrderState& order, const PersonId& person, const ItemId& item,
                                        Warnings& warnings);

  Tablet& tablet_;
};

}  // namespace siteproof
