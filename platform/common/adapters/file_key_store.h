#pragma once

#include <filesystem>
#include <functional>

#include "core/ports/key_store.h"

namespace siteproof {

/// Secrets as files that only their owner may read (0600, in a folder 0700), for desktops and tests. It protects a
/// stolen database file, not a stolen folder: tablets use Android Keystore or the Secure Enclave instead. Thread-safe,
/// and safe with several processes: whoever writes a key first decides it.
class FileKeyStore final : public KeyStore {
 public:
  explicit FileKeyStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

  Result<SecretKey> secret_key(std::string_view name) override;
  Result<std::unique_ptr<SigningKey>> signing_key(std::string_view name) override;
  Result<std::string> secret_text(std::string_view name) override;
  Status set_secret_text(std::string_view name, std::string_view value) override;

 private:
  /// The file's content; when there is none, `make()` is stored first, unless another process was quicker.
  Result<std::string> read_or_make(std::string_view file, const std::function<Result<std::string>()>& make);
  std::filesystem::path folder_;
};

}  // namespace siteproof
