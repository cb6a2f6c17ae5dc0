#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "platform/common/child_process/child_process.h"

namespace siteproof::bench {

/// The central server, on loopback with a data folder below `folder`, and a dispatcher who has filed `orders` for
/// chen.wei. Ends with the object.
class Office {
 public:
  enum class Machine {
    this_one,
    as_if_elsewhere,  ///< as nearly as one machine allows: everything else on it goes before the server
  };

  /// `programs` holds siteproof and siteproof-server.
  Office(const std::filesystem::path& programs, const std::filesystem::path& folder, int orders,
         Machine machine = Machine::this_one);
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  /// Makes a tablet's data folder and enrols it for chen.wei.
  void enrol(const std::filesystem::path& tablet);
  /// Everything through, both ways.
  void synchronise(const std::filesystem::path& tablet);

 private:
  [[nodiscard]] std::string siteproof() const { return (programs_ / "siteproof").string(); }
  [[nodiscard]] std::vector<std::string> dispatch(std::vector<std::string> words) const;

  std::filesystem::path programs_;
  ChildProcess server_;
  std::string url_, token_;
};

}  // namespace siteproof::bench
