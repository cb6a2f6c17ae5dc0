#include "core/journal/replication.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;

TEST_CASE("a receipt signs the file's hash, size and time") {
  const FileReceipt receipt{sha256("abc"), 3, at_time("2026-11-21T08:00:00.5Z"), "c2lnbmVk"};
  CHECK(receipt_text(receipt) ==
        "siteproof receipt v1\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 "
        "2026-11-21T08:00:00.500Z\n");
}

TEST_CASE("a scope's digest depends on every order's and on nothing else") {
  const std::map<OrderId, Sha256> two{{OrderId{"A"}, sha256("1")}, {OrderId{"B"}, sha256("2")}};
  CHECK(scope_digest(two) == sha256("A " + sha256("1").hex() + "\nB " + sha256("2").hex() + "\n"));
  CHECK(scope_digest({}) == sha256(""));
  auto changed = two;
  changed[OrderId{"B"}] = sha256("3");
  CHECK(scope_digest(changed) != scope_digest(two));
}

TEST_CASE("verdicts have names") {
  CHECK(to_string(Verdict::accepted) == "accepted");
  CHECK(to_string(Verdict::merged) == "merged");
  CHECK(to_string(Verdict::conflict) == "conflict");
  CHECK(to_string(Verdict::quarantined) == "quarantined");
}
