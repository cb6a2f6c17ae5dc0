#pragma once

#include "core/base/result.h"

namespace siteproof {

class TabletStore;

/// Writes every order's line, the search words of orders and homes anew when a schema step left them behind, in one
/// transaction; else does nothing. What is recorded is not touched.
[[nodiscard]] Status refresh_projection(TabletStore& store);

}  // namespace siteproof
