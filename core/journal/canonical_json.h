#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// The one text of a JSON value: RFC 8785, restricted to what the journal uses (objects, arrays, strings, booleans,
/// integers within ±(2^53−1); keys sort alike by bytes and by UTF-16 because they are ASCII). Fractions travel as
/// decimal strings, so a floating-point number, a non-ASCII key or text that is not UTF-8 is refused.
[[nodiscard]] Result<std::string> canonical(const nlohmann::json& value);

/// Parses foreign JSON without exceptions: strict syntax, UTF-8, at most 64 levels deep. `what` names the document in
/// the error sentence.
[[nodiscard]] Result<nlohmann::json> parse_json(std::string_view text, std::string_view what);

}  // namespace siteproof
