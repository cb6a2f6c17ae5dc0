#pragma once

#include <chrono>
#include <string>

#include "sync/server/server_tuning.h"
#include "sync/server/timestamper.h"

namespace siteproof::server {

/// Speaks to a time-stamping authority over HTTP or HTTPS (RFC 3161 section 3.4). Usage, tsa.address, for a URL that is
/// none; the function it gives fails with network, tsa.unreachable or tsa.answer, at the latest when the whole exchange
/// has taken `wait_max` since the connection stood, however slowly the authority goes on talking. Thread-safe.
[[nodiscard]] Result<AskAuthority> tsa_client(const std::string& url,
                                              std::chrono::milliseconds wait_max = tsa_wait_max);

}  // namespace siteproof::server
