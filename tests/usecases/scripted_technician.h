#pragma once

#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/rules/form.h"
#include "tests/support/tablet_world.h"

namespace siteproof {

/// Completes an order of any form through the public use cases: answers whatever is asked with values that are taken,
/// photographs, tests, adds rows, signs, takes the visit's steps, and passes over nothing. Seed 0 takes the first
/// option and the least value of everything; every other seed mixes. The test fails where the technician is stuck.
class ScriptedTechnician {
 public:
  ScriptedTechnician(TabletWorld& world, OrderId order, std::uint64_t seed);

  /// From assigned to signed off.
  void complete();

 private:
  void arrive();
  void repair();
  void inspect();
  void sign();
  /// Everything of a stage, as long as answers lead to further questions.
  void fill(ChecklistStage stage);
  void answer(const AskedItem& asked);
  void give_a_value(const AskedItem& asked);
  /// Finds readings with which a gate's constraint takes its yes, and gives them.
  void open_gate(const AskedItem& gate);
  void sign_item(const AskedItem& asked);
  void run_test(const AskedItem& asked);
  void photograph_item(const AskedItem& asked);
  void add_rows(const AskedItem& asked);
  /// What the template wants of a stage beside its photo items.
  void photograph(Stage stage);
  void take(Stage stage, const std::optional<PhotoId>& pair, const std::optional<ItemId>& item);
  void go(OrderStatus to);
  [[nodiscard]] std::vector<std::string> candidates(const ChecklistItem& item);
  /// Numbers and moments that a condition hangs on, through computed items and verdicts too.
  void readings(const Expression& condition, std::set<ItemId>& out) const;
  [[nodiscard]] UtcTime now() const { return world_.clock.now().wall; }

  TabletWorld& world_;
  OrderId order_;
  std::uint64_t seed_;
  std::mt19937_64 dice_;
  std::shared_ptr<const ChecklistTemplate> form_;
  std::set<std::string> spoken_of_;  ///< numbers in the form's conditions
  unsigned photos_ = 0;
};

}  // namespace siteproof
