#include "sync/protocol/messages.h"
#include "tests/server/openssl_keys.h"
#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

HttpAnswer enrol(const ServerWorld& world, const std::string& code, const DeviceId& device, const std::string& csr) {
  return world.send("POST", "/v1/enrol", "", protocol::encode(protocol::EnrolRequest{code, device, csr}));
}
DeviceId new_device(const ServerWorld& world) { return DeviceId::make(world.clock.now().wall, system_random()); }
std::string new_code(const ServerWorld& world, const std::string& technician) {
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/enrol-codes", {{"technician", technician}});
  REQUIRE(answer.status == 201);
  return answer.json()["code"];
}

}  // namespace

TEST_CASE("a code becomes a token and a certificate of the tenant's authority, once") {
  ServerWorld world;
  const std::string code = new_code(world, "li");
  const DeviceId device = new_device(world);
  const std::string csr = TestKey().csr(device.str());
  const HttpAnswer answer = enrol(world, code, device, csr);
  REQUIRE(answer.status == 200);
  const auto reply = value_of(protocol::decode_enrol_reply(answer.body));
  CHECK(reply.technician.str() == "li");
  CHECK(issued_by(reply.certificate, reply.ca));
  CHECK(common_name(reply.certificate) == device.str());
  CHECK(world.send("GET", "/v1/changes", reply.token).status == 200);

  SECTION("the same tablet asking again gets the same answer") {
    CHECK(enrol(world, code, device, csr).body == answer.body);
  }
  SECTION("typed in another way it is the same code") {
    std::string typed = code;
    for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(enrol(world, typed, device, csr).body == answer.body);
  }
  SECTION("another tablet is refused") {
    const DeviceId other = new_device(world);
    const HttpAnswer refused = enrol(world, code, other, TestKey().csr(other.str()));
    CHECK(refused.status == 403);
    CHECK(refused.code() == "enrol.code");
  }
  SECTION("a new code for the same tablet replaces its token") {
    const HttpAnswer again = enrol(world, new_code(world, "li"), device, csr);
    REQUIRE(again.status == 200);
    CHECK(again.json()["token"] != reply.token);
    CHECK(world.send("GET", "/v1/changes", reply.token).status == 401);
  }
  SECTION("a tablet does not change hands by a code") {
    CHECK(enrol(world, new_code(world, "mei"), device, csr).code() == "enrol.device");
  }
}

TEST_CASE("a code that is too old or was never made is refused") {
  ServerWorld world;
  const std::string code = new_code(world, "li");
  const DeviceId device = new_device(world);
  const std::string csr = TestKey().csr(device.str());
  CHECK(enrol(world, "AAAA-BBBB-CCCC", device, csr).code() == "enrol.code");
  world.clock.advance(std::chrono::hours(24 * 30));
  CHECK(enrol(world, code, device, csr).status == 403);
}

TEST_CASE("a certificate request that is not the tablet's own does not use the code up") {
  ServerWorld world;
  const std::string code = new_code(world, "li");
  const DeviceId device = new_device(world);
  CHECK(enrol(world, code, device, "no request").status == 400);
  CHECK(enrol(world, code, device, TestKey().csr("somebody else")).status == 400);
  const DeviceId other = new_device(world);
  CHECK(enrol(world, code, other, TestKey().csr(other.str())).status == 200);
}
