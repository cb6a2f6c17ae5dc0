#include "tests/e2e/program_world.h"

#include <fmt/core.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>

#include "platform/common/demodata/demodata.h"
#include "platform/common/scenes/scene.h"
#include "tests/support/catch.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

UtcTime wall_clock() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

std::string siteproof_program_path() { return SITEPROOF_PROGRAMS "/siteproof"; }
std::string server_program_path() { return SITEPROOF_PROGRAMS "/siteproof-server"; }

Ran run_program(Words words, const Words& limit) {
  const TempFolder folder;
  const std::string errors = (folder.path() / "errors").string();
  // The shell only sends standard error to a file; every word arrives as it is.
  Words line{"sh", "-c", "exec \"$@\" 2>\"$0\"", errors};
  line.insert(line.end(), limit.begin(), limit.end());
  line.insert(line.end(), words.begin(), words.end());
  const auto result = run_command(line);
  REQUIRE(result);
  return {result->exit_code, result->output, read_all(errors), nlohmann::json::parse(result->output, nullptr, false)};
}

ProgramWorld::ProgramWorld() {
  const std::string data = (folder_.path() / "server").string();
  auto started = ChildProcess::start({server_program_path(), "run", "--data", data, "--listen", "127.0.0.1:0"});
  REQUIRE(started);
  server_ = std::make_unique<ChildProcess>(std::move(*started));
  std::string line;
  while (url_.empty() && server_->read_line(line)) {
    if (line.rfind("listening on ", 0) == 0) url_ = line.substr(13);
  }
  REQUIRE_FALSE(url_.empty());
  token_ = run_program({server_program_path(), "token", "--data", data, "--role", "dispatcher"}).output;
  token_ = token_.substr(0, token_.find('\n'));
  const auto seed = demodata::seed_orders({.orders = 20, .now = wall_clock(), .technicians = {"chen.wei", "li.na"}});
  REQUIRE(office({"import", file("orders.json", seed.dump())}).exit_code == 0);
  for (const auto& order : seed.at("orders")) {
    if (order_.empty() && order.value("technician", "") == "chen.wei" && order.contains("template"))
      order_ = order.at("id");
  }
  REQUIRE_FALSE(order_.empty());
}

ProgramWorld::~ProgramWorld() {
  server_->signal(SIGTERM);
  static_cast<void>(server_->wait());
}

std::string ProgramWorld::enrolled_tablet(const std::string& technician) {
  const std::string data = (folder_.path() / fmt::format("tablet-{}", ++tablets_)).string();
  const Ran code = office({"enrol-code", "--technician", technician});
  REQUIRE(code.exit_code == 0);
  const Ran enrolled = tablet(data, {"enrol", "--server", url_, "--code", code.document.at("code")});
  INFO(enrolled.errors);
  REQUIRE(enrolled.exit_code == 0);
  REQUIRE(tablet(data, {"sync"}).exit_code == 0);
  return data;
}

Ran ProgramWorld::tablet(const std::string& data, Words words) {
  words.insert(words.begin(), siteproof_program_path());
  words.insert(words.end(), {"--data", data, "--json"});
  return run_program(std::move(words));
}

Ran ProgramWorld::office(Words words) const {
  words.insert(words.begin(), {siteproof_program_path(), "dispatch"});
  words.insert(words.end(), {"--server", url_, "--token", token_, "--json"});
  return run_program(std::move(words));
}

void ProgramWorld::agree_plan(const std::string& data) const {
  for (const Words& words :
       {Words{"order", "accept", order_}, Words{"order", "arrive", order_},
        Words{"order", "consent", order_, "--by", "the owner"},
        Words{"order", "plan", order_, "--text", "replace the joint", "--agreed-by", "the owner", "--price", "180"}}) {
    const Ran step = tablet(data, words);
    INFO(step.errors);
    REQUIRE(step.exit_code == 0);
  }
}

std::string ProgramWorld::photo(int number) const {
  scenes::SceneParameters scene;
  scene.kind = scenes::SceneKind::wet_ceiling;
  scene.width = 640;
  scene.height = 480;
  scene.seed = static_cast<std::uint64_t>(number);
  const Bytes jpeg = scenes::render_jpeg(scene);
  return file(fmt::format("photo-{}.jpg", number), as_text(jpeg));
}

std::string ProgramWorld::file(const std::string& name, std::string_view content) const {
  const fs::path path = folder_.path() / name;
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  return path.string();
}

}  // namespace siteproof
