#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

#include "sync/server/api.h"
#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

struct Operation {
  std::string method, path;
};

/// The operations of openapi.yaml: paths stand two spaces in, methods four.
std::vector<Operation> operations() {
  std::ifstream file(SITEPROOF_OPENAPI);
  std::vector<Operation> out;
  std::string line, path;
  bool in_paths = false;
  while (std::getline(file, line)) {
    if (!line.empty() && line[0] != ' ') in_paths = line == "paths:";
    if (!in_paths || line.empty() || line.back() != ':') continue;
    if (line.compare(0, 3, "  /") == 0) path = line.substr(2, line.size() - 3);
    for (const char* method : {"GET", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"}) {
      std::string lower(method);
      for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (line == "    " + lower + ":") out.push_back({method, path});
    }
  }
  return out;
}

std::string filled_in(std::string path) {
  for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
    path.replace(open, path.find('}') - open + 1, path.substr(open, 8) == "{sha256}" ? std::string(64, 'a') : "X-1");
  }
  return path;
}

}  // namespace

TEST_CASE("every operation of the contract is served, and no other method where the contract names a path") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  const std::string admin = value_of(world.server->make_operator_token(Role::admin, *PersonId::parse("ada")));
  const auto contract = operations();
  CHECK(contract.size() >= 20);
  for (const Operation& operation : contract) {
    INFO(operation.method << ' ' << operation.path);
    const bool office = operation.path.find("/dispatch/") != std::string::npos;
    const std::string path = filled_in(operation.path);
    const HttpAnswer answer = world.send(operation.method, path, office ? admin : tablet.token);
    CHECK(answer.code() != "route.unknown");
    CHECK(answer.status != 405);
    CHECK(answer.status != 403);
    const HttpAnswer other = world.send("PUT", path, office ? admin : tablet.token);
    CHECK(other.status == 405);
    const std::string allowed = ", " + other.headers.at("allow") + ",";
    CHECK(allowed.find(", " + operation.method + ",") != std::string::npos);
    std::size_t in_contract = 0;
    for (const Operation& o : contract) in_contract += o.path == operation.path ? 1u : 0u;
    CHECK(static_cast<std::size_t>(std::count(allowed.begin(), allowed.end(), ',')) == in_contract + 1);
  }
}

TEST_CASE("the contract names every route that there is") {
  const TempFolder folder;
  const MovableClock clock;
  const auto api = value_of(server::Api::open(folder.path() / "data", clock, system_random()));
  std::set<std::string> contract, served;
  for (const Operation& operation : operations()) {
    std::string path = operation.path;
    for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
      path.replace(open, path.find('}') - open + 1, "*");
    }
    contract.insert(operation.method + ' ' + path);
  }
  for (const auto& route : api->router().routes()) served.insert(route.method + ' ' + route.pattern);
  CHECK(served == contract);
}
