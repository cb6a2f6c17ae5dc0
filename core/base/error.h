#pragma once

#include <string>
#include <string_view>

namespace siteproof {

/// What kind of refusal an error is. The command-line tool's exit code follows from it (see exit_code).
enum class ErrorKind {
  usage,      ///< the request itself is malformed
  rule,       ///< a rule of the trade refuses it; Error::code is the rule's name
  not_found,  ///< the thing named does not exist here
  storage,    ///< disk, database, vault, or evidence that does not verify
  network,    ///< the server cannot be reached or refuses us
};

/// An expected refusal. `code` is stable and machine-readable (snake.case.words); `message` is one English sentence
/// that says what happened and what to do. The interface translates by `code`.
struct Error {
  ErrorKind kind = ErrorKind::usage;
  std::string code;
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

/// 2 usage, 3 rule, 4 not found, 5 storage, 6 network.
[[nodiscard]] int exit_code(ErrorKind kind) noexcept;
[[nodiscard]] std::string_view to_string(ErrorKind kind) noexcept;

}  // namespace siteproof
