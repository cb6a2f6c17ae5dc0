#include "sync/transport/curl_error.h"

#include <fmt/core.h>

namespace siteproof {
namespace {

Error network(const char* code, std::string message) { return {ErrorKind::network, code, std::move(message)}; }

}  // namespace

Error curl_error(CURLcode code, std::string_view host) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return network(
          "network.no_such_host",
          fmt::format("The server {} was not found: check the network connection and the server's name.", host));
    case CURLE_COULDNT_CONNECT:
      return network(
          "network.unreachable",
          fmt::format("The server {} does not answer: check the network connection; it is tried again.", host));
    case CURLE_OPERATION_TIMEDOUT:
      return network("network.timeout",
                     fmt::format("The connection to {} is too slow or stands still; it is tried again.", host));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return network("network.not_trusted",
                     fmt::format("{} cannot prove that it is the company's server: do not go on in this network; check "
                                 "the device's date, and ask the administrator for the server's certificate.",
                                 host));
    case CURLE_SSL_CACERT_BADFILE:
      return network("network.ca_file",
                     "The file of trusted certificates cannot be read: check its path and that it is PEM.");
    case CURLE_SSL_CONNECT_ERROR:
      return network("network.tls",
                     fmt::format("No secure connection to {} came about: check that the server's address "
                                 "begins with the right http:// or https://.",
                                 host));
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
      return network("network.address", fmt::format("\"{}\" is no server address: it looks like https://name.", host));
    case CURLE_WRITE_ERROR:
      return network("reply.too_large",
                     fmt::format("The answer of {} is larger than any answer may be; it was dropped.", host));
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return network("reply.malformed", fmt::format("The answer of {} is damaged ({}); it is asked again.", host,
                                                    curl_easy_strerror(code)));
    default:
      return network("network.dropped",
                     fmt::format("The connection to {} broke off ({}); what arrived is kept, and it goes "
                                 "on from there.",
                                 host, curl_easy_strerror(code)));
  }
}

}  // namespace siteproof
