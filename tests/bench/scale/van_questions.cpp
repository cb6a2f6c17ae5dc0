#include "core/storage/movement_statements.h"
#include "core/usecases/materials.h"
#include "tests/bench/harness.h"
#include "tests/bench/scale/questions.h"

namespace siteproof::bench {

std::vector<Question> van_questions(BusyTablet& busy, BareSqlite& bare) {
  // Who did every order of the story: the van has all that was ever used on them to its account.
  const std::string person = "wang.qiang";
  constexpr int lines_max = 50;
  const auto batch = [](std::size_t i) { return "B-" + std::to_string(i % 5000); };
  return {{"van stock", 0,
           [&busy, person](std::size_t) { return must(Materials(busy.tablet()).van(PersonId{person})).entries.size(); },
           [&bare, person](std::size_t) { return bare.run(movement_statement::van, {person}); }},
          {"where a batch went", 0,
           [&busy, batch](std::size_t i) { return must(Materials(busy.tablet()).trace(batch(i), lines_max)).size(); },
           [&bare, batch](std::size_t i) {
             return bare.run(movement_statement::of_batch, {batch(i), std::int64_t{lines_max}});
           }}};
}

}  // namespace siteproof::bench
