#include "tests/evidence/evidence_fixture.h"

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "core/base/random.h"

namespace siteproof {

Bytes read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  const std::string all{std::istreambuf_iterator<char>(in), {}};
  return {as_bytes(all).begin(), as_bytes(all).end()};
}
void write_file(const std::filesystem::path& path, ByteView bytes) {
  // A new file each time: ext4 writes a truncated one to the disk at once, which takes thousands of times longer.
  std::filesystem::remove(path);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << as_text(bytes);
  REQUIRE(out.flush());
}

Ran run_in(const std::filesystem::path& folder, const std::string& command) {
  const std::string line = "cd '" + folder.string() + "' && LC_ALL=C " + command + " 2>&1";
  std::FILE* const pipe = ::popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ran ran;
  std::array<char, 4096> piece{};
  while (const std::size_t n = std::fread(piece.data(), 1, piece.size(), pipe)) ran.output.append(piece.data(), n);
  const int status = ::pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

SecretKey test_secret(std::uint8_t first) {
  SecretKey key{};
  key[0] = first;
  return key;
}

struct MemoryKey::Handle {
  EVP_PKEY* key = EVP_EC_gen("prime256v1");
  ~Handle() { EVP_PKEY_free(key); }
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
};

MemoryKey::MemoryKey() : handle_(std::make_unique<Handle>()) {}
MemoryKey::~MemoryKey() = default;

Result<Bytes> MemoryKey::public_key_der() const {
  unsigned char* der = nullptr;
  const int length = i2d_PUBKEY(handle_->key, &der);
  REQUIRE(length > 0);
  Bytes out(der, der + length);
  OPENSSL_free(der);
  return out;
}

Result<Bytes> MemoryKey::sign(const Sha256& digest) const {
  if (refuses_) return fail(ErrorKind::storage, "key.locked", "The key is locked; unlock the tablet and try again.");
  EVP_PKEY_CTX* const context = EVP_PKEY_CTX_new(handle_->key, nullptr);
  Bytes signature(128);
  std::size_t length = signature.size();
  const bool done = EVP_PKEY_sign_init(context) == 1 &&
                    EVP_PKEY_sign(context, signature.data(), &length, digest.bytes.data(), digest.bytes.size()) == 1;
  EVP_PKEY_CTX_free(context);
  REQUIRE(done);
  signature.resize(length);
  return signature;
}

}  // namespace siteproof
