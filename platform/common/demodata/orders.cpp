#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/core.h>

#include "platform/common/demodata/demodata.h"
#include "platform/common/demodata/faults.h"
#include "platform/common/demodata/households.h"
#include "platform/common/demodata/stock.h"

namespace siteproof::demodata {
namespace {

using nlohmann::json;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr std::int64_t china_ms = 8 * hour_ms;

struct Draft {
  std::string id;
  const Household* household = nullptr;
  const Fault* fault = nullptr;
  Words place;
  UtcTime reported;
  std::optional<UtcTime> wished;
  std::optional<UtcTime> appointment;
  std::string technician;
  bool star = false;
};

std::int64_t local_midnight(UtcTime time) { return (time.ms + china_ms) / day_ms * day_ms - china_ms; }

bool is_leak(const Fault& fault) {
  const auto all = leaks();
  return &fault >= all.data() && &fault < all.data() + all.size();
}

const Fault& draw_leak(Dice& dice, Urgency urgency) {
  while (true) {
    const Fault& fault = dice.pick(leaks());
    if (fault.urgency == urgency) {
      return fault;
    }
  }
}

// Of a hundred orders 14 are emergencies, 62 ordinary, 9 alterations, 15 questions; leaks are the commonest fault.
const Fault& draw_fault(Dice& dice) {
  const int draw = dice.between(1, 100);
  if (draw <= 14) {
    return dice.percent(40) ? draw_leak(dice, Urgency::emergency) : dice.pick(urgent_faults());
  }
  if (draw <= 76) {
    return dice.percent(20) ? draw_leak(dice, Urgency::ordinary) : dice.pick(ordinary_faults());
  }
  return draw <= 85 ? dice.pick(alterations()) : dice.pick(enquiries());
}

/// A moment `days` before now at an hour when people report such things.
UtcTime report_time(Dice& dice, UtcTime now, int days, Urgency urgency) {
  const int hour = urgency == Urgency::emergency ? dice.between(0, 23) : dice.between(7, 21);
  const int seconds = dice.between(0, 3599);
  const std::int64_t time = local_midnight(now) - days * day_ms + hour * hour_ms + seconds * 1000;
  return time < now.ms - 3 * minute_ms ? UtcTime{std::max<std::int64_t>(0, time)}
                                       : UtcTime{now.ms - dice.between(3, 400) * minute_ms};
}

UtcTime next_quarter(std::int64_t ms) { return {(ms / (15 * minute_ms) + 1) * 15 * minute_ms}; }

void plan_visit(Draft& draft, Dice& dice) {
  const Urgency urgency = draft.fault->urgency;
  if (urgency == Urgency::emergency) {
    draft.wished = next_quarter(draft.reported.ms + dice.between(20, 60) * minute_ms);
    if (!draft.technician.empty()) {
      draft.appointment = next_quarter(draft.reported.ms + dice.between(30, 105) * minute_ms);
    }
    return;
  }
  if (!dice.percent(urgency == Urgency::enquiry ? 15 : 70)) {
    return;
  }
  const int days = urgency == Urgency::alteration ? dice.between(2, 7) : dice.between(1, 3);
  const std::int64_t morning = local_midnight(draft.reported) + days * day_ms + 9 * hour_ms;
  draft.wished = UtcTime{morning + dice.between(0, 22) * 30 * minute_ms};
  if (!draft.technician.empty() && dice.percent(85)) {
    // Crews work from nine to half past five; a later wish gets the last slot.
    const std::int64_t wanted = draft.wished->ms + (dice.percent(70) ? 0 : dice.between(1, 4) * 30 * minute_ms);
    draft.appointment = UtcTime{std::min(wanted, morning + 17 * 30 * minute_ms)};
  }
}

std::string_view warranty(const Draft& draft) {
  const std::string_view part = draft.fault->part;
  if (draft.fault->urgency == Urgency::alteration) {
    return "out";
  }
  if (part.empty() || draft.fault->urgency == Urgency::enquiry) {
    return "unknown";
  }
  const int years = part == "waterproofing" ? 5 : part == "structure" ? 50 : 2;
  return draft.reported.ms < draft.household->handover.ms + years * 365 * day_ms ? "in" : "out";
}

std::string_view class_name(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency: return "emergency";
    case Urgency::alteration: return "alteration";
    case Urgency::enquiry: return "enquiry";
    case Urgency::ordinary: break;
  }
  return "ordinary";
}

std::string describe(const Draft& draft, Dice& dice) {
  const bool english = draft.household->english;
  const Urgency urgency = draft.fault->urgency;
  std::string text = with_place(draft.fault->detail.in(english), draft.place.in(english));
  const auto say = [&](const Words& words) {
    text += english ? " " : "";
    text += words.in(english);
  };
  say(dice.pick(onsets(urgency)));
  if (dice.percent(80)) {
    say(dice.pick(circumstances(urgency)));
  }
  if (urgency != Urgency::emergency && urgency != Urgency::enquiry && dice.percent(55)) {
    say(dice.pick(visit_wishes()));
  }
  return text;
}

std::string first_asked(Dice& dice) {
  const int draw = dice.between(1, 100);
  return draw <= 75   ? fmt::format("front.desk.{}", dice.between(1, 4))
         : draw <= 90 ? fmt::format("hotline.{}", dice.between(1, 3))
                      : fmt::format("steward.{}", dice.between(1, 9));
}

json to_json(const Household& h) {
  json flags = json::array();
  if (h.vip) {
    flags.push_back("vip");
  }
  if (h.elderly) {
    flags.push_back("elderly");
  }
  return {{"id", h.id},
          {"address", {{"estate", h.estate}, {"building", h.building}, {"unit", h.unit}, {"room", h.room}}},
          {"owner", {{"name", h.owner.name}, {"phone", h.owner.phone}}},
          {"handover", to_rfc3339(h.handover).substr(0, 10)},
          {"flags", std::move(flags)}};
}

json to_json(const Draft& draft, Dice& dice) {
  const Household& home = *draft.household;
  const Fault& fault = *draft.fault;
  const std::string_view place = draft.place.in(home.english);
  std::string title = with_place(fault.title.in(home.english), place);
  const Person contact = dice.percent(80) ? home.owner : make_person(dice, home.english);
  json order = {{"id", draft.id},
                {"household", home.id},
                {"class", class_name(fault.urgency)},
                {"title", std::move(title)},
                {"description", describe(draft, dice)},
                {"place", place},
                {"contact", {{"name", contact.name}, {"phone", contact.phone}}},
                {"reported_at", to_rfc3339(draft.reported)},
                {"first_asked", first_asked(dice)},
                {"warranty", warranty(draft)}};
  if (draft.wished) {
    order["wished_at"] = to_rfc3339(*draft.wished);
  }
  if (draft.appointment) {
    order["appointment"] = to_rfc3339(*draft.appointment);
  }
  if (!draft.technician.empty()) {
    order["technician"] = draft.technician;
  }
  if (!fault.part.empty()) {
    order["part"] = fault.part;
  }
  if (is_leak(fault)) {
    order["template"] = {{"id", leak_template().at("id")}, {"version", leak_template().at("version")}};
  }
  return order;
}

Draft make_star(const Household& home, const SeedParameters& p) {
  Draft draft;
  draft.household = &home;
  draft.fault = &leaks().front();
  draft.place = places(draft.fault->spot).front();
  draft.reported = {(p.now.ms / minute_ms - 25) * minute_ms};
  draft.wished = next_quarter(p.now.ms);
  draft.technician = p.technicians.empty() ? std::string() : p.technicians.front();
  if (!draft.technician.empty()) {
    draft.appointment = next_quarter(p.now.ms + 20 * minute_ms);
  }
  draft.star = true;
  return draft;
}

Draft make_draft(const std::vector<Household>& homes, std::size_t index, const SeedParameters& p, Dice& dice) {
  constexpr std::array<int, 3> past_of_star = {47, 133, 318};
  const bool of_star = index <= past_of_star.size();
  Draft draft;
  // The star's household has exactly the past written here.
  draft.household = of_star || homes.size() == 1 ? &homes.front() : &homes[1 + dice.below(homes.size() - 1)];
  draft.fault = of_star ? &ordinary_faults()[index * 5] : &draw_fault(dice);
  draft.place = dice.pick(places(draft.fault->spot));
  const auto lived_days = static_cast<int>((p.now.ms - draft.household->handover.ms) / day_ms);
  if (of_star || dice.percent(p.history_percent)) {
    const int days = of_star ? past_of_star[index - 1] : dice.between(30, std::clamp(lived_days - 5, 31, 730));
    draft.reported = report_time(dice, p.now, days, draft.fault->urgency);
  } else {
    // About forty orders a day, the latest days fullest.
    const int span = std::clamp(p.orders / 40, 3, std::clamp(lived_days, 3, 700));
    draft.reported =
        report_time(dice, p.now, std::min(dice.between(0, span), dice.between(0, span)), draft.fault->urgency);
    if (!p.technicians.empty() && !dice.percent(p.unassigned_percent)) {
      draft.technician = dice.pick(p.technicians);
    }
  }
  plan_visit(draft, dice);
  return draft;
}

// Numbers run through each day in the order of reporting, as a front desk gives them.
void number(std::vector<Draft>& drafts) {
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.reported.ms < b.reported.ms; });
  std::map<std::string, int> given;
  for (Draft& draft : drafts) {
    std::string day = to_rfc3339({draft.reported.ms + china_ms}).substr(0, 10);
    std::erase(day, '-');
    const int next = ++given[day];
    draft.id = fmt::format("WO-{}-{:04}", day, next);
  }
  const auto star = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.star; });
  std::rotate(drafts.begin(), star, star + (star == drafts.end() ? 0 : 1));
}

}  // namespace

json seed_orders(const SeedParameters& p) {
  Dice dice(p.seed);
  const auto count = static_cast<std::size_t>(std::max(0, p.orders));
  const std::vector<Household> homes = make_households(std::max<std::size_t>(1, count * 5 / 16), p.now, dice);
  std::vector<Draft> drafts;
  drafts.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    drafts.push_back(i == 0 ? make_star(homes.front(), p) : make_draft(homes, i, p, dice));
  }
  number(drafts);
  json document = {{"households", json::array()},
                   {"orders", json::array()},
                   {"stock", stock_picture(p.now)},
                   {"templates", json::array({leak_template()})}};
  for (const Household& home : homes) {
    document["households"].push_back(to_json(home));
  }
  for (const Draft& draft : drafts) {
    document["orders"].push_back(to_json(draft, dice));
  }
  return document;
}

}  // namespace siteproof::demodata
