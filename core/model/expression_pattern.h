#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace siteproof::expression {

/// A compiled regular expression (PCRE2 with UTF-8; \d, \w and \s are ASCII). Immutable, cheap to copy, safe to share
/// between threads.
class Pattern {
 public:
  struct Fault {
    std::size_t byte = 0;  ///< where in the pattern
    std::string message;
  };
  [[nodiscard]] static tl::expected<Pattern, Fault> compile(std::string_view pattern);

  /// Whether the whole of `text` matches; nullopt when finding out would take too long.
  [[nodiscard]] std::optional<bool> matches(std::string_view text) const;

 private:
  explicit Pattern(std::shared_ptr<const void> code) : code_(std::move(code)) {}
  std::shared_ptr<const void> code_;
};

}  // namespace siteproof::expression
