#include <algorithm>
#include <random>

#include "tests/rules/shipped_forms.h"
#include "tests/support/property.h"

using namespace siteproof;

TEST_CASE("inspections: whatever is found, the form can be completed, save that bad air gives no permit") {
  const auto names = rc::gen::element<std::string>(
      "public_area_lift", "public_area_fire", "public_area_garage", "safety_gate", "acceptance_rain",
      "acceptance_water_holding", "acceptance_pressure", "acceptance_circuit", "patrol_monthly", "patrol_quarterly",
      "patrol_half_yearly", "handover_inspection", "move_out_release", "found_property", "call_back", "complaint");
  property("nothing stays stuck", [&names] {
    const std::string name = *names;
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    ScriptedTechnician technician(shipped_form(name), [&random](std::size_t n) { return random() % n; });
    technician.work();
    auto stuck = technician.stuck();
    if (name == "safety_gate") stuck.erase(std::remove(stuck.begin(), stuck.end(), "safety.gas_good"), stuck.end());
    RC_ASSERT(stuck == std::vector<std::string>());
  });
}
