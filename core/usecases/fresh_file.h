#pragma once

#include <filesystem>
#include <string>

namespace siteproof {

/// A name in this folder that no file has yet: "WO-1-evidence.zip", then one above the highest number there is:
/// "WO-1-evidence-2.zip" … Without a folder that can be listed it is the plain name, and writing tells what is wrong.
[[nodiscard]] std::filesystem::path fresh_file(const std::filesystem::path& folder, const std::string& stem,
                                               const std::string& extension);

}  // namespace siteproof
