#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/ports/clock.h"
#include "sync/server/access.h"

namespace siteproof::server {

/// Where one of the company's own systems is told of every event, in commit order, and how that goes.
struct Webhook {
  std::int64_t id = 0;
  std::string url;
  ServerSeq delivered{};      ///< the last event that the other side took
  std::int64_t behind = 0;    ///< events that wait
  std::int64_t failures = 0;  ///< since the last success
  std::optional<UtcTime> retry_at;
  std::string problem;  ///< of the last failure
};

/// Which webhooks there are; for an admin (auth.role). Thread-safe.
class WebhookDesk {
 public:
  WebhookDesk(ServerStore& store, Random& random) : store_(store), random_(random) {}

  struct Added {
    std::int64_t id = 0;
    std::string secret;
  };
  /// From the next event on. An empty secret is made here. Refused: "webhook.url" (neither https nor this
  /// machine, or no address at all by read_http_address),
  /// "webhook.secret" (shorter than webhook_secret_min or longer than webhook_secret_max), "webhook.many".
  [[nodiscard]] Result<Added> add(const OperatorCaller& who, const std::string& url, std::string secret);
  /// "webhook.unknown" when there is none.
  [[nodiscard]] Status remove(const OperatorCaller& who, std::int64_t id);
  [[nodiscard]] Result<std::vector<Webhook>> all(const OperatorCaller& who);

 private:
  ServerStore& store_;
  Random& random_;
};

/// What is posted: the journal's canonical text and the headers that prove it.
struct WebhookPost {
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};
/// Delivers; an error when the other side did not answer with a 2xx status.
using PostEvent = std::function<Status(const WebhookPost& post)>;

/// Delivers events at least once: a webhook's next event goes out when the one before was taken, so that every order's
/// events arrive in their order. After a failure it waits longer each time, for ever, and says so. Reads the committed
/// journal only: nobody waits for the other side. One thread serves all, one after the other: a system that is slow
/// rests several times as long as it kept the others waiting. One thread at a time, but for stop().
class WebhookSender {
 public:
  WebhookSender(ServerStore& store, const Clock& clock, PostEvent post,
                std::function<void(const std::string&)> notice = {})
      : store_(store), clock_(clock), post_(std::move(post)), notice_(std::move(notice)) {}

  /// Delivers a batch to each webhook that is due, and returns how long there is nothing to do.
  [[nodiscard]] std::chrono::milliseconds round();
  /// Nothing more goes out after the event that is under way. From any thread.
  void stop() noexcept { ends_ = true; }

 private:
  struct Due;
  struct Waiting;
  [[nodiscard]] Result<bool> deliver();
  [[nodiscard]] Result<bool> deliver_to(const Due& webhook);
  [[nodiscard]] Result<std::vector<Due>> due();
  [[nodiscard]] Result<std::vector<Waiting>> waiting(const Due& webhook);
  [[nodiscard]] Status note_failure(const Due& webhook, const Error& error);

  ServerStore& store_;
  const Clock& clock_;
  PostEvent post_;
  std::function<void(const std::string&)> notice_;
  std::map<std::int64_t, std::int64_t> rests_;  // slow webhooks, until when by the monotonic clock
  std::atomic<bool> ends_ = false;
};

/// Hexadecimal HMAC-SHA256 (RFC 2104) over "<time_ms>.<sequence>.<body>" with the secret's bytes as the key.
[[nodiscard]] std::string webhook_signature(std::string_view secret, UtcTime time, ServerSeq sequence,
                                            std::string_view body);

}  // namespace siteproof::server
