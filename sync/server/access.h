#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/model/order.h"
#include "core/ports/clock.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// A tablet that enrolled, and whose it is.
struct DeviceCaller {
  DeviceId device;
  PersonId technician;
};
/// Somebody in the office.
struct OperatorCaller {
  Role role = Role::dispatcher;
  PersonId name;
};
using Caller = std::variant<DeviceCaller, OperatorCaller>;

/// 256 random bits as 64 hexadecimal digits.
[[nodiscard]] std::string make_token(Random& random);

/// Knows who a bearer token belongs to. Tokens are kept as SHA-256 only; finding one by its hash takes no longer for a
/// guess that is nearly right.
class Access {
 public:
  Access(ServerStore& store, const Clock& clock, Random& random) : store_(store), clock_(clock), random_(random) {}

  /// Refuses a token that nobody has or whose device is revoked (auth.token, kind network).
  [[nodiscard]] Result<Caller> caller(std::string_view token);
  /// `role` is supervisor, dispatcher or admin.
  [[nodiscard]] Result<std::string> make_operator_token(Role role, const PersonId& name);

 private:
  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
