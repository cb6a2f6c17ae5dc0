#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/bilingual.h"
#include "core/model/order.h"
#include "core/rules/figures.h"

namespace siteproof {

/// Somebody an order could be given to, as the office knows them.
struct Candidate {
  PersonId technician;
  std::vector<std::string> skills;  ///< names of templates and parts: "leak", "wiring"
  int open_orders = 0;              ///< not finished
  std::vector<Address> places;      ///< where they are based, and where their open orders are
  Share first_time_fix;             ///< lately
};

/// How much each thing weighs, in points; a company's own figures.
struct AssignmentWeights {
  int skill = 0, same_building = 0, same_estate = 0, per_open_order = 0;
  int first_time_fix = 0;  ///< times the share that was fixed the first time
};

struct Suggestion {
  PersonId technician;
  std::int64_t points = 0;
  bool skilled = false;
  std::vector<Bilingual> reasons;  ///< what the points come from, one sentence each
};

/// What an order asks of who does it: the names of its template and of its part.
[[nodiscard]] std::vector<std::string> skills_wanted(const Intake& intake);

/// Everybody, best first; equal ones by name, so that the list is the same wherever it is made. Who lacks the skill
/// stays in the list: a person decides. An order that wants no skill counts everybody as skilled.
[[nodiscard]] std::vector<Suggestion> suggest_technicians(const Intake& intake,
                                                          const std::vector<Candidate>& candidates,
                                                          const AssignmentWeights& weights);

/// Refuses to give the order to somebody else than the first of the suggestions without saying why
/// ("assign.reason"). The reason goes on record with the assignment. Without suggestions everybody is as good.
[[nodiscard]] Status check_override(const std::vector<Suggestion>& suggestions, const PersonId& chosen,
                                    const std::string& reason);

}  // namespace siteproof
