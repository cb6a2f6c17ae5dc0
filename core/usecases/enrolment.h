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
  /// Keeps what the server granted. Refuses with "enrol.again", and with "enrol.certificate" when the certificate is
  /// not for this tablet's key and name or not by this authority: what would be sealed with it could never be verified.
  [[nodiscard]] Status accept(const EnrolmentGrant& grant);

  /// For a tablet that is enrolled already: its technician forgot the PIN and has a new code from the front desk.
  [[nodiscard]] Result<EnrolmentOffer> offer_again();
  /// Takes the new login and certificate and removes the PIN; all data stays. Refuses with "enrol.device" when the code
  /// was somebody else's, and with "enrol.certificate" unless the grant is by the authority of the first enrolment:
  /// otherwise anybody with a server of their own could let themselves in.
  [[nodiscard]] Status accept_again(const EnrolmentGrant& grant);

 private:
  [[nodiscard]] Result<EnrolmentOffer> make_offer();
  [[nodiscard]] Status check_is_new();
  [[nodiscard]] Status check_fits(const EnrolmentGrant& grant);
  Tablet& tablet_;
};

}  // namespace siteproof
