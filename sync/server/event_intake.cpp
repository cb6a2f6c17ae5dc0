#include "sync/server/event_intake.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/canonical_text.h"
#include "sync/server/changes_feed.h"
#include "sync/server/seal_desk.h"

namespace siteproof::server {
namespace {

Result<Verdict> verdict_named(std::string_view name) {
  for (const Verdict v : {Verdict::accepted, Verdict::merged, Verdict::conflict, Verdict::quarantined}) {
    if (to_string(v) == name) return v;
  }
  return fail(ErrorKind::storage, "storage.corrupt",
              "The server's journal holds an unknown verdict: restore a backup.");
}

/// As much of an event's head as can be read; what cannot stays at its default.
struct Label {
  DeviceSeq seq{};
  std::optional<OrderId> order;
  std::optional<DeviceId> device;
};

Label label_of(const nlohmann::json& object) {
  Label out;
  if (!object.is_object()) return out;
  if (const auto it = object.find("seq"); it != object.end() && it->is_number_unsigned() &&
                                          it->get<std::uint64_t>() <= std::uint64_t{canonical_integer_max}) {
    out.seq = DeviceSeq{it->get<std::int64_t>()};
  }
  if (const auto it = object.find("order"); it != object.end() && it->is_string()) {
    if (auto order = OrderId::parse(it->get_ref<const std::string&>())) out.order = std::move(*order);
  }
  if (const auto it = object.find("device"); it != object.end() && it->is_string()) {
    if (auto device = DeviceId::parse(it->get_ref<const std::string&>())) out.device = *device;
  }
  return out;
}

/// One push: its transaction, its sender.
class Batch {
 public:
  Batch(Database& database, const DeviceCaller& sender, UtcTime now, const SealDesk& seals)
      : database_(database), book_(database), sender_(sender), now_(now), seals_(seals) {}

  Result<PushVerdict> take(const nlohmann::json& event) {
    const auto entry = read_entry(event);
    if (!entry) return take_unreadable(event, entry.error().message);
    const EventHeader& header = entry->event.header;
    if (header.device == sender_.device) {
      SITEPROOF_TRY(const Earlier earlier, answered_before(header.seq, entry->hash));
      if (earlier.answer) return *earlier.answer;
      if (earlier.number_taken) return set_aside(*entry, "The device sent another record with the same number before.");
    }
    if (const auto reason = not_its_own(entry->event, sender_)) return set_aside(*entry, *reason);
    SITEPROOF_TRY(const auto no_receipt, seals_.no_receipt_because(database_, entry->event));
    SITEPROOF_TRY(PushVerdict verdict, book_.commit(*entry, no_receipt.value_or("")));
    if (verdict.verdict == Verdict::quarantined) return set_aside(*entry, verdict.reason);
    if (!no_receipt) SITEPROOF_CHECK(seals_.receive(database_, book_, *entry));
    return verdict;
  }

  Status finish() { return book_.finish(); }

 private:
  struct Earlier {
    std::optional<PushVerdict> answer;
    bool number_taken = false;  // by an event with other content
  };

  Result<PushVerdict> take_unreadable(const nlohmann::json& event, const std::string& reason) {
    const Label label = label_of(event);
    const auto written = canonical(event);
    const std::string text = written ? *written : event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const Sha256 hash = sha256(text);
    SITEPROOF_TRY(const Earlier earlier, answered_before(label.seq, hash));
    if (earlier.answer) return *earlier.answer;
    if (label.order && label.device == sender_.device) book_.set_tail(*label.order, sender_.device, hash);
    return set_aside(label.seq, label.order ? std::optional(label.order->str()) : std::nullopt, hash, text, reason);
  }

  Result<Earlier> answered_before(DeviceSeq seq, const Sha256& hash) {
    Earlier out;
    SITEPROOF_TRY(
        auto event,
        database_.cached("SELECT server_seq, hash, verdict, reason FROM event WHERE device = ? AND device_seq = ?"));
    SITEPROOF_TRY(const bool entered, event->bind_all(sender_.device, seq).step());
    if (entered) {
      SITEPROOF_TRY(const Sha256 first, event->sha256(1));
      if (first == hash) {
        SITEPROOF_TRY(const Verdict verdict, verdict_named(event->text(2)));
        out.answer = PushVerdict{seq, verdict, event->integer<ServerSeq>(0), std::string(event->text(3))};
        return out;
      }
      out.number_taken = true;
    }
    SITEPROOF_TRY(auto aside,
                  database_.cached("SELECT reason FROM quarantine WHERE device = ? AND device_seq = ? AND hash = ?"));
    SITEPROOF_TRY(const bool known, aside->bind_all(sender_.device, seq, hash).step());
    if (known) out.answer = PushVerdict{seq, Verdict::quarantined, ServerSeq{}, std::string(aside->text(0))};
    return out;
  }

  Result<PushVerdict> set_aside(const JournalEntry& entry, const std::string& reason) {
    const EventHeader& header = entry.event.header;
    // What follows on this order names it as predecessor, and must not be set aside for that.
    if (header.device == sender_.device) book_.set_tail(header.order, header.device, entry.hash);
    return set_aside(header.seq, header.order.str(), entry.hash, entry.text, reason);
  }

  Result<PushVerdict> set_aside(DeviceSeq seq, const std::optional<std::string>& order, const Sha256& hash,
                                std::string_view text, const std::string& reason) {
    SITEPROOF_CHECK(
        database_.run("INSERT INTO quarantine(device, device_seq, order_id, hash, text, reason, received_at)"
                      " VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
                      sender_.device, seq, order, hash, text, reason, now_));
    return PushVerdict{seq, Verdict::quarantined, ServerSeq{}, reason};
  }

  Database& database_;
  OrderBook book_;
  const DeviceCaller& sender_;
  UtcTime now_;
  const SealDesk& seals_;
};

}  // namespace

Result<std::vector<PushVerdict>> EventIntake::push(const DeviceCaller& sender, const std::optional<std::string>& cursor,
                                                   const nlohmann::json& events) {
  const ClockReading now = clock_.now();
  const SealDesk seals(authority_, store_.device(), now, random_);
  return store_.write([&](Database& database) -> Result<std::vector<PushVerdict>> {
    if (cursor) SITEPROOF_CHECK(check_history(database, store_.epoch(), *cursor));
    Batch batch(database, sender, now.wall, seals);
    std::vector<PushVerdict> verdicts;
    verdicts.reserve(events.size());
    for (const nlohmann::json& event : events) {
      SITEPROOF_TRY(PushVerdict verdict, batch.take(event));
      verdicts.push_back(std::move(verdict));
    }
    SITEPROOF_CHECK(batch.finish());
    return verdicts;
  });
}

}  // namespace siteproof::server
