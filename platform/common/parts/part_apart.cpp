#include <dlfcn.h>

#include <filesystem>

#include "platform/common/parts/part.h"

namespace siteproof {

Result<const void*> find_part(const std::string& name) {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const auto file = program.parent_path().parent_path() / "lib" / "siteproof" / ("siteproof-" + name + ".so");
  // Asking again is cheap: the loader knows what it has loaded, and never unloads it because nobody closes it.
  void* const part = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const entry = part == nullptr ? nullptr : dlsym(part, ("siteproof_part_" + name).c_str());
  if (entry == nullptr) {
    const char* const why = dlerror();
    return fail(ErrorKind::storage, "program.incomplete",
                "A part of Siteproof cannot be loaded (" + (why == nullptr ? file.string() : std::string(why)) +
                    "): install Siteproof again.");
  }
  return reinterpret_cast<const void* (*)()>(entry)();
}

}  // namespace siteproof
