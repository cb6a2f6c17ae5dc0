#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "core/base/error.h"

namespace siteproof {

/// A value or the reason there is none. Never dropped silently: the compiler warns, and warnings are errors.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(code), std::move(message)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace siteproof

#define SITEPROOF_CONCAT_(a, b) a##b
#define SITEPROOF_CONCAT(a, b) SITEPROOF_CONCAT_(a, b)
/// Evaluates a Result; returns its error from the enclosing function, or goes on.
#define SITEPROOF_CHECK(...)                                                  \
  do {                                                                        \
    if (auto checked_ = (__VA_ARGS__); !checked_) {                           \
      return tl::unexpected<::siteproof::Error>(std::move(checked_).error()); \
    }                                                                         \
  } while (false)
/// `SITEPROOF_TRY(auto x, f());` declares x from f()'s value, or returns f()'s error.
#define SITEPROOF_TRY(declaration, ...)                                                               \
  auto SITEPROOF_CONCAT(tried_, __LINE__) = (__VA_ARGS__);                                            \
  if (!SITEPROOF_CONCAT(tried_, __LINE__)) {                                                          \
    return tl::unexpected<::siteproof::Error>(std::move(SITEPROOF_CONCAT(tried_, __LINE__)).error()); \
  }                                                                                                   \
  declaration = std::move(*SITEPROOF_CONCAT(tried_, __LINE__))
