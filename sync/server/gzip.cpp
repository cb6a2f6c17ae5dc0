#include "sync/server/gzip.h"

#include <zlib.h>

#include <algorithm>

#include "core/base/bytes.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {

Result<std::string> gzip(std::string_view text) {
  const auto failed = [] {
    return fail(ErrorKind::storage, "gzip.failed", "The answer could not be compressed: ask again.");
  };
  z_stream stream{};
  constexpr int window_with_gzip_header = 15 + 16;
  constexpr int memory_level = 8;
  if (deflateInit2(&stream, gzip_level, Z_DEFLATED, window_with_gzip_header, memory_level, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    return failed();
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  // zlib's input is declared without const, and is not written to.
  stream.next_in = const_cast<Bytef*>(as_bytes(text).data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = static_cast<Bytef*>(static_cast<void*>(out.data()));
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) return failed();
  return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const std::size_t comma = std::min(accept_encoding.find(','), accept_encoding.size());
    std::string item(accept_encoding.substr(0, comma));
    accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
    item.erase(std::remove(item.begin(), item.end(), ' '), item.end());
    const std::size_t semicolon = std::min(item.find(';'), item.size());
    const std::string weight = item.substr(semicolon);
    if (item.substr(0, semicolon) == "gzip") return weight != ";q=0" && weight != ";q=0.0" && weight != ";q=0.000";
  }
  return false;
}

}  // namespace siteproof::server
