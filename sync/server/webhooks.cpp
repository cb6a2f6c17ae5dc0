#include "sync/server/webhooks.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "sync/server/http_address.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

Status check_admin(const OperatorCaller& who) {
  if (who.role == Role::admin) return {};
  return fail(ErrorKind::network, "auth.role", "Webhooks are for an admin to set up: ask one.");
}

/// The events hold names, telephone numbers and addresses: in the clear they go no further than this machine.
bool may_be_told(std::string_view url) {
  const auto address = read_http_address(url);
  return address && (address->encrypted || is_this_machine(*address));
}

std::chrono::milliseconds wait_after(std::int64_t failures) {
  constexpr std::int64_t doublings_max = 20;
  const auto doublings = std::clamp<std::int64_t>(failures - 1, 0, doublings_max);
  const std::chrono::milliseconds first = webhook_failure_wait_min;
  return std::min<std::chrono::milliseconds>(first * (std::int64_t{1} << doublings), webhook_failure_wait_max);
}

}  // namespace

std::string webhook_signature(std::string_view secret, UtcTime time, ServerSeq sequence, std::string_view body) {
  crypto_auth_hmacsha256_state state;
  const auto update = [&](std::string_view text) {
    crypto_auth_hmacsha256_update(&state, as_bytes(text).data(), text.size());
  };
  crypto_auth_hmacsha256_init(&state, as_bytes(secret).data(), secret.size());
  update(fmt::format("{}.{}.", time.ms, raw(sequence)));
  update(body);
  std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256_final(&state, mac.data());
  return to_hex(mac);
}

Result<WebhookDesk::Added> WebhookDesk::add(const OperatorCaller& who, const std::string& url, std::string secret) {
  SITEPROOF_CHECK(check_admin(who));
  if (!may_be_told(url)) {
    return fail(ErrorKind::usage, "webhook.url",
                "Write a webhook's address like https://erp.example:8443/events; http:// only goes to this machine, as "
                "http://127.0.0.1:9000/events.");
  }
  if (secret.empty()) secret = make_token(random_);
  if (secret.size() < webhook_secret_min || secret.size() > webhook_secret_max) {
    return fail(ErrorKind::usage, "webhook.secret",
                fmt::format("A secret has {} to {} characters: leave it out to have one made.", webhook_secret_min,
                            webhook_secret_max));
  }
  return store_.write([&](Database& database) -> Result<Added> {
    SITEPROOF_TRY(const auto known, database.query_int64("SELECT count(*) FROM webhook"));
    if (known.value_or(0) >= webhooks_max) {
      return fail(ErrorKind::usage, "webhook.many",
                  fmt::format("{} webhooks are the most there can be: remove one that is not needed.", webhooks_max));
    }
    SITEPROOF_TRY(const auto newest, database.query_int64("SELECT max(server_seq) FROM event"));
    SITEPROOF_CHECK(database.run("INSERT INTO webhook(url, secret, delivered_seq) VALUES(?, ?, ?)", url, secret,
                                 newest.value_or(0)));
    return Added{database.last_insert_rowid(), secret};
  });
}

Status WebhookDesk::remove(const OperatorCaller& who, std::int64_t id) {
  SITEPROOF_CHECK(check_admin(who));
  return store_.write([&](Database& database) -> Status {
    SITEPROOF_CHECK(database.run("DELETE FROM webhook WHERE id = ?", id));
    if (database.changes() > 0) return {};
    return fail(ErrorKind::not_found, "webhook.unknown", "There is no such webhook.");
  });
}

Result<std::vector<Webhook>> WebhookDesk::all(const OperatorCaller& who) {
  SITEPROOF_CHECK(check_admin(who));
  return store_.read([&](Database& database) -> Result<std::vector<Webhook>> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT id, url, delivered_seq, failures, retry_at, problem,"
                                             " (SELECT coalesce(max(server_seq), 0) FROM event) - delivered_seq"
                                             " FROM webhook ORDER BY id"));
    std::vector<Webhook> out;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return out;
      Webhook& webhook = out.emplace_back();
      webhook.id = rows->int64(0);
      webhook.url = rows->text(1);
      webhook.delivered = rows->integer<ServerSeq>(2);
      webhook.failures = rows->int64(3);
      if (webhook.failures > 0) webhook.retry_at = rows->time(4);
      webhook.problem = rows->text(5);
      webhook.behind = rows->int64(6);
    }
  });
}

struct WebhookSender::Due {
  std::int64_t id = 0;
  std::string url, secret;
  ServerSeq delivered{};
  std::int64_t failures = 0;
};
struct WebhookSender::Waiting {
  ServerSeq seq{};
  std::string text;
};

std::chrono::milliseconds WebhookSender::round() {
  const auto more = deliver();
  if (!more) {
    if (notice_) notice_(fmt::format("No webhook is served: {} [{}]", more.error().message, more.error().code));
    return webhook_failure_wait_min;
  }
  return *more ? std::chrono::milliseconds(0) : std::chrono::milliseconds(webhook_look_wait);
}

Result<bool> WebhookSender::deliver() {
  SITEPROOF_TRY(const auto webhooks, due());
  const auto now_ms = [&] { return clock_.now().monotonic_ms; };
  std::erase_if(rests_, [now = now_ms()](const auto& rest) { return rest.second <= now; });
  bool more = false;
  for (const Due& webhook : webhooks) {
    if (ends_) return false;
    if (rests_.contains(webhook.id)) continue;
    const std::int64_t begun_ms = now_ms();
    SITEPROOF_TRY(const bool has_more, deliver_to(webhook));
    more = more || has_more;
    const std::chrono::milliseconds took(now_ms() - begun_ms);
    // Longer than a batch may take, and one event more, which was slow by itself.
    const bool slow = took > 2 * webhook_batch_wait_max;
    if (slow && webhooks.size() > 1) rests_[webhook.id] = now_ms() + (took * webhook_rest_times).count();
  }
  return more;
}

Result<std::vector<WebhookSender::Due>> WebhookSender::due() {
  const UtcTime now = clock_.now().wall;
  return store_.read([&](Database& database) -> Result<std::vector<Due>> {
    // A clock that was set back does not stop a webhook for longer than its longest wait.
    SITEPROOF_TRY(auto rows, database.cached("SELECT id, url, secret, delivered_seq, failures FROM webhook"
                                             " WHERE retry_at <= ?1 OR retry_at > ?2 ORDER BY id"));
    rows->bind_all(now, now + webhook_failure_wait_max);
    std::vector<Due> out;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return out;
      out.push_back({rows->int64(0), std::string(rows->text(1)), std::string(rows->text(2)),
                     rows->integer<ServerSeq>(3), rows->int64(4)});
    }
  });
}

Result<std::vector<WebhookSender::Waiting>> WebhookSender::waiting(const Due& webhook) {
  return store_.read([&](Database& database) -> Result<std::vector<Waiting>> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT server_seq, text FROM event WHERE server_seq > ?"
                                             " ORDER BY server_seq LIMIT ?"));
    rows->bind_all(webhook.delivered, webhook_batch_max);
    std::vector<Waiting> out;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return out;
      out.push_back({rows->integer<ServerSeq>(0), std::string(rows->text(1))});
    }
  });
}

Result<bool> WebhookSender::deliver_to(const Due& webhook) {
  SITEPROOF_TRY(auto events, waiting(webhook));
  if (events.empty()) return false;
  ServerSeq taken = webhook.delivered;
  std::optional<Error> problem;
  const std::int64_t begun_ms = clock_.now().monotonic_ms;
  for (Waiting& event : events) {
    const UtcTime now = clock_.now().wall;
    const std::string signature = webhook_signature(webhook.secret, now, event.seq, event.text);
    const Status posted = post_({webhook.url,
                                 {{"Siteproof-Sequence", std::to_string(raw(event.seq))},
                                  {"Siteproof-Signature", fmt::format("t={},v1={}", now.ms, signature)}},
                                 std::move(event.text)});
    if (!posted) {
      problem = posted.error();
      break;
    }
    taken = event.seq;
    if (ends_ || std::chrono::milliseconds(clock_.now().monotonic_ms - begun_ms) > webhook_batch_wait_max) break;
  }
  if (taken != webhook.delivered) {
    SITEPROOF_CHECK(store_.write([&](Database& database) {
      return database.run(
          "UPDATE webhook SET delivered_seq = ?, failures = 0, retry_at = 0, problem = ''"
          " WHERE id = ? AND secret = ?",
          taken, webhook.id, webhook.secret);
    }));
  }
  if (!problem) return std::ssize(events) == webhook_batch_max || taken != events.back().seq;
  Due failed = webhook;
  if (taken != webhook.delivered) failed.failures = 0;
  SITEPROOF_CHECK(note_failure(failed, *problem));
  return false;
}

// A webhook that was removed meanwhile may have left its number to another: the secret tells them apart.
Status WebhookSender::note_failure(const Due& webhook, const Error& error) {
  const std::int64_t failures = webhook.failures + 1;
  const auto wait = wait_after(failures);
  if (notice_) {
    notice_(fmt::format("The webhook {} failed {} times and waits {} s: {} [{}]", webhook.url, failures,
                        wait.count() / 1000, error.message, error.code));
  }
  const UtcTime retry_at = clock_.now().wall + wait;
  return store_.write([&](Database& database) {
    return database.run("UPDATE webhook SET failures = ?, retry_at = ?, problem = ? WHERE id = ? AND secret = ?",
                        failures, retry_at, error.message, webhook.id, webhook.secret);
  });
}

}  // namespace siteproof::server
