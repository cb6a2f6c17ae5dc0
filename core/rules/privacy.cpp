#include "core/rules/privacy.h"

namespace siteproof {

PersonalDataTerm personal_data_term(const HomeOrders& home, UtcTime now, std::chrono::days kept) {
  if (home.open_in_scope) return {false, now + std::chrono::days(1), std::nullopt};
  PersonalDataTerm term;
  if (!home.any_in_scope) term.left_at = home.left_at.value_or(now);
  // Finished at a time nobody knows, as in an old record, counts from now on.
  const UtcTime ended = home.any_in_scope ? home.last_finished.value_or(now) : *term.left_at;
  term.look_again = ended + kept;
  term.forget = now >= term.look_again;
  return term;
}

}  // namespace siteproof
