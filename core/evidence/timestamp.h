#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/base/time.h"

// Time stamps of RFC 3161: a time-stamping authority's signed word that it saw a hash at a time.
namespace siteproof {

/// A TimeStampReq (DER) over a SHA-256, with a fresh nonce of 8 bytes, that asks for the authority's certificates.
[[nodiscard]] Result<Bytes> timestamp_request(const Sha256& content, Random& random);

struct TimestampFacts {
  UtcTime at;             ///< by the authority's clock; most give whole seconds
  std::string authority;  ///< the signer's common name
};

/// Checks a TimeStampResp (DER): granted, over this content, signed by a certificate that is made for time stamps
/// (RFC 3161 section 2.3) and leads to one of `trusted_pem`, which need not be self-signed. Certificates are judged at
/// the stamped time. With `request` it must also carry that request's nonce. Errors are storage with
/// timestamp.malformed, timestamp.refused (the authority's words), timestamp.mismatch (another content or another
/// request's answer), timestamp.untrusted.
[[nodiscard]] Result<TimestampFacts> check_timestamp(ByteView response, const Sha256& content,
                                                     std::string_view trusted_pem, ByteView request = {});

/// The certificates that a TimeStampResp carries, as PEM, in its order. Storage, timestamp.malformed.
[[nodiscard]] Result<std::string> timestamp_certificates(ByteView response);

}  // namespace siteproof
