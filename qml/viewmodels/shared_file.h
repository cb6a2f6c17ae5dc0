#pragma once

#include <filesystem>
#include <string>

namespace siteproof {

/// A name in this folder that no file has yet: "WO-1-evidence.zip", "WO-1-evidence-2.zip" …
[[nodiscard]] inline std::filesystem::path fresh_file(const std::filesystem::path& folder, const std::string& stem,
                                                      const std::string& extension) {
  constexpr int same_names_max = 1000;
  std::filesystem::path path = folder / (stem + extension);
  std::error_code unreadable;
  for (int n = 2; n <= same_names_max && std::filesystem::exists(path, unreadable); ++n) {
    path = folder / (stem + "-" + std::to_string(n) + extension);
  }
  return path;
}

}  // namespace siteproof
