#pragma once

#include <map>
#include <vector>

#include "core/base/bytes.h"
#include "sync/engine/http_message.h"
#include "sync/protocol/messages.h"
#include "tests/sync/receipt_signer.h"

namespace siteproof::test {

/// The central server in memory, as the protocol describes it: for engine tests that need one that behaves.
class FakeServer {
 public:
  struct Upload {
    Sha256 sha256;
    std::int64_t size = 0;
    Bytes bytes;
  };

  /// Something that somebody else did.
  void add_change();
  /// `body` is what of the request's body arrived; `whole` is false when the connection was cut in it.
  HttpReply handle(const HttpRequest& request, ByteView body, bool whole);

  ReceiptSigner signer;
  std::string epoch = "e1";
  std::map<DeviceSeq, std::string> events;  ///< by the device's number: what was taken in
  std::map<DeviceSeq, int> events_applied;  ///< how often each had an effect
  std::vector<RemoteChange> feed;           ///< in commit order
  std::map<Sha256, Bytes> files;
  std::map<Sha256, int> files_stored;     ///< how often each became whole
  std::map<std::string, Upload> uploads;  ///< by path
  std::vector<DeviceSeq> poison;          ///< these are quarantined
  bool receipts_in_replies = true;
  std::int64_t bytes_received = 0;

 private:
  [[nodiscard]] bool knows(const std::string& cursor) const;
  HttpReply push(ByteView body);
  HttpReply changes(const HttpRequest& request);
  HttpReply receipts(ByteView body);
  HttpReply create(const HttpRequest& request, ByteView body);
  HttpReply resume(Upload& upload, const std::string& path);
  HttpReply append(const HttpRequest& request, const std::string& path, ByteView body, bool whole);
  HttpReply conclude(HttpReply reply, const std::string& path);
  [[nodiscard]] FileReceipt receipt_of(const Sha256& file) const;

  int uploads_made_ = 0;
};

[[nodiscard]] HttpReply refuse(int status, std::string_view code);
[[nodiscard]] std::string path_of(const HttpRequest& request);  ///< without the query

}  // namespace siteproof::test
