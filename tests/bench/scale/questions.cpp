#include "tests/bench/scale/questions.h"

#include <array>
#include <limits>

#include "core/rules/workflow.h"
#include "core/storage/list_statements.h"
#include "core/storage/sqlite/code_points.h"
#include "core/storage/sqlite/match_expression.h"
#include "tests/bench/harness.h"
#include "tests/bench/scale/order_story.h"

namespace siteproof::bench {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();
constexpr int variations = 200;
constexpr std::int64_t page = 50;
constexpr std::string_view after_all_ids = "\xF4\x8F\xBF\xBF";
constexpr std::array all_classes{OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration,
                                 OrderClass::enquiry};
constexpr std::array asked_statuses{OrderStatus::assigned, OrderStatus::on_site, OrderStatus::waiting_material,
                                    OrderStatus::suspended, OrderStatus::signed_off};

BareValue text(std::string_view value) { return std::string(value); }

std::size_t lines(BusyTablet& busy, const OrderQuery& query) { return must(Orders(busy.tablet()).list(query)).size(); }

/// Places of the open list, spread over all of it.
std::vector<ListPlace> places(BusyTablet& busy) {
  std::vector<ListPlace> out;
  auto rows = must(busy.tablet().store().database().prepare(
      "SELECT due, id, row FROM work_order WHERE in_scope = 1 AND is_open = 1 AND row % 7 = 0 ORDER BY random() "
      "LIMIT ?1"));
  rows.bind_all(variations);
  while (must(rows.step())) out.push_back({true, rows.int64(0), std::string(rows.text(1)), rows.int64(2)});
  return out;
}

template <class T>
const T& at(const std::vector<T>& values, std::size_t i) {
  return values[i % values.size()];
}

/// The words of one kind that people would type, each standing in some order.
std::vector<std::string> words(BusyTablet& busy,
                               const std::function<std::string(const Intake&, SeededRandom&)>& choose) {
  SeededRandom random(BusyTablet::seed);
  std::vector<std::string> out;
  for (const KnownOrder& order : busy.known(4 * variations)) {
    std::string chosen = choose(order.intake, random);
    if (!chosen.empty()) out.push_back(std::move(chosen));
  }
  if (out.empty()) give_up({ErrorKind::usage, "bench.words", "No order holds words of this kind."});
  return out;
}

/// So many Chinese characters in a row, from anywhere in a text; none when there are not so many.
std::string han(std::string_view from, std::size_t count, SeededRandom& random) {
  std::vector<std::string> runs;
  while (!from.empty()) {
    const ScriptRun run = first_run(from);
    constexpr std::size_t bytes = 3;  // of a character of the basic plane
    for (std::size_t i = 0; run.cjk && i + count * bytes <= run.text.size(); i += bytes) {
      runs.emplace_back(run.text.substr(i, count * bytes));
    }
    from.remove_prefix(run.text.size());
  }
  return runs.empty() ? std::string() : random.pick(runs);
}

/// A word of four letters or more.
std::string latin(std::string_view from, SeededRandom& random) {
  std::vector<std::string> all(1);
  for (const char c : from) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      all.back() += c;
    } else if (!all.back().empty()) {
      all.emplace_back();
    }
  }
  std::erase_if(all, [](const std::string& word) { return word.size() < 4; });
  return all.empty() ? std::string() : random.pick(all);
}

Question search(std::string what, BusyTablet& busy, BareSqlite& bare, std::vector<std::string> asked,
                const OrderQuery& narrowed = {}) {
  std::vector<std::string> matches;
  for (const std::string& one : asked) matches.push_back(must(match_expression(one)));
  const auto query = [asked, narrowed](std::size_t i) {
    OrderQuery out = narrowed;
    out.search = at(asked, i);
    return out;
  };
  return {std::move(what), 1.3, [&busy, query](std::size_t i) { return lines(busy, query(i)); },
          [&bare, query, matches](std::size_t i) {
            const OrderQuery q = query(i);
            if (!q.status && !q.order_class && !q.finished) {
              return bare.run(list_statement::found, {at(matches, i), never, std::int64_t{q.limit}});
            }
            const std::optional<bool> open = q.finished ? std::optional(!*q.finished) : std::nullopt;
            return bare.run(list_statement::found_narrowed,
                            {at(matches, i), never, q.status ? text(to_string(*q.status)) : BareValue(),
                             q.order_class ? text(to_string(*q.order_class)) : BareValue(),
                             open ? BareValue(std::int64_t{*open}) : BareValue(), std::int64_t{q.limit}});
          }};
}

}  // namespace

std::vector<Question> list_questions(BusyTablet& busy, BareSqlite& bare) {
  std::vector<Question> out;
  out.push_back({"list by due, first page", 1.3, [&busy](std::size_t) { return lines(busy, {}); },
                 [&bare](std::size_t) { return bare.run(list_statement::open_from_top, {page}); }});
  const auto anywhere = places(busy);
  out.push_back({"list by due, a page anywhere", 1.3,
                 [&busy, anywhere](std::size_t i) {
                   OrderQuery query;
                   query.after = at(anywhere, i);
                   return lines(busy, query);
                 },
                 [&bare, anywhere](std::size_t i) {
                   const ListPlace& place = at(anywhere, i);
                   return bare.run(list_statement::open_after, {place.due, place.id, page});
                 }});
  const auto part = [&](const char* what, std::int64_t from, std::int64_t before) {
    out.push_back({what, 1.3,
                   [&busy, from, before](std::size_t) {
                     OrderQuery query;
                     if (from != always) query.working_from = UtcTime{from};
                     if (before != never) query.working_before = UtcTime{before};
                     return lines(busy, query);
                   },
                   [&bare, from, before](std::size_t) {
                     constexpr std::int64_t few = 1000;
                     bare.run(list_statement::count_working, {from, before, few});
                     return bare.run(
                         bare.number() < few ? list_statement::open_part_of_few : list_statement::open_part_of_many,
                         {always, std::string(), from, before, BareValue(), BareValue(), page});
                   }});
  };
  const std::int64_t now = busy.tablet().now().ms;
  constexpr std::int64_t day = 86'400'000;
  part("overdue from earlier days", always, now);
  part("today's", now - day / 2, now + day / 2);
  out.push_back({"open, by class", 1.3,
                 [&busy](std::size_t i) {
                   OrderQuery query;
                   query.finished = false;
                   query.order_class = all_classes[i % all_classes.size()];
                   return lines(busy, query);
                 },
                 [&bare](std::size_t i) {
                   return bare.run(list_statement::open_of_class,
                                   {always, std::string(), text(to_string(all_classes[i % all_classes.size()])), page});
                 }});
  out.push_back({"by status", 1.3,
                 [&busy](std::size_t i) {
                   OrderQuery query;
                   query.status = asked_statuses[i % asked_statuses.size()];
                   return lines(busy, query);
                 },
                 [&bare](std::size_t i) {
                   const OrderStatus status = asked_statuses[i % asked_statuses.size()];
                   const BareValue name = text(to_string(status));
                   return is_finished(status) ? bare.run(list_statement::finished_of_status,
                                                         {never, std::string(after_all_ids), name, BareValue(), page})
                                              : bare.run(list_statement::open_of_status,
                                                         {always, std::string(), name, BareValue(), page});
                 }});
  return out;
}

std::vector<Question> search_questions(BusyTablet& busy, BareSqlite& bare) {
  std::vector<Question> out;
  const auto title_han = [](std::size_t count) {
    return [count](const Intake& in, SeededRandom& random) { return han(in.title, count, random); };
  };
  const auto add = [&](const char* what, std::vector<std::string> asked, const OrderQuery& narrowed = {}) {
    out.push_back(search(what, busy, bare, std::move(asked), narrowed));
  };
  add("search, one Chinese character", words(busy, title_han(1)));
  add("search, two Chinese characters", words(busy, title_han(2)));
  add("search, four Chinese characters", words(busy, title_han(4)));
  add("search, an owner's name", words(busy, [](const Intake& in, SeededRandom&) { return in.contact.name; }));
  add("search, an English word", words(busy, [](const Intake& in, SeededRandom& random) {
        return latin(in.title + ' ' + in.description, random);
      }));
  add("search, the beginning of a word", words(busy, [](const Intake& in, SeededRandom& random) {
        return latin(in.title + ' ' + in.description, random).substr(0, 3);
      }));
  add("search, the beginning of a telephone number",
      words(busy, [](const Intake& in, SeededRandom&) { return in.contact.phone.substr(0, 5); }));
  OrderQuery open;
  open.finished = false;
  add("search, two Chinese characters, open only", words(busy, title_han(2)), open);
  OrderQuery emergency;
  emergency.order_class = OrderClass::emergency;
  add("search, two Chinese characters, emergencies", words(busy, title_han(2)), emergency);
  OrderQuery waiting;
  waiting.status = OrderStatus::waiting_material;
  add("search, two Chinese characters, by a rare status", words(busy, title_han(2)), waiting);

  const auto streets = words(busy, [](const Intake& in, SeededRandom& random) {
    return random.below(2) == 0 ? in.address.estate : in.address.estate + ' ' + in.address.building;
  });
  std::vector<std::string> matches;
  for (const std::string& one : streets) matches.push_back(must(match_expression(one)));
  constexpr int homes = 5;
  out.push_back(
      {"search, homes by address", 1.3,
       [&busy, streets](std::size_t i) { return must(Orders(busy.tablet()).find_homes(at(streets, i), homes)).size(); },
       [&bare, matches](std::size_t i) {
         return bare.run(list_statement::homes_found, {at(matches, i), std::int64_t{homes}});
       }});
  return out;
}

std::vector<Question> household_questions(BusyTablet& busy, BareSqlite& bare) {
  std::vector<std::string> homes;
  for (const KnownOrder& order : busy.known(2 * variations)) homes.push_back(order.intake.household.str());
  const auto rows = [&bare, homes](std::size_t i) {
    bare.run(list_statement::household_file, {at(homes, i)});
    return bare.run(list_statement::household_orders, {at(homes, i)});
  };
  const auto whole = [&bare, homes, rows](std::size_t i) {
    bare.run("SELECT t.confirmed FROM work_order o JOIN order_text t USING(row) WHERE o.household = ?1",
             {at(homes, i)});
    return rows(i);
  };
  return {{"household file, its lines", 0,
           [&busy, homes](std::size_t i) {
             return must(busy.tablet().store().household(HouseholdId{at(homes, i)})).lines.size();
           },
           rows},
          {"household file, each order told", 0,
           [&busy, homes](std::size_t i) {
             return must(Orders(busy.tablet()).home(HouseholdId{at(homes, i)})).visits.size();
           },
           whole}};
}

}  // namespace siteproof::bench
