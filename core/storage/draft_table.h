#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// What was typed on this tablet and not recorded yet: texts by key, beside the journal and never synchronised. A key
/// is made of parts; all drafts whose key begins with the same parts can be read or removed together.
class DraftTable {
 public:
  explicit DraftTable(TabletStore& store) : db_(store.database()) {}

  /// Every draft below `prefix`, by what follows it in the key.
  [[nodiscard]] Result<std::map<std::string, std::string>> below(std::string_view prefix);
  [[nodiscard]] Status put(std::string_view key, std::string_view text, UtcTime now);
  [[nodiscard]] Status remove(std::string_view key);
  [[nodiscard]] Status remove_below(std::string_view prefix);

  [[nodiscard]] Result<Transaction> begin() { return Transaction::begin(db_); }

 private:
  Database& db_;
};

}  // namespace siteproof
