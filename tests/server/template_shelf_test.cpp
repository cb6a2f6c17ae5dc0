#include "sync/server/template_shelf.h"

#include <nlohmann/json.hpp>

#include "sync/server/shipped_templates.h"
#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;
using server::ServerStore;
using server::TemplateShelf;

namespace {

struct Shelf {
  TempFolder folder;
  MovableClock clock;
  std::unique_ptr<ServerStore> store =
      value_of(ServerStore::open(folder.path() / "data", clock.now().wall, system_random()));
  TemplateShelf shelf{*store, clock, system_random()};

  [[nodiscard]] json in_force(const char* name) { return json::parse(value_of(shelf.text(TemplateId{name}))); }
};

json shipped(const char* name) {
  const server::ShippedTemplate* const found = server::shipped_template(name);
  REQUIRE(found != nullptr);
  return json::parse(found->text);
}

}  // namespace

TEST_CASE("every template that comes with the server is installed as it is, and is in force then") {
  Shelf world;
  CHECK(value_of(world.shelf.in_force()).empty());
  CHECK(refusal(world.shelf.text(TemplateId{"leak"})) == "template.unknown");
  REQUIRE(server::shipped_templates().size() >= 8);
  for (const server::ShippedTemplate& one : server::shipped_templates()) {
    CAPTURE(one.name);
    CHECK(value_of(world.shelf.install(one.text)).id.str() == one.name);
    CHECK(json::parse(value_of(world.shelf.text(TemplateId{std::string(one.name)}))) == json::parse(one.text));
  }
  CHECK(value_of(world.shelf.in_force()).size() == server::shipped_templates().size());
}

TEST_CASE("a template that is wrong is refused with line, column and reason, and the version in force stays") {
  Shelf world;
  must(world.shelf.install(server::shipped_template("leak")->text).map([](const TemplateRef&) {}));
  json wrong = shipped("leak");
  const json before = wrong;
  wrong["version"] = before.at("version").get<int>() + 1;
  wrong["sections"][0]["items"][1]["kind"] = "colour";
  const auto refused = world.shelf.install(wrong.dump(2));
  CHECK(full_refusal(refused) == "usage template.malformed");
  const std::string& said = refused.error().message;
  INFO(said);
  CHECK(said.find("line ") != std::string::npos);
  CHECK(said.find("column ") != std::string::npos);
  CHECK(said.find("/sections/0/items/1/kind") != std::string::npos);
  CHECK(said.find("is not one of the known words") != std::string::npos);
  CHECK(world.in_force("leak") == before);
  CHECK(full_refusal(world.shelf.install("{\n  \"id\": leak}")) == "usage template.malformed");
  CHECK(world.in_force("leak") == before);
}

TEST_CASE("a change needs a newer version, and orders keep the version they began with") {
  Shelf world;
  json form = shipped("leak");
  const int version = form.at("version");
  must(world.shelf.install(form.dump()).map([](const TemplateRef&) {}));
  CHECK(world.shelf.install(form.dump(4)));
  form["title"]["en"] = "Leaks";
  CHECK(full_refusal(world.shelf.install(form.dump())) == "usage template.version");
  form["version"] = version + 1;
  CHECK(value_of(world.shelf.install(form.dump())).version == version + 1);
  CHECK(world.in_force("leak").at("title").at("en") == "Leaks");
  form["version"] = version;
  CHECK(full_refusal(world.shelf.install(form.dump())) == "usage template.version");
  const auto older = value_of(world.store->read([&](Database& database) -> Result<std::string> {
    SITEPROOF_TRY(auto row, database.cached("SELECT text FROM template WHERE id = 'leak' AND version = ?"));
    SITEPROOF_CHECK(row->bind_all(version).step());
    return std::string(row->text(0));
  }));
  CHECK(json::parse(older).at("title").at("en") == shipped("leak").at("title").at("en"));
}
