#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/storage/waiting_list.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// A photograph that the server has not confirmed yet.
struct WaitingPhoto {
  FilePlace place;  ///< where the next page begins
  std::int64_t size = 0, sent = 0;
  bool entry_waits = false;         ///< the entry that mentions it goes first
  std::optional<Error> last_error;  ///< why its last attempt failed
  OrderId order;
  std::string order_title;
  PhotoId photo;
  Stage stage = Stage::before;
};

enum class EntryKind { status, photo, answer, note, sign_off, other };

/// An entry that the server did not take, with its reason.
struct AsideEntry {
  OrderId order;
  std::string order_title, reason;
  EntryKind kind = EntryKind::other;
  UtcTime at;
};

/// What waits on this tablet, one by one; reads only.
class Waiting {
 public:
  explicit Waiting(Tablet& tablet) : list_(tablet.store()) {}

  /// In the order of sending, from behind `after`; a default FilePlace is the beginning.
  [[nodiscard]] Result<std::vector<WaitingPhoto>> photos(const FilePlace& after, int count_max);
  [[nodiscard]] Result<std::vector<QueuedOrder>> orders(int count_max) { return list_.orders(count_max); }
  [[nodiscard]] Result<std::vector<AsideEntry>> aside(int count_max);

 private:
  WaitingList list_;
};

/// "network network.unreachable The server cannot be reached …": an error as it is kept in one line of text.
[[nodiscard]] std::string error_line(const Error& error);
/// Text that is no such line becomes a network error with this message.
[[nodiscard]] Error error_of_line(std::string_view line);

}  // namespace siteproof
