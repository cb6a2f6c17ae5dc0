#include "core/base/error.h"

namespace siteproof {

int exit_code(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::usage: return 2;
    case ErrorKind::rule: return 3;
    case ErrorKind::not_found: return 4;
    case ErrorKind::storage: return 5;
    case ErrorKind::network: return 6;
  }
  return 5;
}

std::string_view to_string(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::usage: return "usage";
    case ErrorKind::rule: return "rule";
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::storage: return "storage";
    case ErrorKind::network: return "network";
  }
  return "storage";
}

}  // namespace siteproof
