#pragma once

#include "core/exchange/import.h"

namespace siteproof {

enum class Field {
  order_number,
  household_number,
  order_class,
  title,
  description,
  place,
  part,
  wishes,
  warranty,
  estate,
  building,
  unit,
  room,
  contact_name,
  contact_phone,
  reported_at,
  wished_at,
  technician,
  first_asked,
  checklist,
  checklist_version,
  handover,
  flags,
  preferences,
  item_code,
  name,
  name_zh,
  name_en,
  spec,
  spec_zh,
  spec_en,
  measure,
  on_hand,
  price,
  currency,
  special,
  special_days,
  safety_stock,
  barcode,
  substitutes,
};

enum class TableKind { orders, households, catalogue };

/// Where each field stands in a sheet.
struct TableColumns {
  std::map<Field, std::size_t> columns;
  std::map<Field, std::string> headings;  ///< as the file writes them
  std::size_t first_line = 0;             ///< index in Sheet::rows of the first row below the headings
  std::vector<std::string> unused;
};

/// Errors (usage): import.columns, import.empty.
[[nodiscard]] Result<TableColumns> find_columns(const Sheet& sheet, TableKind kind);
/// A field's heading in one language, for columns that the file does not have.
[[nodiscard]] std::string heading_of(Field field);

}  // namespace siteproof
