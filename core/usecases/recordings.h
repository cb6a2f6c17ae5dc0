#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

struct RecordingRequest {
  OrderId order;
  RecordingKind kind = RecordingKind::voice;
  std::string place;
  std::optional<PhotoId> about;  ///< the photo it speaks of, one of this order
};

struct SavedRecording {
  Recording recording;
  bool was_known = false;  ///< this order had the same bytes already; they were not added twice
};

/// Voice notes and short videos of an order. A recording is saved when add() returns: its bytes are in the vault and
/// its event in the journal. Refusals: "recording.about", and those of MediaInspector.
class Recordings {
 public:
  explicit Recordings(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<SavedRecording> add(const RecordingRequest& request, const std::filesystem::path& file);
  /// `file_name` is what the record calls it.
  [[nodiscard]] Result<SavedRecording> add(const RecordingRequest& request, const std::filesystem::path& file,
                                           std::string file_name);
  /// Adds a recovered recording (Photos::recovered) to an order, as the kind that it is. Refuses "recording.photo".
  [[nodiscard]] Result<SavedRecording> adopt(RecordingRequest request, const Sha256& recovered);
  [[nodiscard]] Result<std::vector<Recording>> list(const OrderId& order);
  /// not_found "recording.unknown".
  [[nodiscard]] Result<Recording> find(const OrderId& order, const RecordingId& id);
  /// The original bytes, for playing.
  [[nodiscard]] Result<Bytes> original(const OrderId& order, const RecordingId& id);
  /// Writes the original bytes, all or nothing.
  [[nodiscard]] Status export_original(const OrderId& order, const RecordingId& id,
                                       const std::filesystem::path& target);

 private:
  [[nodiscard]] Result<SavedRecording> record(const RecordingRequest& request, const Ingested& stored,
                                              std::string file_name);
  Tablet& tablet_;
};

}  // namespace siteproof
