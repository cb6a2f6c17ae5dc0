#include "core/evidence/sealed_file.h"

#include <algorithm>
#include <cstring>

#include "core/base/random.h"

namespace siteproof {
namespace {

constexpr std::size_t chunk_overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::int64_t sealed_chunk = static_cast<std::int64_t>(sealed_chunk_bytes + chunk_overhead);
constexpr std::array<std::uint8_t, 7> magic_and_version{'S', 'P', 'S', 'E', 'A', 'L', 1};
constexpr std::size_t key_id_at = 16;

SealedHeader make_header(SealedKind kind, const VaultKeys& keys) {
  SealedHeader header{};
  std::copy(magic_and_version.begin(), magic_and_version.end(), header.begin());
  header[7] = static_cast<std::uint8_t>(kind);
  for (std::size_t i = 0; i < 4; ++i) header[8 + i] = static_cast<std::uint8_t>(sealed_chunk_bytes >> (8 * i));
  std::copy(keys.id.begin(), keys.id.end(), header.begin() + key_id_at);
  return header;
}

using Trailer = std::array<std::uint8_t, sealed_trailer_bytes>;

Trailer make_trailer(const VaultKeys& keys, const SealedHeader& header, const StreamHeader& stream, const Sha256& name,
                     std::int64_t size) {
  std::array<std::uint8_t, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) {
    length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(size) >> (8 * i));
  }
  Trailer trailer;
  crypto_generichash_state state;
  crypto_generichash_init(&state, keys.trailer.data(), keys.trailer.size(), trailer.size());
  crypto_generichash_update(&state, header.data(), header.size());
  crypto_generichash_update(&state, stream.data(), stream.size());
  crypto_generichash_update(&state, name.bytes.data(), name.bytes.size());
  crypto_generichash_update(&state, length.data(), length.size());
  crypto_generichash_final(&state, trailer.data(), trailer.size());
  return trailer;
}

}  // namespace

VaultKeys::VaultKeys(const SecretKey& secret) {
  (void)system_random();  // starts libsodium
  static_assert(std::tuple_size_v<SecretKey> == crypto_kdf_KEYBYTES);
  constexpr const char* context = "SPvault1";
  crypto_kdf_derive_from_key(stream.data(), stream.size(), 1, context, secret.data());
  crypto_kdf_derive_from_key(trailer.data(), trailer.size(), 2, context, secret.data());
  std::array<std::uint8_t, crypto_kdf_BYTES_MIN> tag{};
  crypto_kdf_derive_from_key(tag.data(), tag.size(), 3, context, secret.data());
  std::copy_n(tag.begin(), id.size(), id.begin());
}

VaultKeys::~VaultKeys() {
  sodium_memzero(stream.data(), stream.size());
  sodium_memzero(trailer.data(), trailer.size());
}

std::optional<std::int64_t> plain_bytes(std::int64_t sealed_bytes) noexcept {
  if (sealed_bytes < sealed_bytes_min) return std::nullopt;
  const std::int64_t chunks = sealed_bytes - sealed_bytes_min + static_cast<std::int64_t>(chunk_overhead);
  const std::int64_t last = chunks % sealed_chunk;
  // The last chunk is always shorter than a full one, so each plain length has exactly one sealed length.
  if (last < static_cast<std::int64_t>(chunk_overhead)) return std::nullopt;
  return chunks / sealed_chunk * static_cast<std::int64_t>(sealed_chunk_bytes) + last -
         static_cast<std::int64_t>(chunk_overhead);
}

SealedWriter::SealedWriter(const VaultKeys& keys, File& file, SealedKind kind)
    : keys_(keys), file_(file), header_(make_header(kind, keys)) {
  sealed_.resize(sealed_chunk_bytes + chunk_overhead);
}

Status SealedWriter::begin() {
  crypto_secretstream_xchacha20poly1305_init_push(&state_, stream_header_.data(), keys_.stream.data());
  Bytes start(header_.begin(), header_.end());
  start.insert(start.end(), stream_header_.begin(), stream_header_.end());
  return file_.write(start);
}

Status SealedWriter::write(ByteView plain) {
  size_ += static_cast<std::int64_t>(plain.size());
  while (!plain.empty()) {
    if (pending_.empty() && plain.size() >= sealed_chunk_bytes) {
      SITEPROOF_CHECK(push(plain.first(sealed_chunk_bytes), false));
      plain = plain.subspan(sealed_chunk_bytes);
      continue;
    }
    const std::size_t room = std::min(plain.size(), sealed_chunk_bytes - pending_.size());
    pending_.insert(pending_.end(), plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(room));
    plain = plain.subspan(room);
    if (pending_.size() == sealed_chunk_bytes) {
      SITEPROOF_CHECK(push(pending_, false));
      pending_.clear();
    }
  }
  return {};
}

Status SealedWriter::finish(const Sha256& name) {
  SITEPROOF_CHECK(push(pending_, true));
  return file_.write(make_trailer(keys_, header_, stream_header_, name, size_));
}

Status SealedWriter::push(ByteView chunk, bool last) {
  const std::uint8_t tag =
      last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  crypto_secretstream_xchacha20poly1305_push(&state_, sealed_.data(), nullptr, chunk.data(), chunk.size(),
                                             header_.data(), header_.size(), tag);
  return file_.write(ByteView(sealed_).first(chunk.size() + chunk_overhead));
}

tl::unexpected<Error> SealedReader::damaged() const {
  return fail(ErrorKind::storage, "vault.damaged",
              "A stored photo was damaged or cut short on this disk; fetch it again from the server or a backup.");
}

Result<SealedReader> SealedReader::begin(const VaultKeys& keys, File file, SealedKind kind) {
  SealedReader reader(keys, std::move(file));
  const auto size = plain_bytes(reader.file_.size());
  if (!size) return reader.damaged();
  reader.size_ = *size;
  reader.remaining_ = reader.file_.size() - sealed_bytes_min + static_cast<std::int64_t>(chunk_overhead);
  SITEPROOF_TRY(const std::size_t header_got, reader.file_.read(reader.header_));
  SITEPROOF_TRY(const std::size_t stream_got, reader.file_.read(reader.stream_header_));
  if (header_got != sealed_header_bytes || stream_got != reader.stream_header_.size()) return reader.damaged();
  const SealedHeader expected = make_header(kind, keys);
  if (!std::equal(expected.begin(), expected.begin() + key_id_at, reader.header_.begin())) return reader.damaged();
  if (reader.header_ != expected) {
    return fail(ErrorKind::storage, "vault.wrong_key",
                "A stored photo was encrypted with another key; open the data folder with the key it was made with.");
  }
  if (crypto_secretstream_xchacha20poly1305_init_pull(&reader.state_, reader.stream_header_.data(),
                                                      keys.stream.data()) != 0) {
    return reader.damaged();
  }
  return reader;
}

Result<bool> SealedReader::holds(const Sha256& name) const {
  Trailer stored;
  SITEPROOF_TRY(const std::size_t got, file_.read_at(file_.size() - static_cast<std::int64_t>(stored.size()), stored));
  const Trailer expected = make_trailer(*keys_, header_, stream_header_, name, size_);
  return got == stored.size() && sodium_memcmp(stored.data(), expected.data(), stored.size()) == 0;
}

Result<ByteView> SealedReader::next() {
  if (remaining_ == 0) return ByteView();
  if (sealed_.empty()) {
    sealed_.resize(static_cast<std::size_t>(std::min(remaining_, sealed_chunk)));
    plain_.resize(sealed_.size() - chunk_overhead);
  }
  const auto length = static_cast<std::size_t>(std::min(remaining_, sealed_chunk));
  SITEPROOF_TRY(const std::size_t got, file_.read(std::span(sealed_).first(length)));
  if (got != length) return damaged();
  remaining_ -= static_cast<std::int64_t>(length);
  std::uint8_t tag = 0;
  const int opened = crypto_secretstream_xchacha20poly1305_pull(&state_, plain_.data(), nullptr, &tag, sealed_.data(),
                                                                length, header_.data(), header_.size());
  const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (opened != 0 || last != (remaining_ == 0)) return damaged();
  const std::size_t plain = length - chunk_overhead;
  // An empty last chunk ends a file whose length is a multiple of the chunk size.
  return ByteView(plain_).first(plain);
}

}  // namespace siteproof
