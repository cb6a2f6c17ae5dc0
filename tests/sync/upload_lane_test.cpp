#include "sync/engine/sync_tuning.h"
#include "tests/support/catch.h"
#include "tests/sync/machine_bench.h"

namespace siteproof {
namespace {

using test::MachineBench;
using test::refuse;
using Lines = std::vector<std::string>;

/// One file, its event acknowledged and everything pulled: the next thing is the upload.
struct OneFile : MachineBench {
  explicit OneFile(std::size_t bytes = 1'000'000) : file(door.add_file(bytes)) {
    REQUIRE(ask() == "POST /v1/events");
    answer();
    REQUIRE(ask() == "GET /v1/changes");
    answer();
    REQUIRE(ask() == "POST /v1/receipts/query");
  }
  void create() {
    answer();
    REQUIRE(ask() == "POST /v1/files");
    answer();
    REQUIRE(ask() == "PATCH /v1/files/uploads/1");
  }
  Sha256 file;
};

TEST_CASE("a file that the server knows gets its receipt and is not uploaded") {
  OneFile b;
  b.server.files[b.file] = b.door.files.at(b.file).bytes;
  CHECK(b.run() == Lines{"POST /v1/receipts/query", "GET /v1/changes", "finished"});
  CHECK(b.door.files.at(b.file).receipt.has_value());
  CHECK(b.server.files_stored.empty());
}

TEST_CASE("a small file travels with its creation, in one request") {
  OneFile b(2000);
  b.answer();
  CHECK(b.ask() == "POST /v1/files");
  CHECK(std::get<FileSlice>(b.request().body) == FileSlice{b.file, 0, 2000});
  b.answer();
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
  CHECK(b.server.files_stored.at(b.file) == 1);
}

TEST_CASE("after a cut the upload goes on where the server stands") {
  OneFile b;
  b.create();
  b.cut_after(700'000);
  CHECK(b.ask() == "wait network.dropped");
  CHECK(b.pass_wait() == tuning::back_off_floor);
  CHECK(b.ask() == "HEAD /v1/files/uploads/1");
  b.answer();
  CHECK(b.door.files.at(b.file).offset == 700'000);
  CHECK(b.ask() == "PATCH /v1/files/uploads/1");
  CHECK(b.header("Upload-Offset") == "700000");
  CHECK(std::get<FileSlice>(b.request().body) == FileSlice{b.file, 700'000, 300'000});
  b.answer();
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
  CHECK(b.machine.tally().bytes_uploaded == 1'000'000);
}

TEST_CASE("a new process resumes an upload that an earlier one began") {
  OneFile b;
  b.create();
  b.cut_after(400'000);
  SyncMachine second(b.door, b.random);
  std::vector<std::string> asked;
  for (Action action = second.next(b.now); std::holds_alternative<Send>(action); action = second.next(b.now)) {
    b.last = action;
    asked.push_back(std::string(to_string(b.request().method)));
    const auto* slice = std::get_if<FileSlice>(&b.request().body);
    if (slice != nullptr) CHECK(slice->offset == 400'000);
    const auto* text = std::get_if<std::string>(&b.request().body);
    ByteView body;
    if (slice != nullptr) body = ByteView(b.door.files.at(b.file).bytes).subspan(400'000);
    if (text != nullptr) body = as_bytes(*text);
    second.on_reply(b.server.handle(b.request(), body, true), b.now);
  }
  CHECK(asked == Lines{"GET", "POST", "HEAD", "PATCH", "GET"});
  CHECK(b.server.files_stored.at(b.file) == 1);
}

TEST_CASE("a connection cut after every piece always comes forward, and never backs off further than the floor") {
  OneFile b(5'000'000);
  b.create();
  int cuts = 0;
  while (b.server.files.empty()) {
    const auto* slice = std::get_if<FileSlice>(&b.request().body);
    REQUIRE(slice != nullptr);
    if (slice->length <= 700'000) {
      b.answer();
      break;
    }
    b.cut_after(700'000);
    ++cuts;
    REQUIRE(b.ask() == "wait network.dropped");
    CHECK(b.pass_wait() == tuning::back_off_floor);
    REQUIRE(b.ask() == "HEAD /v1/files/uploads/1");
    b.answer();
    REQUIRE(b.ask() == "PATCH /v1/files/uploads/1");
  }
  CHECK(cuts == 7);
  CHECK(b.run().back() == "finished");
}

TEST_CASE("an upload the server has forgotten is begun again") {
  const int status = GENERATE(404, 410);
  OneFile b;
  b.create();
  b.server.uploads.clear();
  b.answer(refuse(status, "upload.unknown"));
  CHECK(b.run() == Lines{"POST /v1/files", "PATCH /v1/files/uploads/2", "GET /v1/changes", "finished"});
}

TEST_CASE("an upload that is forgotten every time is set aside in the end") {
  OneFile b;
  b.answer();
  for (int i = 0; i < tuning::upload_restarts_max + 1; ++i) {
    REQUIRE(b.ask() == "POST /v1/files");
    b.answer();
    REQUIRE(b.ask().substr(0, 5) == "PATCH");
    b.answer(refuse(404, "upload.unknown"));
  }
  CHECK(b.ask() == "finished upload.unknown");
  CHECK(b.door.files.at(b.file).failures.size() == 1);
}

TEST_CASE("an offset that the server does not share is asked for") {
  OneFile b;
  b.create();
  b.answer(refuse(409, "upload.offset"));
  CHECK(b.ask() == "wait upload.offset");
  b.pass_wait();
  CHECK(b.ask() == "HEAD /v1/files/uploads/1");
}

TEST_CASE(
    "while the server holds the cut connection, it is waited for: briefly at first, past its time-out in the end") {
  OneFile b;
  b.create();
  b.cut_after(1000);
  auto waited = std::chrono::milliseconds{0};
  for (int n = 1; n < tuning::fruitless_attempts_max; ++n) {
    b.ask();
    const auto wait = b.pass_wait();
    if (n == 2) CHECK(wait == tuning::upload_locked_wait);
    waited += wait;
    REQUIRE(b.ask() == "HEAD /v1/files/uploads/1");
    b.answer({423, {}, ""});
  }
  b.ask();
  waited += b.pass_wait();
  CHECK(waited >= std::chrono::seconds(10));
  CHECK(b.run().front() == "HEAD /v1/files/uploads/1");
}

TEST_CASE("a file too large for the server is set aside with the reason, and the next goes on") {
  OneFile b;
  const Sha256 other = b.door.add_file(100'000);
  b.answer();
  REQUIRE(b.ask() == "POST /v1/events");
  b.answer();
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer();
  REQUIRE(b.ask() == "POST /v1/files");
  b.answer(refuse(413, "upload.too_large"));
  CHECK(b.run().back() == "finished upload.too_large");
  CHECK(b.door.files.at(other).receipt.has_value());
  CHECK_FALSE(b.door.files.at(b.file).receipt.has_value());
  CHECK(b.door.attempts.back()->code == "upload.too_large");
}

TEST_CASE("bytes altered on the way restart the upload") {
  OneFile b;
  b.create();
  b.server.uploads.clear();
  b.answer(refuse(460, "upload.hash_differs"));
  CHECK(b.run() == Lines{"POST /v1/files", "PATCH /v1/files/uploads/2", "GET /v1/changes", "finished"});
}

TEST_CASE("a file damaged on this device is set aside at once, and the others go on") {
  OneFile b;
  const Sha256 other = b.door.add_file(100'000);
  b.door.files.at(b.file).bytes[5] ^= 1U;
  CHECK(b.run().back() == "finished vault.damaged");
  CHECK(b.door.files.at(b.file).failures.at(0).kind == ErrorKind::storage);
  CHECK(b.door.files.at(other).receipt.has_value());
}

TEST_CASE("a file that cannot be read here is set aside, and the others go on") {
  OneFile b;
  b.create();
  const Sha256 other = b.door.add_file(100'000);
  b.drop({ErrorKind::storage, "vault.unreadable", "The file cannot be read."});
  CHECK(b.run().back() == "finished vault.unreadable");
  CHECK(b.door.files.at(other).receipt.has_value());
}

TEST_CASE("a file set aside gets another chance later, not at once") {
  OneFile b;
  b.answer();
  REQUIRE(b.ask() == "POST /v1/files");
  b.answer(refuse(413, "upload.too_large"));
  REQUIRE(b.ask() == "finished upload.too_large");
  b.machine.begin_round(b.now);
  CHECK(b.run() == Lines{"GET /v1/changes", "finished upload.too_large"});
  b.now = b.now + tuning::upload_aside_for;
  b.machine.begin_round(b.now);
  CHECK(b.run().back() == "finished");
}

TEST_CASE("a receipt with a wrong signature is never recorded") {
  OneFile b;
  b.server.files[b.file] = b.door.files.at(b.file).bytes;
  protocol::ReceiptsReply reply;
  SECTION("of another authority") {
    const test::ReceiptSigner stranger;
    reply.receipts = {stranger.sign(b.file, 1'000'000, UtcTime{5})};
  }
  SECTION("over another size") { reply.receipts = {b.server.signer.sign(b.file, 999'999, UtcTime{5})}; }
  SECTION("over another time") {
    reply.receipts = {b.server.signer.sign(b.file, 1'000'000, UtcTime{5})};
    reply.receipts[0].received_at = UtcTime{6};
  }
  SECTION("that is none") { reply.receipts = {{b.file, 1'000'000, UtcTime{5}, "AAAA"}}; }
  b.answer({200, {}, encode(reply)});
  CHECK(b.ask() == "finished receipt.invalid");
  CHECK_FALSE(b.door.files.at(b.file).receipt.has_value());
}

TEST_CASE("a server that gives no receipts with uploads is asked for them all at once") {
  OneFile b;
  b.door.add_file(100'000);
  b.door.add_file(100'000);
  b.server.receipts_in_replies = false;
  const Lines asked = b.run();
  CHECK(std::count(asked.begin(), asked.end(), "POST /v1/receipts/query") == 3);
  CHECK(asked.back() == "finished");
  CHECK(b.machine.tally().files_confirmed == 3);
}

TEST_CASE("an address on another host is reached on our own: the token stays") {
  OneFile b;
  b.answer();
  REQUIRE(b.ask() == "POST /v1/files");
  b.answer({201, {{"Location", "http://evil.example/v1/files/uploads/9"}}, ""});
  REQUIRE(b.ask() == "PATCH /v1/files/uploads/9");
  CHECK(b.request().url == "http://127.0.0.1:1/v1/files/uploads/9");
}

TEST_CASE("the lanes back off apart: while uploads wait, events go") {
  OneFile b;
  b.answer({503, {{"Retry-After", "120"}}, ""});
  CHECK(b.ask() == "wait http.503");
  b.door.add_event();
  CHECK(b.ask() == "POST /v1/events");
  b.answer();
  CHECK(b.ask() == "GET /v1/changes");
  b.answer();
  CHECK(b.ask() == "wait http.503");
  CHECK(b.pass_wait() >= std::chrono::seconds(119));
  CHECK(b.run().back() == "finished");
}

}  // namespace
}  // namespace siteproof
