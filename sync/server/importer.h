#pragma once

#include <nlohmann/json_fwd.hpp>
#include <variant>

#include "core/ports/clock.h"
#include "sync/server/access.h"
#include "sync/server/import_document.h"

namespace siteproof::server {

struct ImportCounts {
  std::int64_t households = 0, templates = 0, orders = 0;  ///< new or changed
  std::int64_t stock = 0;                                  ///< items of a newer stock picture
  std::int64_t unchanged = 0;                              ///< orders that were here before, alike
};

enum class ImportMode {
  all_or_nothing,
  good_lines,  ///< what is bad stays out
  dry_run,     ///< says what would come of it with good_lines, and writes nothing
};

struct ImportOutcome {
  bool written = false;
  ImportCounts counts;  ///< all zero for an import that was refused
  std::vector<ImportProblem> problems;
};

/// Brings orders, households, templates and the stock in from the office's other systems. Thread-safe.
class Importer {
 public:
  Importer(ServerStore& store, const Clock& clock, Random& random) : store_(store), clock_(clock), random_(random) {}

  /// Everything or nothing: if any line is bad, the problems say which, and nothing is imported.
  [[nodiscard]] Result<std::variant<ImportCounts, std::vector<ImportProblem>>> import(const OperatorCaller& who,
                                                                                      const nlohmann::json& document);

  /// A document that was read already; its problems are among the outcome's.
  [[nodiscard]] Result<ImportOutcome> import(const OperatorCaller& who, ImportDocument document, ImportMode mode);

 private:
  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
