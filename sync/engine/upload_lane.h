#pragma once

#include <optional>
#include <vector>

#include "core/usecases/sync_door.h"
#include "sync/engine/lane_step.h"
#include "sync/engine/receipt_check.h"
#include "sync/engine/server_address.h"
#include "sync/engine/upload_round.h"

namespace siteproof {

/// Brings files to the server by tus 1.0.0 and their verified receipts back. Errors of its functions are the door's.
/// One thread.
class UploadLane {
 public:
  UploadLane(SyncDoor& door, SyncTally& tally) : door_(door), tally_(tally) {}

  /// What to send next; nothing when every file but those set aside has its receipt.
  [[nodiscard]] Result<std::optional<LaneRequest>> next(const ServerAddress& server);
  [[nodiscard]] Result<LaneStep> on_reply(const HttpReply& reply, const ServerAddress& server,
                                          const ReceiptCheck& receipts, MonotonicTime now);
  /// Kind network: the connection broke off. Any other: the file could not be read here.
  [[nodiscard]] Result<LaneStep> on_failure(const Error& error, MonotonicTime now);
  void on_cancelled() { round_.connection_dropped(); }

  void begin_round(MonotonicTime now) { round_.begin_round(now); }
  [[nodiscard]] std::optional<Error> aside_error() const { return round_.aside_error(); }

 private:
  enum class Asked { nothing, receipts, creation, offset, piece };

  [[nodiscard]] LaneRequest ask_receipts(const ServerAddress& server, std::vector<PendingUpload> files);
  [[nodiscard]] LaneRequest ask_creation(const ServerAddress& server);
  [[nodiscard]] LaneRequest ask_piece(const ServerAddress& server);

  [[nodiscard]] Result<LaneStep> on_receipts(const HttpReply& reply, const ReceiptCheck& receipts, MonotonicTime now);
  [[nodiscard]] Result<LaneStep> on_created(const HttpReply& reply, const ServerAddress& server,
                                            const ReceiptCheck& receipts, MonotonicTime now);
  /// To HEAD and PATCH alike: how far the file is.
  [[nodiscard]] Result<LaneStep> on_progress(const HttpReply& reply, const ReceiptCheck& receipts, MonotonicTime now);
  /// The answers that every tus request may get.
  [[nodiscard]] Result<LaneStep> on_refused(const HttpReply& reply, MonotonicTime now);

  [[nodiscard]] Result<LaneStep> take_offset(std::string_view url, std::int64_t offset);
  [[nodiscard]] Result<LaneStep> take_receipt(const FileReceipt& receipt, const PendingUpload& file,
                                              const ReceiptCheck& receipts, MonotonicTime now);
  [[nodiscard]] LaneStep on_locked(const Error& why);
  [[nodiscard]] Result<LaneStep> begin_again(const Error& why, MonotonicTime now);
  [[nodiscard]] Result<LaneStep> on_wrong_hash(const Error& why, MonotonicTime now);
  [[nodiscard]] Result<LaneStep> set_aside(const PendingUpload& file, Error error, MonotonicTime now);

  SyncDoor& door_;
  SyncTally& tally_;
  UploadRound round_;
  Asked asked_ = Asked::nothing;
  int locked_in_a_row_ = 0;
  PendingUpload current_;               ///< of a tus request
  std::vector<PendingUpload> queried_;  ///< of a question for receipts
};

}  // namespace siteproof
