#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>

namespace siteproof {

struct Sha256Stream::Context {
  EVP_MD_CTX* md = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(md); }
  Context() = default;
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
};

namespace {
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return fetched;
}
}  // namespace

Sha256Stream::Sha256Stream() : context_(std::make_unique<Context>()) {
  if (context_->md == nullptr || EVP_DigestInit_ex(context_->md, algorithm(), nullptr) != 1) {
    throw std::runtime_error("OpenSSL offers no SHA-256");
  }
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::update(ByteView bytes) { EVP_DigestUpdate(context_->md, bytes.data(), bytes.size()); }

Sha256 Sha256Stream::finish() {
  Sha256 out;
  EVP_DigestFinal_ex(context_->md, out.bytes.data(), nullptr);
  return out;
}

Sha256 sha256(ByteView bytes) {
  Sha256Stream stream;
  stream.update(bytes);
  return stream.finish();
}

Sha256 sha256(std::string_view text) { return sha256(as_bytes(text)); }

std::string Sha256::hex() const { return to_hex(bytes); }

bool Sha256::is_zero() const noexcept {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

Result<Sha256> Sha256::parse(std::string_view hex) {
  SITEPROOF_TRY(const Bytes raw, from_hex(hex));
  return from_bytes(raw);
}

Result<Sha256> Sha256::from_bytes(ByteView bytes) {
  Sha256 out;
  if (bytes.size() != out.bytes.size()) {
    return fail(ErrorKind::storage, "sha256.length", "A SHA-256 digest has 32 bytes, this one does not.");
  }
  std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
  return out;
}

}  // namespace siteproof
