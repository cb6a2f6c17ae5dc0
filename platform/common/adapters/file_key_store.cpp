#include "platform/common/adapters/file_key_store.h"

#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/base/random.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

using PKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

tl::unexpected<Error> io_error(const fs::path& path, const char* doing) {
  return fail(ErrorKind::storage, "keys.io",
              std::string("The key file ") + path.string() + " cannot be " + doing + " (" + std::strerror(errno) +
                  "): check the folder's rights and free space.");
}

// All or nothing, and on the disk when it returns. With `exclusive` an existing file stays as it is.
Status write_file(const fs::path& path, std::string_view content, bool exclusive) {
  std::array<std::uint8_t, 8> tag{};
  system_random().fill(tag);
  const fs::path temporary = path.string() + "." + to_hex(tag);
  const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return io_error(temporary, "written");
  const bool written = ::write(file, content.data(), content.size()) == std::ssize(content) && ::fsync(file) == 0;
  ::close(file);
  const bool placed = written && (exclusive ? ::link(temporary.c_str(), path.c_str()) == 0 || errno == EEXIST
                                            : ::rename(temporary.c_str(), path.c_str()) == 0);
  const int reason = errno;
  ::unlink(temporary.c_str());
  errno = reason;
  if (!placed) return io_error(path, "written");
  const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
  return {};
}

Result<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad() || content.empty()) return io_error(path, "read");
  return content;
}

Result<std::string> new_signing_key_pem() {
  const PKey key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  const Bio out(BIO_new(BIO_s_mem()), BIO_free);
  if (!key || !out || PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
    return fail(ErrorKind::storage, "keys.make", "A signing key could not be made: the system's OpenSSL refused.");
  }
  const char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return std::string(text, static_cast<std::size_t>(size));
}

class OpenSslSigningKey final : public SigningKey {
 public:
  explicit OpenSslSigningKey(PKey key) : key_(std::move(key)) {}

  Result<Bytes> public_key_der() const override {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key_.get(), &der);
    if (size <= 0) return fail(ErrorKind::storage, "keys.public", "The signing key has no public half: it is damaged.");
    Bytes out(der, der + size);
    OPENSSL_free(der);
    return out;
  }
  Result<Bytes> sign(const Sha256& digest) const override {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key_.get(), nullptr),
                                                                              EVP_PKEY_CTX_free);
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_get_size(key_.get()));
    Bytes out(size);
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) != 1 ||
        EVP_PKEY_sign(context.get(), out.data(), &size, digest.bytes.data(), digest.bytes.size()) != 1) {
      return fail(ErrorKind::storage, "keys.sign", "The signing key refused to sign: it is damaged.");
    }
    out.resize(size);
    return out;
  }

 private:
  PKey key_;
};

}  // namespace

Result<std::string> FileKeyStore::read_or_make(std::string_view file,
                                               const std::function<Result<std::string>()>& make) {
  const fs::path path = folder_ / file;
  std::error_code failed;
  fs::create_directories(folder_, failed);
  fs::permissions(folder_, fs::perms::owner_all, failed);
  if (!fs::exists(path, failed)) {
    SITEPROOF_TRY(const std::string fresh, make());
    SITEPROOF_CHECK(write_file(path, fresh, true));
  }
  return read_file(path);
}

Result<SecretKey> FileKeyStore::secret_key(std::string_view name) {
  SITEPROOF_TRY(const std::string hex, read_or_make(std::string(name) + ".key", []() -> Result<std::string> {
                  SecretKey fresh{};
                  system_random().fill(fresh);
                  return to_hex(fresh);
                }));
  const auto raw = from_hex(hex);
  SecretKey key{};
  if (!raw || raw->size() != key.size()) {
    return fail(
        ErrorKind::storage, "keys.damaged",
        "The key file " + (folder_ / (std::string(name) + ".key")).string() + " is damaged: restore it from a copy.");
  }
  std::copy(raw->begin(), raw->end(), key.begin());
  return key;
}

Result<std::unique_ptr<SigningKey>> FileKeyStore::signing_key(std::string_view name) {
  SITEPROOF_TRY(const std::string pem, read_or_make(std::string(name) + ".pem", new_signing_key_pem));
  const Bio in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
  PKey key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
  if (!key)
    return fail(ErrorKind::storage, "keys.damaged", "The device's signing key is damaged: restore it from a copy.");
  return std::unique_ptr<SigningKey>(std::make_unique<OpenSslSigningKey>(std::move(key)));
}

Result<std::string> FileKeyStore::secret_text(std::string_view name) {
  const fs::path path = folder_ / (std::string(name) + ".secret");
  std::error_code failed;
  if (!fs::exists(path, failed)) {
    return fail(ErrorKind::not_found, "keys.no_secret", "This tablet holds no login yet: enrol it first.");
  }
  return read_file(path);
}

Status FileKeyStore::set_secret_text(std::string_view name, std::string_view value) {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  fs::permissions(folder_, fs::perms::owner_all, failed);
  return write_file(folder_ / (std::string(name) + ".secret"), value, false);
}

}  // namespace siteproof
