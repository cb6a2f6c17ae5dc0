#include "tests/sync/fake_door.h"

#include <algorithm>

#include "core/journal/journal_entry.h"

namespace siteproof::test {
namespace {

Event note(const SyncIdentity& who, std::int64_t seq, std::size_t bytes, const Sha256& prev) {
  EventHeader header{};
  header.id.value.bytes[6] = 0x70;
  header.id.value.bytes[8] = 0x80;
  header.id.value.bytes[15] = static_cast<std::uint8_t>(seq);
  header.id.value.bytes[14] = static_cast<std::uint8_t>(seq >> 8);
  header.order = OrderId{"A1"};
  header.device = who.device;
  header.seq = DeviceSeq{seq};
  header.actor = who.technician;
  header.prev = prev;
  header.at = {UtcTime{1'000'000 + seq}, seq, "boot"};
  return {header, NoteAdded{std::string(bytes, 'x')}};
}

}  // namespace

FakeDoor::FakeDoor(std::string ca_certificate) {
  who.server_url = "http://127.0.0.1:1";
  who.token = "good-token";
  who.technician = PersonId{"li"};
  who.device.value.bytes[0] = 7;
  who.ca_certificate = std::move(ca_certificate);
}

DeviceSeq FakeDoor::add_event(std::size_t bytes) {
  const std::int64_t seq = next_seq_++;
  const JournalEntry entry = seal_entry(note(who, seq, bytes, tail_)).value();
  tail_ = entry.hash;
  events[DeviceSeq{seq}].text = entry.text;
  return DeviceSeq{seq};
}

Sha256 FakeDoor::add_file(std::size_t bytes) {
  StoredFile file;
  file.bytes.resize(bytes);
  std::uint32_t state = 2463534242U + next_byte_++;
  for (std::uint8_t& b : file.bytes) {
    state = state * 1664525U + 1013904223U;
    b = static_cast<std::uint8_t>(state >> 24U);
  }
  file.size = static_cast<std::int64_t>(bytes);
  file.event = add_event();
  const Sha256 hash = sha256(file.bytes);
  files.emplace(hash, std::move(file));
  file_order.push_back(hash);
  return hash;
}

Status FakeDoor::disk() const {
  if (storage_error) return fail(*storage_error);
  return {};
}

Result<SyncIdentity> FakeDoor::identity() { return who; }

Result<std::vector<std::string>> FakeDoor::outbox(std::size_t events_max, std::size_t bytes_max) {
  std::vector<std::string> out;
  std::size_t bytes = 0;
  for (const auto& [seq, event] : events) {
    if (event.verdict) continue;
    bytes += event.text.size();
    if (!out.empty() && (bytes > bytes_max || out.size() == events_max)) break;
    out.push_back(event.text);
  }
  return out;
}

Status FakeDoor::record_verdicts(std::span<const PushVerdict> verdicts) {
  SITEPROOF_CHECK(disk());
  for (const PushVerdict& v : verdicts) {
    StoredEvent& event = events.at(v.device_seq);
    event.verdict = v;
    ++event.verdicts;
  }
  return {};
}

Result<std::string> FakeDoor::cursor() { return cursor_now; }

Result<PageOutcome> FakeDoor::apply_page(const RemotePage& page) {
  SITEPROOF_CHECK(disk());
  PageOutcome outcome = PageOutcome::applied;
  if (!outcomes.empty()) {
    outcome = outcomes.front();
    outcomes.pop_front();
  } else if (!epoch.empty() && epoch != page.epoch) {
    outcome = PageOutcome::epoch_changed;
  }
  if (outcome == PageOutcome::epoch_changed) {
    SITEPROOF_CHECK(forget_cursor());
    return outcome;
  }
  epoch = page.epoch;
  cursor_now = page.cursor;
  for (const RemoteChange& change : page.changes) {
    if (const auto* event = std::get_if<RemoteEvent>(&change)) ++changes_applied[event->seq];
    if (const auto* whole = std::get_if<RemoteSnapshot>(&change)) snapshots[whole->state.id] = whole->state;
    if (const auto* own = std::get_if<RemoteOwn>(&change)) ++changes_applied[own->seq];
  }
  if (outcome == PageOutcome::checksum_differs) {
    cursor_now.clear();
    changes_applied.clear();
  }
  return outcome;
}

Status FakeDoor::forget_cursor() {
  SITEPROOF_CHECK(disk());
  ++forgotten;
  cursor_now.clear();
  epoch.clear();
  changes_applied.clear();
  for (auto& [seq, event] : events) event.verdict.reset();
  return {};
}

Result<std::vector<PendingUpload>> FakeDoor::uploads(std::size_t count_max) {
  std::vector<PendingUpload> out;
  for (const Sha256& hash : file_order) {
    const StoredFile& f = files.at(hash);
    if (f.receipt || !events.at(f.event).verdict || out.size() == count_max) continue;
    out.push_back({hash, f.size, f.upload_url, f.offset, "image/jpeg", static_cast<int>(f.failures.size())});
  }
  return out;
}

Status FakeDoor::record_upload(const Sha256& file, std::string_view upload_url, std::int64_t offset) {
  SITEPROOF_CHECK(disk());
  files.at(file).upload_url = upload_url;
  files.at(file).offset = offset;
  return {};
}

Status FakeDoor::record_upload_failure(const Sha256& file, const Error& error) {
  SITEPROOF_CHECK(disk());
  files.at(file).failures.push_back(error);
  return {};
}

Status FakeDoor::record_receipts(std::span<const FileReceipt> receipts) {
  SITEPROOF_CHECK(disk());
  for (const FileReceipt& r : receipts) files.at(r.sha256).receipt = r;
  return {};
}

Result<std::int64_t> FakeDoor::read_file(const Sha256& file, std::int64_t offset,
                                         const std::function<bool(ByteView)>& sink) {
  constexpr std::size_t block = 64 * 1024;
  ByteView rest = ByteView(files.at(file).bytes).subspan(static_cast<std::size_t>(offset));
  std::int64_t taken = 0;
  while (!rest.empty()) {
    const ByteView now = rest.first(std::min(block, rest.size()));
    rest = rest.subspan(now.size());
    taken += static_cast<std::int64_t>(now.size());
    if (!sink(now)) break;
  }
  return taken;
}

Status FakeDoor::record_server_time(UtcTime) {
  ++clock_set;
  return disk();
}

Status FakeDoor::record_attempt(const std::optional<Error>& error) {
  SITEPROOF_CHECK(disk());
  attempts.push_back(error);
  return {};
}

Result<SyncStatus> FakeDoor::status() {
  SyncStatus out;
  for (const auto& [seq, event] : events) {
    if (!event.verdict) ++out.events_pending;
    if (event.verdict && event.verdict->verdict == Verdict::quarantined) ++out.events_quarantined;
  }
  for (const auto& [hash, file] : files) {
    if (file.receipt) continue;
    ++out.uploads_pending;
    out.upload_bytes_pending += file.size - file.offset;
  }
  out.cursor = cursor_now;
  return out;
}

}  // namespace siteproof::test
