#pragma once

#include <string>

#include "tests/support/temp_folder.h"

namespace siteproof::test {

/// A server's key and a certificate for 127.0.0.1 that it signed itself, as PEM files.
class TlsFiles {
 public:
  TlsFiles();
  [[nodiscard]] std::string certificate() const { return (folder_.path() / "cert.pem").string(); }
  [[nodiscard]] std::string key() const { return (folder_.path() / "key.pem").string(); }

 private:
  TempFolder folder_;
};

}  // namespace siteproof::test
