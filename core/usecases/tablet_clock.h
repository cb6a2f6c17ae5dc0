#pragma once

#include <chrono>
#include <optional>

#include "core/usecases/tablet.h"

namespace siteproof {

/// The server's time minus this tablet's, as last measured; nothing before the first synchronisation.
[[nodiscard]] Result<std::optional<std::chrono::milliseconds>> server_ahead(Tablet& tablet);

/// The latest moment that counts as now: the later of the tablet's clock and the server's time. A clock that runs slow
/// must not deny what has happened, and one that runs fast dates the tablet's own records.
[[nodiscard]] UtcTime latest_now(UtcTime tablet_clock, std::optional<std::chrono::milliseconds> server_ahead) noexcept;
[[nodiscard]] Result<UtcTime> latest_now(Tablet& tablet);

}  // namespace siteproof
