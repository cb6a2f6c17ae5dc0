#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof::protocol {

/// What the front desk hands a technician, as one text that fits a QR code:
/// siteproof://enrol?server=<percent-encoded url>&code=<code> (RFC 3986; see POST /v1/enrol).
struct EnrolLink {
  std::string server;  ///< http:// or https://
  std::string code;

  friend bool operator==(const EnrolLink&, const EnrolLink&) = default;
};

[[nodiscard]] std::string write_enrol_link(const EnrolLink& link);
/// usage "enrol.link" for anything else; parameters of a later version are passed over.
[[nodiscard]] Result<EnrolLink> read_enrol_link(std::string_view text);
/// Means to be such a link, whether or not it can be read.
[[nodiscard]] bool is_enrol_link(std::string_view text) noexcept;

}  // namespace siteproof::protocol
