#pragma once

#include <functional>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace siteproof {

/// Gives the next bytes at each call, valid until the following call; nothing at the end.
using ByteSource = std::function<Result<ByteView>()>;

}  // namespace siteproof
