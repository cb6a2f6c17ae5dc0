#pragma once

#include <string>

#include "sync/server/timestamper.h"

namespace siteproof::server {

/// Speaks to a time-stamping authority over HTTP or HTTPS (RFC 3161 section 3.4). Usage, tsa.address, for a URL that is
/// none; the function it gives fails with network, tsa.unreachable or tsa.answer.
[[nodiscard]] Result<AskAuthority> tsa_client(const std::string& url);

}  // namespace siteproof::server
