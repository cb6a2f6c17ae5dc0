#include "core/evidence/beacon.h"
#include "core/evidence/merkle_tree.h"
#include "sync/protocol/messages.h"
#include "sync/server/receipt_log.h"
#include "sync/server/server_tuning.h"
#include "tests/server/openssl_keys.h"
#include "tests/server/sealing_tablet.h"

using namespace siteproof;
using nlohmann::json;

namespace {

constexpr std::chrono::hours day{24};

/// A server with an order, and a tablet whose it is.
struct Office : ServerWorld {
  Office() {
    import_orders({"A-1", "A-2"}, "li");
    tablet.emplace(*this, "li");
    tablet->pull();
  }
  /// As anybody gets it, without a login.
  [[nodiscard]] json get(const std::string& path) const {
    const HttpAnswer answer = send("GET", path, "");
    INFO(path << ": " << answer.body);
    REQUIRE(answer.status == 200);
    return answer.json();
  }
  std::optional<SealingTablet> tablet;
};

Sha256 digest(const json& hex) { return value_of(Sha256::parse(hex.get_ref<const std::string&>())); }
std::vector<Sha256> digests(const json& list) {
  std::vector<Sha256> out;
  for (const json& hex : list) out.push_back(digest(hex));
  return out;
}

/// The head's members are those of its signed text, and the authority signed it.
LogHead checked_head(const json& head, const std::string& ca) {
  const auto text = head["text"].get<std::string>();
  CHECK(signed_by(ca, text, head["signature"].get<std::string>()));
  const LogHead said = value_of(read_log_head(text));
  CHECK(said == LogHead{{head["at"].get<std::int64_t>()}, head["size"].get<std::int64_t>(), digest(head["root"])});
  return said;
}

}  // namespace

TEST_CASE("a seal gets a receipt signed by the company's authority, which comes to the tablets as an event") {
  Office office;
  TestTablet second(office, "li");
  second.pull();
  const JournalEntry seal = office.tablet->record("A-1", office.tablet->sealed("a manifest\n"));
  const PushVerdict verdict = office.tablet->push(seal);
  CHECK(verdict.verdict == Verdict::accepted);
  CHECK(verdict.reason.empty());
  for (TestTablet* tablet : {static_cast<TestTablet*>(&*office.tablet), &second}) {
    tablet->pull();
    REQUIRE(tablet->at("A-1").seals.size() == 1);
    const auto& receipt = tablet->at("A-1").seals[0].receipt;
    REQUIRE(receipt);
    CHECK(signed_by(tablet->ca, receipt->text, receipt->signature));
    CHECK(value_of(read_seal_receipt(receipt->text)) == SealReceiptFacts{*OrderId::parse("A-1"), seal.event.header.id,
                                                                         office.tablet->device, sha256("a manifest\n"),
                                                                         seal.hash, 0, office.clock.now().wall});
    CHECK(receipt->log_index == 0);
    CHECK(receipt->received_at == office.clock.now().wall);
  }
}

TEST_CASE("a seal that is sent again gets the first answer and no second receipt") {
  Office office;
  const JournalEntry seal = office.tablet->record("A-1", office.tablet->sealed("a manifest\n"));
  const HttpAnswer first = office.tablet->push_texts({seal.text});
  const HttpAnswer again = office.tablet->push_texts({seal.text});
  CHECK(json::parse(first.body)["verdicts"] == json::parse(again.body)["verdicts"]);
  CHECK(office.get("/v1/log/head")["size"] == 1);
  office.tablet->pull();
  CHECK(office.tablet->at("A-1").seals.size() == 1);
}

TEST_CASE("a seal that its device did not sign is kept without a receipt, and the verdict says so each time") {
  Office office;
  SealingTablet other(office, "li");
  const EvidenceSealed right = office.tablet->sealed("a manifest\n");
  EvidenceSealed bad;
  SECTION("no signature") { bad = {"a manifest\n", "nothing"}; }
  SECTION("over another manifest") { bad = {"another manifest\n", right.signature}; }
  SECTION("by another device") { bad = other.sealed("a manifest\n"); }
  const JournalEntry entry = office.tablet->record("A-1", bad);
  for (int i = 0; i < 2; ++i) {
    const PushVerdict verdict = office.tablet->push(entry);
    CHECK(verdict.verdict == Verdict::accepted);
    CHECK(verdict.reason.find("gets no receipt") != std::string::npos);
  }
  CHECK(office.get("/v1/log/head")["size"] == 0);
  office.tablet->pull();
  REQUIRE(office.tablet->at("A-1").seals.size() == 1);
  CHECK_FALSE(office.tablet->at("A-1").seals[0].receipt);
}

TEST_CASE("a second seal with the number of the first is kept, gets no receipt and blocks nothing") {
  Office office;
  const JournalEntry first = office.tablet->record("A-1", office.tablet->sealed("a manifest\n"));
  CHECK(office.tablet->push(first).reason.empty());
  Event twin = office.tablet->record("A-1", office.tablet->sealed("another manifest\n")).event;
  twin.header.id = first.event.header.id;
  const JournalEntry entry = value_of(seal_entry(twin));
  const PushVerdict verdict = office.tablet->push(entry);
  CHECK(verdict.verdict == Verdict::accepted);
  CHECK(verdict.reason.find("gets no receipt") != std::string::npos);
  CHECK(office.get("/v1/log/head")["size"] == 1);
}

TEST_CASE("anybody can check that every receipt is in the log, and that the log was only added to") {
  Office office;
  std::vector<Sha256> leaves;
  std::vector<LogHead> heads{checked_head(office.get("/v1/log/head"), office.tablet->ca)};
  for (int i = 0; i < 9; ++i) {
    office.tablet->send_seal(i % 2 == 0 ? "A-1" : "A-2", "manifest " + std::to_string(i));
    heads.push_back(checked_head(office.get("/v1/log/head"), office.tablet->ca));
    const json leaf =
        office.tablet->world.send("GET", "/v1/log/leaf?index=" + std::to_string(i), office.tablet->token).json();
    leaves.push_back(merkle_leaf(leaf["receipt"].get<std::string>()));
    office.tablet->world.clock.advance(std::chrono::minutes(1));
    CHECK(leaf["hash"] == leaves.back().hex());
  }
  for (std::size_t size = 1; size < heads.size(); ++size) {
    CHECK(heads[size].size == static_cast<std::int64_t>(size));
    for (std::size_t index = 0; index < size; ++index) {
      const json proof =
          office.get("/v1/log/inclusion?index=" + std::to_string(index) + "&size=" + std::to_string(size));
      const LogHead signed_then = checked_head(proof, office.tablet->ca);
      CHECK(signed_then.root == heads[size].root);
      // Never at a time when the log held more already.
      if (size + 1 < heads.size()) CHECK(signed_then.at < heads[size + 1].at);
      CHECK(proves_inclusion(leaves[index], proof["index"], proof["size"], digests(proof["proof"]), heads[size].root));
    }
    for (std::size_t first = 0; first <= size; ++first) {
      const json proof =
          office.get("/v1/log/consistency?first=" + std::to_string(first) + "&second=" + std::to_string(size));
      CHECK(proves_consistency(heads[first].size, heads[size].size, heads[first].root, heads[size].root,
                               digests(proof["proof"])));
    }
  }
}

TEST_CASE("the log is the same after a restart, and goes on") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  const json before = office.get("/v1/log/head");
  office.restart();
  CHECK(office.get("/v1/log/head")["root"] == before["root"]);
  office.tablet->send_seal("A-1", "two");
  const json proof = office.get("/v1/log/consistency?first=1&second=2");
  CHECK(proves_consistency(1, 2, digest(before["root"]), digest(office.get("/v1/log/head")["root"]),
                           digests(proof["proof"])));
}

TEST_CASE("places that the log does not have are refused, and so are numbers that are none") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  const auto code = [&](const std::string& path) {
    const HttpAnswer answer = office.send("GET", path, "");
    CHECK(answer.status == 400);
    return answer.code();
  };
  CHECK(code("/v1/log/inclusion?index=0&size=2") == "log.range");
  CHECK(code("/v1/log/inclusion?index=1&size=1") == "log.range");
  CHECK(code("/v1/log/consistency?first=2&second=1") == "log.range");
  CHECK(code("/v1/log/consistency?first=1&second=9") == "log.range");
  CHECK(code("/v1/log/inclusion?index=-1&size=1") == "log.number");
  CHECK(code("/v1/log/inclusion?size=1") == "log.number");
  CHECK(code("/v1/log/consistency?first=x&second=1") == "log.number");
}

TEST_CASE("a leaf names an order, so that a stranger does not see it") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  CHECK(office.send("GET", "/v1/log/leaf?index=0", "").status == 401);
  CHECK(office.office("GET", "/v1/log/leaf?index=0").status == 200);
  CHECK(office.office("GET", "/v1/log/leaf?index=1").code() == "log.leaf");
}

TEST_CASE("each day that is over has one root, which never changes, even when the clock is set back") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.tablet->send_seal("A-1", "two");
  CHECK(office.get("/v1/log/roots")["roots"].empty());
  office.clock.advance(day);
  const json first = office.get("/v1/log/roots")["roots"];
  REQUIRE(first.size() == 1);
  CHECK(first[0]["day"] == to_rfc3339({office.clock.now().wall.ms - day / std::chrono::milliseconds(1)}).substr(0, 10));
  CHECK(checked_head(first[0], office.tablet->ca).size == 2);

  office.tablet->send_seal("A-1", "three");
  office.clock.advance(-day);
  office.tablet->send_seal("A-1", "four");
  office.clock.advance(3 * day);
  const json later = office.get("/v1/log/roots")["roots"];
  REQUIRE(later.size() == 2);
  CHECK(later[0]["text"] == first[0]["text"]);
  CHECK(checked_head(later[1], office.tablet->ca).size == 4);
}

TEST_CASE("a day whose root was given out takes no more receipts, even when the clock goes back over midnight") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.clock.advance(day);
  const json given = office.get("/v1/log/roots")["roots"];
  REQUIRE(given.size() == 1);
  office.clock.advance(-day);
  office.tablet->send_seal("A-1", "two");
  office.clock.advance(day);
  CHECK(office.get("/v1/log/roots")["roots"] == given);
  office.clock.advance(day);
  const json later = office.get("/v1/log/roots")["roots"];
  REQUIRE(later.size() == 2);
  CHECK(later[0] == given[0]);
  CHECK(checked_head(later[1], office.tablet->ca).size == 2);
}

TEST_CASE("a day's root is signed once, and stays to the byte over a restart") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.clock.advance(day);
  const json given = office.get("/v1/log/roots");
  REQUIRE(given["roots"].size() == 1);
  CHECK(office.get("/v1/log/roots") == given);
  office.restart();
  CHECK(office.get("/v1/log/roots") == given);
}

TEST_CASE("the roots can be asked for from a day on, and an answer says when there are more") {
  Office office;
  std::vector<std::string> days;
  for (int i = 0; i < 3; ++i) {
    office.tablet->send_seal("A-1", std::to_string(i));
    days.push_back(to_rfc3339(office.clock.now().wall).substr(0, 10));
    office.clock.advance(day);
  }
  const json all = office.get("/v1/log/roots");
  REQUIRE(all["roots"].size() == 3);
  CHECK(all["more"] == false);
  const json since = office.get("/v1/log/roots?since=" + days[1])["roots"];
  REQUIRE(since.size() == 2);
  CHECK(since[0] == all["roots"][1]);
  CHECK(office.send("GET", "/v1/log/roots?since=yesterday", "").code() == "log.day");
}

TEST_CASE("an answer with roots is bounded, however long the log has been kept") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.clock.advance(day);
  CHECK(office.get("/v1/log/roots")["roots"].size() == 1);
  office.server.reset();
  {
    const auto store =
        value_of(server::ServerStore::open(office.folder.path() / "data", office.clock.now().wall, system_random()));
    must(store->write([](Database& database) {
      return database.exec(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
          " INSERT INTO log_root SELECT day - i, text, signature FROM log_root, n");
    }));
  }
  office.restart();
  const json first = office.get("/v1/log/roots");
  CHECK(first["roots"].size() == server::log_roots_page_max);
  CHECK(first["more"] == true);
  CHECK(first["roots"][0]["day"] < first["roots"][1]["day"]);
}

TEST_CASE("strangers who ask for the same head again get the same signature, and a head is never older than its time") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.tablet->send_seal("A-1", "two");
  const json head = office.get("/v1/log/head");
  CHECK(office.get("/v1/log/head") == head);
  CHECK(office.get("/v1/log/inclusion?index=0&size=2")["signature"] == head["signature"]);
  const json past = office.get("/v1/log/inclusion?index=0&size=1");
  CHECK(office.get("/v1/log/inclusion?index=0&size=1") == past);

  office.clock.advance(server::log_head_fresh);
  CHECK(office.get("/v1/log/head")["at"] == office.clock.now().wall.ms);
  office.clock.advance(-std::chrono::hours(1));
  CHECK(office.get("/v1/log/head")["at"] == office.clock.now().wall.ms);
  office.tablet->send_seal("A-1", "three");
  CHECK(checked_head(office.get("/v1/log/head"), office.tablet->ca).size == 3);
}

TEST_CASE("the exported roots are checked with the commands that their file gives") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  office.clock.advance(day);
  office.server.reset();
  const auto store =
      value_of(server::ServerStore::open(office.folder.path() / "data", office.clock.now().wall, system_random()));
  const auto authority = value_of(CertificateAuthority::open(office.folder.path() / "data" / "ca"));
  const std::string text =
      server::day_roots_text(value_of(server::ReceiptLog(*store, authority, office.clock).day_roots()));
  const TempFolder keeper;
  write_file(keeper.path() / "roots.txt", as_bytes(text));
  write_file(keeper.path() / "ca.pem", as_bytes(office.tablet->ca));
  const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  std::string script;
  for (std::size_t at = text.find("#   "); at != std::string::npos; at = text.find("#   ", at + 1)) {
    script += text.substr(at + 4, text.find('\n', at) - at - 4) + "\n";
  }
  const auto put = [&](const std::string& name, const std::string& value) {
    for (std::size_t at = script.find(name); at != std::string::npos; at = script.find(name)) {
      script.replace(at, name.size(), value);
    }
  };
  put("Np FILE", std::to_string(lines) + "p roots.txt");
  write_file(keeper.path() / "check.sh", as_bytes(script));
  const Ran ran = run_in(keeper.path(), "sh -e check.sh");
  INFO(script << ran.output);
  CHECK(ran.status == 0);
  CHECK(ran.output == "Verified OK\n");
}

TEST_CASE("the last page of every pull carries a fresh beacon of the server's time and log; earlier pages none") {
  Office office;
  office.tablet->send_seal("A-1", "one");
  const auto page = [&](const std::string& query) {
    const HttpAnswer answer = office.send("GET", "/v1/changes" + query, office.tablet->token);
    return value_of(protocol::decode_changes_reply(answer.body)).page;
  };
  const RemotePage first = page("?limit=1");
  CHECK(first.more);
  CHECK_FALSE(first.beacon);
  const RemotePage last = page("");
  REQUIRE(last.beacon);
  CHECK(check_beacon(*last.beacon, office.tablet->ca));
  const json log = office.get("/v1/log/head");
  CHECK(value_of(read_beacon(last.beacon->text)) == LogHead{office.clock.now().wall, 1, digest(log["root"])});
  CHECK(page("").beacon->text != last.beacon->text);
}

TEST_CASE("a beacon that cannot be read costs nothing else of its page") {
  Office office;
  json body = office.send("GET", "/v1/changes", office.tablet->token).json();
  for (const json& bad : {json(5), json::object(), json{{"at", "noon"}, {"text", "x"}, {"signature", "y"}}}) {
    body["beacon"] = bad;
    const RemotePage page = value_of(protocol::decode_changes_reply(body.dump())).page;
    CHECK_FALSE(page.beacon);
    CHECK(page.changes.size() == body["changes"].size());
    CHECK(page.checksum);
  }
}

TEST_CASE("a beacon with another time, text or signature, or of another company, is none") {
  Office office;
  const Office stranger;
  office.tablet->pull();
  const HttpAnswer answer = office.send("GET", "/v1/changes?cursor=" + office.tablet->cursor, office.tablet->token);
  const Beacon good = *value_of(protocol::decode_changes_reply(answer.body)).page.beacon;
  REQUIRE(check_beacon(good, office.tablet->ca));
  CHECK(refusal(check_beacon(good, stranger.tablet->ca)) == "beacon.signature");
  Beacon bad = good;
  bad.at.ms += 1;
  CHECK(refusal(check_beacon(bad, office.tablet->ca)) == "beacon.signature");
  bad = good;
  bad.text.insert(1, " ");
  CHECK(refusal(check_beacon(bad, office.tablet->ca)) == "beacon.malformed");
  const json head = office.get("/v1/log/head");
  bad = {{head["at"].get<std::int64_t>()}, head["text"].get<std::string>(), head["signature"].get<std::string>()};
  CHECK(refusal(check_beacon(bad, office.tablet->ca)) == "beacon.malformed");
}
