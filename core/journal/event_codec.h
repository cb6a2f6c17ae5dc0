#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/model/event.h"

namespace siteproof {

/// The wire name of a body's kind, such as "photo.taken". Not for UnknownBody, which keeps the name it came with.
[[nodiscard]] std::string_view kind_of(const EventBody& body) noexcept;

/// Canonical: {id, order, kind, v, device, seq, actor, role, at{wall,mono,boot}, offset_ms?, position?, prev, body}.
/// The body must not be UnknownBody.
[[nodiscard]] Result<std::string> event_text(const Event& event);

/// Lifts older versions of a kind as it reads. A kind or version that is not known gives UnknownBody; a known kind
/// whose body does not read is a usage error naming the field.
[[nodiscard]] Result<Event> event_from_json(const nlohmann::json& object);

}  // namespace siteproof
