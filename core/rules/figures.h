#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/model/checklist_template.h"

namespace siteproof {

/// What one finished order says of who did it (domain.md section 9).
struct OrderOutcome {
  PersonId technician;  ///< who finished it the first time; what comes back counts against them
  UtcTime finished_at;  ///< the first time: signed off, or closed without
  bool fixed_first_time = false;
  bool solved_first_visit = false;
  std::optional<bool> punctual;  ///< nothing when nobody had to go there
  bool within_sla = false;
  int stars = 0, ratings = 0;  ///< of sign-offs and call-backs, added up
};
/// Nothing for an order that was never finished, or that nobody had. `checklist` may be null: without one no pause
/// stops the clock. Punctual is who came by the appointment, or by the limit to respond where there was none. Solved at
/// the first visit is what needed one arrival, no waiting after it, and never came back.
[[nodiscard]] std::optional<OrderOutcome> outcome(const OrderState& order, const ChecklistTemplate* checklist,
                                                  UtcTime now);

/// A part of a whole; nothing is a part of nothing.
struct Share {
  std::int64_t part = 0, whole = 0;
  void add(bool counts) {
    part += counts ? 1 : 0;
    ++whole;
  }
  /// "85.7", percent rounded down to a tenth, so that no figure looks better than it is; empty without a whole.
  [[nodiscard]] std::string percent() const;
  [[nodiscard]] bool reaches(int target_permille) const noexcept { return part * 1000 >= whole * target_permille; }
  friend bool operator==(const Share&, const Share&) = default;
};

/// The sums over many orders; it does not matter in which order they are added.
struct Figures {
  std::int64_t orders = 0;
  Share first_time_fix, first_visit, punctual, sla;
  std::int64_t stars = 0, ratings = 0;
  void add(const OrderOutcome& order);
  /// "4.57", rounded down; empty without a rating.
  [[nodiscard]] std::string satisfaction() const;
  friend bool operator==(const Figures&, const Figures&) = default;
};

/// "2026-11" on a wall clock `utc_offset` ahead of UTC.
[[nodiscard]] std::string month_of(UtcTime at, std::chrono::minutes utc_offset);
/// The first moment of that month; a usage error "figures.month" for any other text.
[[nodiscard]] Result<UtcTime> month_begin(std::string_view month, std::chrono::minutes utc_offset);
[[nodiscard]] Result<UtcTime> month_end(std::string_view month, std::chrono::minutes utc_offset);

}  // namespace siteproof
