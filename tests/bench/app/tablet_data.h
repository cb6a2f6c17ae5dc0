#pragma once

#include "core/usecases/tablet.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {

/// A tablet opened beside the app, or before it, on the same data folder.
class TabletData {
 public:
  explicit TabletData(const std::filesystem::path& data);

  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  /// Takes the order to the door, so that photographs can be taken.
  void arrive(const OrderId& order);
  /// Site photos of different bytes and these measures, saved with the order.
  void take_photos(const OrderId& order, int count, int width, int height);

 private:
  SystemClock clock_;
  FileKeyStore keys_;
  std::unique_ptr<Tablet> tablet_;
};

}  // namespace siteproof::bench
