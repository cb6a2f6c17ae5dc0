#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace siteproof::xform {

/// An element of an XForm; names come without their namespace.
struct Element {
  std::string name;
  std::int64_t line = 0;
  std::map<std::string, std::string> attributes;  ///< those that forms are made of
  std::string text;                               ///< `${name}` where another answer is shown
  std::vector<Element> children;

  [[nodiscard]] std::string get(const std::string& attribute) const;
  [[nodiscard]] const Element* child(std::string_view child_name) const;
};

/// A document without name whose child is the root. Errors (usage): sheet.malformed.
[[nodiscard]] Result<Element> read_tree(std::string_view document);

/// "/data/person/age" and "../age": "age".
[[nodiscard]] std::string last_name(std::string_view path);
/// An expression with `${name}` where it has paths.
[[nodiscard]] std::string without_paths(std::string_view expression);

}  // namespace siteproof::xform
