#include <algorithm>
#include <set>

#include "core/rules/workflow.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/raising.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/visit.h"
#include "tests/support/property.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

constexpr std::string_view findings_text = R"json({
  "id": "findings", "version": 1, "title": {"zh": "巡检", "en": "Round"}, "workflow": "inspection", "sections": [
    {"id": "findings", "stage": "acceptance", "title": {"zh": "整改项", "en": "Findings"}, "items": [
      {"id": "finding", "kind": "repeat", "title": {"zh": "整改项", "en": "Finding"}, "items": [
        {"id": "raise_it", "kind": "yes_no", "raise": "small", "title": {"zh": "派单", "en": "Raise an order"}}]}]}]
})json";

enum class Act {
  note,
  answer,
  step,
  suspend,
  resume,
  request,
  office_note,
  office_status,
  office_appointment,
  office_stale,
  take_away,
  give_back,
  push,
  push_and_lose,
  push_some,
  pull,
  pull_one,
  pull_twice,
  restart_program,
  poison,
  restore,
  raise,
  raise_for_me
};

struct Move {
  Act act = Act::note;
  int order = 0;
  int number = 0;
};

[[maybe_unused]] void showValue(const Move& move, std::ostream& out) {
  out << '(' << static_cast<int>(move.act) << ' ' << move.order << ' ' << move.number << ')';
}

rc::Gen<Move> any_move() {
  return rc::gen::map(rc::gen::tuple(rc::gen::weightedElement<int>(
                                         {{6, 0},  {3, 1},  {8, 2},  {2, 3},  {2, 4},  {2, 5},  {3, 6},  {3, 7},
                                          {3, 8},  {2, 9},  {2, 10}, {3, 11}, {4, 12}, {2, 13}, {2, 14}, {4, 15},
                                          {3, 16}, {2, 17}, {1, 18}, {1, 19}, {1, 20}, {3, 21}, {2, 22}}),
                                     rc::gen::inRange(0, 6), rc::gen::inRange(0, 8)),
                      [](const std::tuple<int, int, int>& t) {
                        return Move{static_cast<Act>(std::get<0>(t)), std::get<1>(t), std::get<2>(t)};
                      });
}

/// Plays moves on one tablet and one server, and looks at the end whether both hold the same.
class Game {
 public:
  Game() {
    world.server.poison = [this](const Event& event) {
      const auto* note = std::get_if<NoteAdded>(&event.body);
      return poisoned && note != nullptr;
    };
    for (const char* id : {"WO-1", "WO-2", "WO-3"}) orders.push_back(world.new_order(id));
    world.server.add_template(findings_text);
    must(TabletSyncDoor(world.tablet()).forget_cursor());
    inspection = world.new_order("XJ-1", {TemplateId{"findings"}, 1});
  }

  void play(const Move& move) {
    const OrderId id = chosen(move);
    if (is_office(move.act) && !on_server(id)) return;
    Visit visit(world.tablet());
    world.clock.advance(std::chrono::minutes(move.number));
    switch (move.act) {
      case Act::note: must(visit.note(id, "n" + std::to_string(++notes))); break;
      case Act::answer:
        must(ChecklistAnswers(world.tablet()).give(id, ItemId{"moisture"}, std::to_string(move.number), "%"));
        break;
      case Act::step: step(visit, id, move.number); break;
      case Act::suspend: allow(visit.suspend(id, S::suspended, "owner_later")); break;
      case Act::resume: allow(visit.resume(id)); break;
      case Act::request:
        allow(Requisitions(world.tablet()).add(id, ItemId{"x"}, Decimal::from_integer(1 + move.number), "m", ""));
        break;
      case Act::office_note: world.server.office(id, NoteAdded{"office " + std::to_string(++notes)}); break;
      case Act::office_status: office_status(id, move.number); break;
      case Act::office_appointment: appointment(id, move.number, world.server.order(id).appointment.by); break;
      case Act::office_stale: appointment(id, move.number, world.server.log().front().event.header.id); break;
      case Act::take_away: assign(id, PersonId{"zhao"}); break;
      case Act::give_back: assign(id, world.technician); break;
      case Act::push: world.push(); break;
      case Act::push_and_lose: world.push(false); break;
      case Act::push_some: push_some(move.number); break;
      case Act::pull: world.pull(1 + static_cast<std::size_t>(move.number)); break;
      case Act::pull_one: pull_page(move.number, 1); break;
      case Act::pull_twice: pull_page(move.number, 2); break;
      case Act::restart_program: world.reopen(); break;
      case Act::poison: poisoned = !poisoned; break;
      case Act::restore: world.server.restore(4 + static_cast<std::size_t>(move.number)); break;
      case Act::raise: raise(move.number, RaisedFor::office); break;
      case Act::raise_for_me: raise(move.number, RaisedFor::me); break;
    }
  }

  void finish() {
    poisoned = false;
    // A restored server is met by the first pull, a difference found by the second.
    for (int i = 0; i < 3; ++i) world.sync();
    const SyncStatus status = value_of(TabletSyncDoor(world.tablet()).status());
    RC_ASSERT(status.events_pending == 0);
    RC_ASSERT(value_of(Replica(world.tablet().store()).confirmed_digest()) == world.server.digest(world.technician));
    RC_ASSERT(scope_digest(value_of(world.tablet().store().digests())) == world.server.digest(world.technician));
    check_once(status.events_quarantined);
    const auto report = value_of(check_integrity(world.tablet()));
    if (!report.findings.empty()) RC_FAIL(report.findings.front().area + ": " + report.findings.front().detail);
  }

 private:
  /// One of the office's orders, or one that was raised from the inspection's findings.
  OrderId chosen(const Move& move) const {
    const auto order = static_cast<std::size_t>(move.order);
    if (order < orders.size()) return orders[order];
    return raised.empty() ? orders[order - orders.size()]
                          : raised[static_cast<std::size_t>(move.number) % raised.size()];
  }
  static bool is_office(Act act) { return act >= Act::office_note && act <= Act::give_back; }
  bool on_server(const OrderId& id) const {
    const auto known = world.server.orders();
    return std::find(known.begin(), known.end(), id) != known.end();
  }
  void raise(int number, RaisedFor whom) {
    ChecklistAnswers answers(world.tablet());
    const std::string row = "finding.r" + std::to_string(number);
    must(answers.give(inspection, ItemId{row}, row_added, {}));
    must(answers.give(inspection, ItemId{row + ".raise_it"}, "yes", {}));
    const OrderId id = value_of(Raising(world.tablet()).raise(inspection, ItemId{row + ".raise_it"}, whom));
    if (std::find(raised.begin(), raised.end(), id) == raised.end()) raised.push_back(id);
    RC_ASSERT(value_of(Raising(world.tablet()).raised(inspection)).size() == raised.size());
  }
  void allow(const auto& result) {
    if (!result) RC_ASSERT(result.error().kind == ErrorKind::rule);
  }
  void step(Visit& visit, const OrderId& id, int number) {
    const auto next = next_statuses(world.order(id).status.value, Role::technician);
    if (!next.empty()) allow(visit.go(id, next[static_cast<std::size_t>(number) % next.size()], "because"));
  }
  void office_status(const OrderId& id, int number) {
    const OrderState& order = world.server.order(id);
    const auto next = next_statuses(order.status.value, Role::dispatcher);
    if (!next.empty())
      world.server.office(
          id, StatusChanged{next[static_cast<std::size_t>(number) % next.size()], order.status.by, "office"});
  }
  void appointment(const OrderId& id, int number, const EventId& based_on) {
    world.server.office(id, AppointmentSet{UtcTime{1'795'300'000'000 + number * 3'600'000}, based_on, ""});
  }
  void assign(const OrderId& id, const PersonId& to) {
    world.server.office(id, AssignmentSet{to, world.server.order(id).technician.by, ""});
  }
  void push_some(int number) {
    world.meet_epoch();
    TabletSyncDoor door(world.tablet());
    std::vector<PushVerdict> verdicts;
    for (const std::string& text : value_of(door.outbox(static_cast<std::size_t>(number) + 1, 100'000)))
      verdicts.push_back(world.server.push(text));
    if (number % 2 == 0 && !verdicts.empty()) verdicts.pop_back();
    must(door.record_verdicts(verdicts));
  }
  void pull_page(int number, int times) {
    TabletSyncDoor door(world.tablet());
    const RemotePage page = world.server.page(world.technician, world.tablet().device(), value_of(door.cursor()),
                                              1 + static_cast<std::size_t>(number) % 3);
    for (int i = 0; i < times; ++i) static_cast<void>(value_of(door.apply_page(page)));
  }
  /// Every record of the tablet's is on the server exactly once, but for what the server set aside.
  void check_once(std::int64_t quarantined) {
    std::multiset<std::string> sent;
    for (const JournalEntry& entry : world.server.log()) {
      if (entry.event.header.device == world.tablet().device()) sent.insert(entry.text);
    }
    std::int64_t missing = 0;
    std::vector<OrderId> all = orders;
    all.push_back(inspection);
    all.insert(all.end(), raised.begin(), raised.end());
    for (const OrderId& id : all) {
      for (const std::string& text : value_of(world.tablet().store().chain(id, world.tablet().device()))) {
        RC_ASSERT(sent.count(text) <= 1);
        missing += sent.count(text) == 0 ? 1 : 0;
      }
    }
    RC_ASSERT(missing == quarantined);
  }

 public:
  TabletWorld world;
  std::vector<OrderId> orders, raised;
  OrderId inspection;
  bool poisoned = false;
  int notes = 0;
};

}  // namespace

TEST_CASE("whatever happens in between, tablet and server end alike, and nothing is lost or doubled") {
  set_property_size(40, 2000);
  property("random work on both sides, lost answers, repeated pages, scope changes, restores", [] {
    const auto moves = *rc::gen::container<std::vector<Move>>(any_move());
    Game game;
    for (const Move& move : moves) game.play(move);
    game.finish();
  });
}
