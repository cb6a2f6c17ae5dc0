#include "core/journal/fold.h"

#include <algorithm>

#include "core/journal/state_codec.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

/// A report and up to 25 events of three devices after it, wishes mostly based on something that is in the history.
std::vector<Event> any_history() {
  std::vector<Event> history;
  std::map<DeviceId, std::int64_t> seqs;
  const std::vector<DeviceId> devices{any::id<DeviceId>(), any::id<DeviceId>(), any::id<DeviceId>()};
  const auto add = [&](EventBody body) {
    Event event{any::header(), std::move(body)};
    event.header.order = OrderId{"WO-1"};
    event.header.device = *rc::gen::elementOf(devices);
    event.header.seq = DeviceSeq{++seqs[event.header.device]};
    history.push_back(std::move(event));
  };
  add(any::body(1));
  for (int i = *rc::gen::inRange(0, 26); i > 0; --i) {
    EventBody body = any::body(*rc::gen::inRange<std::size_t>(1, std::variant_size_v<EventBody>));
    const EventId known = (*rc::gen::elementOf(history)).header.id;
    if (auto* wish = std::get_if<StatusChanged>(&body)) wish->based_on = known;
    if (auto* wish = std::get_if<AppointmentSet>(&body)) wish->based_on = known;
    if (auto* wish = std::get_if<AssignmentSet>(&body)) wish->based_on = known;
    if (any::flip()) {
      for (const Event& earlier : history) {
        const auto* made = std::get_if<RequisitionMade>(&earlier.body);
        auto* answer = std::get_if<RequisitionAnswered>(&body);
        if (made != nullptr && answer != nullptr) answer->id = made->id;
        const auto* photo = std::get_if<PhotoTaken>(&earlier.body);
        auto* found = std::get_if<PhotoAssessed>(&body);
        auto* drawn = std::get_if<PhotoAnnotated>(&body);
        if (photo != nullptr && found != nullptr) found->photo = photo->id;
        if (photo != nullptr && drawn != nullptr) drawn->photo = photo->id;
        auto* receipt = std::get_if<SealReceived>(&body);
        if (std::holds_alternative<EvidenceSealed>(earlier.body) && receipt != nullptr)
          receipt->seal = earlier.header.id;
        auto* ended = std::get_if<TestEnded>(&body);
        if (std::holds_alternative<TestBegun>(earlier.body) && ended != nullptr) ended->begun = earlier.header.id;
        const auto* quote = std::get_if<QuoteMade>(&earlier.body);
        auto* word = std::get_if<QuoteAnswered>(&body);
        if (quote != nullptr && word != nullptr) word->id = quote->id;
        const auto* complaint = std::get_if<ComplaintMade>(&earlier.body);
        auto* grade = std::get_if<ComplaintGraded>(&body);
        if (complaint != nullptr && grade != nullptr) grade->id = complaint->id;
      }
    }
    add(std::move(body));
  }
  return history;
}

std::optional<OrderState> folded(const std::vector<Event>& history) {
  std::optional<OrderState> state;
  for (const Event& event : history) fold(state, event);
  return state;
}

std::size_t facts_in(const OrderState& s) {
  std::size_t answers = 0;
  for (const auto& [item, given] : s.answers) answers += given.size();
  return answers + s.calls.size() + s.consents.size() + s.plans.size() + s.photos.size() + s.requisitions.size() +
         s.parts.size() + s.sign_offs.size() + s.seals.size() + s.notes.size() + s.recordings.size() +
         s.countersignatures.size() + s.clock_jumps.size() + s.forms.size() + s.tests.size() + s.overrides.size() +
         s.steps.size() + s.quotes.size() + s.receipts.size() + s.returns.size() + s.counts.size() +
         s.hand_overs.size() + s.call_backs.size() + s.complaints.size();
}

/// What is said of something that is there: a photo, a seal, a test, a quote, a hand-over, a complaint.
bool is_about(const EventBody& body) {
  return std::holds_alternative<TestEnded>(body) || std::holds_alternative<QuoteAnswered>(body) ||
         std::holds_alternative<HandOverTaken>(body) || std::holds_alternative<ComplaintGraded>(body) ||
         std::holds_alternative<ComplaintFactsFound>(body) || std::holds_alternative<ComplaintAnswered>(body) ||
         std::holds_alternative<PhotoAssessed>(body) || std::holds_alternative<PhotoAnnotated>(body) ||
         std::holds_alternative<SealReceived>(body) || std::holds_alternative<SealTimestamped>(body);
}

bool is_fact(const EventBody& body) {
  return !is_about(body) && !std::holds_alternative<OrderReported>(body) &&
         !std::holds_alternative<StatusChanged>(body) && !std::holds_alternative<AppointmentSet>(body) &&
         !std::holds_alternative<AssignmentSet>(body) && !std::holds_alternative<RequisitionAnswered>(body) &&
         !std::holds_alternative<ConflictResolved>(body);
}

}  // namespace

TEST_CASE("the fold is a function of the events in their order") {
  property("the same events give the same bytes, and the state can always be written", [] {
    const auto history = any_history();
    const auto once = state_text(*folded(history));
    RC_ASSERT(once.has_value());
    RC_ASSERT(state_text(*folded(history))->text == once->text);
  });
  property("replaying any part again changes nothing", [] {
    const auto history = any_history();
    auto state = folded(history);
    const OrderState before = *state;
    for (const Event& event : history) {
      if (any::flip()) RC_ASSERT(fold(state, event) == FoldOutcome::duplicate);
    }
    RC_ASSERT(*state == before);
  });
  property("a state that was stored and read in between goes on alike", [] {
    const auto history = any_history();
    const auto cut = *rc::gen::inRange<std::size_t>(1, history.size() + 1);
    std::optional<OrderState> state = folded({history.begin(), history.begin() + static_cast<std::ptrdiff_t>(cut)});
    state = *read_state(state_text(*state)->text);
    for (std::size_t i = cut; i < history.size(); ++i) fold(state, history[i]);
    RC_ASSERT(*state == *folded(history));
  });
  property("every fact holds, whatever became of the wishes", [] {
    const auto history = any_history();
    std::size_t facts = 0;
    for (const Event& event : history) facts += is_fact(event.body) ? 1U : 0U;
    RC_ASSERT(facts_in(*folded(history)) == facts);
  });
  property("what is said of a photo or a seal is what was said last, or first, of it", [] {
    const auto history = any_history();
    std::map<PhotoId, std::vector<Mark>> layers;
    std::map<EventId, SealReceipt> receipts;
    std::optional<OrderState> state;
    for (const Event& event : history) {
      const FoldOutcome outcome = fold(state, event);
      if (outcome != FoldOutcome::accepted) continue;
      if (const auto* drawn = std::get_if<PhotoAnnotated>(&event.body)) layers[drawn->photo] = drawn->marks;
      if (const auto* received = std::get_if<SealReceived>(&event.body)) {
        RC_ASSERT(receipts.emplace(received->seal, received->receipt).second);
      }
    }
    for (const Photo& photo : state->photos) {
      const auto drawn = layers.find(photo.id);
      RC_ASSERT(photo.marks == (drawn == layers.end() ? std::vector<Mark>() : drawn->second));
    }
    for (std::size_t i = 0; i < state->seals.size(); ++i) {
      const Seal& seal = state->seals[i];
      RC_ASSERT(seal.version == static_cast<int>(i) + 1);
      const auto receipt = receipts.find(seal.event);
      RC_ASSERT(seal.receipt == (receipt == receipts.end() ? std::nullopt : std::optional(receipt->second)));
    }
  });
  property("a wish is never lost: it holds, comes to the same, or is on a card", [] {
    const auto history = any_history();
    std::optional<OrderState> state;
    for (const Event& event : history) {
      const auto cards = state ? state->conflicts.size() : 0;
      const FoldOutcome outcome = fold(state, event);
      const auto* wish = std::get_if<AssignmentSet>(&event.body);
      if (wish == nullptr) continue;
      if (outcome != FoldOutcome::conflict) {
        RC_ASSERT(state->technician.value == wish->technician);
        RC_ASSERT(state->conflicts.size() == cards);
      } else {
        const auto wished = wish->technician ? wish->technician->str() : std::string("none");
        RC_ASSERT(std::any_of(state->conflicts.begin(), state->conflicts.end(), [&](const Conflict& c) {
          return c.event == event.header.id && c.wished == wished && !c.resolved;
        }));
      }
    }
  });
}

TEST_CASE("two replicas that got all events are equal, however the second got them") {
  property("pending events on top of an older confirmed state end in the server's state", [] {
    // The server's order is the history. A tablet has confirmed a prefix and shows its own later events on top of it.
    const auto history = any_history();
    const DeviceId own = (*rc::gen::elementOf(history)).header.device;
    std::optional<OrderState> confirmed;
    std::size_t at = 0;
    while (at < history.size()) {
      const auto step = *rc::gen::inRange<std::size_t>(1, history.size() - at + 1);
      for (std::size_t end = at + step; at < end; ++at) fold(confirmed, history[at]);
      std::optional<OrderState> shown = confirmed;
      for (std::size_t i = at; i < history.size(); ++i) {
        if (history[i].header.device == own) fold(shown, history[i]);
      }
      RC_ASSERT(state_text(*shown).has_value());
    }
    RC_ASSERT(*confirmed == *folded(history));
  });
}
