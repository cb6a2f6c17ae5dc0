#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// The parts of a URL that decide how it is reached.
struct ServerUrl {
  bool encrypted = false;
  std::string host;  ///< without the port; an IPv6 address without its brackets
  bool loopback = false;

  /// http:// or https://, a host, and no user name; anything else is a usage error.
  [[nodiscard]] static Result<ServerUrl> parse(std::string_view url);
};

}  // namespace siteproof
