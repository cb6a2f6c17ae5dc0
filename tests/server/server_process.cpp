#include "tests/server/server_process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "tests/support/catch.h"

namespace siteproof {

ServerProcess::ServerProcess(const std::vector<std::string>& command) {
  int pipe_ends[2] = {};
  REQUIRE(::pipe(pipe_ends) == 0);
  std::vector<char*> arguments;
  for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  pid_ = ::fork();
  REQUIRE(pid_ >= 0);
  if (pid_ == 0) {
    ::dup2(pipe_ends[1], STDOUT_FILENO);
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(pipe_ends[1]);
  char c = 0;
  while (::read(pipe_ends[0], &c, 1) == 1 && c != '\n') first_line_ += c;
  ::close(pipe_ends[0]);
}

ServerProcess::~ServerProcess() {
  if (pid_ > 0) static_cast<void>(end(SIGKILL));
}

int ServerProcess::port() const { return std::stoi(first_line_.substr(first_line_.rfind(':') + 1)); }

int ServerProcess::end(int signal) {
  ::kill(pid_, signal);
  return wait();
}

int ServerProcess::wait() {
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return status;
}

}  // namespace siteproof
