#pragma once

#include <chrono>
#include <optional>

#include "sync/engine/http_message.h"

namespace siteproof {

/// How long the server asks to be left alone (RFC 9110 section 10.2.3): seconds, or a date, which is compared with the
/// reply's own Date because this device's clock may be wrong. At most tuning::retry_after_max.
[[nodiscard]] std::optional<std::chrono::milliseconds> retry_after(const HttpReply& reply);

}  // namespace siteproof
