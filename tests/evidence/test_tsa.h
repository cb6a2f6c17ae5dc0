#pragma once

#include <string>

#include "core/base/bytes.h"
#include "tests/support/temp_folder.h"

namespace siteproof {

/// A time-stamping authority made of the system's `openssl ts`: a root, and a certificate for time stamps under it.
class TestTsa {
 public:
  TestTsa();
  /// A TimeStampResp (DER) for a TimeStampReq (DER), of now.
  [[nodiscard]] Bytes reply(ByteView request) const;
  [[nodiscard]] const std::string& root_pem() const noexcept { return root_pem_; }

 private:
  TempFolder folder_;
  std::string root_pem_;
};

/// One for all tests of a program: making its keys takes longer than using them.
[[nodiscard]] const TestTsa& test_tsa();

}  // namespace siteproof
