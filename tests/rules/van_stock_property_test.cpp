#include <algorithm>

#include "core/rules/van_stock.h"
#include "tests/support/generators.h"
#include "tests/support/order_maker.h"
#include "tests/support/property.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

// Thousandths up to a hundred, as people measure.
Decimal sober_decimal() {
  const int thousandths = *rc::gen::inRange(0, 100'000);
  return value_of(Decimal::from_integer(thousandths).times(value_of(Decimal::parse("0.001"))));
}

Movement any_movement(int number, bool sober) {
  Movement movement;
  movement.event = numbered<EventId>(number);
  movement.person = PersonId{any::flip() ? "li.wei" : "zhao"};
  movement.kind = any::one_up_to(MovementKind::counted);
  movement.item = ItemId{any::flip() ? "A" : "B"};
  movement.unit = any::flip() ? "pc" : "m";
  movement.quantity = sober ? sober_decimal() : any::decimal();
  movement.at = UtcTime{*rc::gen::inRange<std::int64_t>(0, 20)};
  return movement;
}

std::vector<Movement> any_history(bool sober) {
  std::vector<Movement> out;
  const int count = *rc::gen::inRange(0, 30);
  for (int number = 0; number < count; ++number) out.push_back(any_movement(number, sober));
  return out;
}

}  // namespace

TEST_CASE("a van's balance is the same whatever order its movements arrive in") {
  property("van_stock of any permutation", [] {
    const auto history = any_history(any::flip());
    auto other = history;
    std::reverse(other.begin(), other.end());
    const auto at = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, other.size() + 1));
    std::rotate(other.begin(), other.begin() + at, other.end());
    for (const char* person : {"li.wei", "zhao"}) {
      RC_ASSERT(van_stock(history, PersonId{person}) == van_stock(other, PersonId{person}));
    }
  });
}

TEST_CASE("no quantity is lost or made: in less out plus what counts corrected is the balance") {
  property("received - used - returned + corrections", [] {
    auto history = any_history(true);
    const auto van = van_stock(history, PersonId{"li.wei"});
    std::stable_sort(history.begin(), history.end(), [](const Movement& a, const Movement& b) {
      return std::pair(a.at, a.event) < std::pair(b.at, b.event);
    });
    for (const VanLine& line : van) {
      ExactSum in, out, corrections, book;
      for (const Movement& m : history) {
        if (m.person != PersonId{"li.wei"} || m.item != line.item || m.unit != line.unit) continue;
        if (m.kind == MovementKind::received) in.add(m.quantity), book.add(m.quantity);
        if (m.kind == MovementKind::used || m.kind == MovementKind::returned) {
          out.add(m.quantity), book.subtract(m.quantity);
        }
        if (m.kind != MovementKind::counted) continue;
        // The correction is what the count says less what the books said.
        corrections.add(m.quantity);
        const auto before = book.decimal();
        RC_ASSERT(before.has_value());
        corrections.subtract(*before);
        book = {};
        book.add(m.quantity);
      }
      ExactSum sum = in;
      sum.subtract(*out.decimal());
      sum.add(*corrections.decimal());
      RC_ASSERT(sum == line.balance);
    }
  });
}

TEST_CASE("an exact sum reads back what it wrote, and agrees with decimals wherever these hold it") {
  property("ExactSum", [] {
    const auto values = any::some(12, [] { return any::decimal(); });
    ExactSum sum;
    std::optional<Decimal> plain = Decimal();
    for (const Decimal& value : values) {
      sum.add(value);
      const auto next = plain ? plain->plus(value) : Result<Decimal>(fail(ErrorKind::usage, "x", "x"));
      plain = next ? std::optional(*next) : std::nullopt;
    }
    if (plain) RC_ASSERT(sum.decimal() == plain);
    RC_ASSERT(value_of(ExactSum::parse(sum.str())) == sum);
    for (const Decimal& value : values) sum.subtract(value);
    RC_ASSERT(sum.sign() == 0);
    RC_ASSERT(sum.str() == "0");
  });
  for (const char* none :
       {"", "-", ".5", "5.", "1.0000000001", "1e5", "--1", "1 ", "12345678901234567890123456789012345678901"}) {
    INFO(none);
    CHECK(refusal(ExactSum::parse(none)) == "sum.malformed");
  }
}
