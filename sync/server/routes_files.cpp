#include <fmt/core.h>

#include <charconv>

#include "sync/server/routes.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

struct Range {
  std::int64_t first = 0, last = 0;  // inclusive
};

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// RFC 9110 section 14: one range of bytes; a header of any other form is as if it were not there.
Result<std::optional<Range>> range_of(const HttpRequest& request, std::int64_t size) {
  constexpr std::string_view unit = "bytes=";
  const auto header = request.header("Range");
  if (!header || header->compare(0, unit.size(), unit) != 0) return std::optional<Range>();
  const std::string_view spec = std::string_view(*header).substr(unit.size());
  const std::size_t dash = spec.find('-');
  if (dash == std::string_view::npos) return std::optional<Range>();
  const auto first = number(spec.substr(0, dash));
  const auto last = number(spec.substr(dash + 1));
  Range out{first.value_or(0), last.value_or(size - 1)};
  if (!first && !last) return std::optional<Range>();
  if (!first) out = {std::max<std::int64_t>(0, size - *last), size - 1};
  if (first && dash + 1 < spec.size() && !last) return std::optional<Range>();
  out.last = std::min(out.last, size - 1);
  if (out.first > out.last) {
    return fail(ErrorKind::usage, "range.unsatisfiable", fmt::format("The file has only {} bytes.", size));
  }
  return std::optional(out);
}

Result<HttpReply> download(FileStore& files, const Visit& visit) {
  SITEPROOF_TRY(const Sha256 sha256, Sha256::parse(visit.parts.at(0)));
  SITEPROOF_TRY(StoredFile stored, files.open(sha256, *visit.caller));
  SITEPROOF_TRY(const auto range, range_of(visit.request, stored.size));
  HttpReply reply;
  reply.content_type = stored.media_type.empty() ? "application/octet-stream" : stored.media_type;
  reply.headers = {{"Accept-Ranges", "bytes"}, {"ETag", fmt::format("\"{}\"", sha256.hex())}};
  const Range part = range.value_or(Range{0, stored.size - 1});
  if (range) {
    reply.status = 206;
    reply.headers.emplace_back("Content-Range", fmt::format("bytes {}-{}/{}", part.first, part.last, stored.size));
  }
  reply.file = FileSlice{std::move(stored.file), part.first, part.last - part.first + 1};
  return reply;
}

Result<HttpReply> query_receipts(FileStore& files, const Visit& visit) {
  SITEPROOF_TRY(const std::string body, body_text(visit.request, protocol::request_bytes_max));
  SITEPROOF_TRY(const protocol::ReceiptsRequest request, protocol::decode_receipts_request(body));
  if (request.files.size() > receipts_query_max) {
    return fail(ErrorKind::usage, "receipts.too_many",
                "The request names too many files: ask for at most 10,000 at a time.");
  }
  protocol::ReceiptsReply reply;
  SITEPROOF_TRY(reply.receipts, files.receipts(request.files));
  return json_reply(200, protocol::encode(reply));
}

}  // namespace

void add_file_routes(Router& router, FileStore& files) {
  for (const char* method : {"GET", "HEAD"}) {
    router.add(method, "/v1/files/*", Audience::enrolled,
               [&files](const Visit& visit) { return download(files, visit); });
  }
  router.add("POST", "/v1/receipts/query", Audience::device,
             [&files](const Visit& visit) { return query_receipts(files, visit); });
}

}  // namespace siteproof::server
