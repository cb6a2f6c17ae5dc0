#include "core/usecases/enrolment.h"

#include "core/evidence/seal.h"
#include "core/usecases/pin_lock.h"

namespace siteproof {

Status Enrolment::check_is_new() {
  SITEPROOF_TRY(const auto technician, tablet_.store().setting(setting::technician));
  if (!technician) return {};
  return fail(ErrorKind::rule, "enrol.again",
              "This tablet is enrolled for " + *technician + " already: use another data folder for somebody else.");
}

// Signs a word and verifies it as anybody would verify a seal later.
Status Enrolment::check_fits(const EnrolmentGrant& grant) {
  constexpr std::string_view word = "enrolment";
  SITEPROOF_TRY(const auto key, tablet_.ports().keys.signing_key(setting::device_key));
  const auto signature = sign_cms_detached(as_bytes(word), *key, grant.certificate, {}, tablet_.now());
  if (signature) {
    const auto signer = verify_cms_detached(as_bytes(word), *signature, grant.ca);
    if (signer && signer->common_name == tablet_.device().str()) return {};
  }
  return fail(ErrorKind::rule, "enrol.certificate",
              "The server's certificate does not fit this tablet: ask the dispatcher for a new code and enrol again.");
}

Result<EnrolmentOffer> Enrolment::make_offer() {
  SITEPROOF_TRY(const auto key, tablet_.ports().keys.signing_key(setting::device_key));
  SITEPROOF_TRY(std::string csr, create_csr(*key, tablet_.device().str()));
  return EnrolmentOffer{tablet_.device(), std::move(csr)};
}

Result<EnrolmentOffer> Enrolment::offer() {
  SITEPROOF_CHECK(check_is_new());
  return make_offer();
}

Result<EnrolmentOffer> Enrolment::offer_again() {
  SITEPROOF_CHECK(tablet_.technician());
  return make_offer();
}

Status Enrolment::accept_again(const EnrolmentGrant& grant) {
  SITEPROOF_TRY(const PersonId technician, tablet_.technician());
  if (grant.technician != technician) {
    return fail(ErrorKind::rule, "enrol.device",
                "This code is for somebody else: ask the dispatcher for one for " + technician.str() + ".");
  }
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(const auto ca, store.setting(setting::ca));
  EnrolmentGrant known = grant;
  known.ca = ca.value_or(std::string());
  SITEPROOF_CHECK(check_fits(known));
  SITEPROOF_CHECK(tablet_.ports().keys.set_secret_text(setting::token_secret, grant.token));
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(store.set_setting(setting::certificate, grant.certificate));
  SITEPROOF_CHECK(store.set_setting(setting::enrolled_at, to_rfc3339(tablet_.now())));
  SITEPROOF_CHECK(clear_pin(store));
  return transaction.commit();
}

Status Enrolment::accept(const EnrolmentGrant& grant) {
  SITEPROOF_CHECK(check_is_new());
  SITEPROOF_CHECK(certificate_facts(grant.certificate));
  SITEPROOF_CHECK(certificate_facts(grant.ca));
  SITEPROOF_CHECK(check_fits(grant));
  SITEPROOF_CHECK(tablet_.ports().keys.set_secret_text(setting::token_secret, grant.token));
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(check_is_new());
  SITEPROOF_CHECK(store.set_setting(setting::server_url, grant.server_url));
  SITEPROOF_CHECK(store.set_setting(setting::certificate, grant.certificate));
  SITEPROOF_CHECK(store.set_setting(setting::ca, grant.ca));
  SITEPROOF_CHECK(store.set_setting(setting::enrolled_at, to_rfc3339(tablet_.now())));
  SITEPROOF_CHECK(store.set_setting(setting::technician, grant.technician.str()));
  return transaction.commit();
}

}  // namespace siteproof
