#include "tests/support/fake_server.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"
#include "core/model/checklist_template.h"
#include "tests/support/result_checks.h"

namespace siteproof {

FakeServer::FakeServer(std::uint64_t seed) : random_(seed), device_(DeviceId::make(now, random_)) {}

// A cursor is "<last order that the first pull sent, or * after it>:<commits sent>".
struct FakeServer::Cursor {
  std::string first_pull;
  std::size_t commits = 0;

  static Cursor read(const std::string& text, std::size_t newest) {
    if (text.empty()) return {"", newest};
    const auto colon = text.find(':');
    return {text.substr(0, colon), static_cast<std::size_t>(std::stoull(text.substr(colon + 1)))};
  }
  [[nodiscard]] bool in_first_pull() const { return first_pull != "*"; }
  [[nodiscard]] std::string str() const { return first_pull + ':' + std::to_string(commits); }
};

OrderId FakeServer::report(OrderReported report, const OrderId& id) {
  office(id, std::move(report));
  return id;
}

void FakeServer::office(const OrderId& order, EventBody body) {
  now = now + std::chrono::seconds(1);
  Event event;
  event.header.id = EventId::make(now, random_);
  event.header.order = order;
  event.header.device = device_;
  event.header.seq = DeviceSeq{++office_seq_};
  event.header.actor = PersonId{"chen"};
  event.header.role = Role::dispatcher;
  event.header.at = {now, 0, "server"};
  event.body = std::move(body);
  static_cast<void>(commit(value_of(seal_entry(std::move(event)))));
}

void FakeServer::add_template(std::string_view json) {
  const auto document = value_of(parse_json(json, "The template"));
  templates_.push_back({value_of(parse_template(document)).ref, value_of(canonical(document))});
}

void FakeServer::fold_in(const JournalEntry& entry) {
  auto& state = states_[entry.event.header.order];
  before_.push_back(state ? state->technician.value : std::nullopt);
  static_cast<void>(fold(state, entry.event));
  after_.push_back(state ? state->technician.value : std::nullopt);
}

FoldOutcome FakeServer::commit(JournalEntry entry) {
  auto trial = states_[entry.event.header.order];
  const FoldOutcome outcome = fold(trial, entry.event);
  fold_in(entry);
  log_.push_back(std::move(entry));
  return outcome;
}

PushVerdict FakeServer::push(std::string_view text) {
  JournalEntry entry = value_of(read_entry(text));
  const DeviceSeq seq = entry.event.header.seq;
  const std::pair key(entry.event.header.device, seq);
  if (const auto known = answers_.find(key); known != answers_.end()) return known->second;
  PushVerdict verdict{seq, Verdict::accepted, ServerSeq{}, ""};
  const auto& state = states_[entry.event.header.order];
  const auto seen = state ? state->applied.find(entry.event.header.device) : decltype(state->applied.end()){};
  const bool passed_over = state && seen != state->applied.end() && seq <= seen->second;
  if (passed_over || (poison && poison(entry.event))) {
    verdict.verdict = Verdict::quarantined;
    verdict.reason = "set aside by the test";
  } else {
    const FoldOutcome outcome = commit(std::move(entry));
    REQUIRE(outcome != FoldOutcome::no_order);
    REQUIRE(outcome != FoldOutcome::duplicate);
    if (outcome == FoldOutcome::conflict) verdict.verdict = Verdict::conflict;
    if (outcome == FoldOutcome::merged) verdict.verdict = Verdict::merged;
    verdict.seq = ServerSeq{std::ssize(log_)};
  }
  return answers_.emplace(key, verdict).first->second;
}

std::vector<OrderId> FakeServer::scope(const PersonId& technician) const {
  std::vector<OrderId> out;
  for (const auto& [id, state] : states_) {
    if (state && state->technician.value == technician) out.push_back(id);
  }
  return out;
}

std::vector<OrderId> FakeServer::orders() const {
  std::vector<OrderId> out;
  for (const auto& [id, state] : states_) out.push_back(id);
  return out;
}

std::optional<RemoteChange> FakeServer::change_at(std::size_t seq, const PersonId& technician,
                                                  const DeviceId& device) const {
  const JournalEntry& entry = log_[seq - 1];
  const EventHeader& header = entry.event.header;
  const ServerSeq at{static_cast<std::int64_t>(seq)};
  const bool was = before_[seq - 1] == technician;
  const bool is = after_[seq - 1] == technician;
  if (was && !is) return RemoteLeave{header.order, at};
  // An order that comes into scope is sent as it stands now; what is in it already is skipped when its turn comes.
  if (!was && is) return RemoteSnapshot{order(header.order), ServerSeq{std::ssize(log_)}};
  if (!is) return std::nullopt;
  if (header.device == device) return RemoteOwn{header.order, header.seq, at};
  return RemoteEvent{entry, at};
}

RemotePage FakeServer::page(const PersonId& technician, const DeviceId& device, const std::string& cursor,
                            std::size_t changes_max) const {
  RemotePage page;
  page.epoch = epoch_;
  Cursor at = Cursor::read(cursor, log_.size());
  if (cursor.empty()) {
    for (const RemoteTemplate& one : templates_) page.changes.emplace_back(one);
    for (const HouseholdFile& one : households_) page.changes.emplace_back(RemoteHousehold{one});
    if (stock_) page.changes.emplace_back(RemoteStock{*stock_});
  }
  // What changes while the first pull lasts comes with the commits.
  const auto orders = scope(technician);
  auto next = std::find_if(orders.begin(), orders.end(), [&](const OrderId& id) { return id.str() > at.first_pull; });
  while (at.in_first_pull() && page.changes.size() < changes_max) {
    if (next == orders.end()) {
      at.first_pull = "*";
    } else {
      at.first_pull = next->str();
      page.changes.emplace_back(RemoteSnapshot{order(*next++), ServerSeq{std::ssize(log_)}});
    }
  }
  while (!at.in_first_pull() && at.commits < log_.size() && page.changes.size() < changes_max) {
    if (auto change = change_at(++at.commits, technician, device)) page.changes.push_back(std::move(*change));
  }
  page.more = at.in_first_pull() || at.commits < log_.size();
  page.cursor = at.str();
  if (!page.more) page.checksum = digest(technician);
  return page;
}

Sha256 FakeServer::digest(const PersonId& technician) const {
  std::map<OrderId, Sha256> digests;
  for (const OrderId& id : scope(technician)) digests.emplace(id, value_of(state_text(order(id))).digest);
  return scope_digest(digests);
}

void FakeServer::restore(std::size_t kept) {
  epoch_ = "epoch-" + std::to_string(++epochs_);
  device_ = DeviceId::make(now, random_);
  office_seq_ = 0;
  const std::vector<JournalEntry> log(log_.begin(),
                                      log_.begin() + static_cast<std::ptrdiff_t>(std::min(kept, log_.size())));
  log_.clear();
  before_.clear();
  after_.clear();
  states_.clear();
  for (const JournalEntry& entry : log) {
    fold_in(entry);
    log_.push_back(entry);
  }
  std::erase_if(answers_, [&](const auto& answer) { return raw(answer.second.seq) > std::ssize(log_); });
}

}  // namespace siteproof
