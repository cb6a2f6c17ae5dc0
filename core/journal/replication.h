#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/journal/journal_entry.h"
#include "core/model/stock.h"

namespace siteproof {

// What passes between the central server and a tablet, independent of how it is sent.

/// An order newly in the tablet's scope, as it stands after `seq`.
struct RemoteSnapshot {
  OrderState state;
  ServerSeq seq{};
};
/// An event that somebody else committed.
struct RemoteEvent {
  JournalEntry entry;
  ServerSeq seq{};
};
/// The place in the server's order of an event that this device sent itself; the device has its text.
struct RemoteOwn {
  OrderId order;
  DeviceSeq device_seq{};
  ServerSeq seq{};
};
/// The order is no longer this tablet's. What the tablet recorded of it stays until it is sent.
struct RemoteLeave {
  OrderId order;
  ServerSeq seq{};
};
/// Template data, as the company edits it: its canonical text.
struct RemoteTemplate {
  TemplateRef ref;
  std::string text;
};
struct RemoteHousehold {
  HouseholdFile file;
};
/// The store as it was counted last: in place of the picture before.
struct RemoteStock {
  StockPicture picture;
};
using RemoteChange =
    std::variant<RemoteSnapshot, RemoteEvent, RemoteOwn, RemoteLeave, RemoteTemplate, RemoteHousehold, RemoteStock>;

/// One page of changes in commit order. It applies with its cursor in one transaction or not at all.
struct RemotePage {
  std::string epoch;   ///< changes when the server's history is not the one the cursor was made in
  std::string cursor;  ///< opaque; where the next page begins
  bool more = false;
  std::vector<RemoteChange> changes;
  std::optional<Sha256> checksum;  ///< scope_digest of the whole scope after this page; only on the last page
  /// Fresh from the server; whoever applies the page has checked it against the tenant's authority.
  std::optional<Beacon> beacon = std::nullopt;
};

enum class Verdict { accepted, merged, conflict, quarantined };
[[nodiscard]] std::string_view to_string(Verdict) noexcept;

/// The server's answer to one event. A retry gets the same answer again.
struct PushVerdict {
  DeviceSeq device_seq{};
  Verdict verdict = Verdict::accepted;
  ServerSeq seq{};     ///< zero when quarantined
  std::string reason;  ///< for a person; empty when there is nothing to say
};

/// The server's signed word that it holds a file on durable storage.
struct FileReceipt {
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  UtcTime received_at;
  std::string signature;  ///< base64 of an ECDSA P-256 signature (DER) over receipt_text
  friend bool operator==(const FileReceipt&, const FileReceipt&) = default;
};
/// "siteproof receipt v1\n<sha256> <size> <received_at>\n": the exact bytes a receipt signs.
[[nodiscard]] std::string receipt_text(const FileReceipt& receipt);

/// SHA-256 over "<order> <digest>\n" of every order in ascending order of its number: equal on both sides when all
/// their states are.
[[nodiscard]] Sha256 scope_digest(const std::map<OrderId, Sha256>& digests);

}  // namespace siteproof
