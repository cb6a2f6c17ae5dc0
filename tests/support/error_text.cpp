#include "tests/support/result_checks.h"

namespace siteproof {

std::string error_text(const Error& error) {
  return std::string(to_string(error.kind)) + ' ' + error.code + ": " + error.message;
}

void must(const Status& status) {
  if (!status) FAIL(error_text(status.error()));
}

}  // namespace siteproof
