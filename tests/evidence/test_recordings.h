#pragma once

#include <string>

#include "core/base/bytes.h"

namespace siteproof {

/// What a recorder would have written, with noise for samples.
struct RecordingRecipe {
  int duration_ms = 2500;
  unsigned seed = 1;
};

[[nodiscard]] Bytes make_opus(const RecordingRecipe& recipe = {});
[[nodiscard]] Bytes make_vorbis(const RecordingRecipe& recipe = {});
/// 8 kHz, 16 bits, mono.
[[nodiscard]] Bytes make_wav_file(const RecordingRecipe& recipe = {});
struct Mp4Recipe {
  RecordingRecipe recording;
  std::string brand = "isom";
  bool picture = true, sound = true;
  bool movie_first = false;  ///< moov before mdat, as for streaming
  bool large_sizes = false;  ///< 64-bit sizes and times
};
[[nodiscard]] Bytes make_mp4_file(const Mp4Recipe& recipe = {});
/// As a recorder writes it to a file, or to a pipe, where the length stays open.
[[nodiscard]] Bytes make_webm_file(const RecordingRecipe& recipe = {}, bool open_ended = false,
                                   const std::string& doc_type = "webm");

}  // namespace siteproof
