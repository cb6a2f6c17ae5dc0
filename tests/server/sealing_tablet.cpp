#include "tests/server/sealing_tablet.h"

#include "core/evidence/seal.h"
#include "sync/protocol/messages.h"

namespace siteproof {

SealingTablet::SealingTablet(ServerWorld& home, const std::string& name) : TestTablet(home, name) {
  const std::string code = value_of(world.server->make_enrol_code(technician));
  const protocol::EnrolRequest request{code, device, value_of(create_csr(key, device.str()))};
  const HttpAnswer answer = world.send("POST", "/v1/enrol", "", protocol::encode(request));
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  const auto reply = value_of(protocol::decode_enrol_reply(answer.body));
  token = reply.token;
  certificate = reply.certificate;
}

EvidenceSealed SealingTablet::sealed(const std::string& manifest) const {
  return {manifest, value_of(sign_cms_detached(as_bytes(manifest), key, certificate, ca, world.clock.now().wall))};
}

}  // namespace siteproof
