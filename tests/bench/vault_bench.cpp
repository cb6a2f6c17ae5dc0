#include <fcntl.h>
#include <fmt/core.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "core/evidence/vault.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr int photos = 50, rounds = 5;

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

[[noreturn]] void no_room() { give_up({ErrorKind::storage, "bench.write", "The scratch folder is full."}); }

/// What libsodium's manual shows, with one fsync at the end.
void seal_raw(const std::filesystem::path& path, ByteView plain, const Key& key) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  crypto_secretstream_xchacha20poly1305_state state;
  Header header;
  crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());
  if (::write(file, header.data(), header.size()) != std::ssize(header)) no_room();
  Bytes sealed(chunk_bytes + overhead);
  while (!plain.empty()) {
    const ByteView chunk = plain.first(std::min(plain.size(), chunk_bytes));
    plain = plain.subspan(chunk.size());
    const unsigned char tag = plain.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&state, sealed.data(), nullptr, chunk.data(), chunk.size(), nullptr, 0,
                                               tag);
    const auto length = chunk.size() + overhead;
    if (::write(file, sealed.data(), length) != static_cast<ssize_t>(length)) no_room();
  }
  if (::fsync(file) != 0) no_room();
  ::close(file);
}

void open_raw(const std::filesystem::path& path, const Key& key) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  crypto_secretstream_xchacha20poly1305_state state;
  Header header;
  bool right = ::read(file, header.data(), header.size()) == std::ssize(header) &&
               crypto_secretstream_xchacha20poly1305_init_pull(&state, header.data(), key.data()) == 0;
  Bytes sealed(chunk_bytes + overhead);
  Bytes plain(chunk_bytes);
  ssize_t n = 0;
  while (right && (n = ::read(file, sealed.data(), sealed.size())) > 0) {
    right = crypto_secretstream_xchacha20poly1305_pull(&state, plain.data(), nullptr, nullptr, sealed.data(),
                                                       static_cast<std::size_t>(n), nullptr, 0) == 0;
  }
  ::close(file);
  if (!right) give_up({ErrorKind::storage, "bench.read", "What was written does not read."});
}

void add(std::vector<Line>& table, std::string what, std::string peer, const Pair& pair, double reach) {
  table.push_back({std::move(what), std::move(peer), pair.ours.count() * 1000, pair.theirs.count() * 1000, "ms",
                   pair.ours / pair.theirs, reach, false});
}

/// The peer checks the originals as files, which the vault never has: it has to decrypt too.
void verify_bench(std::vector<Line>& table, const PhotoVault& vault, const std::vector<Sha256>& stored,
                  const std::filesystem::path& plain) {
  const std::string command = fmt::format("cd {} && sha256sum --quiet -c SHA256SUMS", plain.string());
  const Pair pair = compare(
      rounds,
      [&] {
        if (!vault.verify_all(stored).empty()) give_up({ErrorKind::storage, "bench.verify", "The vault is damaged."});
      },
      [&] { shell(command); });
  add(table, fmt::format("verify {} photos in the vault", stored.size()), "sha256sum -c", pair, 0.5);
}

}  // namespace

void vault_bench(std::vector<Line>& table) {
  const Scratch scratch;
  SecretKey secret{};
  secret[0] = 1;
  const auto vault = must(PhotoVault::open(scratch.path() / "vault", secret));
  const auto plain = scratch.path() / "plain";
  std::filesystem::create_directory(plain);
  const auto originals = camera_photos(3, 4000, 3000);
  std::vector<Bytes> all;
  std::vector<Sha256> stored;
  std::ofstream sums(plain / "SHA256SUMS");
  for (int i = 0; i < photos; ++i) {
    all.push_back(distinct(originals[static_cast<std::size_t>(i) % 3], i));
    stored.push_back(sha256(ByteView(all.back())));
    write_plain(plain / fmt::format("{}.jpg", i), all.back());
    sums << fmt::format("{}  {}.jpg\n", stored.back().hex(), i);
  }
  sums.close();
  Key key{};
  const auto raw = [&](std::size_t i) { return scratch.path() / fmt::format("raw-{}", i); };

  Seconds ours{0};
  Seconds theirs{0};
  // Each round writes what the vault does not have yet.
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Pair pair = compare(
        1, [&] { must(vault.ingest_bytes(all[i])); }, [&] { seal_raw(raw(i), all[i], key); });
    ours += pair.ours;
    theirs += pair.theirs;
  }
  add(table, "vault write, 50 photos of 12 MP", "libsodium secretstream + fsync", {ours, theirs}, 1.2);

  const auto read = compare(
      rounds,
      [&] {
        for (const Sha256& photo : stored) must(vault.read(photo, 0, [](ByteView) { return true; }));
      },
      [&] {
        for (std::size_t i = 0; i < all.size(); ++i) open_raw(raw(i), key);
      });
  add(table, "vault read, 50 photos of 12 MP", "libsodium secretstream", read, 1.2);
  verify_bench(table, vault, stored, plain);
}

}  // namespace siteproof::bench
