#include "tests/support/temp_folder.h"

#include <stdlib.h>

#include <string>
#include <system_error>

#include "tests/support/catch.h"

namespace siteproof {

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "siteproof-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace siteproof
