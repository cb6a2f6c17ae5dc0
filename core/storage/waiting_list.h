#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// A place in the queue of files: what comes after it is asked for.
struct FilePlace {
  DeviceSeq device_seq{};
  Sha256 sha256;
};

/// A file without a receipt, in the queue to the server.
struct QueuedFile {
  FilePlace place;
  std::int64_t size = 0, offset = 0;  ///< bytes: all, and what the server has
  int attempts = 0;                   ///< that failed
  std::string last_error;             ///< of the last attempt, as it was recorded; empty when it went through
  bool entry_waits = false;           ///< the event that mentions it goes first
  std::string order_title;            ///< empty when the order is not on the tablet any more
  std::string event_text;             ///< of the event that mentions it
};

/// How many events of this device wait on one order.
struct QueuedOrder {
  OrderId order;
  std::string title;  ///< empty when the order is not on the tablet any more
  std::int64_t entries = 0;
};

/// An event that the server set aside.
struct AsideEvent {
  OrderId order;
  std::string title, reason, event_text;
};

/// What has not reached the server yet, to be looked at piece by piece. Changes nothing.
class WaitingList {
 public:
  explicit WaitingList(TabletStore& store) : db_(store.database()), device_(store.device()) {}

  /// In the order of sending, from behind `after`.
  [[nodiscard]] Result<std::vector<QueuedFile>> files(const FilePlace& after, int count_max);
  /// The order with the oldest event first.
  [[nodiscard]] Result<std::vector<QueuedOrder>> orders(int count_max);
  /// The newest first.
  [[nodiscard]] Result<std::vector<AsideEvent>> aside(int count_max);
  /// How many waiting files each recorded error stopped last; the errors as they were recorded.
  [[nodiscard]] Result<std::map<std::string, std::int64_t>> file_errors();

 private:
  Database& db_;
  DeviceId device_;
};

}  // namespace siteproof
