#pragma once

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <string>

#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/order_source.h"
#include "tests/support/tablet_world.h"

namespace siteproof {

/// A tablet with demonstration orders, and the interface's session on it: the worker opens the same folder again, as
/// the program does. The test may use `world` while the session is idle.
class AppWorld {
 public:
  /// `orders` from the demonstration data, the first one the emergency leak; all are li.wei's.
  /// `vault` is how the interface's tablet opens its vault.
  explicit AppWorld(int orders = 12, VaultOptions vault = {});
  ~AppWorld();

  /// Lets the interface's thread run until nothing is being asked any more.
  void settle();
  /// Lets it run until `done`; the test fails when that takes more than a minute.
  static void wait_until(const std::function<bool()>& done);

  /// The emergency leak of the demonstration.
  [[nodiscard]] OrderId leak() const { return leak_; }
  [[nodiscard]] QString leak_number() const { return QString::fromStdString(leak_.str()); }
  /// Takes the leak order through accept, departure and arrival.
  void arrive();
  /// Answers everything the checklist asks of one stage.
  void answer_all(ChecklistStage stage);
  /// From arrival to the agreed plan, with three photos from before.
  void agree_plan();
  void take_photos(Stage stage, int count);
  /// From arrival to the finished self-check.
  void work_through();

  TabletWorld world;
  std::shared_ptr<TabletWorker> worker;
  std::unique_ptr<AppSession> session;

 private:
  OrderId leak_;
  unsigned photos_ = 0;
};

/// The one application of a test program; made with the first world, or here where there is none.
void need_application();

/// A site photo as the camera would write it, in a file.
[[nodiscard]] std::filesystem::path scene_photo(const std::filesystem::path& folder, std::uint64_t seed);

}  // namespace siteproof
