#include "sync/transport/read_ahead.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace siteproof {
namespace {

constexpr std::string_view changes = "/v1/changes?";

/// The cursor that a request for changes goes on from. How many changes it wants at most is not part of it: a page of
/// another size serves as well.
std::optional<std::string_view> page_of(std::string_view url) {
  const std::size_t query = url.find(changes);
  if (query == std::string_view::npos) return std::nullopt;
  const std::size_t key = url.find("cursor=", query);
  if (key == std::string_view::npos) return std::nullopt;
  const std::string_view cursor = url.substr(key + 7);
  return cursor.substr(0, cursor.find('&'));
}

/// The relative reference that a Link header of one link calls "next".
std::optional<std::string_view> next_of(const HttpReply& reply) {
  const auto link = reply.header("Link");
  if (!link || !link->starts_with('<') || link->find("rel=\"next\"") == std::string_view::npos) return std::nullopt;
  return link->substr(1, link->find('>') - 1);
}

class AheadHost final : public TransferHost {
 public:
  AheadHost(std::atomic<bool>& stop, std::atomic<std::int64_t>& received) : stop_(stop), received_(received) {}
  Result<std::int64_t> read_file(const Sha256&, std::int64_t, const std::function<bool(ByteView)>&) override {
    return 0;
  }
  bool keep_going(std::int64_t, std::int64_t received) override {
    received_ = received;
    return !stop_;
  }

 private:
  std::atomic<bool>& stop_;
  std::atomic<std::int64_t>& received_;
};

}  // namespace

Result<HttpReply> ReadAhead::perform(const HttpRequest& request, TransferHost& host) {
  auto ready = take(request, host);
  const bool ahead = ready && *ready;
  auto reply = ahead ? std::move(*ready) : direct_->perform(request, host);
  // RFC 9111 section 5.1: not what the server says at this moment.
  if (ahead) reply->headers.push_back({"Age", "1"});
  if (reply && reply->status == 200) fetch_next(request, *reply);
  return reply;
}

void ReadAhead::fetch_next(const HttpRequest& request, const HttpReply& reply) {
  const auto next = next_of(reply);
  const std::size_t path = request.url.find(changes);
  // Only a page of changes on the server that was asked: a token must not travel anywhere else.
  if (!next || !next->starts_with(changes) || path == std::string::npos) return;
  HttpRequest wanted = request;
  wanted.url = request.url.substr(0, path) + std::string(*next);
  const auto page = page_of(wanted.url);
  if (!page) return;
  page_ = *page;
  progress_.stop = false;
  progress_.received = 0;
  try {
    coming_ = std::async(std::launch::async, [this, wanted = std::move(wanted)] {
      AheadHost host(progress_.stop, progress_.received);
      return ahead_->perform(wanted, host);
    });
  } catch (const std::system_error&) {
    // No thread to be had: the page is asked for when it is its turn.
  }
}

std::optional<Result<HttpReply>> ReadAhead::take(const HttpRequest& request, TransferHost& host) {
  if (!coming_.valid()) return std::nullopt;
  if (request.method != HttpMethod::get || page_of(request.url) != page_) {
    discard();
    return std::nullopt;
  }
  while (coming_.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready) {
    if (!host.keep_going(0, progress_.received)) progress_.stop = true;
  }
  return coming_.get();
}

void ReadAhead::discard() {
  if (!coming_.valid()) return;
  progress_.stop = true;
  coming_.wait();
  coming_ = {};
}

}  // namespace siteproof
