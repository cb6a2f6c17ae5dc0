#include "tests/server/tus_client.h"

using namespace siteproof;

namespace {

std::string head(const std::string& line, const std::string& token, const std::string& more) {
  return line + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n" + more + "\r\n";
}
std::string ask(const ServerWorld& world, const std::string& bytes, std::string_view enough = {}) {
  RawConnection connection(world.server->port());
  connection.say(bytes);
  return connection.hear(enough);
}
const std::string post = "POST /v1/dispatch/enrol-codes";

}  // namespace

TEST_CASE("a request that does not say clearly how long it is ends the connection with 400") {
  const ServerWorld world;
  const std::string& token = world.office_token;
  for (const std::string more :
       {"Content-Length: -1\r\n", "Content-Length: 1\r\nContent-Length: 2\r\n", "Content-Length: x\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip\r\n"}) {
    INFO(more);
    const std::string answer = ask(world, head(post, token, more) + "GET / HTTP/1.1\r\n\r\n");
    CHECK(answer.find("HTTP/1.1 400") == 0);
    CHECK(answer.find("request.framing") != std::string::npos);
    CHECK(answer.find("HTTP/1.1", 1) == std::string::npos);
  }
}

TEST_CASE("an absent length is an empty body, which is no JSON") {
  const ServerWorld world;
  const std::string answer = ask(world, head(post, world.office_token, "Connection: close\r\n"));
  CHECK(answer.find("HTTP/1.1 400") == 0);
  CHECK(answer.find("json.malformed") != std::string::npos);
}

TEST_CASE("a length that lies is refused by its announcement, or cut where the body ends early") {
  const ServerWorld world;
  CHECK(ask(world, head(post, world.office_token, "Content-Length: 99999999999\r\nExpect: 100-continue\r\n"),
            "100 Continue")
            .find("HTTP/1.1 100") == 0);
  RawConnection connection(world.server->port());
  connection.say(head(post, world.office_token, "Content-Length: 50\r\n") + "{\"technician\":");
  connection.cut();
  CHECK(world.office("GET", "/v1/dispatch/digest?technician=li").status == 200);
}

TEST_CASE("a chunked body without announcement is taken, and bounded") {
  const ServerWorld world;
  const std::string body = R"({"technician":"li"})";
  const std::string chunk = "13\r\n" + body + "\r\n0\r\n\r\n";
  CHECK(ask(world, head(post, world.office_token, "Transfer-Encoding: chunked\r\nConnection: close\r\n") + chunk)
            .find("HTTP/1.1 201") == 0);
  std::string large = head(post, world.office_token, "Transfer-Encoding: chunked\r\n");
  for (int i = 0; i < 20; ++i) large += "100000\r\n" + std::string(0x100000, ' ') + "\r\n";
  CHECK(ask(world, large).find("HTTP/1.1 413") == 0);
}

TEST_CASE("forms, bodies on questions and noise are refused") {
  const ServerWorld world;
  CHECK(ask(world,
            head(post, world.office_token, "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9\r\n") +
                "--b--\r\n\r\n")
            .find("HTTP/1.1 415") == 0);
  CHECK(ask(world, head("GET /v1/dispatch/quarantine", world.office_token, "Content-Length: 2\r\n") + "{}")
            .find("HTTP/1.1 400") == 0);
  CHECK(ask(world, "\x01\x02\x03\r\n\r\n").find("HTTP/1.1 400") == 0);
}

TEST_CASE("a Range header does not cut an answer that is no file") {
  const ServerWorld world;
  const HttpAnswer answer =
      world.send("GET", "/v1/dispatch/digest?technician=li", world.office_token, "", {{"Range", "bytes=500-600"}});
  CHECK(answer.status == 200);
  CHECK(answer.json()["orders"] == 0);
}
