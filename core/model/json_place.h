#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace siteproof {

/// Where in a text, for a person: both from 1, columns counted in characters.
struct TextPlace {
  int line = 1, column = 1;
  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// `byte` from 0; beyond the end counts as the end.
[[nodiscard]] TextPlace place_of_byte(std::string_view text, std::size_t byte);
/// Where the value begins that a JSON pointer (RFC 6901, here without escapes) names in well-formed JSON; of what is
/// missing, where the innermost thing around it begins.
[[nodiscard]] TextPlace place_of_pointer(std::string_view json, std::string_view pointer);

}  // namespace siteproof
