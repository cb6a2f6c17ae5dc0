#include "core/base/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

TEST_CASE("SHA-256 gives FIPS 180-4's known answers") {
  CHECK(sha256("").hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex() ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')).hex() ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a stream gives the same digest however it is cut") {
  const std::string text(1000, 'q');
  for (const std::size_t piece : {1U, 63U, 64U, 65U, 999U}) {
    Sha256Stream stream;
    for (std::size_t at = 0; at < text.size(); at += piece)
      stream.update(as_bytes(std::string_view(text).substr(at, piece)));
    CHECK(stream.finish() == sha256(text));
  }
  CHECK(Sha256Stream().finish() == sha256(""));
}

TEST_CASE("a digest reads back from its digits and from nothing else") {
  const Sha256 digest = sha256("abc");
  CHECK(value_of(Sha256::parse(digest.hex())) == digest);
  CHECK_FALSE(digest.is_zero());
  CHECK(Sha256{}.is_zero());
  CHECK(refusal(Sha256::parse("00")) == "sha256.length");
  CHECK(refusal(Sha256::parse(std::string(64, 'z'))) == "hex.malformed");
  CHECK(refusal(Sha256::from_bytes(Bytes(31))) == "sha256.length");
}
