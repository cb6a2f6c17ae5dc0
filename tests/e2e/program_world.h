#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "platform/common/child_process/child_process.h"
#include "tests/support/temp_folder.h"

namespace siteproof {

/// What a command printed and how it ended.
struct Ran {
  int exit_code = 0;
  std::string output;
  std::string errors;
  nlohmann::json document;  ///< of standard output with --json; discarded when it is none
};

using Words = std::vector<std::string>;

[[nodiscard]] std::string siteproof_program_path();
[[nodiscard]] std::string server_program_path();
/// Runs a program to its end; `limit` is put before it, such as {"prlimit", "--fsize=1000"}.
[[nodiscard]] Ran run_program(Words words, const Words& limit = {});

/// A central server with twenty orders, and tablets enrolled with it. The server is stopped, by its own pid, at the
/// end.
class ProgramWorld {
 public:
  ProgramWorld();
  ~ProgramWorld();
  ProgramWorld(const ProgramWorld&) = delete;
  ProgramWorld& operator=(const ProgramWorld&) = delete;

  /// A data folder enrolled for the technician and synchronised.
  [[nodiscard]] std::string enrolled_tablet(const std::string& technician = "chen.wei");
  /// `siteproof WORDS --data TABLET --json`
  [[nodiscard]] static Ran tablet(const std::string& data, Words words);
  /// `siteproof dispatch WORDS --server … --token … --json`
  [[nodiscard]] Ran office(Words words) const;

  /// The first technician's leak order, just assigned.
  [[nodiscard]] const std::string& order() const noexcept { return order_; }
  /// Takes the order up to the point where the plan is agreed.
  void agree_plan(const std::string& data) const;
  /// A file of small JPEG pictures, each different.
  [[nodiscard]] std::string photo(int number) const;
  [[nodiscard]] std::string file(const std::string& name, std::string_view content) const;
  [[nodiscard]] const std::string& url() const noexcept { return url_; }
  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

 private:
  TempFolder folder_;
  std::unique_ptr<ChildProcess> server_;
  std::string url_, token_, order_;
  int tablets_ = 0;
};

}  // namespace siteproof
