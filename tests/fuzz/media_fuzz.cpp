#include <algorithm>

#include "core/evidence/media.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView file(data, size);
  const auto whole = inspect_media(file, std::nullopt);
  // The same in uneven pieces, whose length the file itself decides.
  MediaInspector inspector(std::nullopt);
  ByteView rest = file;
  Status fed;
  while (fed && !rest.empty()) {
    const std::size_t n = std::min<std::size_t>(rest.size(), rest[0] % 29 + 1U);
    fed = inspector.feed(rest.first(n));
    rest = rest.subspan(n);
  }
  const auto in_pieces = inspector.finish();
  fuzz::promise(whole.has_value() == in_pieces.has_value(), "it does not matter in which pieces a recording arrives");
  if (whole) {
    fuzz::promise(*whole == *in_pieces, "the facts do not depend on the pieces");
    fuzz::promise(whole->kind != MediaKind::photo && !whole->media_type.empty(), "a recording has a kind");
    fuzz::promise(!whole->duration_ms || *whole->duration_ms >= 0, "no duration is negative");
  } else {
    fuzz::promise(whole.error().code == in_pieces.error().code, "the refusal does not depend on the pieces");
  }
  return 0;
}
