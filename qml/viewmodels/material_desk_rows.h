#pragma once

#include <QtCore/QString>

#include <map>
#include <vector>

#include "core/model/order.h"
#include "core/model/stock.h"
#include "qml/viewmodels/row_list_model.h"

// The rows of an order's materials, in words. Interface's thread.
namespace siteproof {

/// A request with its answer, and what can be done about it now.
struct DeskRequestRow {
  QString key;  ///< the requisition's id
  QString item, quantity, state, detail;
  bool answered = false, granted = false;
  bool receivable = false;     ///< some of it is still to come
  bool consentWanted = false;  ///< something else would come in its place, and the owner has not agreed
  friend bool operator==(const DeskRequestRow&, const DeskRequestRow&) = default;
};

/// What came, was used or went back.
struct DeskMovedRow {
  QString key;  ///< of the event
  QString kind, item, detail, batch, imageUrl;
  bool refused = false;  ///< at the quality check
  friend bool operator==(const DeskMovedRow&, const DeskMovedRow&) = default;
};

/// What may take the place of a requested material.
struct DeskSubstituteRow {
  QString key;  ///< the material's code
  QString name;
  bool byStore = false;  ///< the store put it there
  friend bool operator==(const DeskSubstituteRow&, const DeskSubstituteRow&) = default;
};

/// A photo of the order that may show a part.
struct DeskPhotoRow {
  QString key;  ///< the photo's id
  QString imageUrl, caption;
  friend bool operator==(const DeskPhotoRow&, const DeskPhotoRow&) = default;
};

namespace desk_rows {

[[nodiscard]] std::vector<RowRole<DeskRequestRow>> requestRoles();
[[nodiscard]] std::vector<RowRole<DeskMovedRow>> movedRoles();
[[nodiscard]] std::vector<RowRole<DeskSubstituteRow>> substituteRoles();
[[nodiscard]] std::vector<RowRole<DeskPhotoRow>> photoRoles();

/// What the stock picture knows of the order's materials.
using Known = std::map<ItemId, StockItem>;
/// Every material that the order names, and what may take its place.
[[nodiscard]] std::vector<ItemId> items(const OrderState& order);
[[nodiscard]] QString name(const ItemId& item, const Known& known, const std::string& language);

/// What is still to come of a request, never below zero; nothing where the store refused it.
[[nodiscard]] Decimal left(const OrderState& order, const Requisition& asked);
[[nodiscard]] std::vector<DeskRequestRow> requests(const OrderState& order, const Known& known,
                                                   const std::string& language, UtcTime now);
/// Oldest first.
[[nodiscard]] std::vector<DeskMovedRow> moved(const OrderState& order, const Known& known, const std::string& language,
                                              UtcTime now);
[[nodiscard]] std::vector<DeskSubstituteRow> substitutes(const Requisition& asked, const Known& known,
                                                         const std::string& language);
[[nodiscard]] std::vector<DeskPhotoRow> photos(const OrderState& order, UtcTime now);

}  // namespace desk_rows
}  // namespace siteproof
