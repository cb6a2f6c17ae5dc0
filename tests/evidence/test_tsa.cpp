#include "tests/evidence/test_tsa.h"

#include "tests/evidence/evidence_fixture.h"

namespace siteproof {
namespace {

void run(const std::filesystem::path& folder, const std::string& command) {
  const Ran ran = run_in(folder, command);
  INFO(command << ": " << ran.output);
  REQUIRE(ran.status == 0);
}

}  // namespace

TestTsa::TestTsa() {
  const auto& path = folder_.path();
  const std::string key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ";
  run(path, "openssl req -x509 " + key + "-keyout root.key -out root.pem -days 3650 -subj '/CN=Test TSA root'");
  run(path, "openssl req " + key + "-keyout tsa.key -out tsa.csr -subj '/CN=Test TSA'");
  write_file(path / "ext.cnf", as_bytes("extendedKeyUsage = critical,timeStamping\n"));
  run(path,
      "openssl x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.crt -days 3650 "
      "-extfile ext.cnf");
  write_file(path / "serial", as_bytes("01\n"));
  write_file(path / "tsa.cnf", as_bytes("[tsa1]\nserial = serial\nsigner_cert = tsa.crt\ncerts = root.pem\n"
                                        "signer_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\n"
                                        "digests = sha256\naccuracy = secs:1\ntsa_name = yes\n"
                                        "ess_cert_id_alg = sha256\n"));
  root_pem_ = as_text(read_file(path / "root.pem"));
}

Bytes TestTsa::reply(ByteView request) const {
  write_file(folder_.path() / "request.tsq", request);
  run(folder_.path(), "openssl ts -reply -config tsa.cnf -section tsa1 -queryfile request.tsq -out reply.tsr");
  return read_file(folder_.path() / "reply.tsr");
}

const TestTsa& test_tsa() {
  static const TestTsa only;
  return only;
}

}  // namespace siteproof
