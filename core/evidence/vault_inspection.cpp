#include "core/evidence/vault_inspection.h"

namespace siteproof {
namespace {

constexpr std::uint8_t jpeg_first_byte = 0xFF;

std::variant<JpegInspector, MediaInspector> inspector_for(std::optional<MediaKind> kind) {
  if (kind == MediaKind::photo) return JpegInspector();
  return MediaInspector(kind);
}

}  // namespace

Inspection::Inspection(std::optional<MediaKind> kind) : kind_(kind), inspector_(inspector_for(kind)) {}

Status Inspection::feed(ByteView bytes) {
  if (!kind_ && !bytes.empty()) {
    kind_ = bytes[0] == jpeg_first_byte ? MediaKind::photo : MediaKind::video;
    if (kind_ == MediaKind::photo) inspector_ = JpegInspector();
  }
  return std::visit([&](auto& inspector) { return inspector.feed(bytes); }, inspector_);
}

Status Inspection::finish(Ingested& found) {
  if (auto* const recording = std::get_if<MediaInspector>(&inspector_)) {
    SITEPROOF_TRY(found.media, recording->finish());
    return {};
  }
  SITEPROOF_TRY(found.facts, std::get<JpegInspector>(inspector_).finish());
  found.media = {MediaKind::photo, found.facts.media_type, std::nullopt};
  return {};
}

}  // namespace siteproof
