#include "core/rules/van_stock.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::hours;

namespace {

const PersonId li{"li.wei"};
const ItemId valve{"VALVE-15"};
constexpr UtcTime monday{1'795'248'000'000};

Decimal amount(const char* text) { return value_of(Decimal::parse(text)); }

// One order on which li.wei records; each fact an hour after the one before.
struct Work {
  Work& received(const char* quantity, bool good = true) {
    order.receipts.push_back({next(), std::nullopt, valve, amount(quantity), "pc", "B7", good, "", li, at});
    return *this;
  }
  Work& used(const char* quantity) {
    order.parts.push_back({next(), valve, amount(quantity), "pc", "B7", li, at});
    return *this;
  }
  Work& returned(const char* quantity) {
    order.returns.push_back({next(), valve, amount(quantity), "pc", "B7", "left over", li, at});
    return *this;
  }
  Work& counted(const char* quantity, const std::string& location = "van:li.wei") {
    order.counts.push_back({next(), location, valve, amount(quantity), "pc", PersonId{"zhao"}, at});
    return *this;
  }
  std::vector<VanLine> van(const PersonId& person = li) const { return van_stock(movements(order), person); }
  std::string balance() const { return van().empty() ? "nothing" : van().front().balance.str(); }

  OrderState order = OrderMaker().state;

 private:
  EventId next() {
    at = at + hours(1);
    return numbered<EventId>(++events);
  }
  UtcTime at = monday;
  int events = 0;
};

}  // namespace

TEST_CASE("van.balance: what was received, less what was used and what went back") {
  CHECK(Work().balance() == "nothing");
  CHECK(Work().received("12.5").used("2.25").returned("0.25").balance() == "10");
}

TEST_CASE("van.balance: material refused at the quality check never came into the van") {
  CHECK(Work().received("12", false).balance() == "nothing");
  CHECK(Work().received("12", false).received("3").balance() == "3");
}

TEST_CASE("van.balance: a count takes the place of the books, and time says what came after it") {
  Work work;
  work.received("10").used("1").counted("7").used("2");
  CHECK(work.balance() == "5");
  CHECK(work.van().front().counted->first == monday + hours(3));
  // It came in later from another tablet, and happened before the count.
  work.order.parts.push_back({numbered<EventId>(90), valve, Decimal::from_integer(4), "pc", "", li, monday + hours(2)});
  CHECK(work.balance() == "5");
  work.order.parts.back().at = monday + hours(3) + std::chrono::milliseconds(1);
  CHECK(work.balance() == "1");
}

TEST_CASE("van.balance: counts of the depot and of other vans leave this van alone") {
  CHECK(Work().received("10").counted("3", "depot").counted("1", "van:zhao").counted("2", "van:").balance() == "10");
  CHECK(Work().counted("1", "van:zhao").van(PersonId{"zhao"}).front().balance.str() == "1");
}

TEST_CASE("van.balance: metres and pieces of one material are never added") {
  Work work;
  work.received("10");
  work.order.parts.push_back({numbered<EventId>(91), valve, Decimal::from_integer(3), "m", "", li, monday});
  REQUIRE(work.van().size() == 2);
  CHECK(work.van()[0].balance.str() == "-3");
  CHECK(work.van()[1].balance.str() == "10");
}

TEST_CASE("van.finding: a balance below zero, or beyond what can be written, is said in words") {
  CHECK_FALSE(van_finding(Work().received("1").used("1").van().front()));
  const auto less = van_finding(Work().received("1").used("3.5").van().front());
  REQUIRE(less);
  CHECK(less->en == "VALVE-15: 2.5 pc more went out than came in: count it.");
  CHECK(less->zh.find("多 2.5 pc") != std::string::npos);
  const char* most = "999999999999999999";
  const auto huge = Work().received(most).received("0.000000001").van().front();
  CHECK_FALSE(huge.balance.decimal());
  CHECK(van_finding(huge)->en.find("too large or too fine") != std::string::npos);
  // Nothing is rounded away on the way there.
  CHECK(Work().received(most).received("0.000000001").used(most).balance() == "0.000000001");
}

TEST_CASE("van.count_due: never counted, or more than a week ago") {
  CHECK(is_count_due(Work().received("1").van().front(), monday));
  const VanLine counted = Work().counted("1").van().front();
  CHECK_FALSE(is_count_due(counted, monday + hours(1 + 7 * 24)));
  CHECK(is_count_due(counted, monday + hours(2 + 7 * 24)));
}

TEST_CASE("van.location: names a technician's van and nothing else") {
  CHECK(van_location(li) == "van:li.wei");
  CHECK(van_owner("van:li.wei") == li);
  for (const char* other : {"", "depot", "van:", "van:../etc", "VAN:li.wei"}) CHECK_FALSE(van_owner(other));
}

TEST_CASE("movement.kind: every kind has a name that is read back") {
  for (const auto kind : {MovementKind::received, MovementKind::refused, MovementKind::used, MovementKind::returned,
                          MovementKind::counted}) {
    CHECK(value_of(parse_movement_kind(to_string(kind))) == kind);
  }
  CHECK(refusal(parse_movement_kind("stolen")) == "movement.kind");
}
