#pragma once

#include <span>

#include "core/storage/sqlite/migration.h"

namespace siteproof::server {

/// The server database's history, from version 1.
[[nodiscard]] std::span<const Migration> schema() noexcept;

}  // namespace siteproof::server
