#include "tests/support/property.h"

#include <stdlib.h>

namespace siteproof {

bool long_run() {
  const char* wanted = ::getenv("SITEPROOF_LONG");
  return wanted != nullptr && std::string(wanted) != "0";
}

void set_property_size(int cases_quick, int cases_long) {
  const std::string size = "max_success=" + std::to_string(long_run() ? cases_long : cases_quick);
  const char* given = ::getenv("RC_PARAMS");
  const std::string before = given == nullptr ? "" : given;
  if (before.find("max_success") != std::string::npos) return;
  ::setenv("RC_PARAMS", (size + ' ' + before).c_str(), 1);
}

}  // namespace siteproof
