#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

struct PhotoRequest {
  OrderId order;
  Stage stage = Stage::before;
  std::string place;
  std::optional<PhotoId> pair;
  std::optional<CaptureId> capture = std::nullopt;  ///< what the camera was opened for, from Captures::intend
  std::optional<ItemId> item = std::nullopt;        ///< the form's photo item it answers
};

struct SavedPhoto {
  Photo photo;
  bool was_known = false;  ///< this order had the same photograph at that stage already; it was not added twice
};

/// An original in the vault that no event names.
struct RecoveredFile : VaultEntry {
  MediaKind kind = MediaKind::photo;
  std::string media_type;  ///< empty when it is damaged, and its kind not known
};

/// Photographs of an order. A photo is saved when add() returns: its bytes are in the vault and its event in the
/// journal. One for an item that asks for no photos now is refused, "photo.item", and one more than it takes,
/// "photo.count": its bytes stay among the recovered.
class Photos {
 public:
  explicit Photos(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<SavedPhoto> add(const PhotoRequest& request, const std::filesystem::path& file);
  /// `file_name` is what the record calls it.
  [[nodiscard]] Result<SavedPhoto> add(const PhotoRequest& request, const std::filesystem::path& file,
                                       std::string file_name);
  [[nodiscard]] Result<SavedPhoto> add(const PhotoRequest& request, ByteView jpeg, std::string file_name);
  [[nodiscard]] Result<std::vector<Photo>> list(const OrderId& order);
  /// Writes the original bytes, all or nothing.
  [[nodiscard]] Status export_original(const PhotoId& photo, const std::filesystem::path& target);
  [[nodiscard]] Result<Bytes> thumbnail(const PhotoId& photo, int max_px);
  /// The same, made for this once and kept nowhere; for sizes that are looked at and not scrolled past.
  [[nodiscard]] Result<Bytes> picture(const PhotoId& photo, int max_px);

  /// Photographs and recordings in the vault that no event names: the process ended between shutter and "saved". Shots
  /// left behind in a shot folder are taken in first. Nothing is deleted.
  [[nodiscard]] Result<std::vector<RecoveredFile>> recovered();
  /// Adds a recovered photograph to an order.
  [[nodiscard]] Result<SavedPhoto> adopt(const PhotoRequest& request, const Sha256& recovered);

 private:
  [[nodiscard]] Status check(const PhotoRequest& request);
  [[nodiscard]] Status check_item(const OrderState& order, const ItemId& id);
  [[nodiscard]] Status check_room(const OrderState& order, const ItemId& id);
  [[nodiscard]] Result<SavedPhoto> record(const PhotoRequest& request, const Ingested& stored, std::string file_name);
  Tablet& tablet_;
};

}  // namespace siteproof
