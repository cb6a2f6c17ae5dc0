#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace siteproof {

/// A program started with its output in a pipe. Killed and reaped when the object goes.
class ChildProcess {
 public:
  [[nodiscard]] static Result<ChildProcess> start(const std::vector<std::string>& arguments);
  ~ChildProcess();
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&&) = delete;

  /// The next line of standard output; false at its end.
  [[nodiscard]] bool read_line(std::string& line);
  /// Waits for the end and returns the exit code, or 128 + the signal's number.
  [[nodiscard]] int wait();
  void signal(int number) const;
  [[nodiscard]] pid_t pid() const noexcept { return pid_; }

 private:
  ChildProcess(pid_t pid, int output) : pid_(pid), output_(output) {}
  pid_t pid_ = -1;
  int output_ = -1;
  std::string buffer_;
};

struct CommandResult {
  int exit_code = 0;
  std::string output;
};
/// Runs a program to its end; standard error goes to ours.
[[nodiscard]] Result<CommandResult> run_command(const std::vector<std::string>& arguments);

}  // namespace siteproof
