#include "sync/server/http_listener.h"

#include <fmt/core.h>
#include <sys/socket.h>

#include <atomic>
#include <thread>

#include "sync/server/httplib_messages.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

std::unique_ptr<httplib::Server> make_server(const ListenOptions& options) {
  if (!options.tls_certificate) return std::make_unique<httplib::Server>();
  return std::make_unique<httplib::SSLServer>(options.tls_certificate->c_str(), options.tls_key->c_str());
}

// The library's own default is SO_REUSEPORT, which lets a second server take the same port without a word.
void allow_address_again(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct HttpListener::Impl {
  std::unique_ptr<httplib::Server> server;
  Handler handler;
  int port = 0;
  std::atomic<bool> ended{false};
  std::thread thread;

  void set_up() {
    server->new_task_queue = [] { return std::make_unique<httplib::ThreadPool>(http_threads).release(); };
    server->set_tcp_nodelay(true);
    server->set_socket_options(allow_address_again);
    server->set_keep_alive_max_count(requests_per_connection_max);
    server->set_keep_alive_timeout(idle_connection_max.count());
    server->set_read_timeout(http_read_wait_max);
    server->set_write_timeout(http_write_wait_max);
    server->set_pre_routing_handler([this](const httplib::Request& in, httplib::Response& out) {
      take_over(in);
      if (auto refusal = check_framing(in)) {
        write_reply(std::move(*refusal), in, out, true);
        return httplib::Server::HandlerResponse::Handled;
      }
      if (has_body(in)) return httplib::Server::HandlerResponse::Unhandled;
      serve(in, out, nullptr);
      return httplib::Server::HandlerResponse::Handled;
    });
    const auto with_body = [this](const httplib::Request& in, httplib::Response& out,
                                  const httplib::ContentReader& body) { serve(in, out, &body); };
    server->Post(".*", with_body).Put(".*", with_body).Patch(".*", with_body).Delete(".*", with_body);
    server->set_exception_handler([](const httplib::Request& in, httplib::Response& out, const std::exception_ptr&) {
      write_reply(
          error_reply(500, "server.fault", "The server met a fault of its own: try again later, nothing is lost."), in,
          out, true);
    });
    const httplib::Server::HandlerWithResponse explain = [](const httplib::Request& in, httplib::Response& out) {
      if (!out.body.empty() || out.content_provider_) return httplib::Server::HandlerResponse::Unhandled;
      const int status = out.status;
      write_reply(
          error_reply(status, fmt::format("http.{}", status), "The request is not HTTP that this server understands."),
          in, out, true);
      return httplib::Server::HandlerResponse::Handled;
    };
    server->set_error_handler(explain);
    server->set_post_routing_handler([](const httplib::Request&, httplib::Response& out) {
      if (out.status == 204) out.headers.erase("Content-Length");  // RFC 9110 section 8.6
      out.headers.erase("Keep-Alive");
    });
  }

  // Byte ranges are the routes' business: left to the library, they would cut error answers too. The object is the
  // library's own and not const there.
  static void take_over(const httplib::Request& in) { const_cast<httplib::Request&>(in).ranges.clear(); }

  void serve(const httplib::Request& in, httplib::Response& out, const httplib::ContentReader* reader) {
    IncomingBody body(in, reader);
    HttpReply reply = handler(body.request());
    const bool clean = body.drain();
    write_reply(std::move(reply), in, out, !clean);
  }
};

Result<std::unique_ptr<HttpListener>> HttpListener::start(const ListenOptions& options, Handler handler) {
  if (options.tls_certificate.has_value() != options.tls_key.has_value()) {
    return fail(ErrorKind::usage, "listen.tls", "TLS needs both a certificate and its key: give both, or neither.");
  }
  auto impl = std::make_unique<Impl>();
  impl->handler = std::move(handler);
  impl->server = make_server(options);
  if (!impl->server->is_valid()) {
    return fail(ErrorKind::usage, "listen.tls", "The TLS certificate or its key cannot be used: check the two files.");
  }
  impl->set_up();
  const bool any = options.port == 0;
  impl->port = any ? impl->server->bind_to_any_port(options.host.c_str()) : options.port;
  if (impl->port <= 0 || (!any && !impl->server->bind_to_port(options.host.c_str(), options.port))) {
    return fail(
        ErrorKind::network, "listen.address",
        fmt::format("The server cannot listen at {}:{}: the port is taken, or the address is not this machine's.",
                    options.host, options.port));
  }
  impl->thread = std::thread([&state = *impl] {
    state.server->listen_after_bind();
    state.ended = true;
  });
  // The port is open already; but a stop() before the loop runs would be lost.
  while (!impl->server->is_running() && !impl->ended) std::this_thread::yield();
  return std::unique_ptr<HttpListener>(new HttpListener(std::move(impl)));
}

HttpListener::HttpListener(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HttpListener::~HttpListener() { stop(); }
int HttpListener::port() const noexcept { return impl_->port; }

void HttpListener::stop() {
  if (!impl_->thread.joinable()) return;
  impl_->server->stop();
  impl_->thread.join();
}

}  // namespace siteproof::server
