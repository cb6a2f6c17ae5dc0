#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/sha256.h"
#include "core/ports/key_store.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

namespace siteproof {

[[nodiscard]] Bytes read_file(const std::filesystem::path& path);
/// Replaces the file, its mode included.
void write_file(const std::filesystem::path& path, ByteView bytes);
/// Runs a shell command in a folder; gives its exit status and everything it printed.
struct Ran {
  int status = 0;
  std::string output;
};
[[nodiscard]] Ran run_in(const std::filesystem::path& folder, const std::string& command);

[[nodiscard]] SecretKey test_secret(std::uint8_t first = 1);

/// A P-256 key in memory that shows nothing but `sign`, as one in hardware would.
class MemoryKey final : public SigningKey {
 public:
  MemoryKey();
  ~MemoryKey() override;
  [[nodiscard]] Result<Bytes> public_key_der() const override;
  [[nodiscard]] Result<Bytes> sign(const Sha256& digest) const override;
  void refuse_to_sign() { refuses_ = true; }

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
  bool refuses_ = false;
};

}  // namespace siteproof
