#include "sync/transport/curl_transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "sync/transport/body_feed.h"
#include "sync/transport/curl_error.h"
#include "sync/transport/server_url.h"

namespace siteproof {
namespace {

void start_libcurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl could not start");
}

struct HeaderList {
  curl_slist* list = nullptr;
  HeaderList() = default;
  HeaderList(const HeaderList&) = delete;
  HeaderList& operator=(const HeaderList&) = delete;
  ~HeaderList() { curl_slist_free_all(list); }
  void add(const std::string& line) {
    curl_slist* const longer = curl_slist_append(list, line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    list = longer;
  }
};

/// What libcurl's callbacks fill and read while one request is under way.
struct Exchange {
  HttpReply reply;
  std::size_t reply_bytes_max = 0;
  std::optional<BodyFeed> feed;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::size_t bytes = size * count;
  if (exchange.reply.body.size() + bytes > exchange.reply_bytes_max) return 0;
  exchange.reply.body.append(data, bytes);
  return bytes;
}

std::size_t on_header(char* data, std::size_t size, std::size_t count, void* user) {
  auto& reply = static_cast<Exchange*>(user)->reply;
  std::string_view line(data, size * count);
  // A status line begins a new head, after a "100 Continue" for instance.
  if (line.substr(0, 5) == "HTTP/") reply.headers.clear();
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) {
    std::string_view value = line.substr(colon + 1);
    const std::size_t first = std::min(value.find_first_not_of(" \t"), value.size());
    const std::size_t last = value.find_last_not_of(" \t\r\n");
    value = last == std::string_view::npos ? std::string_view{} : value.substr(first, last + 1 - first);
    reply.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
  }
  return line.size();
}

std::size_t on_read(char* out, std::size_t size, std::size_t count, void* user) {
  return static_cast<Exchange*>(user)->feed->take(out, size * count);
}

}  // namespace

struct CurlTransport::Handles {
  CURLM* multi = curl_multi_init();
  CURL* easy = curl_easy_init();
  Handles() {
    if (multi == nullptr || easy == nullptr) throw std::runtime_error("libcurl gives no handle");
  }
  Handles(const Handles&) = delete;
  Handles& operator=(const Handles&) = delete;
  ~Handles() {
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
  }
};

namespace {

/// One request on the kept handles: attached while it lives.
class Transfer {
 public:
  Transfer(CURLM* multi, CURL* easy, Exchange& exchange, TransferHost& host)
      : multi_(multi), easy_(easy), exchange_(exchange), host_(host) {
    curl_multi_add_handle(multi_, easy_);
  }
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;
  ~Transfer() { curl_multi_remove_handle(multi_, easy_); }

  /// Moves bytes until `until()` is true, the transfer is over, or the caller's side cancels.
  template <class Until>
  void run(Until until) {
    if (exchange_.feed && exchange_.feed->take_pause()) curl_easy_pause(easy_, CURLPAUSE_CONT);
    while (!over() && !until()) {
      int running = 0;
      curl_multi_perform(multi_, &running);
      note_result();
      if (!tell_host()) cancelled_ = true;
      if (over() || until()) return;
      curl_multi_poll(multi_, nullptr, 0, 200, nullptr);
    }
  }
  [[nodiscard]] bool over() const { return result_.has_value() || cancelled_; }
  [[nodiscard]] bool cancelled() const { return cancelled_; }
  [[nodiscard]] CURLcode result() const { return result_.value_or(CURLE_ABORTED_BY_CALLBACK); }

 private:
  void note_result() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg == CURLMSG_DONE) result_ = message->data.result;
    }
  }
  bool tell_host() {
    curl_off_t sent = 0;
    curl_off_t received = 0;
    curl_easy_getinfo(easy_, CURLINFO_SIZE_UPLOAD_T, &sent);
    curl_easy_getinfo(easy_, CURLINFO_SIZE_DOWNLOAD_T, &received);
    return host_.keep_going(sent, received);
  }

  CURLM* multi_;
  CURL* easy_;
  Exchange& exchange_;
  TransferHost& host_;
  std::optional<CURLcode> result_;
  bool cancelled_ = false;
};

void set_options(CURL* easy, const CurlOptions& options, const ServerUrl& url) {
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!options.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, options.ca_file.c_str());
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, options.low_speed_bytes);
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.low_speed_time.count()));
  curl_easy_setopt(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");  // everything this libcurl can decompress
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  if (url.loopback) curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
}

void set_body(CURL* easy, const HttpRequest& request, Exchange& exchange) {
  if (const auto* text = std::get_if<std::string>(&request.body)) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(text->size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, text->c_str());
  } else if (const auto* slice = std::get_if<FileSlice>(&request.body)) {
    exchange.feed.emplace(slice->length);
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(slice->length));
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
    curl_easy_setopt(easy, CURLOPT_READDATA, &exchange);
  } else if (request.method == HttpMethod::post || request.method == HttpMethod::patch) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(0));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, "");
  }
  if (request.method == HttpMethod::head) {
    curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  } else {
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, to_string(request.method).data());
  }
}

void add_headers(HeaderList& out, const HttpRequest& request) {
  bool has_type = false;
  for (const HttpHeader& h : request.headers) {
    out.add(h.name + ": " + h.value);
    has_type = has_type || h.name == "Content-Type";
  }
  // libcurl would name a form's type for a body without one, and wait a second for "100 Continue".
  if (!has_type) out.add("Content-Type:");
  out.add("Expect:");
}

/// Streams the slice's bytes to the transfer. An error is the file's, not the network's.
Status feed_file(const FileSlice& slice, Transfer& transfer, BodyFeed& feed, TransferHost& host) {
  const auto taken = host.read_file(slice.sha256, slice.offset, [&](ByteView block) {
    feed.give(block);
    transfer.run([&] { return feed.block_taken(); });
    return !transfer.over() && feed.left() > 0;
  });
  if (!taken) return fail(taken.error());
  if (!transfer.over() && feed.left() > 0) {
    return fail(ErrorKind::storage, "vault.short",
                "A stored file is shorter than when it was recorded; the others are sent: run the integrity check.");
  }
  return {};
}

Status check_reachable(const CurlOptions& options, const ServerUrl& url) {
  if (url.encrypted || url.loopback || options.allow_cleartext) return {};
  return fail(ErrorKind::network, "network.cleartext",
              "The server's address begins with http://, where anybody on the way could read along: use https://.");
}

}  // namespace

CurlTransport::CurlTransport(CurlOptions options) : options_(std::move(options)) {
  start_libcurl();
  handles_ = std::make_unique<Handles>();
}
CurlTransport::~CurlTransport() = default;

Result<HttpReply> CurlTransport::perform(const HttpRequest& request, TransferHost& host) {
  const auto url = ServerUrl::parse(request.url);
  if (!url) return fail(ErrorKind::network, url.error().code, url.error().message);
  SITEPROOF_CHECK(check_reachable(options_, *url));
  CURL* const easy = handles_->easy;
  Exchange exchange;
  exchange.reply_bytes_max = options_.reply_bytes_max;
  HeaderList headers;
  add_headers(headers, request);
  curl_easy_reset(easy);
  set_options(easy, options_, *url);
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.list);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
  set_body(easy, request, exchange);

  Transfer transfer(handles_->multi, easy, exchange, host);
  if (const auto* slice = std::get_if<FileSlice>(&request.body); slice != nullptr && slice->length > 0) {
    SITEPROOF_CHECK(feed_file(*slice, transfer, *exchange.feed, host));
  }
  transfer.run([] { return false; });
  if (transfer.cancelled()) return fail(ErrorKind::network, "network.cancelled", "The transfer was cancelled.");
  if (transfer.result() != CURLE_OK) return fail(curl_error(transfer.result(), url->host));
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  exchange.reply.status = static_cast<int>(status);
  return std::move(exchange.reply);
}

}  // namespace siteproof
