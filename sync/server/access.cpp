#include "sync/server/access.h"

namespace siteproof::server {

std::string make_token(Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random.fill(bytes);
  return to_hex(bytes);
}

Result<Caller> Access::caller(std::string_view token) {
  const Sha256 hash = sha256(token);
  return store_.read([&](Database& database) -> Result<Caller> {
    SITEPROOF_TRY(auto device,
                  database.cached("SELECT id, technician FROM device WHERE token_hash = ? AND revoked = 0"));
    SITEPROOF_TRY(const bool is_device, device->bind_all(hash).step());
    if (is_device) {
      SITEPROOF_TRY(const DeviceId id, device->id<DeviceId>(0));
      SITEPROOF_TRY(PersonId technician, PersonId::parse(device->text(1)));
      return Caller{DeviceCaller{id, std::move(technician)}};
    }
    SITEPROOF_TRY(auto person, database.cached("SELECT role, name FROM operator_token WHERE hash = ?"));
    SITEPROOF_TRY(const bool is_operator, person->bind_all(hash).step());
    if (is_operator) {
      SITEPROOF_TRY(const Role role, parse_name<Role>(person->text(0)));
      SITEPROOF_TRY(PersonId name, PersonId::parse(person->text(1)));
      return Caller{OperatorCaller{role, std::move(name)}};
    }
    return fail(
        ErrorKind::network, "auth.token",
        "The server does not know this login: enrol the tablet again, or have a new token made; nothing is lost.");
  });
}

Result<std::string> Access::make_operator_token(Role role, const PersonId& name) {
  if (role != Role::supervisor && role != Role::dispatcher && role != Role::admin) {
    return fail(ErrorKind::usage, "token.role",
                "A token is for a supervisor, a dispatcher or an admin: choose one of these.");
  }
  std::string token = make_token(random_);
  const UtcTime now = clock_.now().wall;
  SITEPROOF_CHECK(store_.write([&](Database& database) -> Status {
    return database.run("INSERT INTO operator_token(hash, role, name, created_at) VALUES(?, ?, ?, ?)", sha256(token),
                        to_string(role), name, now);
  }));
  return token;
}

}  // namespace siteproof::server
