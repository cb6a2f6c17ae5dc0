#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace siteproof {

/// The server as a process of its own. Killed at the end of its scope if it still runs.
class ServerProcess {
 public:
  /// Starts `program arguments…` and waits for its first line.
  explicit ServerProcess(const std::vector<std::string>& command);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] const std::string& first_line() const { return first_line_; }
  [[nodiscard]] int port() const;
  /// Sends the signal and returns wait(2)'s status.
  int end(int signal);
  [[nodiscard]] int wait();

 private:
  pid_t pid_ = -1;
  std::string first_line_;
};

}  // namespace siteproof
