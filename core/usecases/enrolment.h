#pragma once

#include <string>

#include "core/usecases/tablet.h"

namespace siteproof {

/// What the server has to be told, and what it answers; how it travels is the transport's matter.
struct EnrolmentOffer {
  DeviceId device;
  std::string csr;  ///< PKCS#10, PEM, for the device's signing key
};
struct EnrolmentGrant {
  std::string server_url, token, certificate, ca;
  PersonId technician;
};

/// Makes this tablet known to a server, once.
class Enrolment {
 public:
  explicit Enrolment(Tablet& tablet) : tablet_(tablet) {}

  /// A rule refusal "enrol.again" when the tablet belongs to a technician already.
  [[nodiscard]] Result<EnrolmentOffer> offer();
  [[nodiscard]] Status accept(const EnrolmentGrant& grant);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
