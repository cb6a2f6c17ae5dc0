#include <sys/wait.h>

#include <csignal>
#include <fstream>

#include "core/journal/replication.h"
#include "sync/protocol/messages.h"
#include "tests/server/openssl_keys.h"
#include "tests/server/server_process.h"
#include "tests/server/tus_client.h"

using namespace siteproof;

namespace {

const std::string program = SITEPROOF_SERVER_PROGRAM;

std::string say_and_hear(int port, const std::string& bytes, std::string_view enough = {}) {
  RawConnection connection(port);
  connection.say(bytes);
  return connection.hear(enough);
}
std::string head(const std::string& line, const std::string& token, const std::string& more) {
  return line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token +
         "\r\nTus-Resumable: 1.0.0\r\n" + more + "\r\n";
}
std::string after(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string::npos);
  return text.substr(from + begin.size(), text.find(end, from + begin.size()) - from - begin.size());
}
std::int64_t part_size(const std::filesystem::path& data) {
  std::int64_t size = 0;
  for (const auto& file : std::filesystem::directory_iterator(data / "uploads"))
    size += static_cast<std::int64_t>(file.file_size());
  return size;
}

}  // namespace

TEST_CASE("the program serves until it is told to end, and makes tokens meanwhile") {
  const TempFolder folder;
  const std::string data = (folder.path() / "data").string();
  ServerProcess server({program, "run", "--data", data, "--listen", "127.0.0.1:0"});
  CHECK(server.first_line().find("listening on http://127.0.0.1:") == 0);
  ServerProcess maker({program, "token", "--data", data, "--role", "supervisor"});
  const std::string token = maker.first_line();
  CHECK(WEXITSTATUS(maker.wait()) == 0);
  CHECK(say_and_hear(server.port(), head("GET /v1/dispatch/quarantine", token, "")).find("HTTP/1.1 200") == 0);
  ServerProcess second({program, "run", "--data", data, "--listen", "127.0.0.1:0"});
  CHECK(WEXITSTATUS(second.wait()) == 5);
  const int status = server.end(SIGTERM);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("the program lists, shows, checks and installs templates, and a bad file changes nothing") {
  const TempFolder folder;
  const std::string data = (folder.path() / "data").string();
  const std::string bad = (folder.path() / "bad.json").string();
  std::ofstream(bad) << R"({"id": "leak", "version": 9, "title": {"zh": "漏"}})";
  struct Ran {
    std::string line;
    int exit_code;
  };
  const auto run = [&](const std::vector<std::string>& arguments) {
    std::vector<std::string> command{program, "template"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ServerProcess process(command);
    std::string line = process.first_line();
    return Ran{std::move(line), WEXITSTATUS(process.wait())};
  };
  CHECK(run({"list"}).line.find(" version ") != std::string::npos);
  CHECK(run({"show", "leak"}).line == "{");
  CHECK(run({"show", "none"}).exit_code == 4);
  CHECK(run({"install", "leak", "plumbing", "--data", data}).line.find("leak version ") == 0);
  CHECK(run({"check", bad}).exit_code == 2);
  CHECK(run({"install", bad, "--data", data}).exit_code == 2);
  const Ran listed = run({"list", "--data", data});
  CHECK(listed.exit_code == 0);
  CHECK(listed.line.find("leak version 9") == std::string::npos);
  CHECK(listed.line.find("leak version ") == 0);
  CHECK(run({"show", "leak", "--data", data}).exit_code == 0);
  CHECK(run({}).exit_code == 2);
}

TEST_CASE("wrong arguments end with 2") {
  const TempFolder folder;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"token", "--data", folder.path().string(), "--role", "technician"},
        {"run", "--data", folder.path().string(), "--listen", "nowhere"},
        {"run"},
        {"run", "--data", folder.path().string(), "--tls-cert", "x"},
        {"run", "--data", folder.path().string(), "--tsa", "http://127.0.0.1:1/"},
        {"run", "--data", folder.path().string(), "--tsa", "tsa", "--tsa-ca", "x"},
        {"log-roots"}}) {
    std::vector<std::string> command{program};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ServerProcess process(command);
    CHECK(WEXITSTATUS(process.wait()) == 2);
  }
}

TEST_CASE("the program prints the log's roots beside a running server") {
  const TempFolder folder;
  const std::string data = (folder.path() / "data").string();
  ServerProcess server({program, "run", "--data", data, "--listen", "127.0.0.1:0"});
  ServerProcess roots({program, "log-roots", "--data", data});
  CHECK(roots.first_line().find("# Roots of the log of receipts") == 0);
  CHECK(WEXITSTATUS(roots.wait()) == 0);
}

TEST_CASE("killed in the middle of a piece, the server goes on from what it wrote") {
  const TempFolder folder;
  const auto data = folder.path() / "data";
  const std::vector<std::string> run{program, "run", "--data", data.string(), "--listen", "127.0.0.1:0"};
  const std::string file = test_bytes(3'000'000);
  std::string token, location;
  std::string ca;
  {
    ServerProcess server(run);
    ServerProcess maker({program, "token", "--data", data.string(), "--role", "dispatcher"});
    const std::string body = R"({"technician":"li"})";
    const std::string coded =
        say_and_hear(server.port(), head("POST /v1/dispatch/enrol-codes", maker.first_line(),
                                         "Content-Length: " + std::to_string(body.size()) + "\r\n") +
                                        body);
    const DeviceId device = DeviceId::make(UtcTime{1}, system_random());
    const std::string request = protocol::encode(
        protocol::EnrolRequest{after(coded, "\"code\":\"", "\""), device, TestKey().csr(device.str())});
    const std::string enrolled = say_and_hear(
        server.port(),
        head("POST /v1/enrol", "", "Content-Length: " + std::to_string(request.size()) + "\r\n") + request);
    const auto reply = value_of(protocol::decode_enrol_reply(enrolled.substr(enrolled.find("\r\n\r\n") + 4)));
    token = reply.token;
    ca = reply.ca;
    location = after(
        say_and_hear(server.port(), head("POST /v1/files", token,
                                         "Content-Length: 0\r\nUpload-Length: 3000000\r\nUpload-Metadata: sha256 " +
                                             to_base64(as_bytes(sha256(file).hex())) + "\r\n")),
        "Location: ", "\r\n");
    RawConnection connection(server.port());
    connection.say(
        head("PATCH " + location, token,
             "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 3000000\r\n") +
        file.substr(0, 2'000'000));
    while (part_size(data) == 0) {
    }
    CHECK(WTERMSIG(server.end(SIGKILL)) == SIGKILL);
  }
  ServerProcess server(run);
  const std::string told = say_and_hear(server.port(), head("HEAD " + location, token, ""));
  const auto offset = static_cast<std::size_t>(std::stoll(after(told, "Upload-Offset: ", "\r\n")));
  CHECK(offset > 0);
  CHECK(offset <= 2'000'000);
  const std::string rest = file.substr(offset);
  const std::string done =
      say_and_hear(server.port(), head("PATCH " + location, token,
                                       "Upload-Offset: " + std::to_string(offset) +
                                           "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " +
                                           std::to_string(rest.size()) + "\r\n") +
                                      rest);
  CHECK(done.find("HTTP/1.1 204") == 0);
  const auto receipt =
      value_of(protocol::decode_receipt(as_text(value_of(from_base64(after(done, "Siteproof-Receipt: ", "\r\n"))))));
  CHECK(receipt.sha256 == sha256(file));
  CHECK(signed_by(ca, receipt_text(receipt), receipt.signature));
}
