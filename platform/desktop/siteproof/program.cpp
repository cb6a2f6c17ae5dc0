#include "platform/desktop/siteproof/program.h"

#include <fmt/core.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/usecases/people.h"

namespace siteproof {
namespace {

constexpr int exit_usage = 2;
constexpr int exit_internal = 70;  // sysexits.h EX_SOFTWARE: a fault of this program, never expected

std::string printable(const nlohmann::json& document) {
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

int report(const Error& error, bool json) {
  fmt::print(stderr, "{}\n", error.message);
  if (json) {
    const nlohmann::json document{
        {"error", {{"kind", to_string(error.kind)}, {"code", error.code}, {"message", error.message}}}};
    fmt::print("{}\n", printable(document));
  }
  return exit_code(error.kind);
}

}  // namespace

Program::Program()
    : app_(
          "Siteproof: a technician's visits on the record, with or without a network.\n"
          "Exit codes: 0 done, 1 a table has bad lines, 2 usage, 3 refused by a rule, 4 not found, 5 storage or "
          "evidence damaged, 6 network.",
          "siteproof") {
  app_.require_subcommand(1);
  app_.set_help_all_flag("--help-all", "Help on every command");
}

CLI::App* Program::plain_command(CLI::App& parent, const std::string& name, const std::string& does,
                                 const std::string& fields) {
  CLI::App* command = parent.add_subcommand(name, does);
  command->add_flag("--json", json_, "Print one JSON document instead of text");
  if (!fields.empty()) command->footer("With --json: " + fields);
  return command;
}

CLI::App* Program::tablet_command(CLI::App& parent, const std::string& name, const std::string& does,
                                  const std::string& fields) {
  CLI::App* command = plain_command(parent, name, does, fields);
  command->add_option("--data", data_, "The tablet's data folder")->envname("SITEPROOF_DATA")->required();
  return command;
}

CLI::App* Program::office_command(CLI::App& parent, const std::string& name, const std::string& does,
                                  const std::string& fields) {
  CLI::App* command = plain_command(parent, name, does, fields);
  command->add_option("--server", server_, "The central server's address, such as http://127.0.0.1:8480")
      ->envname("SITEPROOF_SERVER")
      ->required();
  command->add_option("--token", token_, "A bearer token from siteproof-server token")
      ->envname("SITEPROOF_TOKEN")
      ->required();
  command->add_option("--ca", ca_file_, "PEM file of the authority that certified the server's TLS key");
  return command;
}

void Program::on(CLI::App* command, Command run) {
  command->callback([this, run = std::move(run)] { chosen_ = run; });
}

Result<std::unique_ptr<OpenTablet>> Program::open_tablet() const { return open_folder(People::current_folder(data_)); }

Result<std::unique_ptr<OpenTablet>> Program::open_folder(const std::filesystem::path& folder) const {
  auto open = std::make_unique<OpenTablet>(folder);
  SITEPROOF_TRY(open->tablet, Tablet::open(folder, {open->clock, system_random(), open->keys}));
  return open;
}

void Program::say(const std::string& line) const {
  if (json_) return;
  fmt::print("{}\n", line);
  std::fflush(stdout);
}

int Program::run(int argc, char** argv) {
  try {
    app_.parse(argc, argv);
    const auto answer = chosen_();
    if (!answer) return report(answer.error(), json_);
    fmt::print("{}\n", json_ ? printable(answer->document) : answer->text);
    return std::fflush(stdout) == 0 ? answer->exit_code : exit_code(ErrorKind::storage);
  } catch (const CLI::CallForHelp& wanted) {
    return app_.exit(wanted);
  } catch (const CLI::CallForAllHelp& wanted) {
    return app_.exit(wanted);
  } catch (const CLI::ParseError& wrong) {
    fmt::print(stderr, "{} Run siteproof --help-all for all commands.\n", wrong.what());
    return exit_usage;
  } catch (const std::exception& fault) {
    fmt::print(stderr, "The program met a fault of its own ({}); what was saved before is safe.\n", fault.what());
    return exit_internal;
  }
}

}  // namespace siteproof
