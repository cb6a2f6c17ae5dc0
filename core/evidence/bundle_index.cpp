#include "core/evidence/bundle_index.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"

namespace siteproof {

template <class Io>
void fields(Io& io, IndexedPhoto& v) {
  io("name", v.name);
  io("sha256", v.sha256);
  io("id", v.id);
  io("stage", v.stage);
  io("place", v.place);
  io("pair", v.pair);
  io("taken_at", v.taken_at);
  io("by", v.by);
  io("marks", v.marks);
}
template <class Io>
void fields(Io& io, IndexedRecording& v) {
  io("name", v.name);
  io("sha256", v.sha256);
  io("id", v.id);
  io("kind", v.kind);
  io("place", v.place);
  io("about", v.about);
  io("made_at", v.made_at);
  io("by", v.by);
}
template <class Io>
void fields(Io& io, BundleIndex& v) {
  io("count", v.count);
  io("photos", v.photos);
  io("recordings", v.recordings);
  io("seal", v.seal);
}

Result<std::string> index_text(const BundleIndex& index) { return canonical_fields(index); }

Result<BundleIndex> read_index(std::string_view text) {
  SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The index of photos"));
  return from_fields<BundleIndex>(object, "The index of photos");
}

}  // namespace siteproof
