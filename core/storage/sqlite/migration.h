#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

class Database;

/// The step from the version before to `version`: one or more statements, without BEGIN or COMMIT.
struct Migration {
  int version = 0;
  std::string_view sql;
};

/// What SQLite keeps in the file's header so that one program's file is not taken for another's ("Site").
enum class ApplicationId : std::int32_t { siteproof = 0x53697465 };

/// Brings the database to the last migration's version, each step in a transaction of its own, so that a failing step
/// leaves the version before it. Versions ascend from 1 without gaps. Foreign keys are off while a step runs (tables
/// may be rebuilt) and are checked before it commits. Several processes may call it at once. Refusals, with nothing
/// touched: storage.schema_newer (the file is of a newer program), storage.not_ours (another program's file).
[[nodiscard]] Status migrate(Database& database, std::span<const Migration> migrations,
                             ApplicationId application = ApplicationId::siteproof);

}  // namespace siteproof
