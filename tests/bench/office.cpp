#include "tests/bench/office.h"

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/common/adapters/system_clock.h"
#include "platform/common/demodata/demodata.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

std::string first_line(const std::vector<std::string>& words) {
  const CommandResult result = must(run_command(words));
  if (result.exit_code != 0) give_up({ErrorKind::storage, "bench.command", words[1] + " failed: " + result.output});
  return result.output.substr(0, result.output.find('\n'));
}

std::vector<std::string> server_command(const std::filesystem::path& programs, const std::filesystem::path& folder,
                                        Office::Machine machine) {
  std::vector<std::string> words;
  if (machine == Office::Machine::as_if_elsewhere) words = {"nice", "-n", "19"};
  words.insert(words.end(), {(programs / "siteproof-server").string(), "run", "--data", (folder / "server").string(),
                             "--listen", "127.0.0.1:0"});
  return words;
}

}  // namespace

Office::Office(const std::filesystem::path& programs, const std::filesystem::path& folder, int orders, Machine machine)
    : programs_(programs), server_(must(ChildProcess::start(server_command(programs, folder, machine)))) {
  std::string line;
  while (url_.empty() && server_.read_line(line)) {
    if (line.rfind("listening on ", 0) == 0) url_ = line.substr(13);
  }
  token_ = first_line({(programs / "siteproof-server").string(), "token", "--data", (folder / "server").string(),
                       "--role", "dispatcher"});
  const auto file = folder / "orders.json";
  std::ofstream(file) << demodata::seed_orders({.orders = orders,
                                                .now = SystemClock().now().wall,
                                                .technicians = {"chen.wei"},
                                                .history_percent = 0,
                                                .unassigned_percent = 0});
  first_line(dispatch({"import", file.string()}));
}

Office::~Office() { server_.signal(SIGTERM); }

void Office::enrol(const std::filesystem::path& tablet) {
  const std::string code = first_line(dispatch({"enrol-code", "--technician", "chen.wei"}));
  first_line({siteproof(), "enrol", "--server", url_, "--code", code, "--data", tablet.string()});
}

void Office::synchronise(const std::filesystem::path& tablet) {
  first_line({siteproof(), "sync", "--data", tablet.string(), "--json"});
}

std::vector<std::string> Office::dispatch(std::vector<std::string> words) const {
  words.insert(words.begin(), {siteproof(), "dispatch"});
  words.insert(words.end(), {"--server", url_, "--token", token_});
  return words;
}

}  // namespace siteproof::bench
