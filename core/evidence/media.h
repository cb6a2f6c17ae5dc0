#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace siteproof {

enum class MediaKind { photo, voice, video };

inline constexpr std::int64_t voice_bytes_max = 64LL * 1024 * 1024;
inline constexpr std::int64_t video_bytes_max = 512LL * 1024 * 1024;

/// What a piece of evidence says of itself, read without decoding it.
struct MediaFacts {
  MediaKind kind = MediaKind::photo;
  /// "image/jpeg"; "audio/ogg", "audio/wav", "audio/mp4"; "video/mp4", "video/3gpp", "video/quicktime", "video/webm".
  std::string media_type;
  std::optional<std::int64_t> duration_ms;  ///< nothing for a photo, or when the file does not say
  friend bool operator==(const MediaFacts&, const MediaFacts&) = default;
};

/// Walks the container of a voice note or a short video that arrives in pieces: Ogg with Opus or Vorbis (RFC 3533, RFC
/// 7845), WAV, MP4 with its kin (ISO/IEC 14496-12) and WebM (RFC 8794). Keeps at most some hundred bytes of it, and
/// believes a length only as far as the bytes really come. A refusal is a usage error: media.empty, media.unknown (not
/// one of these, or of the other kind), media.truncated, media.damaged or media.too_large.
class MediaInspector {
 public:
  /// Without a kind both are taken in, and the container says which it is.
  explicit MediaInspector(std::optional<MediaKind> kind);
  ~MediaInspector();
  MediaInspector(MediaInspector&&) noexcept;
  MediaInspector& operator=(MediaInspector&&) noexcept;

  /// The file's next bytes; an error is final.
  [[nodiscard]] Status feed(ByteView bytes);
  [[nodiscard]] Result<MediaFacts> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same for a whole file in memory.
[[nodiscard]] Result<MediaFacts> inspect_media(ByteView file, std::optional<MediaKind> kind);

}  // namespace siteproof
