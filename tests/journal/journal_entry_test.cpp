#include "core/journal/journal_entry.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Event event_with(EventBody body) {
  Event event;
  event.header.id = numbered<EventId>(1);
  event.header.order = OrderId{"WO-1"};
  event.header.device = numbered<DeviceId>(2);
  event.header.seq = DeviceSeq{1};
  event.header.actor = PersonId{"li.wei"};
  event.body = std::move(body);
  return event;
}

}  // namespace

TEST_CASE("an event larger than a store takes is refused when it is written") {
  CHECK(seal_entry(event_with(NoteAdded{std::string(event_text_max - 1000, 'x')})));
  CHECK(full_refusal(seal_entry(event_with(NoteAdded{std::string(event_text_max, 'x')}))) == "usage event.too_large");
}

TEST_CASE("text that is not UTF-8 is refused when it is written") {
  CHECK(full_refusal(seal_entry(event_with(NoteAdded{"\xFF"}))) == "usage json.not_canonical");
}

TEST_CASE("a clock that no state could show is refused, in writing and in reading") {
  Event event = event_with(NoteAdded{"x"});
  event.header.at.wall = {-1};
  CHECK(full_refusal(seal_entry(event)) == "usage event.clock");
  event.header.at.wall = at_time("9999-12-31T23:59:59Z");
  CHECK(seal_entry(event));
  event.header.server_offset_ms = 9'007'199'254'740'991;
  CHECK(full_refusal(seal_entry(event)) == "usage event.clock");
}

TEST_CASE("a chain goes on only from its newest hash") {
  const auto first = value_of(seal_entry(event_with(NoteAdded{"1"})));
  CHECK(continues_chain(Sha256{}, first));
  Event next = event_with(NoteAdded{"2"});
  next.header.seq = DeviceSeq{2};
  next.header.prev = first.hash;
  const auto second = value_of(seal_entry(next));
  CHECK(continues_chain(first.hash, second));
  CHECK_FALSE(continues_chain(Sha256{}, second));
  CHECK_FALSE(continues_chain(second.hash, first));
}

TEST_CASE("a text with spaces reads as the canonical one") {
  const auto entry = value_of(seal_entry(event_with(NoteAdded{"1"})));
  const auto read = value_of(read_entry(std::string_view(" " + entry.text + "\n")));
  CHECK(read.text == entry.text);
  CHECK(read.hash == entry.hash);
}
