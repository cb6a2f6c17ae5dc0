#include "core/usecases/fresh_file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string_view>
#include <system_error>

namespace siteproof {
namespace {

constexpr std::int64_t number_max = std::numeric_limits<std::int64_t>::max() - 1;

/// 1 for the plain name, n for "stem-n.extension", 0 for any other.
std::int64_t number_in(std::string_view name, std::string_view stem, std::string_view extension) {
  if (name.size() < stem.size() + extension.size() || !name.starts_with(stem) || !name.ends_with(extension)) return 0;
  name.remove_prefix(stem.size());
  name.remove_suffix(extension.size());
  if (name.empty()) return 1;
  if (!name.starts_with('-')) return 0;
  name.remove_prefix(1);
  std::int64_t number = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
  return whole && number > 0 && number < number_max ? number : 0;
}

}  // namespace

std::filesystem::path fresh_file(const std::filesystem::path& folder, const std::string& stem,
                                 const std::string& extension) {
  std::int64_t highest = 0;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    highest = std::max(highest, number_in(at->path().filename().string(), stem, extension));
  }
  return folder / (highest == 0 ? stem + extension : stem + "-" + std::to_string(highest + 1) + extension);
}

}  // namespace siteproof
