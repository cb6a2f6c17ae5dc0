#include "sync/server/httplib_messages.h"

#include <algorithm>
#include <charconv>

#include "sync/server/gzip.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

std::optional<std::int64_t> announced_length(const httplib::Request& in) {
  if (!in.has_header("Content-Length")) return std::nullopt;
  const std::string text = in.get_header_value("Content-Length");
  std::int64_t length = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || stop != text.data() + text.size() || length < 0) return -1;
  return length;
}

// How much of a refused body is read, so that a client that is still sending gets to see the answer.
constexpr std::size_t drained_max = 1024 * 1024;

void send_text(std::string body, const std::string& content_type, httplib::Response& out) {
  const auto text = std::make_shared<const std::string>(std::move(body));
  // Not as a plain body: the library would compress that itself, with Brotli at its slowest.
  out.set_content_provider(text->size(), content_type.c_str(),
                           [text](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                             if (offset >= text->size()) return false;
                             return sink.write(text->data() + offset, std::min(length, text->size() - offset));
                           });
}

void send_file(FileSlice slice, const std::string& content_type, httplib::Response& out) {
  if (slice.length <= 0) return;
  const auto shared = std::make_shared<const FileSlice>(std::move(slice));
  out.set_content_provider(static_cast<std::size_t>(shared->length), content_type.c_str(),
                           [shared](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                             Bytes block(std::min(length, file_block_bytes));
                             const auto n =
                                 shared->file.read_at(shared->offset + static_cast<std::int64_t>(offset), block);
                             if (!n || *n == 0) return false;
                             return sink.write(as_text(block).data(), *n);
                           });
}

// The library keeps the connection whatever the answer's headers say; it ends it when a provider reports failure, which
// this one does after everything is sent.
void send_and_close(std::string body, const std::string& content_type, httplib::Response& out) {
  out.set_header("Connection", "close");
  out.set_chunked_content_provider(content_type.c_str(),
                                   [text = std::move(body)](std::size_t, httplib::DataSink& sink) {
                                     if (!text.empty()) sink.write(text.data(), text.size());
                                     sink.done();
                                     return false;
                                   });
}

}  // namespace

bool has_body(const httplib::Request& in) {
  return in.has_header("Transfer-Encoding") || announced_length(in).value_or(0) != 0;
}

std::optional<HttpReply> check_framing(const httplib::Request& in) {
  const bool chunked = in.has_header("Transfer-Encoding");
  if (in.get_header_value_count("Content-Length") > 1 || announced_length(in).value_or(0) < 0 ||
      (chunked && in.has_header("Content-Length")) ||
      (chunked && in.get_header_value("Transfer-Encoding") != "chunked")) {
    return error_reply(400, "request.framing",
                       "The request does not say clearly how long it is: send one Content-Length.");
  }
  if (in.is_multipart_form_data()) {
    return error_reply(415, "request.media_type", "The server takes JSON and the pieces of tus uploads, no forms.");
  }
  const bool takes_body = in.method == "POST" || in.method == "PUT" || in.method == "PATCH" || in.method == "DELETE";
  if (!takes_body && has_body(in)) {
    return error_reply(400, "request.framing", "A request that only asks carries no body: send it without.");
  }
  return std::nullopt;
}

IncomingBody::IncomingBody(const httplib::Request& in, const httplib::ContentReader* reader)
    : in_(in), reader_(reader), whole_(reader == nullptr) {}

HttpRequest IncomingBody::request() {
  HttpRequest out;
  out.method = in_.method;
  out.path = in_.path;
  for (const auto& [name, value] : in_.params) out.query.emplace(name, value);
  out.header = [this](const char* name) -> std::optional<std::string> {
    if (!in_.has_header(name)) return std::nullopt;
    return in_.get_header_value(name);
  };
  out.content_length = reader_ == nullptr ? 0 : announced_length(in_);
  out.read_body = [this](const std::function<bool(ByteView)>& sink) {
    if (reader_ == nullptr || touched_) return whole_;
    touched_ = true;
    whole_ = (*reader_)([&](const char* data, std::size_t size) { return sink(as_bytes({data, size})); });
    return whole_;
  };
  return out;
}

bool IncomingBody::drain() {
  if (reader_ == nullptr || touched_) return whole_;
  touched_ = true;
  std::size_t passed = 0;
  whole_ = (*reader_)([&](const char*, std::size_t size) { return (passed += size) <= drained_max; });
  return whole_;
}

void write_reply(HttpReply reply, const httplib::Request& in, httplib::Response& out, bool close) {
  out.status = reply.status;
  for (const auto& [name, value] : reply.headers) out.set_header(name.c_str(), value.c_str());
  if (reply.file) return send_file(std::move(*reply.file), reply.content_type, out);
  if (close && in.method != "HEAD") return send_and_close(std::move(reply.body), reply.content_type, out);
  if (reply.body.empty()) return;
  if (reply.body.size() >= gzip_bytes_min && accepts_gzip(in.get_header_value("Accept-Encoding"))) {
    if (auto small = gzip(reply.body)) {
      reply.body = std::move(*small);
      out.set_header("Content-Encoding", "gzip");
    }
  }
  if (reply.content_type == "application/json") out.set_header("Vary", "Accept-Encoding");
  send_text(std::move(reply.body), reply.content_type, out);
}

}  // namespace siteproof::server
