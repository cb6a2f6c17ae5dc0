#include "sync/server/certificate_authority.h"

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>

#include "core/base/bytes.h"

namespace siteproof {
namespace {

using std::chrono::hours;
constexpr hours authority_life = hours(24) * 365 * 30;
constexpr hours device_life = hours(24) * 365 * 10;
/// A certificate holds from a little before its making, for tablets and verifiers whose clocks are behind.
constexpr hours grace = hours(24);
constexpr int common_name_bytes_max = 64;  // RFC 5280 appendix A, ub-common-name
constexpr const char* key_file = "ca-key.pem";
constexpr const char* certificate_file = "ca.pem";

struct Deleter {
  void operator()(BIO* p) const noexcept { BIO_free_all(p); }
  void operator()(EVP_PKEY* p) const noexcept { EVP_PKEY_free(p); }
  void operator()(EVP_MD_CTX* p) const noexcept { EVP_MD_CTX_free(p); }
  void operator()(X509* p) const noexcept { X509_free(p); }
  void operator()(X509_REQ* p) const noexcept { X509_REQ_free(p); }
  void operator()(X509_EXTENSION* p) const noexcept { X509_EXTENSION_free(p); }
  void operator()(BIGNUM* p) const noexcept { BN_free(p); }
};
template <class T>
using Ptr = std::unique_ptr<T, Deleter>;

tl::unexpected<Error> broken(std::string_view code, std::string message) {
  ERR_clear_error();
  return fail(ErrorKind::storage, std::string(code), std::move(message));
}
tl::unexpected<Error> refuse(std::string_view code, std::string message) {
  ERR_clear_error();
  return fail(ErrorKind::usage, std::string(code), std::move(message));
}
tl::unexpected<Error> io_error(std::string_view action, const std::filesystem::path& path) {
  const std::string reason = std::generic_category().message(errno);
  return broken("ca.io", "Could not " + std::string(action) + " " + path.string() + ": " + reason +
                             "; make the server's data folder writable and try again.");
}

std::string text_of(BIO* memory) {
  char* data = nullptr;
  const long length = BIO_get_mem_data(memory, &data);
  return length > 0 ? std::string(data, static_cast<std::size_t>(length)) : std::string();
}
Ptr<BIO> reading(std::string_view text) {
  return Ptr<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

/// Creates the file with that mode, whole and durable; never overwrites.
Status write_new(const std::filesystem::path& path, std::string_view text, mode_t mode) {
  const std::string temp = path.string() + ".part";
  ::unlink(temp.c_str());
  const int fd = ::open(temp.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  if (fd < 0) return io_error("create", path);
  bool done = true;
  while (done && !text.empty()) {
    const ssize_t n = ::write(fd, text.data(), text.size());
    done = n > 0;
    if (done) text.remove_prefix(static_cast<std::size_t>(n));
  }
  // Unlike rename, link refuses a name that exists.
  done = done && ::fsync(fd) == 0 && ::link(temp.c_str(), path.c_str()) == 0;
  const int number = errno;
  ::close(fd);
  ::unlink(temp.c_str());
  errno = number;
  if (!done) return io_error("write", path);
  return {};
}

Status sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return io_error("open", folder);
  const int synced = ::fsync(fd);
  ::close(fd);
  if (synced != 0) return io_error("save", folder);
  return {};
}

/// Reads a small file; with `secret`, only one that nobody else can read.
Result<std::string> read_small(const std::filesystem::path& path, bool secret) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0 && errno == ENOENT) {
    return broken("ca.missing", "There is no certificate authority at " + path.parent_path().string() +
                                    "; start the server with a new data folder, or restore it from a backup.");
  }
  if (fd < 0) return io_error("open", path);
  std::string text(64 * 1024, '\0');
  struct stat facts {};
  const bool known = ::fstat(fd, &facts) == 0;
  const ssize_t n = known ? ::read(fd, text.data(), text.size()) : -1;
  ::close(fd);
  if (n < 0) return io_error("read", path);
  if (secret && (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return broken("ca.exposed", "Others can read " + path.string() + "; run chmod 600 on it and start again.");
  }
  text.resize(static_cast<std::size_t>(n));
  return text;
}

bool is_p256(const EVP_PKEY* key) {
  char group[32] = {};
  std::size_t length = 0;
  return EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
         std::string_view(group, length) == "prime256v1";
}

Result<Ptr<EVP_PKEY>> new_key() {
  Ptr<EVP_PKEY> key(EVP_EC_gen("prime256v1"));
  if (key == nullptr) return broken("ca.malformed", "OpenSSL could not make a P-256 key; try again.");
  return key;
}

Result<Ptr<EVP_PKEY>> read_key(const std::filesystem::path& path) {
  SITEPROOF_TRY(const std::string pem, read_small(path, true));
  Ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr));
  if (key == nullptr || !is_p256(key.get())) {
    return broken("ca.malformed", "The authority's key " + path.string() + " is damaged; restore it from a backup.");
  }
  return key;
}

Status write_key(const std::filesystem::path& path, EVP_PKEY& key) {
  const Ptr<BIO> pem(BIO_new(BIO_s_mem()));
  if (pem == nullptr || PEM_write_bio_PKCS8PrivateKey(pem.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
    return broken("ca.malformed", "OpenSSL could not write the authority's key; try again.");
  }
  return write_new(path, text_of(pem.get()), 0600);
}

std::string common_name_of(const X509_NAME* name) {
  if (X509_NAME_entry_count(name) != 1) return {};
  const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, 0);
  if (OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)) != NID_commonName) return {};
  unsigned char* utf8 = nullptr;
  const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry));
  if (length < 0) return {};
  std::string text(utf8, utf8 + length);
  OPENSSL_free(utf8);
  return text;
}

bool extend(X509& certificate, X509& issuer, int nid, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
  const Ptr<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
  return extension != nullptr && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool set_serial(X509& certificate) {
  unsigned char random[16];
  if (RAND_bytes(random, sizeof random) != 1) return false;
  random[0] =
      static_cast<unsigned char>((random[0] & 0x7FU) | 0x40U);  // positive, and always 16 bytes (RFC 5280 4.1.2.2)
  const Ptr<BIGNUM> number(BN_bin2bn(random, sizeof random, nullptr));
  return number != nullptr && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)) != nullptr;
}

time_t seconds(UtcTime time) { return static_cast<time_t>(time.ms / 1000); }

/// Version 3, serial, validity and key: what both kinds of certificate share.
bool begin_certificate(X509& certificate, EVP_PKEY* key, UtcTime now, hours life) {
  return X509_set_version(&certificate, X509_VERSION_3) == 1 && set_serial(certificate) &&
         ASN1_TIME_set(X509_getm_notBefore(&certificate), seconds(now + -grace)) != nullptr &&
         ASN1_TIME_set(X509_getm_notAfter(&certificate), seconds(now + life)) != nullptr &&
         X509_set_pubkey(&certificate, key) == 1;
}

bool add_common_name(X509_NAME* name, std::string_view text) {
  return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, as_bytes(text).data(),
                                    static_cast<int>(text.size()), -1, 0) == 1;
}

Result<std::string> pem_of(X509& certificate) {
  const Ptr<BIO> out(BIO_new(BIO_s_mem()));
  if (out == nullptr || PEM_write_bio_X509(out.get(), &certificate) != 1) {
    return broken("ca.malformed", "OpenSSL could not write a certificate; try again.");
  }
  return text_of(out.get());
}

}  // namespace

struct CertificateAuthority::Impl {
  Ptr<EVP_PKEY> key;
  Ptr<X509> certificate;
  std::string certificate_pem;
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
CertificateAuthority::~CertificateAuthority() = default;
CertificateAuthority::CertificateAuthority(CertificateAuthority&&) noexcept = default;
CertificateAuthority& CertificateAuthority::operator=(CertificateAuthority&&) noexcept = default;

Result<CertificateAuthority> CertificateAuthority::create(const std::filesystem::path& folder, UtcTime now) {
  std::error_code failed;
  if (std::filesystem::exists(folder / certificate_file, failed)) {
    return broken("ca.exists", "There is a certificate authority at " + folder.string() +
                                   " already; open it, because a new one would disown every enrolled device.");
  }
  std::filesystem::create_directories(folder, failed);
  // A key without its certificate is what a crash in here left, or a lost certificate: the key stays the tenant's.
  const bool keyed = std::filesystem::exists(folder / key_file, failed);
  SITEPROOF_TRY(const Ptr<EVP_PKEY> key, keyed ? read_key(folder / key_file) : new_key());
  const Ptr<X509> certificate(X509_new());
  X509_NAME* const subject = X509_get_subject_name(certificate.get());
  const bool made =
      begin_certificate(*certificate, key.get(), now, authority_life) &&
      add_common_name(subject, "Siteproof authority") && X509_set_issuer_name(certificate.get(), subject) == 1 &&
      extend(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
      extend(*certificate, *certificate, NID_key_usage, "critical,keyCertSign,cRLSign,digitalSignature") &&
      extend(*certificate, *certificate, NID_subject_key_identifier, "hash") &&
      extend(*certificate, *certificate, NID_authority_key_identifier, "keyid:always") &&
      X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
  if (!made) return broken("ca.malformed", "OpenSSL could not make the authority's key and certificate; try again.");
  SITEPROOF_TRY(const std::string certificate_pem, pem_of(*certificate));
  // The certificate last: a folder that has it is complete.
  if (!keyed) SITEPROOF_CHECK(write_key(folder / key_file, *key));
  SITEPROOF_CHECK(write_new(folder / certificate_file, certificate_pem, 0644));
  SITEPROOF_CHECK(sync_folder(folder));
  return open(folder);
}

Result<CertificateAuthority> CertificateAuthority::open(const std::filesystem::path& folder) {
  auto impl = std::make_unique<Impl>();
  SITEPROOF_TRY(impl->certificate_pem, read_small(folder / certificate_file, false));
  SITEPROOF_TRY(impl->key, read_key(folder / key_file));
  impl->certificate.reset(PEM_read_bio_X509(reading(impl->certificate_pem).get(), nullptr, nullptr, nullptr));
  if (impl->certificate == nullptr || X509_check_private_key(impl->certificate.get(), impl->key.get()) != 1) {
    return broken("ca.malformed", "The authority's key and certificate in " + folder.string() +
                                      " are damaged or do not belong together; restore them from a backup.");
  }
  return CertificateAuthority(std::move(impl));
}

Result<std::string> CertificateAuthority::issue(std::string_view csr_pem, std::string_view expected_common_name,
                                                UtcTime now) const {
  const Ptr<X509_REQ> request(PEM_read_bio_X509_REQ(reading(csr_pem).get(), nullptr, nullptr, nullptr));
  if (request == nullptr) {
    return refuse("csr.malformed",
                  "The certificate request is not readable PEM (PKCS#10); make a new one on the device.");
  }
  EVP_PKEY* const key = X509_REQ_get0_pubkey(request.get());
  if (key == nullptr || !is_p256(key)) {
    return refuse("csr.key", "The certificate request's key is not P-256; make a new one on the device.");
  }
  if (X509_REQ_verify(request.get(), key) != 1) {
    return refuse("csr.signature",
                  "The certificate request is not signed by its own key; make a new one on the device.");
  }
  if (expected_common_name.empty() || expected_common_name.size() > common_name_bytes_max ||
      common_name_of(X509_REQ_get_subject_name(request.get())) != expected_common_name) {
    return refuse("csr.name", "The certificate request names another device than the one that enrols; make a new one.");
  }
  const Ptr<X509> certificate(X509_new());
  // Nothing but name and key is taken from the request, so it cannot ask for rights.
  const bool made =
      begin_certificate(*certificate, key, now, device_life) &&
      add_common_name(X509_get_subject_name(certificate.get()), expected_common_name) &&
      X509_set_issuer_name(certificate.get(), X509_get_subject_name(impl_->certificate.get())) == 1 &&
      extend(*certificate, *impl_->certificate, NID_basic_constraints, "critical,CA:FALSE") &&
      extend(*certificate, *impl_->certificate, NID_key_usage, "critical,digitalSignature,nonRepudiation") &&
      extend(*certificate, *impl_->certificate, NID_subject_key_identifier, "hash") &&
      extend(*certificate, *impl_->certificate, NID_authority_key_identifier, "keyid:always") &&
      X509_sign(certificate.get(), impl_->key.get(), EVP_sha256()) > 0;
  if (!made) return broken("ca.malformed", "OpenSSL could not make the device's certificate; try again.");
  return pem_of(*certificate);
}

const std::string& CertificateAuthority::certificate_pem() const noexcept { return impl_->certificate_pem; }

Result<std::string> CertificateAuthority::sign_receipt(std::string_view text) const {
  const Ptr<EVP_MD_CTX> context(EVP_MD_CTX_new());
  Bytes signature(static_cast<std::size_t>(EVP_PKEY_get_size(impl_->key.get())));
  std::size_t length = signature.size();
  if (context == nullptr || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, impl_->key.get()) != 1 ||
      EVP_DigestSign(context.get(), signature.data(), &length, as_bytes(text).data(), text.size()) != 1) {
    return broken("ca.malformed", "OpenSSL could not sign a receipt; try again.");
  }
  signature.resize(length);
  return to_base64(signature);
}

}  // namespace siteproof
