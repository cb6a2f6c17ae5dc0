#pragma once

#include <string>
#include <utility>

#include "core/base/result.h"
#include "tests/support/catch.h"

namespace siteproof {

/// "kind code: message", for what a failed test shows.
[[nodiscard]] std::string error_text(const Error& error);

/// The value, or a failed test that shows the error.
template <class T>
[[nodiscard]] T value_of(Result<T> result) {
  if (!result) FAIL(error_text(result.error()));
  return std::move(*result);
}
void must(const Status& status);

/// The refusal's code; "no error" when it was not refused.
template <class T>
[[nodiscard]] std::string refusal(const Result<T>& result) {
  return result ? "no error" : result.error().code;
}
/// The same with the kind in front, as in "rule consent.missing".
template <class T>
[[nodiscard]] std::string full_refusal(const Result<T>& result) {
  return result ? "no error" : std::string(to_string(result.error().kind)) + ' ' + result.error().code;
}

}  // namespace siteproof
