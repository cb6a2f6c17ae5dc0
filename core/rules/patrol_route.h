#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/rules/form.h"

namespace siteproof {

/// One stop of an inspection's way (domain.md section 10): a row of a table or repeat, or what a section asks outside
/// of such rows. Findings that can raise an order lie where they are written down: in their room, or in the section of
/// their own.
struct RouteStop {
  Bilingual section;               ///< the stop lies in
  Bilingual title;                 ///< of the row; the section's for what lies in none
  AnswerPath first;                ///< what is asked there first
  std::optional<AnswerPath> open;  ///< the first that has to be there and is not
  int total = 0, done = 0;         ///< what has to be there, and how much of it is
  /// Things that are wrong there: what its computed items whose names end in "_bad" count, and findings written down.
  int findings = 0;
  int raised = 0;  ///< orders raised from there

  [[nodiscard]] bool finished() const noexcept { return done == total; }
};

struct PatrolRoute {
  std::vector<RouteStop> stops;  ///< in the form's order
  int total = 0, done = 0;       ///< over all stops
  int findings = 0;              ///< written down, where the form has a place for them; else those of the stops
  int raised = 0;

  /// Where to go now: the first stop that is not finished; nullptr when all are.
  [[nodiscard]] const RouteStop* next() const;
};

/// `raised` are the answers that orders were raised from.
[[nodiscard]] PatrolRoute patrol_route(const Form& form, const std::vector<ItemId>& raised);

}  // namespace siteproof
