#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/tidy/tidy.h"

namespace {

namespace fs = std::filesystem;
using siteproof::tidy::SourceFile;

// Not ours, or made by the build.
const std::set<std::string> skipped_folders{".git", ".cache", "build", "out", "node_modules"};
const std::set<std::string> text_files{".cpp", ".h",    ".mm", ".qml", ".js",   ".txt", ".cmake", ".sh",
                                       ".md",  ".json", ".in", ".sql", ".yaml", ".yml", ".java",  ".ts"};

std::vector<SourceFile> read_tree(const fs::path& root) {
  std::vector<SourceFile> out;
  for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator(); ++it) {
    const fs::path& path = it->path();
    if (it->is_directory() && skipped_folders.contains(path.filename().string())) it.disable_recursion_pending();
    if (!it->is_regular_file()) continue;
    const std::string relative = path.lexically_relative(root).generic_string();
    std::string text;
    if (text_files.contains(path.extension().string())) {
      std::ifstream in(path, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(in), {});
    }
    out.push_back({relative, std::move(text)});
  }
  std::sort(out.begin(), out.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return out;
}

}  // namespace

/// tidy ROOT: prints every finding as path:line and ends with 1 when there are any.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: tidy ROOT\n";
    return 2;
  }
  const auto files = read_tree(argv[1]);
  if (files.size() < 50) {
    std::cerr << "There is no source tree in " << argv[1] << ": name the repository's top.\n";
    return 2;
  }
  const auto findings = siteproof::tidy::tidy(files);
  for (const auto& finding : findings) {
    std::cout << finding.path << ':' << finding.line << ": " << finding.rule << ": " << finding.message << '\n';
  }
  std::cout << files.size() << " files, " << findings.size() << " findings\n";
  return findings.empty() ? 0 : 1;
}
