#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("A table is checked, corrected and brought in from the command line, and the tablet has its order") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const std::string homes = world.file("homes.csv", "户号,小区,楼栋,单元,室,业主\nH-9001,云杉花园,9,1,101,赵先生\n");
  REQUIRE(world.office({"import-table", "households", homes}).exit_code == 0);

  const std::string headings = "工单号,户号,类别,标题,报修时间,维修人员\n";
  const std::string good = "T-1,H-9001,普通,门关不上,2026-11-20 09:00,chen.wei\n";
  const std::string bad = world.file("bad.csv", headings + good + "T-2,H-9001,特急,x,昨天,\n");
  const Ran dry = world.office({"import-table", "orders", bad, "--dry-run", "--language", "zh"});
  CHECK(dry.exit_code == 1);
  CHECK(dry.document.at("bad").size() == 2);
  CHECK(world.office({"import-table", "orders", bad}).exit_code == 1);
  CHECK(world.office({"show", "T-1"}).exit_code == 4);

  const Ran done = world.office({"import-table", "orders", world.file("good.csv", headings + good)});
  CHECK(done.exit_code == 0);
  CHECK(done.document.at("written") == true);
  REQUIRE(ProgramWorld::tablet(data, {"sync"}).exit_code == 0);
  const Ran shown = ProgramWorld::tablet(data, {"order", "show", "T-1"});
  CHECK(shown.exit_code == 0);
  CHECK(world.office({"import-table", "invoices", homes}).exit_code == 2);
}
