#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/model/checklist_template.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = parse_json({reinterpret_cast<const char*>(data), size}, "template");
  if (!document) return 0;
  const auto made = parse_template(*document);
  if (!made) fuzz::promise(!made.error().message.empty(), "a refusal says why");
  return 0;
}
