#include "sync/server/enrolment.h"

#include <sodium.h>

#include <array>
#include <cctype>

#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

// Crockford's alphabet: nothing that is mistaken for something else when read aloud or typed.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_digits = 12;

/// As it is hashed: upper-case, without dashes or spaces, with the look-alikes put right.
std::string plain(std::string_view code) {
  std::string out;
  for (const char c : code) {
    const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (upper == '-' || upper == ' ') continue;
    out += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
  }
  return out;
}

}  // namespace

Result<EnrolCode> Enrolment::make_code(const PersonId& technician) {
  std::array<std::uint8_t, code_digits> bytes{};
  random_.fill(bytes);
  EnrolCode out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % 4 == 0) out.code += '-';
    out.code += alphabet[bytes[i] % alphabet.size()];
  }
  out.expires_at = clock_.now().wall + enrol_code_valid;
  SITEPROOF_CHECK(store_.write([&](Database& database) -> Status {
    return database.run("INSERT INTO enrol_code(hash, technician, expires_at) VALUES(?, ?, ?)", sha256(plain(out.code)),
                        technician, out.expires_at);
  }));
  return out;
}

// Derived, not drawn: a tablet that lost the answer asks again and must get the same token, which is kept nowhere.
std::string Enrolment::token_for(std::string_view code, const DeviceId& device) const {
  static_assert(crypto_auth_hmacsha256_KEYBYTES == std::tuple_size_v<DatabaseKey>);
  const std::string text = "siteproof enrolment " + plain(code) + " " + device.str();
  std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256(mac.data(), as_bytes(text).data(), text.size(), store_.key().data());
  return to_hex(mac);
}

Result<protocol::EnrolReply> Enrolment::enrol(const protocol::EnrolRequest& request) {
  const UtcTime now = clock_.now().wall;
  const std::string token = token_for(request.code, request.device);
  return store_.write([&](Database& database) -> Result<protocol::EnrolReply> {
    SITEPROOF_TRY(PersonId technician, redeem(database, sha256(plain(request.code)), request.device, now));
    SITEPROOF_TRY(std::string certificate, certificate_for(database, request, technician, sha256(token), now));
    return protocol::EnrolReply{token, std::move(technician), std::move(certificate), authority_.certificate_pem(),
                                now};
  });
}

Result<PersonId> Enrolment::redeem(Database& database, const Sha256& code, const DeviceId& device, UtcTime now) {
  SITEPROOF_TRY(auto row, database.cached("SELECT technician, expires_at, used_by FROM enrol_code WHERE hash = ?"));
  SITEPROOF_TRY(const bool known, row->bind_all(code).step());
  bool usable = known && row->time(1) > now;
  if (usable && !row->is_null(2)) {
    SITEPROOF_TRY(const DeviceId first, row->id<DeviceId>(2));
    usable = first == device;
  }
  if (!usable) {
    return fail(ErrorKind::network, "enrol.code",
                "This code is not valid: it is mistyped, too old or used already; ask the office for a new one.");
  }
  SITEPROOF_TRY(PersonId technician, PersonId::parse(row->text(0)));
  SITEPROOF_CHECK(database.run("UPDATE enrol_code SET used_by = ? WHERE hash = ?", device, code));
  return technician;
}

Result<std::string> Enrolment::certificate_for(Database& database, const protocol::EnrolRequest& request,
                                               const PersonId& technician, const Sha256& token, UtcTime now) {
  const Sha256 csr = sha256(request.csr);
  SITEPROOF_TRY(auto row,
                database.cached("SELECT technician, csr_hash, certificate, token_hash FROM device WHERE id = ?"));
  SITEPROOF_TRY(const bool known, row->bind_all(request.device).step());
  if (known) {
    if (row->text(0) != technician.str()) {
      return fail(ErrorKind::rule, "enrol.device",
                  "This tablet is enrolled for somebody else: send what is waiting, then set it up anew.");
    }
    SITEPROOF_TRY(const Sha256 first_csr, row->sha256(1));
    SITEPROOF_TRY(const Sha256 first_token, row->sha256(3));
    if (first_csr == csr && first_token == token) return std::string(row->text(2));
  }
  SITEPROOF_TRY(std::string certificate, authority_.issue(request.csr, request.device.str(), now));
  SITEPROOF_CHECK(database.run(
      "INSERT INTO device(id, technician, token_hash, csr_hash, certificate, enrolled_at) VALUES(?,?,?,?,?,?)"
      " ON CONFLICT(id) DO UPDATE SET token_hash = excluded.token_hash, csr_hash = excluded.csr_hash,"
      " certificate = excluded.certificate, enrolled_at = excluded.enrolled_at, revoked = 0",
      request.device, technician, token, csr, certificate, now));
  return certificate;
}

}  // namespace siteproof::server
