#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/materials.h"
#include "core/rules/van_stock.h"
#include "core/storage/movement_rows.h"
#include "core/storage/requisition_rows.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// What a search in the stock found.
struct StockFound {
  std::optional<UtcTime> taken_at;  ///< nullopt: no stock picture has come to this tablet yet
  bool stale = false;               ///< too old to be relied on
  std::vector<StockItem> items;
  bool more = false;  ///< there are more than were asked for
};

/// The depot as this tablet should count on it: the last picture less what its own requests take.
struct DepotStock {
  std::optional<UtcTime> taken_at;  ///< nullopt: no stock picture has come to this tablet yet
  bool stale = false;
  std::vector<DepotLine> lines;
  bool more = false;
};

/// A line of somebody's van as it is read.
struct VanEntry {
  VanLine line;
  std::optional<Bilingual> name;     ///< nullopt when the stock picture does not know the item
  std::optional<Bilingual> finding;  ///< what is wrong with it
  bool count_due = false;
};
struct VanStock {
  PersonId person;
  std::vector<VanEntry> entries;  ///< what is there, and what is less than nothing; by code
};

/// The store as this tablet last heard of it, and what was asked of it. Reads only; never waits for a network.
class Materials {
 public:
  explicit Materials(Tablet& tablet) : tablet_(tablet) {}

  /// Items that hold these words, all without words, by their name in `language`: "zh" or "en".
  [[nodiscard]] Result<StockFound> search(const std::string& words, std::string_view language, int count_max);
  /// Nothing when the stock does not know the code, or when it is no code.
  [[nodiscard]] Result<std::optional<StockItem>> find(const std::string& code);
  /// The same search, less what this tablet's open requests take; `low_only` leaves what has findings.
  [[nodiscard]] Result<DepotStock> depot(const std::string& words, std::string_view language, int count_max,
                                         bool low_only = false);
  /// Items with this barcode on their package, or with it as their code.
  [[nodiscard]] Result<std::vector<StockItem>> by_barcode(std::string_view text);
  /// The technician's van, or somebody else's, by everything on this tablet.
  [[nodiscard]] Result<VanStock> van(const std::optional<PersonId>& person = std::nullopt);
  /// The batches and serial numbers of a material that came into the technician's van.
  [[nodiscard]] Result<std::vector<std::string>> batches(const ItemId& item);
  /// Where a batch or serial number went, oldest first: who took it in, and the orders and photos that show it.
  [[nodiscard]] Result<std::vector<TraceLine>> trace(std::string_view batch, int count_max);
  /// Requests on the open orders of this tablet with their answers, newest first.
  [[nodiscard]] Result<std::vector<AskedFor>> asked_for(int count_max);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
