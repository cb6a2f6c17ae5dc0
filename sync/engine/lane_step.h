#pragma once

#include <chrono>
#include <variant>

#include "core/base/error.h"
#include "core/base/result.h"
#include "sync/engine/http_message.h"
#include "sync/engine/sync_report.h"

namespace siteproof {

// What a reply, or the lack of one, meant for its lane.

/// Something came forward: the back-off begins anew.
struct Advanced {};
/// A step on the way that proves nothing yet.
struct Went {};
/// The attempt failed and is made again, not before `at_least`.
struct Again {
  Error error;
  std::chrono::milliseconds at_least{0};
  bool connection_dropped = false;
};
/// The server is busy with what we did before: the attempt is made again after exactly this time, which tells nothing
/// about the connection.
struct After {
  Error error;
  std::chrono::milliseconds wait{0};
};
/// Only a person can help.
struct Halt {
  Error error;
};
using LaneStep = std::variant<Advanced, Went, Again, After, Halt>;

struct LaneRequest {
  HttpRequest request;
  SyncActivity activity = SyncActivity::idle;
};

/// The step for an answer that has the same meaning on every route: 401 and 403, 3xx, 429 and 5xx with Retry-After, and
/// whatever a route does not know itself.
[[nodiscard]] LaneStep general_answer(const HttpReply& reply);
/// True when our server itself says why it refuses, not something on the way to it.
[[nodiscard]] bool speaks_our_protocol(const HttpReply& reply);
/// The server, or a proxy, lost this request's connection half-way and says so: it never judged the content.
[[nodiscard]] bool broke_off(const HttpReply& reply);
[[nodiscard]] Error refusal(const HttpReply& reply);
[[nodiscard]] Error malformed_reply(const std::string& detail);

}  // namespace siteproof
