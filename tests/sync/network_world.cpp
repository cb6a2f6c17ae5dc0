#include "tests/sync/network_world.h"

#include "sync/transport/api_client.h"
#include "tests/server/openssl_keys.h"
#include "tests/support/result_checks.h"

namespace siteproof::test {

NetworkWorld::NetworkWorld() {
  world.import_orders({"A1"}, "li");
  proxy = value_of(CuttingProxy::start(static_cast<std::uint16_t>(world.server->port())));
  door.who.device = DeviceId::make(world.clock.now().wall, random);
  const std::string code = value_of(world.server->make_enrol_code(PersonId{"li"}));
  const TestKey key;
  const auto reply = value_of(enrol(transport, proxy_url(), {code, door.who.device, key.csr(door.who.device.str())}));
  door.who = {proxy_url(), reply.token, door.who.device, reply.technician, reply.ca};
  // A server that has not noticed a cut yet answers 423 for as long as it takes, and no real time passes here.
  options.fruitless_attempts_max = 1'000'000;
  options.wait_max = std::chrono::hours(24);
}

std::string NetworkWorld::proxy_url() const { return "http://127.0.0.1:" + std::to_string(proxy->port()); }

}  // namespace siteproof::test
