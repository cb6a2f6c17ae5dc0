#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace siteproof {

/// A certificate authority in memory, as small as a test needs it: certifies whatever it is asked to.
class TestAuthority {
 public:
  TestAuthority();
  ~TestAuthority();
  TestAuthority(const TestAuthority&) = delete;
  TestAuthority& operator=(const TestAuthority&) = delete;

  [[nodiscard]] const std::string& certificate_pem() const noexcept { return certificate_pem_; }
  [[nodiscard]] std::string issue(std::string_view csr_pem) const;

 private:
  struct Key;
  std::unique_ptr<Key> key_;
  std::string certificate_pem_;
};

}  // namespace siteproof
