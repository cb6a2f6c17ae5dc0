#pragma once

#include <optional>
#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Where on this tablet a person was, in the interface's own names, which it checks itself; empty fields are nowhere.
/// Never leaves the tablet.
struct Whereabouts {
  std::string place;  ///< of the navigation
  std::string order, home;
  std::string cover;     ///< what covered the whole window
  std::string stage;     ///< of the photos that were being taken
  std::string item;      ///< of the checklist, for which they were
  std::string sheet;     ///< the form that was open
  std::string search;    ///< the words that were looked for
  std::string language;  ///< that the owner's page spoke
  friend bool operator==(const Whereabouts&, const Whereabouts&) = default;
};

/// Kept before it returns.
[[nodiscard]] Status keep_whereabouts(Tablet& tablet, const Whereabouts& now);
/// Where to go on after the program ended: nothing after half a day, when the order is not on this tablet any more, or
/// when nothing was kept that can be read. The owner's page is not gone to again once the order is signed off.
[[nodiscard]] Result<std::optional<Whereabouts>> whereabouts(Tablet& tablet);

}  // namespace siteproof
