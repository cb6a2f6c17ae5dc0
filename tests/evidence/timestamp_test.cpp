#include "core/evidence/timestamp.h"

#include "tests/evidence/bundle_fixture.h"
#include "tests/evidence/test_tsa.h"

using namespace siteproof;

namespace {

struct Stamped {
  Sha256 content = sha256("manifest");
  Bytes request = value_of(timestamp_request(content, system_random()));
  Bytes response = test_tsa().reply(request);
  const std::string& root = test_tsa().root_pem();
};

}  // namespace

TEST_CASE("a time stamp of an authority is over its content, of now, and by whom it says") {
  const Stamped stamp;
  const auto facts = value_of(check_timestamp(stamp.response, stamp.content, stamp.root, stamp.request));
  CHECK(facts.authority == "Test TSA");
  CHECK(std::chrono::abs(today() - facts.at) < std::chrono::minutes(5));
}

TEST_CASE("the request asks for a SHA-256 with a fresh nonce and the authority's certificates") {
  const Stamped stamp;
  CHECK(value_of(timestamp_request(stamp.content, system_random())) != stamp.request);
  TempFolder folder;
  write_file(folder.path() / "q.tsq", stamp.request);
  const Ran shown = run_in(folder.path(), "openssl ts -query -in q.tsq -text");
  INFO(shown.output);
  CHECK(shown.output.find("Hash Algorithm: sha256") != std::string::npos);
  CHECK(shown.output.find("Certificate required: yes") != std::string::npos);
  CHECK(shown.output.find("Nonce: 0x") != std::string::npos);
}

TEST_CASE("a time stamp over another content or for another request is refused") {
  const Stamped stamp;
  CHECK(refusal(check_timestamp(stamp.response, sha256("other"), stamp.root)) == "timestamp.mismatch");
  const Bytes other = value_of(timestamp_request(stamp.content, system_random()));
  CHECK(refusal(check_timestamp(stamp.response, stamp.content, stamp.root, other)) == "timestamp.mismatch");
}

TEST_CASE("a time stamp of an authority that is not trusted is refused") {
  const Stamped stamp;
  const TestTsa stranger;
  CHECK(refusal(check_timestamp(stamp.response, stamp.content, stranger.root_pem())) == "timestamp.untrusted");
  CHECK(refusal(check_timestamp(stamp.response, stamp.content, "")) == "timestamp.untrusted");
  const FinishedOrder company;
  CHECK(refusal(check_timestamp(stamp.response, stamp.content, company.authority.certificate_pem())) ==
        "timestamp.untrusted");
}

TEST_CASE("the certificates that a time stamp carries are enough to check it, without any self-signed one") {
  const Stamped stamp;
  const std::string carried = value_of(timestamp_certificates(stamp.response));
  CHECK(check_timestamp(stamp.response, stamp.content, carried));
  CHECK(check_timestamp(stamp.response, stamp.content, carried.substr(0, carried.find("-----BEGIN", 1))));
}

TEST_CASE("an authority that grants nothing is refused with its words") {
  const Stamped stamp;
  const Bytes md5 = [&] {
    TempFolder folder;
    REQUIRE(
        run_in(folder.path(), "openssl ts -query -digest 00112233445566778899aabbccddeeff -md5 -out q.tsq").status ==
        0);
    return test_tsa().reply(read_file(folder.path() / "q.tsq"));
  }();
  CHECK(refusal(check_timestamp(md5, stamp.content, stamp.root)) == "timestamp.refused");
}

TEST_CASE("no flipped bit of a time stamp makes it say another time or name, and none makes the check fall over") {
  const Stamped stamp;
  const auto good = value_of(check_timestamp(stamp.response, stamp.content, stamp.root));
  const std::string carried = value_of(timestamp_certificates(stamp.response));
  std::size_t passed = 0;
  for (std::size_t place = 0; place < stamp.response.size(); ++place) {
    Bytes bad = stamp.response;
    bad[place] ^= static_cast<std::uint8_t>(1u << (place % 8));
    // In a bundle tsa.pem repeats what the stamp carries, so that a changed certificate shows.
    const auto certificates = timestamp_certificates(bad);
    if (!certificates || *certificates != carried) continue;
    const auto facts = check_timestamp(bad, stamp.content, carried);
    passed += facts ? 1U : 0U;
    INFO("byte " << place);
    // A few bytes are outside of what the authority signs, and mean nothing.
    REQUIRE((!facts || (facts->at == good.at && facts->authority == good.authority)));
  }
  CHECK(passed * 50 < stamp.response.size());
}

TEST_CASE("what is no time stamp, or longer or shorter than one, is refused") {
  const Stamped stamp;
  Bytes longer = stamp.response;
  longer.push_back(0);
  for (const Bytes& bad :
       {Bytes{}, Bytes{0x30, 0x00}, Bytes{1, 2, 3}, longer, Bytes(stamp.response.begin(), stamp.response.end() - 1)}) {
    const std::string code = refusal(check_timestamp(bad, stamp.content, stamp.root));
    CHECK((code == "timestamp.malformed" || code == "timestamp.refused"));
  }
}
