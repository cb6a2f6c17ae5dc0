#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// What a person typed into a search field as an FTS5 MATCH expression for a table with the "siteproof" tokenizer.
/// Empty when there is nothing to search for: FTS5 refuses an empty expression, so leave the condition out. Every word
/// has to occur, in any order; punctuation and FTS5's operators mean nothing; letters and Chinese that stand together
/// (3号楼, WO-20261121-0007) have to stand together; the last word may be unfinished, unless a space follows it. What
/// comes after the first 1,000 bytes is left out. Text that is not UTF-8 is a usage error (search.not_utf8).
[[nodiscard]] Result<std::string> match_expression(std::string_view user_text);

}  // namespace siteproof
