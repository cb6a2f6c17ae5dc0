#include "sync/server/order_book.h"

#include <algorithm>

#include "core/journal/state_codec.h"
#include "core/rules/call_backs.h"
#include "core/rules/figures.h"
#include "core/rules/household.h"
#include "sync/server/feed_writer.h"

namespace siteproof::server {
namespace {

std::optional<PersonId> technician_of(const std::optional<OrderState>& state) {
  return state ? state->technician.value : std::nullopt;
}

std::int64_t open_complaints(const OrderState& state) {
  return std::count_if(state.complaints.begin(), state.complaints.end(),
                       [](const Complaint& complaint) { return !complaint.answered_at; });
}

}  // namespace

Result<OrderBook::Page*> OrderBook::page(const OrderId& order) {
  if (const auto known = pages_.find(order); known != pages_.end()) return &known->second;
  Page fresh;
  SITEPROOF_TRY(auto row, database_.cached("SELECT state, seq FROM order_state WHERE order_id = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(order).step());
  if (found) {
    SITEPROOF_TRY(fresh.state, read_state(row->text(0)));
    fresh.seq = row->integer<ServerSeq>(1);
    SITEPROOF_TRY(fresh.line, household_line_text(household_line(*fresh.state)));
  }
  return &pages_.emplace(order, std::move(fresh)).first->second;
}

Result<const OrderState*> OrderBook::find(const OrderId& order) {
  SITEPROOF_TRY(const Page* const found, page(order));
  return found->state ? &*found->state : nullptr;
}

Result<Sha256> OrderBook::tail(const OrderId& order, const DeviceId& device) {
  auto& tails = tails_[order];
  if (const auto known = tails.find(device); known != tails.end()) return known->second.hash;
  Tail stored;
  SITEPROOF_TRY(auto row, database_.cached("SELECT hash FROM chain_tail WHERE order_id = ? AND device = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(order, device).step());
  if (found) {
    SITEPROOF_TRY(stored.hash, row->sha256(0));
  }
  return tails.emplace(device, stored).first->second.hash;
}

void OrderBook::set_tail(const OrderId& order, const DeviceId& device, const Sha256& hash) {
  tails_[order][device] = {hash, true};
}

Result<ServerSeq> OrderBook::next_seq() {
  if (raw(newest_) < 0) {
    SITEPROOF_TRY(const auto newest, database_.query_int64("SELECT max(server_seq) FROM event"));
    newest_ = ServerSeq{newest.value_or(0)};
  }
  newest_ = ServerSeq{raw(newest_) + 1};
  return newest_;
}

Result<PushVerdict> OrderBook::commit(const JournalEntry& entry, std::string remark) {
  const EventHeader& header = entry.event.header;
  SITEPROOF_TRY(Page* const at, page(header.order));
  SITEPROOF_TRY(const Sha256 before_hash, tail(header.order, header.device));
  const auto before = technician_of(at->state);
  Decision decision = decide(at->state, entry, before_hash);
  if (decision.reason.empty()) decision.reason = std::move(remark);
  set_tail(header.order, header.device, entry.hash);
  if (decision.verdict == Verdict::quarantined) {
    return PushVerdict{header.seq, decision.verdict, ServerSeq{}, std::move(decision.reason)};
  }
  SITEPROOF_TRY(at->seq, next_seq());
  at->changed = true;
  SITEPROOF_CHECK(
      database_.run("INSERT INTO event(server_seq, order_id, device, device_seq, hash, text, verdict, reason) "
                    "VALUES(?,?,?,?,?,?,?,?)",
                    at->seq, header.order, header.device, header.seq, entry.hash, entry.text,
                    to_string(decision.verdict), decision.reason));
  SITEPROOF_CHECK(note_household(entry));
  SITEPROOF_CHECK(note_file(entry));
  SITEPROOF_CHECK(feed_commit(database_, header.order, before, technician_of(at->state), at->seq));
  return PushVerdict{header.seq, decision.verdict, at->seq, std::move(decision.reason)};
}

Status OrderBook::note_file(const JournalEntry& entry) {
  const auto* photo = std::get_if<PhotoTaken>(&entry.event.body);
  const auto* recording = std::get_if<RecordingMade>(&entry.event.body);
  if (photo == nullptr && recording == nullptr) return {};
  return database_.run("INSERT INTO file_reference(sha256, order_id) VALUES(?, ?) ON CONFLICT DO NOTHING",
                       photo != nullptr ? photo->sha256 : recording->sha256, entry.event.header.order);
}

// An order raised on the spot may name a household that the office has not entered yet.
Status OrderBook::note_household(const JournalEntry& entry) {
  const auto* report = std::get_if<OrderReported>(&entry.event.body);
  if (report == nullptr) return {};
  const Intake& intake = report->intake;
  SITEPROOF_TRY(const std::string text, household_text({intake.household, intake.address, intake.contact, {}, {}}));
  return database_.run("INSERT INTO household(id, text) VALUES(?, ?) ON CONFLICT DO NOTHING", intake.household, text);
}

Result<std::optional<UtcTime>> OrderBook::next_call(const OrderState& state) {
  const OrderStatus status = state.status.value;
  if (status != OrderStatus::closed && status != OrderStatus::called_back) return std::optional<UtcTime>();
  SITEPROOF_TRY(const auto rules, policy_.call_backs(state));
  return next_call_back(state, rules);
}

Status OrderBook::save(const OrderId& order, Page& page) {
  const OrderState& state = *page.state;
  SITEPROOF_TRY(const StateText text, state_text(state));
  SITEPROOF_TRY(const std::string line, household_line_text(household_line(state)));
  SITEPROOF_TRY(const auto call_at, next_call(state));
  // None of what is kept of the outcome here depends on the template or on the time.
  const auto done = outcome(state, nullptr, UtcTime{});
  SITEPROOF_CHECK(database_.run(
      "INSERT INTO order_state(order_id, seq, state, digest, technician, household, status, open_complaints,"
      " first_finished_at, first_finisher, fixed_first_time, next_call_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"
      " ON CONFLICT(order_id) DO UPDATE SET seq = excluded.seq, state = excluded.state, digest = excluded.digest,"
      " technician = excluded.technician, status = excluded.status, open_complaints = excluded.open_complaints,"
      " first_finished_at = excluded.first_finished_at, first_finisher = excluded.first_finisher,"
      " fixed_first_time = excluded.fixed_first_time, next_call_at = excluded.next_call_at",
      order, page.seq, text.text, text.digest, state.technician.value, state.intake.household,
      to_string(state.status.value), open_complaints(state), done ? std::optional(done->finished_at) : std::nullopt,
      done ? std::optional(done->technician) : std::nullopt,
      done ? std::optional(int{done->fixed_first_time}) : std::nullopt, call_at));
  if (line == page.line) return {};
  SITEPROOF_CHECK(
      database_.run("INSERT OR REPLACE INTO household_line(household, order_id, reported_at, line) VALUES(?,?,?,?)",
                    state.intake.household, order, state.intake.reported_at, line));
  return feed_household(database_, state.intake.household, page.seq);
}

Status OrderBook::finish() {
  for (auto& [order, page] : pages_) {
    if (page.changed) SITEPROOF_CHECK(save(order, page));
  }
  for (const auto& [order, tails] : tails_) {
    for (const auto& [device, tail] : tails) {
      if (!tail.moved) continue;
      SITEPROOF_CHECK(
          database_.run("INSERT INTO chain_tail(order_id, device, hash) VALUES(?,?,?)"
                        " ON CONFLICT(order_id, device) DO UPDATE SET hash = excluded.hash",
                        order, device, tail.hash));
    }
  }
  return {};
}

}  // namespace siteproof::server
