#pragma once

#include <fmt/core.h>

#include "platform/desktop/siteproof/office_client.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {

/// Adds commands of the office below `dispatch`. Options is what they read, one for all of a group; it has
/// `order`, the number of the order that a command is about, or empty.
template <class Options>
class OfficeCommands {
 public:
  using Deed = std::function<Result<Output>(OfficeClient&, const Options&)>;

  OfficeCommands(Program& program, CLI::App& dispatch) : program_(program), dispatch_(dispatch) {}

  [[nodiscard]] Options& options() { return *options_; }
  /// `fields` are those of the answer.
  CLI::App* add(const char* name, const char* does, const char* fields, Deed deed) {
    CLI::App* made = program_.office_command(dispatch_, name, does, fields);
    program_.on(made, [&program = program_, options = options_, deed = std::move(deed)]() -> Result<Output> {
      if (!options->order.empty()) SITEPROOF_CHECK(OrderId::parse(options->order));
      OfficeClient office(program.server(), program.token(), program.ca_file());
      return deed(office, *options);
    });
    return made;
  }
  CLI::App* of_order(const char* name, const char* does, const char* fields, Deed deed) {
    CLI::App* made = add(name, does, fields, std::move(deed));
    made->add_option("ID", options_->order, "The order's number")->required();
    return made;
  }
  void language(CLI::App* command) {
    command->add_option("--language", options_->language, "Of the words")
        ->check(CLI::IsMember({"en", "zh"}))
        ->capture_default_str();
  }

 private:
  Program& program_;
  CLI::App& dispatch_;
  std::shared_ptr<Options> options_ = std::make_shared<Options>();
};

[[nodiscard]] inline std::string order_path(const std::string& order, const std::string& deed) {
  return fmt::format("/v1/dispatch/orders/{}/{}", order, deed);
}

[[nodiscard]] inline Result<Output> post(OfficeClient& office, const std::string& path, const nlohmann::json& body,
                                         std::string done) {
  SITEPROOF_TRY(nlohmann::json reply, office.post(path, body));
  return Output{std::move(done), std::move(reply)};
}

/// The text of an answer's line under that name.
[[nodiscard]] inline std::string word(const nlohmann::json& line, const char* key) {
  return line.at(key).get<std::string>();
}

}  // namespace siteproof
