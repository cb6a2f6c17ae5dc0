#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/rules/figures.h"
#include "core/rules/photo_plan.h"
#include "core/rules/sla.h"
#include "core/rules/visit.h"
#include "core/rules/warranty.h"
#include "core/usecases/privacy.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Everything an order's page shows, decided once here.
struct OrderPage {
  OrderState order;
  std::shared_ptr<const ChecklistTemplate> checklist;  ///< nullptr when the order has none
  SlaClock sla;
  std::optional<OrderStatus> next;  ///< the visit's next step
  std::vector<Block> blocked;       ///< why `next` cannot be taken yet; empty when it can
  std::vector<Block> to_do;         ///< what comes before `next`, first things first; holds `blocked`
  std::vector<Block> warnings;      ///< what is only said before `next`, and what was passed over
  WarrantyCover warranty;           ///< of the part in question, by the home's handover date
  std::vector<PhotoStagePlan> photos;
  std::vector<VerdictRule> verdicts;
  std::optional<Seal> seal;  ///< the newest that counts (usecases/good_seals.h)
};

/// An order in a home's history.
struct HomeVisit {
  HouseholdLine line;
  bool on_tablet = false;           ///< can be opened here; the rest is known only then
  std::vector<Bilingual> verdicts;  ///< what the checklist's answers said of the fault
  std::string done;                 ///< what was agreed to be done last
  std::optional<SignOff> sign_off;  ///< the last one
  std::vector<PartUse> parts;       ///< what was used
  std::vector<Requisition> asked;   ///< what was asked for
  /// The repairs that did not last, within their guarantee; the order itself where it was reopened.
  std::vector<OrderId> came_back_from;
};

/// How long a part of the home is covered.
struct PartCover {
  std::string part;
  Bilingual title;
  WarrantyCover cover;
};

struct HomeHistory {
  Household household;  ///< without what may not be shown
  OwnerData owner = OwnerData::shown;
  std::vector<HomeVisit> visits;
  /// Of the finished repairs, those that did not come back.
  Share first_time_fix;
  /// As the newest template has it that states warranties; empty while the handover date is unknown.
  std::vector<PartCover> warranty;
};

/// Finding and reading orders; never waits for a network.
class Orders {
 public:
  explicit Orders(Tablet& tablet) : tablet_(tablet) {}

  /// By due time; what a search finds, last arrived first. The projection answers; no order is read whole.
  [[nodiscard]] Result<OrderList> list(const OrderQuery& query);
  /// What to turn to first of the orders whose working day ends before `end_of_day`; at most one line.
  [[nodiscard]] Result<OrderList> first_in_hand(UtcTime end_of_day);
  [[nodiscard]] Result<std::vector<HomeLine>> find_homes(const std::string& words, int limit);
  [[nodiscard]] Result<OrderPage> page(const OrderId& id);
  [[nodiscard]] Result<HouseholdFile> household(const OrderId& id);
  /// A home's file with what this tablet knows of each order in it, newest first.
  [[nodiscard]] Result<HomeHistory> home(const HouseholdId& id);

 private:
  [[nodiscard]] Status add_details(HomeVisit& visit);
  [[nodiscard]] Result<std::shared_ptr<const ChecklistTemplate>> newest_with_warranty();
  [[nodiscard]] WarrantyCover cover(const OrderPage& page);

  Tablet& tablet_;
};

}  // namespace siteproof
