#include "tests/server/server_world.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

/// Something happens: the office assigns, cancels or takes an order in, a tablet records, or a tablet pulls one page.
void step(ServerWorld& world, std::vector<std::unique_ptr<TestTablet>>& tablets, int& orders) {
  TestTablet& tablet = *tablets[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(tablets.size())))];
  const std::string order = "A-" + std::to_string(*rc::gen::inRange(0, orders));
  const std::string technician = *rc::gen::element<std::string>("li", "mei");
  switch (*rc::gen::inRange(0, 8)) {
    case 0: world.import_orders({"A-" + std::to_string(orders++)}, technician); break;
    case 1:
    case 2:
      static_cast<void>(world.office("POST", "/v1/dispatch/orders/" + order + "/assign", {{"technician", technician}}));
      break;
    case 3:
      static_cast<void>(world.office("POST", "/v1/dispatch/orders/" + order + "/cancel", {{"reason", "x"}}));
      break;
    case 4:
    case 5: tablet.pull(*rc::gen::inRange(1, 6), 1); break;
    default: tablet.push(tablet.record(order, NoteAdded{"n"}));
  }
}

}  // namespace

TEST_CASE("however pages and commits interleave, every tablet ends with the server's orders") {
  set_property_size(15, 300);
  property("the replay of the pages is the server's state", [] {
    ServerWorld world;
    world.import_orders({"A-0", "A-1", "A-2"}, "li");
    int orders = 3;
    std::vector<std::unique_ptr<TestTablet>> tablets;
    for (const char* technician : {"li", "li", "mei"})
      tablets.push_back(std::make_unique<TestTablet>(world, technician));
    const int steps = *rc::gen::inRange(0, 40);
    for (int i = 0; i < steps; ++i) step(world, tablets, orders);
    for (auto& tablet : tablets) {
      tablet->pull(3);  // checks the checksum
      const auto scope = world.office("GET", "/v1/dispatch/digest?technician=" + tablet->technician.str()).json();
      RC_ASSERT(scope["orders"] == tablet->states.size());
    }
  });
}
