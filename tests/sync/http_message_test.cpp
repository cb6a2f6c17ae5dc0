#include "sync/engine/http_message.h"

#include "tests/support/catch.h"

namespace siteproof {
namespace {

TEST_CASE("header names compare without case, and numbers are whole or nothing") {
  const HttpReply reply{200, {{"UPLOAD-offset", "17"}, {"Bad", "17x"}, {"Minus", "-1"}}, ""};
  CHECK(reply.header("Upload-Offset") == "17");
  CHECK(reply.number("upload-offset") == 17);
  CHECK_FALSE(reply.number("bad").has_value());
  CHECK_FALSE(reply.number("minus").has_value());
  CHECK_FALSE(reply.number("none").has_value());
}

TEST_CASE("query texts keep their meaning") {
  CHECK(percent_encoded("a-b_c.d~e") == "a-b_c.d~e");
  CHECK(percent_encoded("a&b=c/+ ?") == "a%26b%3Dc%2F%2B%20%3F");
  CHECK(percent_encoded("\xE4\xBA\x91") == "%E4%BA%91");
}

TEST_CASE("an address in an answer is always resolved on our own server") {
  CHECK(on_our_server("https://s.example", "/v1/x") == "https://s.example/v1/x");
  CHECK(on_our_server("https://s.example/", "https://other.example/v1/x") == "https://s.example/v1/x");
  CHECK(on_our_server("https://s.example/site", "/site/v1/x") == "https://s.example/site/v1/x");
  CHECK(on_our_server("https://s.example/site", "/v1/x") == "https://s.example/site/v1/x");
  CHECK(on_our_server("https://s.example", "//other.example/x").empty());
  CHECK(on_our_server("https://s.example", "https://other.example").empty());
  CHECK(on_our_server("https://s.example", "").empty());
}

}  // namespace
}  // namespace siteproof
