#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "core/evidence/bundle.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

namespace {

/// A file in memory: the reader takes what a person would hand it, a path.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("bundle", MFD_CLOEXEC)) {
    fuzz::promise(descriptor_ >= 0, "the machine has files in memory");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::filesystem::path fill(const std::uint8_t* data, std::size_t size) const {
    fuzz::promise(
        ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, data, size, 0) == static_cast<ssize_t>(size),
        "memory holds the input");
    return "/proc/self/fd/" + std::to_string(descriptor_);
  }

 private:
  int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const MemoryFile file;
  const auto report = verify_bundle(file.fill(data, size));
  fuzz::promise(report.has_value(), "what can be opened has a report");
  fuzz::promise(report->ok() == (report->first_failure() == nullptr), "a report says whether all is well");
  for (const VerificationCheck& check : report->checks) {
    fuzz::promise(!check.name.empty() && !check.detail.empty(), "every check says what it found");
  }
  (void)parse_manifest({reinterpret_cast<const char*>(data), size});
  return 0;
}
