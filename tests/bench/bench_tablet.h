#pragma once

#include "core/usecases/tablet.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {

/// A tablet in a scratch folder, enrolled, with orders in its scope: the one reported last first.
class BenchTablet {
 public:
  explicit BenchTablet(int orders);

  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  [[nodiscard]] static OrderId order(int number);
  [[nodiscard]] const std::filesystem::path& folder() const { return scratch_.path(); }
  /// The tablet's own folder, as the app takes it.
  [[nodiscard]] std::filesystem::path data() const { return scratch_.path() / "tablet"; }
  /// Another database under a key of its own.
  [[nodiscard]] Database bare();

 private:
  Scratch scratch_;
  SystemClock clock_;
  FileKeyStore keys_;
  std::unique_ptr<Tablet> tablet_;
};

}  // namespace siteproof::bench
