#pragma once

#include <string>

#include "core/base/result.h"

namespace siteproof {

/// What the part of this name ("vision", "pdf_signing", "transport", "positioning") is asked through: the object behind
/// the one function that it exports, which lives as long as the program. Loaded at the first call, which may take a
/// tenth of a second; thread-safe. storage "program.incomplete" when the part is not where the program was installed.
[[nodiscard]] Result<const void*> find_part(const std::string& name);

/// The same as what the part is known to be.
template <class Door>
Result<const Door*> find_part_as(const std::string& name) {
  SITEPROOF_TRY(const void* const found, find_part(name));
  return static_cast<const Door*>(found);
}

}  // namespace siteproof
