#pragma once

#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <utility>

#include "tests/support/catch.h"

namespace siteproof {

/// True when SITEPROOF_LONG is set: more cases, for a machine that has the time.
[[nodiscard]] bool long_run();

/// Gives rapidcheck its number of cases, unless RC_PARAMS says otherwise. Before the first property only.
void set_property_size(int cases_quick, int cases_long);

/// Checks a property; a failure shows the smallest counterexample and the seed that repeats it.
template <class Testable>
void property(const std::string& sentence, Testable&& testable) {
  set_property_size(100, 2000);
  std::ostringstream shown;
  const auto result = rc::detail::checkTestable(std::forward<Testable>(testable));
  rc::detail::printResultMessage(result, shown);
  INFO(sentence << '\n' << shown.str());
  CHECK(result.template is<rc::detail::SuccessResult>());
}

}  // namespace siteproof
