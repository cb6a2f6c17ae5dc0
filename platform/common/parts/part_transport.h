#pragma once

#include <memory>

#include "sync/transport/curl_transport.h"

namespace siteproof {

/// What the part "transport" does.
class TransportPart {
 public:
  virtual ~TransportPart() = default;
  [[nodiscard]] virtual std::unique_ptr<Transport> make(const CurlOptions& options) const = 0;
};

/// The part "transport", which is libcurl, loaded for the first request. One thread at a time. Where the part is
/// missing every request is refused as "program.incomplete".
class PartTransport final : public Transport {
 public:
  explicit PartTransport(CurlOptions options) : options_(std::move(options)) {}
  [[nodiscard]] Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) override;

 private:
  CurlOptions options_;
  std::unique_ptr<Transport> curl_;
};

}  // namespace siteproof
