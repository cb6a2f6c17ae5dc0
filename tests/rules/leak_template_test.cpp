#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/rules/checklist.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

ChecklistTemplate leak() {
  std::ifstream in(SITEPROOF_LEAK_TEMPLATE);
  REQUIRE(in.good());
  return template_from(std::string(std::istreambuf_iterator<char>(in), {}));
}

}  // namespace

TEST_CASE("the leak form that is shipped can be used") {
  const ChecklistTemplate form = leak();
  CHECK(form.ref.id == TemplateId{"leak"});
  CHECK(form.photos.at(Stage::before).min >= 3);
  CHECK(form.photos.at(Stage::during).min >= 1);
  CHECK(form.photos.at(Stage::after).min >= 3);
  CHECK(form.photos.at(Stage::after).paired);
  CHECK(form.verdicts.size() >= 2);
  CHECK_FALSE(form.pauses.empty());
  for (const OrderClass c :
       {OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration, OrderClass::enquiry}) {
    REQUIRE(form.sla.contains(c));
    CHECK(form.sla.at(c).resolve_minutes > 0);
  }
  bool gate = false;
  for (const auto& section : form.sections) {
    for (const ChecklistItem& item : section.items) {
      CHECK_FALSE(item.title.zh.empty());
      CHECK_FALSE(item.title.en.empty());
      gate = gate || item.blocking;
    }
  }
  CHECK(gate);
}
