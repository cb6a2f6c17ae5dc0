#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/usecases/tablet.h"
#include "core/usecases/tablet_sync_door.h"
#include "platform/common/adapters/file_key_store.h"
#include "tests/support/fake_server.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"
#include "tests/support/scripted_position.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_authority.h"

namespace siteproof {

/// A list query for finished orders too.
[[nodiscard]] OrderQuery all_orders();

/// One tablet on a folder of its own, enrolled for li.wei, and a server it can be synchronised with by hand. Time
/// stands still.
class TabletWorld {
 public:
  explicit TabletWorld(std::uint64_t seed = 1);

  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  /// Ends the program and starts it again on the same folder.
  void reopen();
  /// A second program on the same folder.
  [[nodiscard]] std::unique_ptr<Tablet> open_again();
  [[nodiscard]] TabletPorts ports() { return {clock, random, keys, &position}; }
  void enrol();

  /// Reports an order with the small template's checklist or another one the server has, assigned to li.wei, and pulls
  /// it.
  OrderId new_order(const std::string& id = "WO-1", const TemplateRef& checklist = {TemplateId{"small"}, 1});
  [[nodiscard]] OrderState order(const OrderId& id) { return value_of(tablet().store().order(id)); }
  /// A small JPEG; equal numbers are equal bytes.
  [[nodiscard]] static Bytes jpeg(unsigned number);

  /// What the server's refusal of another history's cursor does, before anything is sent.
  void meet_epoch();
  /// Sends everything that waits. `deliver` false loses the answers, after the server has taken the events.
  void push(bool deliver = true);
  /// Pulls pages until there are no more; gives the last outcome. Starts anew when it has to.
  PageOutcome pull(std::size_t changes_max = 1000);
  void sync();
  /// Everything is through: outbox empty, digests equal.
  void check_converged();

  /// For the next reopen().
  VaultOptions vault;
  FixedClock clock;
  ScriptedPosition position{clock};
  SeededRandom random;
  TempFolder folder;
  FileKeyStore keys;
  TestAuthority authority;
  FakeServer server;
  PersonId technician{"li.wei"};

 private:
  std::unique_ptr<Tablet> tablet_;
};

}  // namespace siteproof
