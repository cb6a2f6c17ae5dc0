#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "platform/common/child_process/child_process.h"

namespace siteproof {

struct DemoOptions {
  std::filesystem::path out;     ///< everything the day makes; an earlier day's things there are replaced
  std::filesystem::path photos;  ///< JPEG photographs to use besides drawn ones; may be empty
  int orders = 200;
};

/// A technician's day on real programs: every step is the `siteproof` or `siteproof-server` command a person would
/// type, run as a process of its own against a server on loopback.
class DemoDay {
 public:
  DemoDay(DemoOptions options, std::function<void(const std::string&)> say);
  ~DemoDay();

  /// Runs the day; an error names the step that failed. Figures hold what was measured until then.
  [[nodiscard]] Status run();
  [[nodiscard]] const nlohmann::json& figures() const noexcept { return figures_; }

 private:
  using Words = std::vector<std::string>;

  [[nodiscard]] Status prepare();
  [[nodiscard]] Status start_office();
  [[nodiscard]] Status enrol(const std::string& technician);
  [[nodiscard]] Status go_on_site();
  [[nodiscard]] Status photograph_before();
  [[nodiscard]] Status answer_stage(const std::string& stage);
  [[nodiscard]] Status agree_and_start();
  [[nodiscard]] Status photograph_repair_with_a_crash();
  [[nodiscard]] Status photograph_after();
  [[nodiscard]] Status sign_off();
  [[nodiscard]] Status office_moves_appointment();
  [[nodiscard]] Status synchronise_over_a_bad_line();
  [[nodiscard]] Status office_answers();
  [[nodiscard]] Status compare_both_sides();
  [[nodiscard]] Status export_evidence();

  [[nodiscard]] Result<nlohmann::json> tablet(const std::string& technician, Words words);
  [[nodiscard]] Result<nlohmann::json> office(Words words);
  [[nodiscard]] Result<nlohmann::json> command(Words words);
  [[nodiscard]] Status write_scene(const std::string& name, const char* kind, bool repaired, int angle);
  [[nodiscard]] std::string photo_file(const std::string& name) const {
    return (options_.out / "photos" / name).string();
  }
  [[nodiscard]] std::string data_of(const std::string& technician) const {
    return (options_.out / technician).string();
  }

  DemoOptions options_;
  std::function<void(const std::string&)> say_;
  std::filesystem::path programs_;
  std::unique_ptr<ChildProcess> server_;
  std::string url_, token_, order_;
  nlohmann::json figures_ = nlohmann::json::object();
};

}  // namespace siteproof
