#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "sync/engine/transport.h"

namespace siteproof {

/// Fetches the next page of changes while the one before it is being stored: when an answer names a next page (a Link
/// with rel="next", RFC 8288), a thread of its own asks for it over the second transport. The caller gets that answer
/// if this very page is what it asks for next, with an Age header (RFC 9111) because what it says of the time is old;
/// after any other request it is thrown away, because it may be out of date. One thread at a time.
class ReadAhead final : public Transport {
 public:
  /// Two transports to one server; `ahead` is only used on the thread that fetches.
  ReadAhead(std::unique_ptr<Transport> direct, std::unique_ptr<Transport> ahead)
      : direct_(std::move(direct)), ahead_(std::move(ahead)) {}
  ~ReadAhead() override { discard(); }
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  [[nodiscard]] Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) override;

 private:
  struct Progress {
    std::atomic<bool> stop{false};
    std::atomic<std::int64_t> received{0};  ///< bytes
  };

  void fetch_next(const HttpRequest& request, const HttpReply& reply);
  [[nodiscard]] std::optional<Result<HttpReply>> take(const HttpRequest& request, TransferHost& host);
  void discard();

  std::unique_ptr<Transport> direct_;
  std::unique_ptr<Transport> ahead_;
  Progress progress_;
  std::string page_;  ///< what is being fetched, as page_of() has it
  std::future<Result<HttpReply>> coming_;
};

}  // namespace siteproof
