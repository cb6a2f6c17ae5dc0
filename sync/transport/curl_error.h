#pragma once

#include <curl/curl.h>

#include <string_view>

#include "core/base/error.h"

namespace siteproof {

/// What a failed transfer means to a person: kind network, code "network.…", and what to do. `host` is the server's.
[[nodiscard]] Error curl_error(CURLcode code, std::string_view host);

}  // namespace siteproof
