#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/evidence/container.h"

namespace siteproof {
namespace {

constexpr std::uint64_t ms_max = 24ULL * 3600 * 1000;

tl::unexpected<Error> refuse(std::string_view code, std::string_view what) {
  return fail(ErrorKind::usage, std::string(code),
              fmt::format("{}; record or choose it again, nothing stored was changed.", what));
}

std::int64_t bytes_max(std::optional<MediaKind> kind) {
  return kind == MediaKind::voice ? voice_bytes_max : video_bytes_max;
}
tl::unexpected<Error> too_large(std::optional<MediaKind> kind) {
  return refuse("media.too_large", fmt::format("The recording is larger than {} MB", bytes_max(kind) / (1024 * 1024)));
}

}  // namespace

tl::unexpected<Error> media_unknown() {
  return refuse("media.unknown",
                "This file is not a recording of a kind that is taken in (voice: Ogg, WAV, M4A; video: MP4, WebM)");
}
tl::unexpected<Error> media_truncated() {
  return refuse("media.truncated", "The recording ends too early, as after a broken copy");
}
tl::unexpected<Error> media_damaged() { return refuse("media.damaged", "The recording's structure is damaged"); }

std::uint64_t big_endian(ByteView bytes, std::size_t at, std::size_t count) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8U | bytes[at + i];
  return value;
}
std::uint64_t little_endian(ByteView bytes, std::size_t at, std::size_t count) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = value << 8U | bytes[at + i - 1];
  return value;
}

std::optional<std::int64_t> milliseconds(std::uint64_t units, std::uint64_t per_second) noexcept {
  if (per_second == 0 || units / per_second > ms_max / 1000) return std::nullopt;
  // Both factors are below 2^32 for every rate a recorder writes; the whole seconds keep larger ones from overflowing.
  const std::uint64_t rest = units % per_second;
  const std::uint64_t part = per_second > UINT64_MAX / 1000 ? 0 : rest * 1000 / per_second;
  return static_cast<std::int64_t>(units / per_second * 1000 + part);
}

std::unique_ptr<Container> container_of(ByteView start) {
  const std::string_view text = as_text(start);
  if (text.starts_with("OggS")) return make_ogg();
  if (text.starts_with("RIFF") && text.substr(8, 4) == "WAVE") return make_wav();
  if (text.substr(4, 4) == "ftyp") return make_mp4();
  if (text.starts_with("\x1A\x45\xDF\xA3")) return make_webm();
  return nullptr;
}

struct MediaInspector::State {
  std::optional<MediaKind> kind;
  std::unique_ptr<Container> container;
  std::int64_t fed = 0;
  Wanted wanted{0, container_start_bytes};
  Bytes taken;
  bool passed = false;  ///< the rest does not matter
  std::optional<Error> error;

  Status feed(ByteView bytes);
  Status consume(ByteView bytes);
  Status on_taken();
};

Status MediaInspector::State::feed(ByteView bytes) {
  fed += static_cast<std::int64_t>(bytes.size());
  if (fed > bytes_max(kind)) return too_large(kind);
  return consume(bytes);
}

Status MediaInspector::State::consume(ByteView bytes) {
  for (;;) {
    const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(wanted.skip, bytes.size()));
    wanted.skip -= skipped;
    bytes = bytes.subspan(skipped);
    if (bytes.empty() || passed) return {};
    const std::size_t n = std::min(wanted.take - taken.size(), bytes.size());
    taken.insert(taken.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n));
    bytes = bytes.subspan(n);
    if (taken.size() == wanted.take) SITEPROOF_CHECK(on_taken());
  }
}

Status MediaInspector::State::on_taken() {
  if (container == nullptr) {
    container = container_of(taken);
    if (container == nullptr) return media_unknown();
    wanted = {0, container->first()};
    const Bytes start = std::exchange(taken, {});
    return consume(start);
  }
  SITEPROOF_TRY(wanted, container->step(taken));
  passed = wanted.take == 0;
  taken.clear();
  return {};
}

MediaInspector::MediaInspector(std::optional<MediaKind> kind) : state_(std::make_unique<State>()) {
  state_->kind = kind;
}
MediaInspector::~MediaInspector() = default;
MediaInspector::MediaInspector(MediaInspector&&) noexcept = default;
MediaInspector& MediaInspector::operator=(MediaInspector&&) noexcept = default;

Status MediaInspector::feed(ByteView bytes) {
  if (state_->error) return fail(*state_->error);
  auto fed = state_->feed(bytes);
  if (!fed) state_->error = fed.error();
  return fed;
}

Result<MediaFacts> MediaInspector::finish() {
  State& state = *state_;
  if (state.error) return fail(*state.error);
  if (state.fed == 0) return refuse("media.empty", "The recording's file is empty");
  if (state.container == nullptr) return media_unknown();
  SITEPROOF_TRY(MediaFacts facts, state.container->end({state.wanted.skip, !state.taken.empty()}));
  if (state.kind && facts.kind != *state.kind) return media_unknown();
  if (state.fed > bytes_max(facts.kind)) return too_large(facts.kind);
  return facts;
}

Result<MediaFacts> inspect_media(ByteView file, std::optional<MediaKind> kind) {
  MediaInspector inspector(kind);
  SITEPROOF_CHECK(inspector.feed(file));
  return inspector.finish();
}

}  // namespace siteproof
