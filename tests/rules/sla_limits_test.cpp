#include "core/rules/sla_limits.h"

#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("limits: the template's count, and where it names none those of the trade") {
  const std::map<OrderClass, SlaLimits> of_template{{OrderClass::ordinary, {30, 60}}};
  CHECK(sla_limits(of_template, OrderClass::ordinary) == SlaLimits{30, 60});
  CHECK(sla_limits(of_template, OrderClass::emergency) == SlaLimits{2 * 60, 24 * 60});
  CHECK(sla_limits({}, OrderClass::ordinary) == SlaLimits{24 * 60, 72 * 60});
  CHECK(sla_limits({}, OrderClass::alteration) == SlaLimits{48 * 60, 7 * 24 * 60});
  CHECK(sla_limits({}, OrderClass::enquiry) == SlaLimits{0, 24 * 60});
}
