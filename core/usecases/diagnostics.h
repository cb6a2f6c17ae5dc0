#pragma once

#include <filesystem>
#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// What only the program around the tablet knows.
struct ProgramFacts {
  std::string version;
  std::string system;  ///< "Debian GNU/Linux 12"
};

/// A plain text for whoever helps: versions, the device's id, counts, codes of the last errors, digests, the clock and
/// what the integrity check found. English, "name: value" lines. Of people and places nothing is in it: no photo, name,
/// address, order number, token or key, and no sentence that another program wrote. Reads every file: for a worker's
/// thread.
[[nodiscard]] Result<std::string> diagnostics_text(Tablet& tablet, const ProgramFacts& program);

/// Writes the text to a new file in the folder, all or nothing, and returns it. The errors are file.full,
/// file.read_only, file.missing and file.io.
[[nodiscard]] Result<std::filesystem::path> save_diagnostics(const std::string& text,
                                                             const std::filesystem::path& folder, UtcTime now);

}  // namespace siteproof
