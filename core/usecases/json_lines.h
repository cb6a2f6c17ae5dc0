#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace siteproof {

/// Where in a JSON text a person finds what is wrong: lines from 1.
struct JsonLines {
  std::map<std::string, int> line_of;  ///< by JSON pointer (RFC 6901)
  struct Fault {
    int line = 1;
    std::string reason;
  };
  std::optional<Fault> fault;  ///< the first thing that is no JSON, or a name that stands twice in one object
};
[[nodiscard]] JsonLines json_lines(std::string_view text);

}  // namespace siteproof
