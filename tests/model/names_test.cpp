#include "core/model/order.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

template <class Enum>
void check_names(Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    INFO(i);
    CHECK_FALSE(to_string(value).empty());
    CHECK(value_of(parse_name<Enum>(to_string(value))) == value);
  }
  CHECK(to_string(static_cast<Enum>(static_cast<int>(last) + 1)).empty());
  CHECK(full_refusal(parse_name<Enum>("no such thing")) == "usage name.unknown");
  CHECK(full_refusal(parse_name<Enum>("")) == "usage name.unknown");
}

}  // namespace

TEST_CASE("every enumerator has one name that reads back") {
  check_names(OrderClass::enquiry);
  check_names(OrderStatus::cancelled);
  check_names(Warranty::unknown);
  check_names(Role::server);
  check_names(Stage::after);
  check_names(SignOffOutcome::represented);
  check_names(MarkKind::blur);
  check_names(MarkColour::black);
  check_names(RecordingKind::video);
  check_names(SignerRole::counterparty);
  check_names(TestOutcome::abandoned);
  check_names(RequisitionState::substituted);
}

TEST_CASE("an unknown name is answered with the known ones") {
  CHECK(parse_name<Stage>("later").error().message.find("before, during, after") != std::string::npos);
}

TEST_CASE("an address is one line of what is known of it") {
  CHECK(one_line({"云杉花园", "3栋", "2单元", "1202室"}) == "云杉花园 3栋 2单元 1202室");
  CHECK(one_line({"Spruce Garden", "", "", "12"}) == "Spruce Garden 12");
  CHECK(one_line({}).empty());
}
