#pragma once

#include <chrono>

#include "sync/server/server_tuning.h"
#include "sync/server/webhooks.h"

namespace siteproof::server {

/// Posts over HTTP(S); the whole exchange takes `wait_max` at most. Certificates are checked against the machine's
/// authorities; redirections are not followed. What the other side answers besides its
/// status is dropped. Errors: webhook.url; (network) webhook.unreachable, webhook.answer.
[[nodiscard]] PostEvent webhook_client(std::chrono::milliseconds wait_max = webhook_wait_max);

}  // namespace siteproof::server
