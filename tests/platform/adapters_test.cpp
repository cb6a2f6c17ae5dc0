#include <openssl/evp.h>
#include <openssl/x509.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <thread>

#include "platform/common/adapters/background_thread.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

using namespace siteproof;

namespace {

int mode_of(const std::filesystem::path& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return static_cast<int>(facts.st_mode & 0777U);
}

bool verifies(const Bytes& public_key, const Sha256& digest, const Bytes& signature) {
  const unsigned char* at = public_key.data();
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
      d2i_PUBKEY(nullptr, &at, static_cast<long>(public_key.size())), EVP_PKEY_free);
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key.get(), nullptr),
                                                                            EVP_PKEY_CTX_free);
  return EVP_PKEY_verify_init(context.get()) == 1 && EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
         EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.bytes.data(), digest.bytes.size()) ==
             1;
}

}  // namespace

TEST_CASE("a key is made on first use and then stays the same, for its owner's eyes only") {
  const TempFolder folder;
  const auto keys = folder.path() / "keys";
  const SecretKey first = value_of(FileKeyStore(keys).secret_key("database"));
  CHECK(first != SecretKey{});
  CHECK(value_of(FileKeyStore(keys).secret_key("database")) == first);
  CHECK(value_of(FileKeyStore(keys).secret_key("vault")) != first);
  CHECK(mode_of(keys) == 0700);
  for (const auto& entry : std::filesystem::directory_iterator(keys)) CHECK(mode_of(entry.path()) == 0600);
}

TEST_CASE("of several programs that make a key at once, one decides it and nothing else is left behind") {
  const TempFolder folder;
  const auto keys = folder.path() / "keys";
  std::vector<SecretKey> made(8);
  std::vector<std::thread> threads;
  for (SecretKey& one : made) {
    threads.emplace_back([&] {
      if (auto key = FileKeyStore(keys).secret_key("database")) one = *key;
    });
  }
  for (auto& thread : threads) thread.join();
  for (const SecretKey& one : made) CHECK(one == made.front());
  CHECK(made.front() != SecretKey{});
  CHECK(std::distance(std::filesystem::directory_iterator(keys), {}) == 1);
}

TEST_CASE("a damaged key is refused, never replaced") {
  const TempFolder folder;
  static_cast<void>(value_of(FileKeyStore(folder.path()).secret_key("database")));
  for (const char* content : {"short", "zz", ""}) {
    std::ofstream(folder.path() / "database.key", std::ios::trunc) << content;
    CHECK(FileKeyStore(folder.path()).secret_key("database").error().kind == ErrorKind::storage);
    std::ifstream in(folder.path() / "database.key");
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == content);
  }
  std::ofstream(folder.path() / "device.pem") << "-----BEGIN NONSENSE-----";
  CHECK(refusal(FileKeyStore(folder.path()).signing_key("device")) == "keys.damaged");
}

TEST_CASE("a signature verifies with the public key, also after a restart") {
  const TempFolder folder;
  const Sha256 digest = sha256("what is signed");
  const auto key = value_of(FileKeyStore(folder.path()).signing_key("device"));
  const Bytes signature = value_of(key->sign(digest));
  const Bytes public_key = value_of(value_of(FileKeyStore(folder.path()).signing_key("device"))->public_key_der());
  CHECK(verifies(public_key, digest, signature));
  CHECK_FALSE(verifies(public_key, sha256("something else"), signature));
}

TEST_CASE("a login is kept, replaced whole, and missing until there is one") {
  const TempFolder folder;
  FileKeyStore keys(folder.path() / "keys");
  CHECK(full_refusal(keys.secret_text("token")) == "not_found keys.no_secret");
  must(keys.set_secret_text("token", "first"));
  must(keys.set_secret_text("token", "second"));
  CHECK(value_of(keys.secret_text("token")) == "second");
}

TEST_CASE("the system's clocks go forward and name the boot") {
  const SystemClock clock;
  const ClockReading first = clock.now();
  const ClockReading second = clock.now();
  CHECK(second.monotonic_ms >= first.monotonic_ms);
  CHECK(first.boot_id == second.boot_id);
  CHECK_FALSE(first.boot_id.empty());
  CHECK(first.wall > value_of(parse_rfc3339("2024-01-01T00:00:00Z")));
}

TEST_CASE("a fixed clock moves only when it is told to") {
  FixedClock clock({1000});
  CHECK(clock.now() == clock.now());
  const ClockReading before = clock.now();
  clock.advance(std::chrono::seconds(2));
  CHECK(clock.now().wall.ms == 3000);
  CHECK(clock.now().monotonic_ms == before.monotonic_ms + 2000);
  clock.set_wall({5});
  CHECK(clock.now().wall.ms == 5);
  CHECK(clock.now().monotonic_ms == before.monotonic_ms + 2000);
}

TEST_CASE("work in the background, and what it starts, lets the rest of the program go before") {
  const auto niceness = [] { return getpriority(PRIO_PROCESS, 0); };
  const int usual = niceness();
  int background = usual;
  int started_there = usual;
  std::thread([&] {
    work_in_background();
    background = niceness();
    std::thread([&] { started_there = niceness(); }).join();
  }).join();
  CHECK(background == std::max(usual, 10));
  CHECK(started_there == background);
  CHECK(niceness() == usual);
}
