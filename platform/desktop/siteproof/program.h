#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "core/usecases/tablet.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"

namespace siteproof {

/// What a command answers: a short text for a person, and the same as one JSON document.
struct Output {
  std::string text;
  nlohmann::json document = nlohmann::json::object();
  int exit_code = 0;  ///< 1 where the answer itself is that something is wrong
};
using Command = std::function<Result<Output>()>;

/// The tablet a command works on, with the desktop's adapters behind it.
struct OpenTablet {
  SystemClock clock;
  FileKeyStore keys;
  std::unique_ptr<Tablet> tablet;

  explicit OpenTablet(const std::filesystem::path& folder) : keys(folder / "keys") {}
};

/// The command line: options that every command shares, and the command that was chosen.
class Program {
 public:
  Program();

  /// Parses, runs and prints; returns the exit code of the table.
  [[nodiscard]] int run(int argc, char** argv);

  /// Adds a command that works on a tablet's data folder. Its JSON fields are named in `fields` and shown by --help.
  CLI::App* tablet_command(CLI::App& parent, const std::string& name, const std::string& does,
                           const std::string& fields);
  /// Adds a command that talks to a server as somebody in the office.
  CLI::App* office_command(CLI::App& parent, const std::string& name, const std::string& does,
                           const std::string& fields);
  /// Adds a command without a data folder.
  CLI::App* plain_command(CLI::App& parent, const std::string& name, const std::string& does,
                          const std::string& fields);
  void on(CLI::App* command, Command run);

  [[nodiscard]] CLI::App& app() noexcept { return app_; }
  /// The data of whose shift it is.
  [[nodiscard]] Result<std::unique_ptr<OpenTablet>> open_tablet() const;
  [[nodiscard]] Result<std::unique_ptr<OpenTablet>> open_folder(const std::filesystem::path& folder) const;
  [[nodiscard]] std::filesystem::path data() const { return data_; }
  [[nodiscard]] bool json() const noexcept { return json_; }
  [[nodiscard]] const std::string& server() const noexcept { return server_; }
  [[nodiscard]] const std::string& token() const noexcept { return token_; }
  [[nodiscard]] const std::string& ca_file() const noexcept { return ca_file_; }
  /// A line for a person while a command is still at work; nothing with --json.
  void say(const std::string& line) const;

 private:
  CLI::App app_;
  std::string data_, server_, token_, ca_file_;
  bool json_ = false;
  Command chosen_;
};

void add_tablet_commands(Program& program);
void add_order_commands(Program& program);
/// After add_order_commands.
void add_hand_over_commands(Program& program);
void add_people_commands(Program& program);
void add_raise_commands(Program& program);
void add_photo_commands(Program& program);
void add_recording_commands(Program& program);
void add_record_commands(Program& program);
void add_stock_commands(Program& program);
void add_material_commands(Program& program);
void add_evidence_commands(Program& program);
void add_dispatch_commands(Program& program);
// Below `dispatch`, whatever the office does after the visit, with its people, prices and other systems.
void add_after_care_commands(Program& program, CLI::App& dispatch);
void add_staff_commands(Program& program, CLI::App& dispatch);
void add_quote_commands(Program& program, CLI::App& dispatch);
void add_webhook_commands(Program& program, CLI::App& dispatch);
void add_demo_command(Program& program);
/// After add_photo_commands; only in a build with the report's room.
void add_report_commands(Program& program);

}  // namespace siteproof
