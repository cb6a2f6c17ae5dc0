#pragma once

#include "core/exchange/import.h"
#include "sync/server/importer.h"

namespace siteproof::server {

enum class TableOf { orders, households, catalogue };

struct SheetImportRequest {
  TableOf kind = TableOf::orders;
  ImportMode mode = ImportMode::all_or_nothing;
  std::chrono::minutes utc_offset{0};  ///< ahead of UTC, of times in the table that say none
};

struct SheetImportOutcome {
  bool written = false;
  std::string sheet;  ///< the workbook's sheet that was read; empty for CSV
  ImportCounts counts;
  std::vector<BadLine> bad;  ///< in ascending lines
  std::vector<std::string> unused_columns;
};

/// Brings the office's tables in (CSV or XLSX): the first sheet that has the columns. A catalogue is the stock as it is
/// counted now and replaces the one before whole, so that good_lines is refused for it (import.whole). Thread-safe.
class SheetImport {
 public:
  SheetImport(ServerStore& store, Importer& importer, const Clock& clock)
      : store_(store), importer_(importer), clock_(clock) {}

  [[nodiscard]] Result<SheetImportOutcome> import(const OperatorCaller& who, ByteView file,
                                                  const SheetImportRequest& request);

 private:
  [[nodiscard]] Result<std::map<TemplateId, int>> newest_templates();

  ServerStore& store_;
  Importer& importer_;
  const Clock& clock_;
};

}  // namespace siteproof::server
