#pragma once

#include <cstdint>
#include <functional>

#include "core/base/bytes.h"
#include "sync/engine/http_message.h"

namespace siteproof {

/// What a transport asks of its caller while a request is under way. Called on the thread that called perform().
class TransferHost {
 public:
  virtual ~TransferHost() = default;
  /// Streams a stored file's bytes from `offset` until the sink returns false; returns how many were taken.
  [[nodiscard]] virtual Result<std::int64_t> read_file(const Sha256& file, std::int64_t offset,
                                                       const std::function<bool(ByteView)>& sink) = 0;
  /// Told often, several times a second: bytes of bodies sent and received in this request so far. False cancels it.
  [[nodiscard]] virtual bool keep_going(std::int64_t sent, std::int64_t received) = 0;
};

/// Carries one HTTP request to the server and its answer back. One thread at a time.
class Transport {
 public:
  virtual ~Transport() = default;
  /// Any HTTP status is a reply. An error of kind network means that no whole answer arrived (the server may have acted
  /// all the same); any other kind comes from TransferHost::read_file.
  [[nodiscard]] virtual Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) = 0;
};

}  // namespace siteproof
