#include <string_view>

#include "core/usecases/sign_off.h"
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto strokes = siteproof::parse_strokes({reinterpret_cast<const char*>(data), size});
  if (!strokes) siteproof::fuzz::promise(!strokes.error().message.empty(), "a refusal says why");
  return 0;
}
