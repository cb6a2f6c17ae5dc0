#include <set>

#include "core/usecases/material_desk.h"
#include "core/usecases/materials.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/stock_take.h"
#include "tests/support/property.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

enum class Act { receive, refuse, use, give_back, count, request, office_answer, push, lose_answers, pull, restart };

struct Move {
  Act act = Act::use;
  int tablet = 0, order = 0, item = 0, number = 0;
};

[[maybe_unused]] void showValue(const Move& move, std::ostream& out) {
  out << '(' << static_cast<int>(move.act) << " t" << move.tablet << " o" << move.order << " i" << move.item << ' '
      << move.number << ')';
}

rc::Gen<Move> any_move() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::weightedElement<int>(
                         {{6, 0}, {1, 1}, {6, 2}, {3, 3}, {3, 4}, {2, 5}, {2, 6}, {4, 7}, {2, 8}, {4, 9}, {1, 10}}),
                     rc::gen::inRange(0, 2), rc::gen::inRange(0, 2), rc::gen::inRange(0, 2), rc::gen::inRange(0, 20)),
      [](const std::tuple<int, int, int, int, int>& t) {
        return Move{static_cast<Act>(std::get<0>(t)), std::get<1>(t), std::get<2>(t), std::get<3>(t), std::get<4>(t)};
      });
}

/// Two tablets of one technician on one server: they work apart, and meet whenever a move says so.
class Game {
 public:
  Game() : second_(11) {
    for (const char* id : {"WO-1", "WO-2"}) orders_.push_back(first_.new_order(id));
    pull(1);
  }

  void play(const Move& move) {
    Tablet& tablet = tablets(move.tablet);
    const OrderId& id = orders_[static_cast<std::size_t>(move.order)];
    const ItemId item{move.item == 0 ? "VALVE-15" : "HOSE-50"};
    const std::string unit = move.item == 0 ? "pc" : "m";
    // Thousandths, so that sums have places to lose.
    const Decimal quantity =
        value_of(Decimal::from_integer(1 + move.number * 377).times(value_of(Decimal::parse("0.001"))));
    clock(move.tablet).advance(std::chrono::minutes(move.number % 7));
    MaterialDesk desk(tablet);
    switch (move.act) {
      case Act::receive: keep(desk.receive(id, {std::nullopt, item, quantity, unit, "B7", true, ""})); break;
      case Act::refuse: keep(desk.receive(id, {std::nullopt, item, quantity, unit, "B8", false, "bent"})); break;
      case Act::use: keep(desk.use(id, {item, quantity, unit, "B7"})); break;
      case Act::give_back: keep(desk.give_back(id, {item, quantity, unit, "B7", "left over"})); break;
      case Act::count: keep(StockTake(tablet).count(id, "van:li.wei", {{item, quantity, unit}})); break;
      case Act::request: keep(Requisitions(tablet).add(id, item, quantity, unit, "")); break;
      case Act::office_answer: answer_one(id, quantity); break;
      case Act::push: push(move.tablet, true); break;
      case Act::lose_answers: push(move.tablet, false); break;
      case Act::pull: pull(move.tablet); break;
      case Act::restart: restart(move.tablet); break;
    }
  }

  void finish() {
    for (int round = 0; round < 2; ++round) {
      for (const int which : {0, 1}) {
        push(which, true);
        pull(which);
      }
    }
    check_alike();
    check_conserved();
  }

 private:
  Tablet& tablets(int which) { return which == 0 ? first_.tablet() : second_.tablet(); }
  FixedClock& clock(int which) { return which == 0 ? first_.clock : second_.clock; }
  void restart(int which) { which == 0 ? first_.reopen() : second_.reopen(); }

  template <class T>
  void keep(const Result<T>& result) {
    if (!result) RC_FAIL(result.error().code);
  }
  void answer_one(const OrderId& id, const Decimal& quantity) {
    for (const Requisition& asked : first_.server.order(id).requisitions) {
      if (asked.state != RequisitionState::requested) continue;
      first_.server.office(id, RequisitionAnswered{asked.id, RequisitionState::partly, quantity, std::nullopt, ""});
      return;
    }
  }
  void push(int which, bool deliver) {
    TabletSyncDoor door(tablets(which));
    while (true) {
      const auto texts = value_of(door.outbox(3, 100'000));
      if (texts.empty()) return;
      std::vector<PushVerdict> verdicts;
      for (const std::string& text : texts) verdicts.push_back(first_.server.push(text));
      if (!deliver) return;
      must(door.record_verdicts(verdicts));
    }
  }
  void pull(int which) {
    TabletSyncDoor door(tablets(which));
    for (int pages = 0;; ++pages) {
      RC_ASSERT(pages < 1000);
      const RemotePage page =
          first_.server.page(first_.technician, tablets(which).device(), value_of(door.cursor()), 2);
      if (value_of(door.apply_page(page)) == PageOutcome::applied && !page.more) return;
    }
  }

  std::vector<Movement> all_movements() {
    std::vector<Movement> all;
    for (const OrderId& id : orders_) {
      const auto own = movements(first_.server.order(id));
      all.insert(all.end(), own.begin(), own.end());
    }
    return all;
  }
  void check_alike() {
    const auto wanted = van_stock(all_movements(), first_.technician);
    for (const int which : {0, 1}) {
      Tablet& tablet = tablets(which);
      RC_ASSERT(value_of(TabletSyncDoor(tablet).status()).events_pending == 0);
      RC_ASSERT(value_of(Replica(tablet.store()).confirmed_digest()) == first_.server.digest(first_.technician));
      RC_ASSERT(value_of(read_van(tablet.store().database(), first_.technician)) == wanted);
    }
    RC_ASSERT(value_of(read_reservations(first_.tablet().store().database(), UtcTime{})).size() ==
              value_of(read_reservations(second_.tablet().store().database(), UtcTime{})).size());
  }
  // By the journal as it was written, not by the states: what came in less what went out, and what counts put right.
  void check_conserved() {
    std::vector<const Event*> events;
    for (const JournalEntry& entry : first_.server.log()) events.push_back(&entry.event);
    const auto when = [](const Event* event) {
      return std::pair(event->header.at.wall.ms + event->header.server_offset_ms.value_or(0), event->header.id);
    };
    std::sort(events.begin(), events.end(), [&](const Event* a, const Event* b) { return when(a) < when(b); });
    std::map<std::string, ExactSum> book;
    std::set<EventId> once;
    for (const Event* event : events) {
      RC_ASSERT(once.insert(event->header.id).second);
      if (const auto* in = std::get_if<MaterialReceived>(&event->body)) {
        if (in->quality_ok) book[in->item.str() + in->unit].add(in->quantity);
      } else if (const auto* used = std::get_if<PartUsed>(&event->body)) {
        book[used->item.str() + used->unit].subtract(used->quantity);
      } else if (const auto* back = std::get_if<MaterialReturned>(&event->body)) {
        book[back->item.str() + back->unit].subtract(back->quantity);
      } else if (const auto* count = std::get_if<StockCounted>(&event->body)) {
        auto& line = book[count->item.str() + count->unit];
        line = {};
        line.add(count->quantity);
      }
    }
    const auto van = value_of(read_van(second_.tablet().store().database(), first_.technician));
    RC_ASSERT(van.size() == book.size());
    for (const VanLine& line : van) RC_ASSERT(line.balance == book.at(line.item.str() + line.unit));
  }

  TabletWorld first_;
  TabletWorld second_;  // its own server is not spoken to
  std::vector<OrderId> orders_;
};

}  // namespace

TEST_CASE(
    "whatever two tablets receive, use, return and count, both and the server agree and nothing is lost or made") {
  set_property_size(30, 1000);
  property("random material on two tablets, in any order of synchronisation", [] {
    const auto moves = *rc::gen::container<std::vector<Move>>(any_move());
    Game game;
    for (const Move& move : moves) game.play(move);
    game.finish();
  });
}
