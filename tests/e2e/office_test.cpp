#include <nlohmann/json.hpp>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

TEST_CASE("The office takes a complaint through its steps at the command line, and the tablet holds the answer") {
  const ProgramWorld world;
  const std::string& order = world.order();
  const Ran made = world.office({"complain", order, "--text", "still wet", "--from", "Wang"});
  INFO(made.errors);
  REQUIRE(made.exit_code == 0);
  const std::string id = made.document.at("complaint");
  const Ran due = world.office({"complaints"});
  REQUIRE(due.document.at("complaints").size() == 3);
  CHECK(due.document.at("complaints").at(0).at("step") == "grade");
  CHECK(world.office({"complaint-answer", order, "--complaint", id, "--text", "sorry"}).exit_code != 0);
  CHECK(world.office({"complaint-grade", order, "--complaint", id, "--grade", "2"}).exit_code == 0);
  CHECK(world.office({"complaint-facts", order, "--complaint", id, "--text", "pump ran dry"}).exit_code == 0);
  CHECK(world.office({"complaint-answer", order, "--complaint", id, "--text", "mended"}).exit_code == 0);
  CHECK(world.office({"complaints"}).document.at("complaints").empty());
  CHECK(world.office({"show", order}).document.at("state").at("complaints").at(0).at("answer") == "mended");
}

TEST_CASE("A dispatcher sees who suits an order, and may not change what is a supervisor's or an admin's") {
  const ProgramWorld world;
  const Ran suggested = world.office({"suggest", world.order()});
  CHECK(suggested.exit_code == 0);
  CHECK(suggested.document.at("suggestions").empty());
  for (const Words& words : {Words{"technician", "chen.wei", "--skill", "leak"}, Words{"figures", "2026-11"},
                             Words{"quote", world.order(), "--line", "Seal|1|h|80"}, Words{"webhooks"},
                             Words{"webhook-add", "https://erp.example"}, Words{"webhook-remove", "1"}}) {
    INFO(words.front());
    const Ran refused = world.office(words);
    CHECK(refused.exit_code != 0);
    CHECK((refused.errors + refused.output).find("auth.role") != std::string::npos);
  }
  CHECK(world.office({"call-backs"}).document.at("call_backs").empty());
  CHECK(world.office({"reopen", world.order(), "--reason", "x"}).exit_code != 0);
}

TEST_CASE("An admin keeps technicians, exports figures and has a system told of events, at the command line") {
  const ProgramWorld world;
  const Ran token =
      run_program({server_program_path(), "token", "--data", (world.folder() / "server").string(), "--role", "admin"});
  REQUIRE(token.exit_code == 0);
  const auto admin = [&](Words words) {
    words.insert(words.begin(), {siteproof_program_path(), "dispatch"});
    words.insert(words.end(),
                 {"--server", world.url(), "--token", token.output.substr(0, token.output.find('\n')), "--json"});
    const Ran ran = run_program(std::move(words));
    INFO(ran.errors << ran.output);
    CHECK(ran.exit_code == 0);
    return ran.document;
  };
  admin({"technician", "wu.min", "--skill", "leak", "--skill", "pipes", "--contractor", "Quick"});
  CHECK(admin({"technician", "wu.min", "--skill", "leak", "--name", "Wu Min"}).at("contractor") == "Quick");
  CHECK(admin({"technician", "wu.min", "--skill", "leak", "--contractor", ""}).at("contractor") == "");
  const json best = admin({"suggest", world.order()}).at("suggestions").at(0);
  CHECK(best.at("technician") == "wu.min");
  CHECK(best.at("skilled") == true);
  const Ran other = world.office({"assign", world.order(), "--to", "li.na"});
  CHECK((other.errors + other.output).find("assign.reason") != std::string::npos);
  CHECK(world.office({"assign", world.order(), "--to", "li.na", "--reason", "knows the owner"}).exit_code == 0);

  const json quote = admin({"quote", world.order(), "--line", "Seal|1.5|h|80", "--note", "parts apart"});
  const json kept = world.office({"show", world.order()}).document.at("state").at("quotes").at(0);
  CHECK(kept.at("id") == quote.at("quote"));
  CHECK(kept.at("lines").at(0).at("unit_price") == "80");

  const auto csv = world.folder() / "figures.csv";
  admin({"figures", "2026-11", "--csv", csv.string()});
  CHECK(std::filesystem::file_size(csv) > 100);
  CHECK(admin({"figures", "2026-11"}).at("targets").at("first_time_fix_permille") == 850);

  const json hook = admin({"webhook-add", "http://127.0.0.1:9/events"});
  CHECK(hook.at("secret").get<std::string>().size() == 64);
  const json hooks = admin({"webhooks"}).at("webhooks");
  REQUIRE(hooks.size() == 1);
  admin({"webhook-remove", std::to_string(hook.at("id").get<std::int64_t>())});
  CHECK(admin({"webhooks"}).at("webhooks").empty());
}
