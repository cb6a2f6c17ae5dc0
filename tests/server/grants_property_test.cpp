#include <thread>

#include "sync/server/dispatch.h"
#include "sync/server/importer.h"
#include "tests/server/server_world.h"
#include "tests/support/property.h"

using namespace siteproof;
using namespace siteproof::server;

namespace {

/// A store of ten of one material, and orders whose technicians ask for some of it.
class Depot {
 public:
  explicit Depot(std::size_t requests)
      : store_(value_of(ServerStore::open(folder_.path() / "data", clock_.now().wall, system_random()))),
        dispatch_(*store_, clock_, system_random()) {
    nlohmann::json document = nlohmann::json::parse(R"json({"households": [{"id": "H-1",
        "address": {"estate": "E", "building": "1", "unit": "1", "room": "1"}, "owner": {"name": "W", "phone": "1"}}],
      "orders": [{"id": "A-1", "household": "H-1", "class": "ordinary", "title": "Leak", "place": "bath",
        "reported_at": "2026-09-01T00:00:00Z", "first_asked": "anna"}],
      "stock": {"taken_at": "2026-09-01T00:00:00Z", "items": [
        {"code": "seal", "name": {"zh": "胶", "en": "Seal"}, "unit": "kg", "on_hand": "10"}]}})json");
    (void)value_of(Importer(*store_, clock_, system_random()).import(office_, document));
    for (std::size_t i = 0; i < requests; ++i) {
      ids_.push_back(RequisitionId::make(clock_.now().wall, system_random()));
      (void)value_of(change_order(*store_, clock_, system_random(), office_, order_, [&](OrderChange& change) {
        return change.write(RequisitionMade{ids_.back(), ItemId{"seal"}, Decimal::from_integer(9), "kg", ""});
      }));
    }
  }

  /// Whether the n-th requisition got that much.
  bool grant(std::size_t n, int quantity) {
    const auto answered = dispatch_.answer(
        office_, order_, {ids_.at(n), RequisitionState::partly, Decimal::from_integer(quantity), std::nullopt, ""});
    if (!answered)
      CHECK((answered.error().code == "requisition.stock" || answered.error().code == "requisition.answered"));
    return answered.has_value();
  }

  /// What the orders themselves say was granted.
  Decimal granted() {
    const OrderState state = value_of(store_->read([&](Database& database) -> Result<OrderState> {
      OrderBook book(database);
      SITEPROOF_TRY(const OrderState* const found, book.find(order_));
      return *found;
    }));
    Decimal sum;
    for (const Requisition& requisition : state.requisitions) {
      if (requisition.granted_quantity) sum = value_of(sum.plus(*requisition.granted_quantity));
    }
    return sum;
  }

 private:
  TempFolder folder_;
  MovableClock clock_;
  std::unique_ptr<ServerStore> store_;
  Dispatch dispatch_;
  OperatorCaller office_{Role::supervisor, PersonId{"sun"}};
  OrderId order_{"A-1"};
  std::vector<RequisitionId> ids_;
};

}  // namespace

TEST_CASE("the store never grants more than was counted, however answers interleave") {
  set_property_size(12, 200);
  property("granted <= counted, with two people answering at once", [] {
    struct Answer {
      std::size_t requisition = 0;
      int quantity = 1;
    };
    constexpr std::size_t requests = 6;
    const auto answers = [] {
      return *rc::gen::container<std::vector<Answer>>(rc::gen::map(
          rc::gen::pair(rc::gen::inRange<std::size_t>(0, requests), rc::gen::inRange(1, 9)), [](const auto& pair) {
            return Answer{pair.first, pair.second};
          }));
    };
    const auto first = answers(), second = answers();
    Depot depot(requests);
    std::atomic<int> told{0};
    const auto work = [&](const std::vector<Answer>& list) {
      for (const Answer& answer : list) {
        if (depot.grant(answer.requisition, answer.quantity)) told += answer.quantity;
      }
    };
    std::thread other([&] { work(second); });
    work(first);
    other.join();
    RC_ASSERT(told.load() <= 10);
    RC_ASSERT(depot.granted() == Decimal::from_integer(told.load()));
  });
}
