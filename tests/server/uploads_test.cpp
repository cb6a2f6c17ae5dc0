#include <atomic>
#include <fstream>
#include <set>
#include <thread>

#include "sync/protocol/messages.h"
#include "tests/server/openssl_keys.h"
#include "tests/server/tus_client.h"

using namespace siteproof;

namespace {

struct UploadWorld : ServerWorld {
  TestTablet tablet{*this, "li"};
  TusClient tus{*this, tablet.token};
  const std::string file = test_bytes(300'000);
  const std::string hash = sha256(file).hex();
  const std::int64_t size = static_cast<std::int64_t>(file.size());

  std::string begin_upload() {
    const HttpAnswer created = tus.create(hash, size);
    REQUIRE(created.status == 201);
    return created.headers.at("location");
  }
  FileReceipt receipt_in(const HttpAnswer& answer) const {
    const auto bytes = value_of(from_base64(answer.headers.at("siteproof-receipt")));
    return value_of(protocol::decode_receipt(as_text(bytes)));
  }
  bool verifies(const FileReceipt& receipt) const {
    return signed_by(tablet.ca, receipt_text(receipt), receipt.signature);
  }
  std::filesystem::path stored() const { return folder.path() / "data" / "files" / hash.substr(0, 2) / hash; }
};

}  // namespace

TEST_CASE_METHOD(UploadWorld, "the server says what it can: tus 1.0.0 and its extensions") {
  const HttpAnswer answer = send("OPTIONS", "/v1/files", tablet.token);
  CHECK(answer.status == 204);
  CHECK(answer.headers.at("tus-version") == "1.0.0");
  CHECK(answer.headers.at("tus-extension") == "creation,creation-with-upload,checksum,expiration,termination");
  CHECK(answer.headers.at("tus-checksum-algorithm") == "sha256");
  CHECK(answer.headers.contains("tus-max-size"));
}

TEST_CASE_METHOD(UploadWorld, "a file arrives in pieces and gives a receipt that an outsider can check") {
  const std::string location = begin_upload();
  const HttpAnswer first = tus.patch(location, 0, file.substr(0, 100'000));
  CHECK(first.status == 204);
  CHECK(first.headers.at("upload-offset") == "100000");
  CHECK(first.headers.contains("upload-expires"));
  CHECK(tus.head(location).headers.at("upload-offset") == "100000");
  CHECK(tus.head(location).headers.at("upload-length") == "300000");
  CHECK_FALSE(std::filesystem::exists(stored()));
  const HttpAnswer last = tus.patch(location, 100'000, file.substr(100'000));
  CHECK(last.status == 204);
  const FileReceipt receipt = receipt_in(last);
  CHECK(receipt.sha256.hex() == hash);
  CHECK(receipt.size == size);
  CHECK(verifies(receipt));
  FileReceipt forged = receipt;
  forged.size += 1;
  CHECK_FALSE(verifies(forged));
  CHECK(std::filesystem::file_size(stored()) == file.size());
  CHECK(tus.head(location).status == 404);

  const HttpAnswer query = send("POST", "/v1/receipts/query", tablet.token,
                                protocol::encode(protocol::ReceiptsRequest{{receipt.sha256, sha256("unknown")}}));
  CHECK(value_of(protocol::decode_receipts_reply(query.body)).receipts == std::vector{receipt});
}

TEST_CASE_METHOD(UploadWorld, "a file that the server holds needs no upload, whoever sends it") {
  REQUIRE(tus.create(hash, size, file).status == 201);
  TestTablet other(*this, "mei");
  const HttpAnswer again = TusClient(*this, other.token).create(hash, size);
  CHECK(again.status == 200);
  CHECK(verifies(value_of(protocol::decode_receipt(again.body))));
}

TEST_CASE_METHOD(UploadWorld, "creation may carry the first bytes, and asking again goes on where it was") {
  const HttpAnswer created = tus.create(hash, size, file.substr(0, 1000));
  CHECK(created.status == 201);
  CHECK(created.headers.at("upload-offset") == "1000");
  const HttpAnswer again = tus.create(hash, size, file.substr(0, 500));
  CHECK(again.status == 201);
  CHECK(again.headers.at("location") == created.headers.at("location"));
  CHECK(again.headers.at("upload-offset") == "1000");
}

TEST_CASE_METHOD(UploadWorld, "what arrived before the line was cut is kept") {
  const std::string location = begin_upload();
  {
    RawConnection connection(server->port());
    connection.say("PATCH " + location + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tablet.token +
                   "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                   "Content-Length: 300000\r\n\r\n" +
                   file.substr(0, 123'456));
    connection.cut();
  }
  // Nothing there before the server has come to it, and locked as long as it has not noticed the cut.
  HttpAnswer told = tus.head(location);
  while (told.status == 423 || told.headers.at("upload-offset") == "0") told = tus.head(location);
  CHECK(told.headers.at("upload-offset") == "123456");
  const HttpAnswer rest = tus.patch(location, 123'456, file.substr(123'456));
  CHECK(rest.status == 204);
  CHECK(verifies(receipt_in(rest)));
}

TEST_CASE_METHOD(UploadWorld, "two connections do not write one file") {
  const std::string location = begin_upload();
  RawConnection connection(server->port());
  const std::string head =
      "PATCH " + location + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tablet.token +
      "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
      "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n";
  connection.say(head);
  static_cast<void>(connection.hear("100 Continue\r\n\r\n"));
  connection.say(file.substr(0, 290'000));
  HttpAnswer second = tus.head(location);
  // The first connection's handler may not have begun yet.
  while (second.status != 423) second = tus.head(location);
  CHECK(tus.patch(location, 0, file).status == 423);
  CHECK(tus.send("DELETE", location, "", {}).status == 423);
  connection.say(file.substr(290'000));
  CHECK(connection.hear().find("HTTP/1.1 204") == 0);
}

TEST_CASE_METHOD(UploadWorld, "asking how far a file came never turns its sender away") {
  constexpr std::size_t piece = 5'000;
  const std::string location = begin_upload();
  std::atomic<bool> sent = false;
  std::set<int> told;
  std::thread asking([&] {
    while (!sent) told.insert(tus.head(location).status);
  });
  std::set<int> answers;
  for (std::size_t at = 0; at < file.size(); at += piece) {
    answers.insert(tus.patch(location, static_cast<std::int64_t>(at), file.substr(at, piece)).status);
  }
  sent = true;
  asking.join();
  CHECK(answers == std::set<int>{204});
  told.erase(404);  // a whole file is no upload any more
  told.erase(423);  // while a piece was on its way
  CHECK(told == std::set<int>{200});
}

TEST_CASE_METHOD(UploadWorld,
                 "a piece at the wrong place, of the wrong type or version is refused and changes nothing") {
  const std::string location = begin_upload();
  CHECK(tus.patch(location, 0, file.substr(0, 10)).status == 204);
  CHECK(tus.patch(location, 0, file.substr(0, 10)).status == 409);
  CHECK(tus.patch(location, 20, file.substr(20, 10)).code() == "upload.offset");
  CHECK(tus.send("PATCH", location, "x", {{"Upload-Offset", "10"}, {"Content-Type", "text/plain"}}).status == 415);
  const HttpAnswer version =
      send("PATCH", location, tablet.token, "x", {{"Upload-Offset", "10"}, {"Tus-Resumable", "0.2.2"}});
  CHECK(version.status == 412);
  CHECK(version.headers.at("tus-version") == "1.0.0");
  CHECK(tus.send("PATCH", location, "x", {{"Upload-Offset", "-1"}, {"Content-Type", "application/offset+octet-stream"}})
            .status == 400);
  CHECK(tus.head(location).headers.at("upload-offset") == "10");
  CHECK(tus.patch(location, 10, file).code() == "upload.too_long");
}

TEST_CASE_METHOD(UploadWorld, "a piece that differs from its checksum is discarded") {
  const std::string location = begin_upload();
  const std::string piece = file.substr(0, 1000);
  const auto checksum = [](const std::string& of) {
    return HeaderList{{"Upload-Checksum", "sha256 " + to_base64(sha256(of).bytes)}};
  };
  CHECK(tus.patch(location, 0, piece, checksum("other")).status == 460);
  CHECK(tus.head(location).headers.at("upload-offset") == "0");
  CHECK(tus.patch(location, 0, piece, {{"Upload-Checksum", "md5 x"}}).status == 400);
  CHECK(tus.patch(location, 0, piece, checksum(piece)).status == 204);
}

TEST_CASE_METHOD(UploadWorld, "a whole file that is not what was announced is discarded") {
  const std::string location = begin_upload();
  const HttpAnswer answer = tus.patch(location, 0, test_bytes(file.size(), 2));
  CHECK(answer.status == 460);
  CHECK(answer.code() == "upload.hash_differs");
  CHECK(tus.head(location).status == 404);
  CHECK_FALSE(std::filesystem::exists(stored()));
  CHECK(tus.create(hash, size, file).status == 201);
  CHECK(std::filesystem::exists(stored()));
}

TEST_CASE_METHOD(UploadWorld, "an upload ends by its tablet or by time") {
  const std::string location = begin_upload();
  CHECK(tus.patch(location, 0, file.substr(0, 10)).status == 204);
  TestTablet other(*this, "mei");
  CHECK(TusClient(*this, other.token).send("DELETE", location, "", {}).status == 404);
  CHECK(tus.send("DELETE", location, "", {}).status == 204);
  CHECK(tus.head(location).status == 404);
  const std::string second = begin_upload();
  clock.advance(std::chrono::hours(24 * 31));
  CHECK(tus.head(second).status == 410);
  const std::string third = begin_upload();
  CHECK(third != second);
  const auto parts = std::filesystem::directory_iterator(folder.path() / "data" / "uploads");
  CHECK(std::distance(parts, std::filesystem::directory_iterator()) == 1);
}

TEST_CASE_METHOD(UploadWorld, "a creation that does not say what comes is refused") {
  CHECK(tus.send("POST", "/v1/files", "", {{"Upload-Length", "10"}}).status == 400);
  CHECK(tus.send("POST", "/v1/files", "", {{"Upload-Metadata", "sha256 " + to_base64(as_bytes(hash))}}).status == 400);
  CHECK(tus.create("abc", 10).status == 400);
  CHECK(tus.create(hash, 1LL << 40).status == 413);
}

TEST_CASE_METHOD(UploadWorld, "an empty file is whole at once") {
  const HttpAnswer answer = tus.create(sha256("").hex(), 0);
  CHECK(answer.status == 200);
}

TEST_CASE_METHOD(UploadWorld, "a file is handed out to whose order it belongs to, whole or in part") {
  REQUIRE(tus.create(hash, size, file).status == 201);
  const std::string path = "/v1/files/" + hash;
  CHECK(send("GET", path, tablet.token).status == 404);
  CHECK(send("GET", path, office_token).body == file);
  import_orders({"A-1"}, "li");
  const PhotoTaken photo{PhotoId::make(clock.now().wall, system_random()),
                         sha256(file),
                         size,
                         Stage::before,
                         "wall",
                         std::nullopt,
                         "a.jpg",
                         "image/jpeg",
                         1,
                         1,
                         1,
                         ""};
  tablet.push(tablet.record("A-1", photo));
  CHECK(send("GET", path, tablet.token).headers.at("content-type") == "image/jpeg");
  const HttpAnswer part = send("GET", path, tablet.token, "", {{"Range", "bytes=100-199"}});
  CHECK(part.status == 206);
  CHECK(part.body == file.substr(100, 100));
  CHECK(part.headers.at("content-range") == "bytes 100-199/300000");
  CHECK(send("GET", path, tablet.token, "", {{"Range", "bytes=-50"}}).body == file.substr(299'950));
  CHECK(send("GET", path, tablet.token, "", {{"Range", "bytes=299990-"}}).body == file.substr(299'990));
  CHECK(send("GET", path, tablet.token, "", {{"Range", "bytes=300000-"}}).status == 416);
  CHECK(send("HEAD", path, tablet.token).headers.at("content-length") == "300000");
  TestTablet other(*this, "mei");
  CHECK(send("GET", path, other.token).status == 404);
  CHECK(office("GET", "/v1/dispatch/orders/A-1").json()["files"][hash] == true);
}
