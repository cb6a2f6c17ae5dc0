#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/exchange/import.h"
#include "core/model/event.h"
#include "core/model/stock.h"

namespace siteproof::server {

/// One line of an import that cannot be taken: where in the document, and what is wrong.
struct ImportProblem {
  std::string place;  ///< JSON pointer, "/orders/3"; the line's number for a table
  std::string message;
  std::string message_zh = {};  ///< where a table's line can have it
};

struct ImportedTemplate {
  TemplateRef ref;
  std::string text;  ///< canonical
};
struct ImportedOrder {
  OrderId id;
  OrderReported report;  ///< address and SLA limits are filled in later
  bool own_contact = false;
  /// False: the newest one, which may have become newer since the order came first.
  bool own_template_version = true;
  bool own_first_asked = true;  ///< false: whoever brought it in
};
struct ImportDocument {
  std::vector<HouseholdToImport> households;
  std::vector<ImportedTemplate> templates;
  std::vector<ImportedOrder> orders;
  std::vector<std::string> order_places;  ///< ImportProblem::place of each of `orders`
  std::optional<StockPicture> stock;
  std::vector<ImportProblem> problems;
};

/// Reads {"households":[…],"templates":[…],"orders":[…],"stock":{…}}, each of which may be missing. Times are RFC 3339.
/// Every line that does not read becomes a problem; a document that is no such object is a usage error.
[[nodiscard]] Result<ImportDocument> read_import(const nlohmann::json& document);

}  // namespace siteproof::server
