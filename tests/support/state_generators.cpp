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
  out.consents = some(2, [] { return Consent{id<EventId>(), text(), text(), time()}; });
  out.plans = some(2, [] { return Plan{id<EventId>(), text(), text(), maybe(money), time()}; });
  out.photos = some(3, photo);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    auto given = some(2, [] { return Answer{id<EventId>(), text(), text(), named<PersonId>(), time()}; });
    out.answers[named<ItemId>()] = std::move(given);
  }
  out.requisitions = some(2, requisition);
  out.parts = some(
      2, [] { return PartUse{id<EventId>(), named<ItemId>(), decimal(), text(), text(), named<PersonId>(), time()}; });
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
    return Countersignature{
        id<EventId>(), one_up_to(SignerRole::witness), text(), text(), digest(), digest(), named<PersonId>(), time()};
  });
  out.clock_jumps = some(2, [] { return ClockJump{id<EventId>(), whole(), time(), time()}; });
  out.notes = some(2, [] { return Note{id<EventId>(), text(), named<PersonId>(), time()}; });
  out.conflicts = some(2, conflict);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) out.applied[id<DeviceId>()] = DeviceSeq{1 + whole() % 1'000'000};
  return out;
}

HouseholdFile household_file() {
  HouseholdFile out;
  out.household = {named<HouseholdId>(), {text(), text(), text(), text()}, {text(), text()}, text(), some(2, text)};
  out.lines = some(3, [] {
    return HouseholdLine{
        named<OrderId>(), one_up_to(OrderClass::enquiry), text(), one_up_to(OrderStatus::cancelled), time(), whole()};
  });
  return out;
}

}  // namespace siteproof::any
