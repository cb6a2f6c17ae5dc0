#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

struct IntegrityFinding {
  std::string area;    ///< "database", "journal", "chain", "state", "vault"
  std::string detail;  ///< one sentence
};

struct IntegrityReport {
  std::int64_t events = 0, orders = 0, files = 0, bytes = 0;
  std::int64_t recovered = 0;              ///< photographs no event names: not wrong, but a person should look
  std::vector<IntegrityFinding> findings;  ///< what is wrong; empty when all is well
};

/// Looks at everything stored: the database's own structure, every event's hash and chain, every shown state against a
/// fresh fold, every file decrypted and hashed again. Changes nothing. Takes as long as reading all files.
[[nodiscard]] Result<IntegrityReport> check_integrity(Tablet& tablet);

}  // namespace siteproof
