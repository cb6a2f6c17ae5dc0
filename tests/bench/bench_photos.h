#pragma once

#include <filesystem>
#include <vector>

#include "core/base/bytes.h"

namespace siteproof::bench {

/// Different pictures as a phone's camera would take them.
[[nodiscard]] std::vector<Bytes> camera_photos(int count, int width, int height);
/// Bytes that differ each time, so that a vault does not find them known: a comment behind the end of the image.
[[nodiscard]] Bytes distinct(Bytes jpeg, int number);
/// Writes and syncs a file, as plainly as it can be done.
void write_plain(const std::filesystem::path& path, const Bytes& bytes);
/// Runs a shell command; without success the benchmark is given up.
void shell(const std::string& command);

}  // namespace siteproof::bench
