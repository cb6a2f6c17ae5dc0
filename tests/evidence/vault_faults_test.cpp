#include <fcntl.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>

#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

namespace {

Bytes photo_of(int width, unsigned seed = 1) {
  PhotoRecipe recipe;
  recipe.width = width;
  recipe.height = width * 3 / 4;
  recipe.noise = 100;
  recipe.seed = seed;
  return make_jpeg(recipe);
}

/// Runs in a process of its own, whose limits and mounts end with it; gives the text it returns.
std::string in_child(const std::function<std::string()>& work) {
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const std::string said = work();
    const ssize_t written = ::write(ends[1], said.data(), said.size());
    ::_exit(written == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  std::string said;
  char piece[256];
  for (ssize_t n = 0; (n = ::read(ends[0], piece, sizeof piece)) > 0;) said.append(piece, static_cast<std::size_t>(n));
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return said;
}

/// A mount namespace of its own; only root may have one.
bool own_mounts() {
  return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

std::string temp_files(const std::filesystem::path& vault) {
  const std::filesystem::directory_iterator all(vault / "tmp");
  return std::to_string(std::distance(begin(all), end(all))) + " left";
}

/// A temp file as a crash leaves it: `bytes` of a sealed photo.
void leave_behind(const TempFolder& folder, const std::string& name, ByteView bytes) {
  write_file(folder.path() / "tmp" / name, bytes);
}
Bytes sealed_bytes(const PhotoVault& vault, const TempFolder& folder, ByteView jpeg) {
  const std::string hex = value_of(vault.ingest_bytes(jpeg)).sha256.hex();
  const auto path = folder.path() / hex.substr(0, 2) / (hex + ".sealed");
  Bytes bytes = read_file(path);
  std::filesystem::remove(path);
  return bytes;
}

}  // namespace

TEST_CASE("a full disk is said, and what was stored stays") {
  const TempFolder folder;
  const Bytes kept = photo_of(64);
  const Bytes big = photo_of(1200);
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  (void)value_of(vault.ingest_bytes(kept));
  for (const rlim_t limit : {rlim_t{0}, rlim_t{100}, rlim_t{big.size() / 2}, rlim_t{big.size()}}) {
    const std::string said = in_child([&] {
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit none{limit, limit};
      if (::setrlimit(RLIMIT_FSIZE, &none) != 0) return std::string("no limit");
      const auto refused = vault.ingest_bytes(big);
      return refusal(refused) + ", " + temp_files(folder.path());
    });
    CHECK(said == "vault.full, 0 left");
  }
  CHECK(value_of(vault.list()).size() == 1);
  must(vault.verify(sha256(kept)));
  CHECK_FALSE(value_of(vault.ingest_bytes(big)).was_known);
}

TEST_CASE("a small file system that fills up is said, and goes on after space was made") {
  const TempFolder folder;
  const Bytes small = photo_of(64);
  const Bytes big = photo_of(1200);
  const std::string said = in_child([&] {
    if (!own_mounts() || ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=400k") != 0)
      return std::string("skip");
    const auto vault = PhotoVault::open(folder.path(), test_secret(), {0, {}});
    if (!vault) return refusal(vault);
    std::string all = refusal(vault->ingest_bytes(small)) + ", " + refusal(vault->ingest_bytes(big)) + ", " +
                      temp_files(folder.path());
    if (::mount("none", folder.path().c_str(), nullptr, MS_REMOUNT, "size=8m") != 0) return std::string("no remount");
    return all + ", " + refusal(vault->ingest_bytes(big)) + ", " + refusal(vault->verify(sha256(small)));
  });
  if (said == "skip") {
    WARN("not allowed to mount: left out");
    return;
  }
  CHECK(said == "no error, vault.full, 0 left, no error, no error");
}

TEST_CASE("a real disk that is nearly full takes no more photos, and still what a sign-off needs") {
  const TempFolder folder;
  const std::string said = in_child([&] {
    if (!own_mounts() || ::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=66m") != 0)
      return std::string("skip");
    const auto vault = PhotoVault::open(folder.path(), test_secret());
    if (!vault) return refusal(vault);
    std::string last = "no error";
    for (unsigned seed = 1; seed < 100 && last == "no error"; ++seed)
      last = refusal(vault->ingest_bytes(photo_of(1200, seed)));
    const bool kept = vault->free_space().value_or(0) >= sign_off_reserve_bytes;
    // What a sign-off writes asks nobody: the disk itself has to have the room.
    std::ofstream journal(folder.path() / "journal", std::ios::binary);
    journal << std::string(static_cast<std::size_t>(sign_off_reserve_bytes) - 1024 * 1024, 'x') << std::flush;
    return last + (kept ? ", reserve kept, " : ", reserve touched, ") + (journal ? "no error" : "disk full");
  });
  if (said == "skip") {
    WARN("not allowed to mount: left out");
    return;
  }
  CHECK(said == "vault.reserve, reserve kept, no error");
}

TEST_CASE("a read-only folder is said, and its photos can still be read") {
  const TempFolder folder;
  const Bytes jpeg = photo_of(200);
  (void)value_of(value_of(PhotoVault::open(folder.path(), test_secret())).ingest_bytes(jpeg));
  const std::string said = in_child([&] {
    const char* const place = folder.path().c_str();
    if (!own_mounts() || ::mount(place, place, nullptr, MS_BIND, nullptr) != 0 ||
        ::mount("none", place, nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0) {
      return std::string("skip");
    }
    const auto vault = PhotoVault::open(folder.path(), test_secret());
    if (!vault) return refusal(vault);
    return refusal(vault->ingest_bytes(photo_of(64, 7))) + ", " + refusal(vault->verify(sha256(jpeg))) + ", " +
           refusal(vault->thumbnail(sha256(jpeg), 32)) + ", " +
           refusal(PhotoVault::open(folder.path() / "new", test_secret()));
  });
  if (said == "skip") {
    WARN("not allowed to mount: left out");
    return;
  }
  CHECK(said == "vault.read_only, no error, no error, vault.read_only");
}

TEST_CASE("a vault cannot be where a file is") {
  const TempFolder folder;
  write_file(folder.path() / "file", as_bytes("x"));
  CHECK(PhotoVault::open(folder.path() / "file", test_secret()).error().kind == ErrorKind::storage);
  CHECK(PhotoVault::open(folder.path() / "file/vault", test_secret()).error().kind == ErrorKind::storage);
}

TEST_CASE("after a failed fsync the photo is not taken in, and the next try is a new one", "[.][fsync]") {
  // Run by the test case below, under a tracer that makes every fsync fail.
  const std::filesystem::path folder = std::getenv("SITEPROOF_TEST_VAULT");
  const auto vault = value_of(PhotoVault::open(folder, test_secret()));
  CHECK(refusal(vault.ingest_bytes(photo_of(200))) == "vault.io");
  CHECK(value_of(vault.list()).empty());
  CHECK(temp_files(folder) == "0 left");
}

TEST_CASE("a failed fsync fails the ingest") {
  const TempFolder folder;
  (void)value_of(PhotoVault::open(folder.path(), test_secret()));
  const std::string tracer = "strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:error=EIO ";
  if (run_in(folder.path(), tracer + "true").status != 0) {
    WARN("no tracer: left out");
    return;
  }
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const Ran ran = run_in(folder.path(), "ASAN_OPTIONS=detect_leaks=0 SITEPROOF_TEST_VAULT='" + folder.path().string() +
                                            "' " + tracer + self + " '[fsync]'");
  INFO(ran.output);
  CHECK(ran.status == 0);
  CHECK(ran.output.find("All tests passed (") != std::string::npos);
}

TEST_CASE("complete photos that a crash left are adopted, incomplete ones are set aside") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Bytes complete = photo_of(800, 1);
  const Bytes cut = photo_of(800, 2);
  leave_behind(folder, "a.part", sealed_bytes(vault, folder, complete));
  const Bytes cut_sealed = sealed_bytes(vault, folder, cut);
  leave_behind(folder, "b.part", ByteView(cut_sealed).first(cut_sealed.size() - 1));
  leave_behind(folder, "c.part", {});

  const RecoveryReport report = value_of(vault.recover());
  REQUIRE(report.adopted.size() == 1);
  CHECK(report.adopted[0].sha256 == sha256(complete));
  CHECK(report.adopted[0].facts.width == 800);
  must(vault.verify(sha256(complete)));
  CHECK(report.set_aside ==
        std::vector<std::filesystem::path>{folder.path() / "recovered/b.part", folder.path() / "recovered/c.part"});
  CHECK(read_file(folder.path() / "recovered/b.part").size() == cut_sealed.size() - 1);
  CHECK(temp_files(folder.path()) == "0 left");
  CHECK(value_of(vault.recover()).adopted.empty());
}

TEST_CASE("a leftover that is in the vault already is the same photo") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Bytes jpeg = photo_of(300);
  leave_behind(folder, "a.part", sealed_bytes(vault, folder, jpeg));
  (void)value_of(vault.ingest_bytes(jpeg));
  const RecoveryReport report = value_of(vault.recover());
  REQUIRE(report.adopted.size() == 1);
  CHECK(report.adopted[0].was_known);
  CHECK(temp_files(folder.path()) == "0 left");
  must(vault.verify(sha256(jpeg)));
}

TEST_CASE("a leftover of another key is set aside, never deleted") {
  const TempFolder folder;
  const TempFolder other;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret(1)));
  const auto foreign = value_of(PhotoVault::open(other.path(), test_secret(2)));
  leave_behind(folder, "a.part", sealed_bytes(foreign, other, photo_of(64)));
  CHECK(value_of(vault.recover()).set_aside.size() == 1);
}

TEST_CASE("a file that a running process is writing is left alone") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  leave_behind(folder, "a.part", as_bytes("half of a photo"));
  const int busy = ::open((folder.path() / "tmp/a.part").c_str(), O_RDONLY);
  REQUIRE(::flock(busy, LOCK_EX) == 0);
  CHECK(value_of(vault.recover()).set_aside.empty());
  ::close(busy);
  CHECK(value_of(vault.recover()).set_aside.size() == 1);
}

TEST_CASE("a process killed at any moment leaves a whole photo or something to recover") {
  const TempFolder folder;
  const Bytes jpeg = photo_of(1500);
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  // The source kills the process after a number of pieces: no timing is involved.
  write_file(folder.path() / "photo.jpg", jpeg);
  for (int pieces = 1; pieces <= 3; ++pieces) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      const rlimit some{static_cast<rlim_t>(pieces) * 200'000, static_cast<rlim_t>(pieces) * 200'000};
      ::signal(SIGXFSZ, SIG_DFL);
      const rlimit no_core{0, 0};
      ::setrlimit(RLIMIT_CORE, &no_core);
      ::setrlimit(RLIMIT_FSIZE, &some);
      (void)vault.ingest_file(folder.path() / "photo.jpg");
      ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(vault.contains(sha256(jpeg)));
    CHECK(value_of(vault.recover()).set_aside.size() == 1);
  }
  CHECK_FALSE(value_of(vault.ingest_file(folder.path() / "photo.jpg")).was_known);
  must(vault.verify(sha256(jpeg)));
}
