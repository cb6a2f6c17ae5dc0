#include "tests/support/generators.h"

namespace siteproof::any {
namespace {

TimelineEntry timeline_entry() {
  return {id<EventId>(),
          one_up_to(OrderStatus::cancelled),
          named<PersonId>(),
          one_up_to(Role::server),
          time(),
          maybe(time),
          text(),
          flip()};
}
Photo photo() {
  return {id<PhotoId>(),
          id<EventId>(),
          digest(),
          whole(),
          one_up_to(Stage::after),
          text(),
          maybe(id<PhotoId>),
          text(),
          text(),
          *rc::gen::inRange(0, 9000),
          *rc::gen::inRange(0, 9000),
          *rc::gen::inRange(1, 9),
          text(),
          named<PersonId>(),
          time(),
          maybe(geo_point),
          text(),
          text(),
          maybe(time),
          some(2, mark),
          maybe(assessment)};
}
Requisition requisition() {
  return {id<RequisitionId>(),
          id<EventId>(),
          named<ItemId>(),
          decimal(),
          text(),
          text(),
          one_up_to(RequisitionState::substituted),
          maybe(decimal),
          maybe(named<ItemId>),
          text(),
          named<PersonId>(),
          time()};
}
SignOff sign_off() {
  return {id<EventId>(),
          one_up_to(SignOffOutcome::represented),
          text(),
          text(),
          text(),
          *rc::gen::inRange(0, 6),
          digest(),
          maybe(digest),
          named<PersonId>(),
          time()};
}
Conflict conflict() {
  return {id<EventId>(), text(), text(), text(), flip() ? named<PersonId>() : PersonId{}, named<PersonId>(), flip()};
}

Moment moment() { return {id<EventId>(), id<DeviceId>(), reading(), maybe(whole), named<PersonId>()}; }
TestRun test_run() { return {named<ItemId>(), moment(), maybe(moment), one_up_to(TestOutcome::abandoned), text()}; }
Quote quote() {
  const auto answer = [] {
    return QuoteAnswer{id<EventId>(),     flip(), text(), text(), text(), digest(), maybe(digest),
                       named<PersonId>(), time()};
  };
  return {id<QuoteId>(),      id<EventId>(), some(3, quote_line), text(), text(),
          maybe(id<QuoteId>), maybe(answer), named<PersonId>(),   time()};
}
Complaint complaint() {
  return {id<ComplaintId>(),
          id<EventId>(),
          text(),
          text(),
          time(),
          maybe([] { return *rc::gen::inRange(1, 4); }),
          maybe(time),
          text(),
          maybe(time),
          text(),
          maybe(time),
          named<PersonId>(),
          time()};
}

// What surrounds the repair: forms beside the order's own, tests, quotes, materials, hand-overs, calls, complaints.
void add_dealings(OrderState& out) {
  out.forms = some(2, [] {
    return AttachedForm{id<EventId>(), named<ItemId>(),   {named<TemplateId>(), *rc::gen::inRange(1, 9)},
                        text(),        named<PersonId>(), time()};
  });
  out.tests = some(2, test_run);
  out.overrides = some(2, [] { return GateOverride{id<EventId>(), text(), text(), named<PersonId>(), time()}; });
  out.steps = some(2, [] { return StepDone{id<EventId>(), text(), text(), named<PersonId>(), time()}; });
  out.quotes = some(2, quote);
  out.receipts = some(2, [] {
    return MaterialReceipt{id<EventId>(), maybe(id<RequisitionId>), named<ItemId>(), decimal(), text(), text(), flip(),
                           text(),        named<PersonId>(),        time()};
  });
  out.returns = some(2, [] {
    return MaterialReturn{id<EventId>(), named<ItemId>(), decimal(), text(), text(), text(), named<PersonId>(), time()};
  });
  out.counts = some(2, [] {
    return StockCount{id<EventId>(), text(), named<ItemId>(), decimal(), text(), named<PersonId>(), time()};
  });
  out.hand_overs = some(2, [] {
    return HandOver{id<EventId>(), named<PersonId>(),  named<PersonId>(), some(2, text), text(),
                    time(),        maybe(id<EventId>), maybe(time)};
  });
  out.call_backs = some(2, [] {
    return CallBack{
        id<EventId>(),     text(), flip(), maybe(flip), *rc::gen::inRange(0, 6), maybe(named<ItemId>), text(),
        named<PersonId>(), time()};
  });
  out.complaints = some(2, complaint);
}

}  // namespace

OrderState state() {
  OrderState out;
  out.id = named<OrderId>();
  out.intake = intake();
  out.status = {one_up_to(OrderStatus::cancelled), id<EventId>()};
  out.appointment = {maybe(time), id<EventId>()};
  out.technician = {maybe(named<PersonId>), id<EventId>()};
  out.resume_to = maybe([] { return one_up_to(OrderStatus::cancelled); });
  out.timeline = some(3, timeline_entry);
  out.calls = some(2, [] { return Call{id<EventId>(), flip(), text(), named<PersonId>(), time()}; });
  out.consents = some(2, [] { return Consent{id<EventId>(), text(), text(), time(), text()}; });
  out.plans = some(2, [] { return Plan{id<EventId>(), text(), text(), maybe(money), time(), maybe(id<QuoteId>)}; });
  out.photos = some(3, photo);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    auto given = some(2, [] { return Answer{id<EventId>(), text(), text(), named<PersonId>(), time()}; });
    out.answers[named<ItemId>()] = std::move(given);
  }
  out.requisitions = some(2, requisition);
  out.parts = some(2, [] {
    return PartUse{id<EventId>(), named<ItemId>(),   decimal(), text(),
                   text(),        named<PersonId>(), time(),    maybe(id<PhotoId>)};
  });
  out.sign_offs = some(2, sign_off);
  out.seals = some(2, [] {
    return Seal{id<EventId>(),
                1 + static_cast<int>(whole() % 100),
                digest(),
                text(),
                maybe(id<EventId>),
                maybe(seal_receipt),
                text(),
                named<PersonId>(),
                time()};
  });
  out.recordings = some(2, [] {
    return Recording{id<RecordingId>(),
                     id<EventId>(),
                     one_up_to(RecordingKind::video),
                     digest(),
                     whole(),
                     text(),
                     maybe(id<PhotoId>),
                     text(),
                     text(),
                     maybe(whole),
                     named<PersonId>(),
                     time()};
  });
  out.countersignatures = some(2, [] {
    return Countersignature{id<EventId>(),
                            one_up_to(SignerRole::counterparty),
                            text(),
                            text(),
                            digest(),
                            digest(),
                            named<PersonId>(),
                            time(),
                            maybe(named<ItemId>)};
  });
  out.clock_jumps = some(2, [] { return ClockJump{id<EventId>(), whole(), time(), time()}; });
  add_dealings(out);
  out.notes = some(2, [] { return Note{id<EventId>(), text(), named<PersonId>(), time()}; });
  out.conflicts = some(2, conflict);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) out.applied[id<DeviceId>()] = DeviceSeq{1 + whole() % 1'000'000};
  return out;
}

HouseholdFile household_file() {
  HouseholdFile out;
  out.household = {named<HouseholdId>(), {text(), text(), text(), text()}, {text(), text()}, text(), some(2, text)};
  out.household.preferences = some(2, text);
  out.household.documents = some(2, [] { return HouseholdDocument{text(), text()}; });
  out.lines = some(3, [] {
    return HouseholdLine{named<OrderId>(), one_up_to(OrderClass::enquiry),
                         text(),           one_up_to(OrderStatus::cancelled),
                         time(),           whole(),
                         text(),           text(),
                         maybe(time),      *rc::gen::inRange(0, 4)};
  });
  return out;
}

}  // namespace siteproof::any
