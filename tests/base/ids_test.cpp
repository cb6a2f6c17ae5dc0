#include "core/base/ids.h"

#include <algorithm>
#include <set>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

class Filled final : public Random {
 public:
  explicit Filled(std::uint8_t byte) : byte_(byte) {}
  void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), byte_); }

 private:
  std::uint8_t byte_;
};

}  // namespace

TEST_CASE("an id is a UUIDv7 whose first 48 bits are the time") {
  Filled ones(0xFF);
  const Uuid id = Uuid::make({0x0123456789AB}, ones);
  CHECK(id.str() == "01234567-89ab-7fff-bfff-ffffffffffff");
  Filled zeros(0);
  CHECK(Uuid::make({0}, zeros).str() == "00000000-0000-7000-8000-000000000000");
}

TEST_CASE("ids made later sort later, as bytes and as text") {
  Filled high(0xFF);
  Filled low(0);
  for (const std::int64_t ms :
       {std::int64_t{0}, std::int64_t{255}, std::int64_t{65535}, std::int64_t{1'795'318'020'000}}) {
    const Uuid earlier = Uuid::make({ms}, high);
    const Uuid later = Uuid::make({ms + 1}, low);
    CHECK(earlier < later);
    CHECK(earlier.str() < later.str());
  }
}

TEST_CASE("ids of the system's generator do not repeat") {
  std::set<Uuid> seen;
  for (int i = 0; i < 2000; ++i) seen.insert(Uuid::make({42}, system_random()));
  CHECK(seen.size() == 2000);
}

TEST_CASE("text that is no id is refused") {
  for (const char* text :
       {"", "01234567", "01234567-89ab-7fff-bfff-fffffffffff", "01234567-89ab-7fff-bfff-ffffffffffffa",
        "0123456789ab-7fff-bfff-ffff-ffffffff", "g1234567-89ab-7fff-bfff-ffffffffffff",
        "01234567-89ab-7fff-bfff-ffffffffff-f", "------------------------------------"}) {
    INFO(text);
    CHECK(full_refusal(EventId::parse(text)) == "usage id.malformed");
  }
  CHECK(refusal(Uuid::from_bytes(Bytes(15))) == "id.length");
}

TEST_CASE("names are safe in file names and addresses") {
  for (const char* text : {"WO-20261121-0007", "li.wei", "a", "A_b-c.d", "0"}) CHECK(OrderId::parse(text));
  CHECK(OrderId::parse(std::string(64, 'x')));
  for (const std::string& text :
       {std::string(), std::string("."), std::string(".."), std::string(".hidden"), std::string("-rf"),
        std::string("a/b"), std::string("a b"), std::string("工单"), std::string("a\0b", 3), std::string(65, 'x')}) {
    INFO(text);
    CHECK(full_refusal(OrderId::parse(text)) == "usage name.malformed");
  }
  CHECK(OrderId::parse("a b").error().message.find("order number") != std::string::npos);
}
