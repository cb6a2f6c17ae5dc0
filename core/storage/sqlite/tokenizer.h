#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace siteproof {

/// Makes the FTS5 tokenizer "siteproof" known to a connection: `CREATE VIRTUAL TABLE … USING fts5(…,
/// tokenize='siteproof')`. Database::open does it for every connection.
///
/// A run of CJK characters (is_cjk) becomes its overlapping pairs, so that any two or more characters in a row are
/// found as a phrase; in a document the run's last character follows as a token of its own, so that every single
/// character begins some token and is found by a prefix query. 墙面裂缝 gives 墙面 面裂 裂缝 缝; the query 面裂缝 gives
/// 面裂 裂缝; the query 缝 has to be 缝*, and a run followed by other letters has to name its last character again:
/// match_expression() does both. Everything else goes through unicode61 with remove_diacritics=2, wide forms
/// (U+FF01..U+FF5E) taken as ASCII: WO-20261121-0007 gives wo 20261121 0007.
[[nodiscard]] Status register_tokenizer(sqlite3* db);

}  // namespace siteproof
