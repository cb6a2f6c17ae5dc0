#pragma once

#include <filesystem>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/sqlite/database.h"

namespace siteproof::server {

/// Makes a folder that only its owner may enter, with its parents; leaves one that exists as it is.
[[nodiscard]] Status make_private_folder(const std::filesystem::path& folder);

/// The 256-bit key in `file`, made on first use, mode 0600. Refuses a file that others can read (key.exposed) or that
/// is no key (key.malformed).
[[nodiscard]] Result<DatabaseKey> key_from_file(const std::filesystem::path& file, Random& random);

/// fsync on a folder, so that a file renamed into it stays there after a power cut.
[[nodiscard]] Status sync_folder(const std::filesystem::path& folder);

}  // namespace siteproof::server
