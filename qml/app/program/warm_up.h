#pragma once

namespace siteproof {

/// Begins to look the interface's fonts up, on a thread of its own, so that the window's first picture finds them;
/// returns at once. After the application's font was set, on the interface's thread.
void warm_fonts();

}  // namespace siteproof
