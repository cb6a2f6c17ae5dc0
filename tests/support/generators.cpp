#include "tests/support/generators.h"

#include <array>
#include <type_traits>
#include <utility>

namespace siteproof::any {
namespace {

int number(int least, int beyond) { return *rc::gen::inRange(least, beyond); }

OrderReported make(const OrderReported*) { return {intake(), maybe(named<PersonId>), maybe(time)}; }
StatusChanged make(const StatusChanged*) { return {one_up_to(OrderStatus::cancelled), id<EventId>(), text()}; }
AppointmentSet make(const AppointmentSet*) { return {maybe(time), id<EventId>(), text()}; }
AssignmentSet make(const AssignmentSet*) { return {maybe(named<PersonId>), id<EventId>(), text()}; }
ContactCalled make(const ContactCalled*) { return {flip(), text()}; }
ConsentRecorded make(const ConsentRecorded*) { return {text(), text(), text()}; }
PlanAgreed make(const PlanAgreed*) { return {text(), text(), maybe(money), maybe(id<QuoteId>)}; }
PhotoTaken make(const PhotoTaken*) {
  return {id<PhotoId>(),
          digest(),
          whole(),
          one_up_to(Stage::after),
          text(),
          maybe(id<PhotoId>),
          text(),
          text(),
          number(0, 9000),
          number(0, 9000),
          number(1, 9),
          text(),
          maybe(geo_point),
          text(),
          text(),
          maybe(reading),
          maybe(named<ItemId>)};
}
AnswerGiven make(const AnswerGiven*) { return {named<ItemId>(), text(), text()}; }
RequisitionMade make(const RequisitionMade*) {
  return {id<RequisitionId>(), named<ItemId>(), decimal(), text(), text(), maybe(time)};
}
RequisitionAnswered make(const RequisitionAnswered*) {
  return {id<RequisitionId>(), one_up_to(RequisitionState::substituted), maybe(decimal), maybe(named<ItemId>), text()};
}
PartUsed make(const PartUsed*) { return {named<ItemId>(), decimal(), text(), text(), maybe(id<PhotoId>)}; }
std::vector<Stroke> strokes() {
  const auto point = [] {
    return StrokePoint{number(-9000, 9000), number(-9000, 9000), number(0, 60'000), number(0, 1001)};
  };
  return some(3, [&] { return some(4, point); });
}
SignedOff make(const SignedOff*) {
  return {one_up_to(SignOffOutcome::represented), text(), text(), text(), number(0, 6), text(), strokes()};
}
EvidenceSealed make(const EvidenceSealed*) { return {text(), text(), text()}; }
NoteAdded make(const NoteAdded*) { return {text()}; }
ConflictResolved make(const ConflictResolved*) { return {id<EventId>()}; }
PhotoAssessed make(const PhotoAssessed*) { return {id<PhotoId>(), assessment()}; }
PhotoAnnotated make(const PhotoAnnotated*) { return {id<PhotoId>(), some(3, mark)}; }
RecordingMade make(const RecordingMade*) {
  return {
      id<RecordingId>(), one_up_to(RecordingKind::video), digest(), whole(), text(), maybe(id<PhotoId>), text(), text(),
      maybe(whole)};
}
Countersigned make(const Countersigned*) {
  return {one_up_to(SignerRole::counterparty), text(), text(), digest(), strokes(), maybe(named<ItemId>)};
}
ClockJumped make(const ClockJumped*) { return {reading(), number(-100'000'000, 100'000'000)}; }
SealReceived make(const SealReceived*) { return {id<EventId>(), seal_receipt()}; }
SealTimestamped make(const SealTimestamped*) { return {id<EventId>(), text()}; }
FormOpened make(const FormOpened*) { return {named<ItemId>(), {named<TemplateId>(), number(1, 99)}, text()}; }
TestBegun make(const TestBegun*) { return {named<ItemId>()}; }
TestEnded make(const TestEnded*) { return {named<ItemId>(), id<EventId>(), one_up_to(TestOutcome::abandoned), text()}; }
GateOverridden make(const GateOverridden*) { return {text(), text()}; }
StepTaken make(const StepTaken*) { return {text(), text()}; }
QuoteMade make(const QuoteMade*) { return {id<QuoteId>(), some(3, quote_line), text(), text(), maybe(id<QuoteId>)}; }
QuoteAnswered make(const QuoteAnswered*) { return {id<QuoteId>(), flip(), text(), text(), text(), text(), strokes()}; }
MaterialReceived make(const MaterialReceived*) {
  return {maybe(id<RequisitionId>), named<ItemId>(), decimal(), text(), text(), flip(), text()};
}
MaterialReturned make(const MaterialReturned*) { return {named<ItemId>(), decimal(), text(), text(), text()}; }
StockCounted make(const StockCounted*) { return {text(), named<ItemId>(), decimal(), text()}; }
HandedOver make(const HandedOver*) { return {named<PersonId>(), some(3, text), text()}; }
HandOverTaken make(const HandOverTaken*) { return {id<EventId>()}; }
CallBackMade make(const CallBackMade*) {
  return {text(), flip(), maybe(flip), number(0, 5), maybe(named<ItemId>), text()};
}
ComplaintMade make(const ComplaintMade*) { return {id<ComplaintId>(), text(), text(), time()}; }
ComplaintGraded make(const ComplaintGraded*) { return {id<ComplaintId>(), number(1, 3)}; }
ComplaintFactsFound make(const ComplaintFactsFound*) { return {id<ComplaintId>(), text()}; }
ComplaintAnswered make(const ComplaintAnswered*) { return {id<ComplaintId>(), text()}; }

template <std::size_t... Index>
EventBody body_of(std::size_t kind, std::index_sequence<Index...>) {
  EventBody out;
  const auto try_one = [&]<std::size_t I>() {
    if constexpr (I > 0) {
      if (kind == I) out = make(static_cast<const std::variant_alternative_t<I, EventBody>*>(nullptr));
    }
  };
  (try_one.template operator()<Index>(), ...);
  return out;
}

}  // namespace

std::string text() {
  static const std::vector<std::string> pieces{"a",
                                               "Z",
                                               " ",
                                               "0",
                                               "\"",
                                               "\\",
                                               "/",
                                               "\n",
                                               "\t",
                                               "\x01",
                                               "\x1f",
                                               "\x7f",
                                               "{",
                                               "}",
                                               "墙",
                                               "渗漏",
                                               "é",
                                               "\u2028",
                                               "\xF0\x9F\x94\xA7"};
  std::string out;
  for (int i = number(0, 20); i > 0; --i) out += *rc::gen::elementOf(pieces);
  return out;
}

std::string non_empty_text() { return "x" + text(); }

std::string name() {
  static const std::string first = "AbZ09_";
  static const std::string rest = "AbZ09_.-";
  std::string out(1, *rc::gen::elementOf(first));
  for (int i = number(0, 12); i > 0; --i) out += *rc::gen::elementOf(rest);
  return out;
}

std::int64_t whole() { return flip() ? number(0, 100) : *rc::gen::inRange<std::int64_t>(0, 9'007'199'254'740'992); }

UtcTime time() { return {*rc::gen::inRange<std::int64_t>(0, 253'402'300'800'000)}; }

Decimal decimal() {
  const int places = number(0, 10);
  std::string digits = std::to_string(*rc::gen::inRange<std::int64_t>(0, 999'999'999'999'999'999));
  if (places > 0) {
    if (digits.size() <= static_cast<std::size_t>(places))
      digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  }
  const auto parsed = Decimal::parse((flip() ? "-" : "") + digits);
  return parsed ? *parsed : Decimal::from_integer(1);
}

Sha256 digest() {
  Sha256 out;
  for (auto& byte : out.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
  return out;
}

Uuid uuid() {
  Uuid out;
  for (auto& byte : out.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
  return out;
}

bool flip() { return *rc::gen::arbitrary<bool>(); }

Money money() { return {decimal(), *rc::gen::elementOf(std::vector<std::string>{"CNY", "EUR", "USD"})}; }

GeoPoint geo_point() { return {number(-900'000'000, 900'000'001), number(-1'800'000'000, 1'800'000'001)}; }

Mark mark() {
  const auto point = [] { return MarkPoint{number(-100, 10'101), number(-100, 10'101)}; };
  return {one_up_to(MarkKind::blur), one_up_to(MarkColour::black), some(5, point), text(), maybe(decimal), text()};
}

PhotoAssessment assessment() {
  const auto angle = [] { return AngleScore{number(0, 1001), some(9, whole)}; };
  return {some(3, text), maybe(angle), text()};
}

SealReceipt seal_receipt() { return {whole(), time(), text(), text()}; }

QuoteLine quote_line() { return {maybe(named<ItemId>), text(), decimal(), text(), decimal()}; }

ClockReading reading() { return {time(), whole(), text()}; }

Intake intake() {
  Intake out;
  out.household = named<HouseholdId>();
  out.order_class = one_up_to(OrderClass::enquiry);
  out.title = text();
  out.description = text();
  out.place = text();
  out.address = {text(), text(), text(), text()};
  out.contact = {text(), text()};
  out.reported_at = time();
  out.wished_at = maybe(time);
  out.first_asked = named<PersonId>();
  out.checklist = maybe([] { return TemplateRef{named<TemplateId>(), number(1, 100)}; });
  out.warranty = one_up_to(Warranty::unknown);
  out.part = text();
  out.sla = {number(0, 100'000), number(0, 100'000)};
  out.wishes = text();
  out.raised_from = maybe(named<OrderId>);
  out.raised_item = maybe(named<ItemId>);
  return out;
}

EventHeader header() {
  EventHeader out;
  out.id = id<EventId>();
  out.order = named<OrderId>();
  out.device = id<DeviceId>();
  out.seq = DeviceSeq{1 + whole() % 1'000'000};
  out.actor = named<PersonId>();
  out.role = one_up_to(Role::server);
  out.at = {time(), whole(), text()};
  out.server_offset_ms = maybe([] { return std::int64_t{number(-100'000'000, 100'000'000)}; });
  out.position = maybe([] {
    return Position{number(-900'000'000, 900'000'001), number(-1'800'000'000, 1'800'000'001), number(0, 100'000)};
  });
  out.beacon = maybe(digest);
  out.prev = flip() ? Sha256{} : digest();
  return out;
}

EventBody body(std::size_t kind) { return body_of(kind, std::make_index_sequence<std::variant_size_v<EventBody>>()); }

Event event() { return {header(), body(*rc::gen::inRange<std::size_t>(1, std::variant_size_v<EventBody>))}; }

}  // namespace siteproof::any
