#pragma once

#include <set>
#include <string>
#include <vector>

namespace siteproof::tidy {

/// A text file of the repository; `path` is relative to its top, with forward slashes.
struct SourceFile {
  std::string path;
  std::string text;
};

/// One thing that is not as it should be. `rule` is stable, `message` says what to do instead.
struct Finding {
  std::string path;
  int line = 0;  ///< from 1; 0 for the file as a whole
  std::string rule;
  std::string message;
};

/// Everything that can be said of the files as they stand, in the order of the files given. Pure.
[[nodiscard]] std::vector<Finding> tidy(const std::vector<SourceFile>& files);

// Its parts.
/// Rules "include.up", "include.top", "include.room", "include.unknown", "room.unknown", "room.uses", "room.backdoor".
[[nodiscard]] std::vector<Finding> check_rooms(const std::vector<SourceFile>& files);
/// "call.<name>": calls that have a better replacement.
[[nodiscard]] std::vector<Finding> check_calls(const SourceFile& file);
/// "text.unfinished", "text.machine_path", "text.registry", "text.tab", "file.long", "file.top".
[[nodiscard]] std::vector<Finding> check_text(const SourceFile& file);

/// The text with the content of comments and string literals blanked out; line breaks stay.
[[nodiscard]] std::string code_only(const std::string& text);
[[nodiscard]] bool ends_with(const std::string& path, const std::string& end);
[[nodiscard]] bool is_cpp(const std::string& path);

}  // namespace siteproof::tidy
