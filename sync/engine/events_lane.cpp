#include "sync/engine/events_lane.h"

#include <fmt/core.h>

#include <utility>

namespace siteproof {

Result<std::optional<LaneRequest>> EventsLane::next(const ServerAddress& server) {
  SITEPROOF_TRY(auto push, next_push(server));
  if (!push && !pull_due_) restarts_in_a_row_ = 0;
  if (push || !pull_due_) return push;
  SITEPROOF_TRY(asked_cursor_, door_.cursor());
  std::string path = fmt::format("/v1/changes?limit={}", page_changes_.value());
  if (!asked_cursor_.empty()) path += "&cursor=" + percent_encoded(asked_cursor_);
  asked_ = Asked::pull;
  return std::optional(LaneRequest{server.request(HttpMethod::get, path), SyncActivity::receiving});
}

Result<std::optional<LaneRequest>> EventsLane::next_push(const ServerAddress& server) {
  SITEPROOF_TRY(protocol::PushRequest push,
                door_.outbox(push_events_.value(), push_bytes_.value()).map([](auto events) {
                  return protocol::PushRequest{std::move(events)};
                }));
  if (push.events.empty()) return std::optional<LaneRequest>{};
  sent_.clear();
  for (const std::string& text : push.events) {
    SITEPROOF_TRY(const JournalEntry entry, read_entry(text));
    sent_.insert(entry.event.header.seq);
  }
  asked_ = Asked::push;
  SITEPROOF_TRY(const std::string cursor, door_.cursor());
  const std::string query = cursor.empty() ? "" : "?cursor=" + percent_encoded(cursor);
  return std::optional(LaneRequest{server.request_json(HttpMethod::post, "/v1/events" + query, encode(push)),
                                   SyncActivity::sending_events});
}

Result<LaneStep> EventsLane::on_reply(const HttpReply& reply) {
  if (broke_off(reply)) return on_dropped(refusal(reply));
  return std::exchange(asked_, Asked::nothing) == Asked::push ? on_pushed(reply) : on_pulled(reply);
}

LaneStep EventsLane::on_dropped(const Error& error) {
  if (std::exchange(asked_, Asked::nothing) == Asked::push) {
    push_events_.shrink();
    push_bytes_.shrink();
  } else {
    page_changes_.shrink();
  }
  return Again{error, std::chrono::milliseconds{0}, true};
}

namespace {

// What a proxy answers says nothing about the server's history.
bool does_not_know_our_history(const HttpReply& reply) {
  if (reply.status != 410 && reply.status != 400) return false;
  const std::string code = protocol::decode_error(reply.status, reply.body).code;
  return code == "sync.epoch_changed" || code == "cursor.malformed";
}

}  // namespace

Result<LaneStep> EventsLane::on_pushed(const HttpReply& reply) {
  const std::set<DeviceSeq> sent = std::exchange(sent_, {});
  if (does_not_know_our_history(reply)) return forget_history();
  if (reply.status == 400 || reply.status == 409 || reply.status == 413 || reply.status == 422) {
    sent_ = sent;
    return on_push_refused(reply);
  }
  if (reply.status != 200) return general_answer(reply);
  auto answer = protocol::decode_push_reply(reply.body);
  if (!answer) return LaneStep{Again{malformed_reply(answer.error().message)}};
  // An answer about anything that was not in this request must not take an event out of the outbox.
  std::erase_if(answer->verdicts, [&](const PushVerdict& v) { return !sent.contains(v.device_seq); });
  if (answer->verdicts.empty()) return LaneStep{Again{malformed_reply("no verdict on what was sent")}};
  SITEPROOF_CHECK(door_.record_server_time(answer->server_time));
  SITEPROOF_CHECK(door_.record_verdicts(answer->verdicts));
  for (const PushVerdict& v : answer->verdicts) {
    ++tally_.events_sent;
    if (v.verdict == Verdict::quarantined) ++tally_.events_quarantined;
  }
  pull_due_ = true;
  restarts_in_a_row_ = 0;
  push_events_.grow();
  push_bytes_.grow();
  return LaneStep{Advanced{}};
}

Result<LaneStep> EventsLane::on_push_refused(const HttpReply& reply) {
  const std::set<DeviceSeq> sent = std::exchange(sent_, {});
  const bool too_large = reply.status == 413;
  if (sent.size() > 1) {
    // One of them is the reason; smaller requests find out which.
    if (too_large) {
      push_events_.shrink();
      push_bytes_.shrink();
    } else {
      push_events_.to_least();
    }
    return LaneStep{Again{refusal(reply)}};
  }
  // A proxy's 400 must not set anything aside: only the server itself knows that it will never take this event.
  if (!speaks_our_protocol(reply)) return LaneStep{Again{refusal(reply)}};
  const PushVerdict verdict{*sent.begin(), Verdict::quarantined, ServerSeq{}, refusal(reply).message};
  SITEPROOF_CHECK(door_.record_verdicts(std::span(&verdict, 1)));
  ++tally_.events_sent;
  ++tally_.events_quarantined;
  push_events_.grow();
  return LaneStep{Advanced{}};
}

LaneStep EventsLane::from_the_beginning(Error if_it_repeats) {
  ++tally_.scope_restarts;
  if (++restarts_in_a_row_ < 2) return Went{};
  return Again{std::move(if_it_repeats), tuning::scope_differs_wait};
}

LaneStep EventsLane::other_history() {
  return from_the_beginning({ErrorKind::network, "scope.epoch",
                             "The server's history changed again while it was being fetched; what was recorded here "
                             "stays, and it is fetched anew later: tell the administrator if this goes on."});
}

Result<LaneStep> EventsLane::forget_history() {
  SITEPROOF_CHECK(door_.forget_cursor());
  pull_due_ = true;
  return other_history();
}

Result<LaneStep> EventsLane::on_pulled(const HttpReply& reply) {
  if (does_not_know_our_history(reply)) return forget_history();
  if (reply.status != 200) return general_answer(reply);
  auto answer = protocol::decode_changes_reply(reply.body);
  if (!answer) return LaneStep{Again{malformed_reply(answer.error().message)}};
  const RemotePage& page = answer->page;
  if (page.more && page.cursor == asked_cursor_) {
    return LaneStep{Again{malformed_reply("more changes are announced, but the cursor stands still")}};
  }
  // A page that was fetched ahead tells the time of another moment.
  if (!reply.header("Age")) SITEPROOF_CHECK(door_.record_server_time(answer->server_time));
  SITEPROOF_TRY(const PageOutcome outcome, door_.apply_page(page));
  if (outcome == PageOutcome::epoch_changed) return other_history();
  ++tally_.pages;
  tally_.changes += static_cast<std::int64_t>(page.changes.size());
  if (outcome == PageOutcome::checksum_differs) {
    return from_the_beginning({ErrorKind::network, "scope.differs",
                               "After fetching everything twice the orders here still differ from the server's; what "
                               "was recorded here stays: tell the administrator."});
  }
  page_changes_.grow();
  if (!page.more) pull_due_ = false;
  return LaneStep{Advanced{}};
}

}  // namespace siteproof
