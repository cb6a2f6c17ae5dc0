#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/rules/checklist.h"
#include "tests/usecases/scripted_technician.h"

using namespace siteproof;

namespace {

std::vector<std::string> shipped() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(SITEPROOF_TEMPLATES)) {
    std::ifstream in(entry.path());
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

OrderId order_with(TabletWorld& world, std::string_view form) {
  const TemplateRef ref = value_of(read_template(form)).ref;
  OrderReported report;
  report.intake = OrderMaker().state.intake;
  report.intake.checklist = ref;
  report.intake.warranty = Warranty::in;
  report.technician = world.technician;
  const OrderId id = world.server.report(report, OrderId{"WO-" + ref.id.str()});
  world.pull();
  return id;
}

}  // namespace

TEST_CASE("every shipped template is completed by a scripted technician, who passes over nothing") {
  const std::uint64_t seed = GENERATE(0U, 1U, 2U);
  CAPTURE(seed);
  TabletWorld world;
  for (const std::string& text : shipped()) world.server.add_template(text);
  for (const std::string& text : shipped()) {
    const OrderId id = order_with(world, text);
    CAPTURE(id.str());
    ScriptedTechnician(world, id, seed).complete();
    const OrderState done = world.order(id);
    CHECK(done.status.value == OrderStatus::signed_off);
    CHECK(done.overrides.empty());
    CHECK(done.seals.size() == 1);
    const auto form = value_of(world.tablet().store().checklist(done.intake.checklist));
    const Form filled(done, *form);
    for (const ChecklistStage stage :
         {ChecklistStage::survey, ChecklistStage::safety, ChecklistStage::repair, ChecklistStage::acceptance}) {
      CHECK(unanswered(filled, stage).empty());
    }
  }
  world.sync();
  world.check_converged();
}
