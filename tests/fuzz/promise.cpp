#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/fuzz_target.h"

namespace siteproof::fuzz {

void promise(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "Broken: %s\n", what);
  std::abort();
}

}  // namespace siteproof::fuzz
