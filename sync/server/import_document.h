#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/model/event.h"
#include "core/model/stock.h"

namespace siteproof::server {

/// One line of an import that cannot be taken: where in the document, and what is wrong.
struct ImportProblem {
  std::string place;  ///< JSON pointer, "/orders/3"
  std::string message;
};

struct ImportedTemplate {
  TemplateRef ref;
  std::string text;  ///< canonical
};
struct ImportedOrder {
  OrderId id;
  OrderReported report;  ///< address and SLA limits are filled in later
  bool own_contact = false;
};
struct ImportDocument {
  std::vector<Household> households;
  std::vector<ImportedTemplate> templates;
  std::vector<ImportedOrder> orders;
  std::vector<std::size_t> order_lines;  ///< where each of `orders` stood in the document
  std::optional<StockPicture> stock;
  std::vector<ImportProblem> problems;
};

/// Reads {"households":[…],"templates":[…],"orders":[…],"stock":{…}}, each of which may be missing. Times are RFC 3339.
/// Every line that does not read becomes a problem; a document that is no such object is a usage error.
[[nodiscard]] Result<ImportDocument> read_import(const nlohmann::json& document);

}  // namespace siteproof::server
