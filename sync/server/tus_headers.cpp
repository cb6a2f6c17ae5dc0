#include "sync/server/tus_headers.h"

#include <fmt/core.h>

#include <charconv>
#include <ctime>

#include "sync/protocol/messages.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server::tus {
namespace {

Result<std::int64_t> number(const HttpRequest& request, const char* name) {
  const auto header = request.header(name);
  std::int64_t value = 0;
  if (header) {
    const char* end = header->data() + header->size();
    const auto [stop, error] = std::from_chars(header->data(), end, value);
    if (error == std::errc() && stop == end && value >= 0) return value;
  }
  return fail(ErrorKind::usage, "upload.header", fmt::format("The header {} must be a whole number of bytes.", name));
}

std::optional<std::string> metadata(std::string_view header, std::string_view key) {
  while (!header.empty()) {
    const std::size_t comma = std::min(header.find(','), header.size());
    std::string_view pair = header.substr(0, comma);
    header.remove_prefix(std::min(comma + 1, header.size()));
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    const std::size_t space = std::min(pair.find(' '), pair.size());
    if (pair.substr(0, space) != key) continue;
    const auto value = from_base64(pair.substr(std::min(space + 1, pair.size())));
    if (!value) return std::nullopt;
    return std::string(as_text(*value));
  }
  return std::nullopt;
}

bool is_media_type(std::string_view text) {
  return text.size() <= 100 && text.find('/') != std::string_view::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/+.-") ==
             std::string_view::npos;
}

}  // namespace

Status check_version(const HttpRequest& request) {
  if (request.header("Tus-Resumable") == version) return {};
  return fail(ErrorKind::usage, "tus.version", "Uploads follow tus 1.0.0: send the header Tus-Resumable: 1.0.0.");
}

Result<NewUpload> read_creation(const HttpRequest& request) {
  NewUpload out;
  SITEPROOF_TRY(out.size, number(request, "Upload-Length"));
  if (out.size > file_bytes_max) {
    return fail(ErrorKind::usage, "upload.too_large", fmt::format("A file may have at most {} bytes.", file_bytes_max));
  }
  const std::string header = request.header("Upload-Metadata").value_or("");
  const auto hash = metadata(header, "sha256");
  const auto sha256 = hash ? Sha256::parse(*hash) : Result<Sha256>(fail(Error{}));
  if (!sha256) {
    return fail(ErrorKind::usage, "upload.header",
                "Upload-Metadata must give the file's sha256: 64 hexadecimal digits, in base64 as all its values.");
  }
  out.sha256 = *sha256;
  out.media_type = metadata(header, "media_type").value_or("application/octet-stream");
  if (!is_media_type(out.media_type)) out.media_type = "application/octet-stream";
  return out;
}

Result<std::int64_t> read_offset(const HttpRequest& request) { return number(request, "Upload-Offset"); }

Result<std::optional<Sha256>> read_checksum(const HttpRequest& request) {
  const auto header = request.header("Upload-Checksum");
  if (!header) return std::optional<Sha256>();
  constexpr std::string_view algorithm = "sha256 ";
  if (header->compare(0, algorithm.size(), algorithm) == 0) {
    const auto bytes = from_base64(std::string_view(*header).substr(algorithm.size()));
    if (bytes && bytes->size() == 32)
      return Sha256::from_bytes(*bytes).map([](const Sha256& s) { return std::optional(s); });
  }
  return fail(ErrorKind::usage, "upload.header", "Upload-Checksum must be sha256 and 32 bytes in base64.");
}

Status check_content_type(const HttpRequest& request) {
  if (request.header("Content-Type") == "application/offset+octet-stream") return {};
  return fail(ErrorKind::usage, "upload.media_type", "A piece of a file travels as application/offset+octet-stream.");
}

void write_status(HttpReply& reply, const UploadStatus& status) {
  reply.headers.emplace_back("Upload-Offset", std::to_string(status.offset));
  const std::time_t seconds = status.expires_at.ms / 1000;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  reply.headers.emplace_back("Upload-Expires",
                             fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[utc.tm_wday], utc.tm_mday,
                                         months[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec));
}

void write_receipt(HttpReply& reply, const FileReceipt& receipt) {
  reply.headers.emplace_back("Siteproof-Receipt", to_base64(as_bytes(protocol::encode(receipt))));
}

}  // namespace siteproof::server::tus
