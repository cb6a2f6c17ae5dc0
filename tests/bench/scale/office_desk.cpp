#include "tests/bench/scale/office_desk.h"

#include <fmt/core.h>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/rules/call_backs.h"
#include "core/rules/figures.h"
#include "sync/server/office_policy.h"
#include "sync/server/staff.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

using namespace std::chrono_literals;

constexpr int together = 5'000;  // orders in one transaction
constexpr std::chrono::days year{360}, calls_end{60};

PersonId technician(std::size_t number) { return PersonId{fmt::format("technician.{:02}", number)}; }

void step(std::optional<OrderState>& state, OrderStatus to, Random& random) {
  Event event;
  event.header.id = EventId::make(state->timeline.back().at, random);
  event.header.order = state->id;
  event.header.actor = PersonId{"front.desk.1"};
  event.header.role = Role::dispatcher;
  event.header.at.wall = state->timeline.back().at + 1h;
  event.body = StatusChanged{to, state->status.by, {}};
  (void)fold(state, event);
}

}  // namespace

OfficeDesk::OfficeDesk(const std::filesystem::path& folder, int orders)
    : clock_(must(parse_rfc3339("2026-11-23T04:00:00Z"))),
      orders_(orders),
      device_(DeviceId::make(clock_.now().wall, random_)),
      store_(must(server::ServerStore::open(folder, clock_.now().wall, random_))) {
  add_technicians();
  for (int first = 0; first < orders; first += together) {
    must(store_->write([&](Database& database) -> Status {
      for (int i = first; i < std::min(first + together, orders); ++i) add(database, i);
      return {};
    }));
  }
}

OrderId OfficeDesk::order(int number) const { return OrderId{fmt::format("WO-{:06}", number)}; }

void OfficeDesk::add_technicians() {
  server::Staff staff(*store_, clock_);
  const server::OperatorCaller admin{Role::admin, PersonId{"admin"}};
  for (std::size_t i = 0; i < technicians; ++i) {
    must(staff.put(admin,
                   {technician(i), {}, {"leak"}, i % 4 == 0 ? "An Jia" : "", "云杉花园", std::to_string(i % 30)}));
  }
}

OrderState OfficeDesk::play(int number) {
  OrderReported report;
  Intake& intake = report.intake;
  intake.household = HouseholdId{fmt::format("H-{:04}", number % 5'000)};
  intake.title = "主卫漏水";
  intake.place = "主卫吊顶";
  intake.address = {"云杉花园", std::to_string(number % 30), "1", std::to_string(number % 5'000)};
  intake.contact = {"王女士", "13800138000"};
  intake.reported_at = clock_.now().wall + -(year * (orders_ - number) / orders_);
  intake.first_asked = PersonId{"front.desk.1"};
  intake.sla = {24 * 60, 72 * 60};
  report.technician = technician(random_.below(technicians));
  std::optional<OrderState> state;
  for (const Event& event : order_story(order(number), report, device_, seq_, random_)) (void)fold(state, event);
  if (state->status.value == OrderStatus::signed_off) {
    state->sign_offs.front().technician = *report.technician;
    step(state, OrderStatus::closed, random_);
    if (clock_.now().wall - state->timeline.back().at > calls_end) step(state, OrderStatus::archived, random_);
  }
  return std::move(*state);
}

// As OrderBook writes it, without the events behind it.
void OfficeDesk::add(Database& database, int number) {
  const OrderState state = play(number);
  must(
      database.run("INSERT OR IGNORE INTO household(id, text) VALUES(?, ?)", state.intake.household,
                   must(household_text({state.intake.household, state.intake.address, state.intake.contact, {}, {}}))));
  const StateText text = must(state_text(state));
  const auto done = outcome(state, nullptr, UtcTime{});
  const bool waits = state.status.value == OrderStatus::closed;
  const auto policy = must(server::default_policy());
  must(database.run(
      "INSERT INTO order_state(order_id, seq, state, digest, technician, household, status, first_finished_at,"
      " first_finisher, fixed_first_time, next_call_at) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
      state.id, std::int64_t{number} + 1, text.text, text.digest, state.technician.value, state.intake.household,
      to_string(state.status.value), done ? std::optional(done->finished_at) : std::nullopt,
      done ? std::optional(done->technician) : std::nullopt,
      done ? std::optional(int{done->fixed_first_time}) : std::nullopt,
      waits ? next_call_back(state, policy.call_backs) : std::nullopt));
}

}  // namespace siteproof::bench
