#include "core/rules/deadline.h"

namespace siteproof {

std::string_view to_string(DeadlineColour c) noexcept {
  switch (c) {
    case DeadlineColour::green: return "green";
    case DeadlineColour::yellow: return "yellow";
    case DeadlineColour::red: return "red";
  }
  return {};
}

DeadlineColour colour(const Deadline& deadline, UtcTime now) noexcept {
  if (now > deadline.due) return DeadlineColour::red;
  const auto left = deadline.due - now;
  return left * 4 <= deadline.due - deadline.from ? DeadlineColour::yellow : DeadlineColour::green;
}

}  // namespace siteproof
