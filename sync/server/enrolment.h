#pragma once

#include "core/ports/clock.h"
#include "sync/protocol/messages.h"
#include "sync/server/certificate_authority.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

struct EnrolCode {
  std::string code;  ///< "7KQM-2B9T-XW4H", to be typed by a person
  UtcTime expires_at;
};

/// Takes tablets in: a one-time code becomes a bearer token and a certificate. Thread-safe.
class Enrolment {
 public:
  Enrolment(ServerStore& store, const CertificateAuthority& authority, const Clock& clock, Random& random)
      : store_(store), authority_(authority), clock_(clock), random_(random) {}

  [[nodiscard]] Result<EnrolCode> make_code(const PersonId& technician);
  /// The same device with the same code gets the same token again, as long as the code is valid. Refusals: enrol.code
  /// (unknown, expired, or used by another device), enrol.device (the device is another technician's).
  [[nodiscard]] Result<protocol::EnrolReply> enrol(const protocol::EnrolRequest& request);

 private:
  [[nodiscard]] std::string token_for(std::string_view code, const DeviceId& device) const;
  [[nodiscard]] Result<PersonId> redeem(Database& database, const Sha256& code, const DeviceId& device, UtcTime now);
  [[nodiscard]] Result<std::string> certificate_for(Database& database, const protocol::EnrolRequest& request,
                                                    const PersonId& technician, const Sha256& token, UtcTime now);

  ServerStore& store_;
  const CertificateAuthority& authority_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
