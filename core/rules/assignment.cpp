#include "core/rules/assignment.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {
namespace {

enum class Nearness { elsewhere, same_estate, same_building };

Nearness nearness(const Address& at, const std::vector<Address>& places) {
  Nearness best = Nearness::elsewhere;
  for (const Address& place : places) {
    if (at.estate.empty() || place.estate != at.estate) continue;
    const bool building = !at.building.empty() && place.building == at.building;
    best = std::max(best, building ? Nearness::same_building : Nearness::same_estate);
  }
  return best;
}

class Judge {
 public:
  Judge(const Intake& intake, const AssignmentWeights& weights)
      : intake_(intake), weights_(weights), wanted_(skills_wanted(intake)) {}

  Suggestion judge(const Candidate& candidate) const {
    Suggestion out;
    out.technician = candidate.technician;
    weigh_skill(candidate, out);
    weigh_place(candidate, out);
    out.points -= std::int64_t{weights_.per_open_order} * candidate.open_orders;
    out.reasons.push_back(
        {fmt::format("手上有 {} 张未完工单", candidate.open_orders),
         fmt::format("Has {} open {}", candidate.open_orders, candidate.open_orders == 1 ? "order" : "orders")});
    const Share& fix = candidate.first_time_fix;
    if (fix.whole > 0) {
      out.points += weights_.first_time_fix * fix.part / fix.whole;
      out.reasons.push_back(
          {fmt::format("一次修复率 {}%", fix.percent()), fmt::format("Fixed {} % the first time", fix.percent())});
    }
    return out;
  }

 private:
  void weigh_skill(const Candidate& candidate, Suggestion& out) const {
    if (wanted_.empty()) {
      out.skilled = true;
      return;
    }
    for (const std::string& skill : wanted_) {
      if (std::find(candidate.skills.begin(), candidate.skills.end(), skill) == candidate.skills.end()) continue;
      out.skilled = true;
      out.points += weights_.skill;
      out.reasons.push_back({fmt::format("具备技能：{}", skill), fmt::format("Has the skill: {}", skill)});
    }
    if (!out.skilled) {
      out.reasons.push_back(
          {fmt::format("没有所需技能：{}", wanted_.front()), fmt::format("Lacks the skill: {}", wanted_.front())});
    }
  }

  void weigh_place(const Candidate& candidate, Suggestion& out) const {
    const Address& at = intake_.address;
    switch (nearness(at, candidate.places)) {
      case Nearness::same_building:
        out.points += weights_.same_building;
        out.reasons.push_back({fmt::format("就在 {} {}栋", at.estate, at.building),
                               fmt::format("Works in {}, building {}", at.estate, at.building)});
        break;
      case Nearness::same_estate:
        out.points += weights_.same_estate;
        out.reasons.push_back({fmt::format("就在 {}", at.estate), fmt::format("Works in {}", at.estate)});
        break;
      case Nearness::elsewhere: out.reasons.push_back({"目前在别处", "Works elsewhere"}); break;
    }
  }

  const Intake& intake_;
  const AssignmentWeights& weights_;
  std::vector<std::string> wanted_;
};

}  // namespace

std::vector<std::string> skills_wanted(const Intake& intake) {
  std::vector<std::string> out;
  if (intake.checklist) out.push_back(intake.checklist->id.str());
  if (!intake.part.empty() && (out.empty() || out.front() != intake.part)) out.push_back(intake.part);
  return out;
}

std::vector<Suggestion> suggest_technicians(const Intake& intake, const std::vector<Candidate>& candidates,
                                            const AssignmentWeights& weights) {
  const Judge judge(intake, weights);
  std::vector<Suggestion> out;
  out.reserve(candidates.size());
  for (const Candidate& candidate : candidates) out.push_back(judge.judge(candidate));
  std::sort(out.begin(), out.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.points != b.points ? a.points > b.points : a.technician < b.technician;
  });
  return out;
}

Status check_override(const std::vector<Suggestion>& suggestions, const PersonId& chosen, const std::string& reason) {
  const bool explained = reason.find_first_not_of(" \t\r\n") != std::string::npos;
  if (suggestions.empty() || explained) return {};
  const std::int64_t best = suggestions.front().points;
  const bool as_good = std::any_of(suggestions.begin(), suggestions.end(),
                                   [&](const Suggestion& s) { return s.technician == chosen && s.points == best; });
  if (as_good) return {};
  return fail(ErrorKind::rule, "assign.reason",
              fmt::format("{} is suggested for this order: give the reason for choosing {} instead.",
                          suggestions.front().technician.str(), chosen.str()));
}

}  // namespace siteproof
