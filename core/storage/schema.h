#pragma once

#include <span>

#include "core/storage/sqlite/migration.h"

namespace siteproof {

/// The tablet's schema from version 1 on. A released step is never edited: a change is a new step.
[[nodiscard]] std::span<const Migration> tablet_migrations() noexcept;

}  // namespace siteproof
