#include "core/usecases/fresh_file.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace siteproof;
namespace fs = std::filesystem;

namespace {

void make(const fs::path& path) { std::ofstream(path) << "there"; }

}  // namespace

TEST_CASE("a file gets a name that no file has, however many there are") {
  const TempFolder folder;
  const auto fresh = [&] { return fresh_file(folder.path(), "WO-1-evidence", ".zip"); };
  CHECK(fresh() == folder.path() / "WO-1-evidence.zip");
  make(fresh());
  CHECK(fresh() == folder.path() / "WO-1-evidence-2.zip");
  for (int n = 2; n <= 1'200; ++n) make(folder.path() / ("WO-1-evidence-" + std::to_string(n) + ".zip"));
  CHECK(fresh() == folder.path() / "WO-1-evidence-1201.zip");
}

TEST_CASE("names of other files do not count, nor numbers that cannot be counted on") {
  const TempFolder folder;
  for (const char* name : {"WO-1-report.zip", "WO-1-evidence-7.pdf", "WO-1-evidence-x.zip", "WO-1-evidence-3a.zip",
                           "WO-1-evidence--5.zip", "WO-1-evidence-.zip", "WO-1-evidence7.zip",
                           "WO-1-evidence-9223372036854775807.zip", "WO-1-evidence-99999999999999999999.zip"}) {
    make(folder.path() / name);
  }
  CHECK(fresh_file(folder.path(), "WO-1-evidence", ".zip") == folder.path() / "WO-1-evidence.zip");
  make(folder.path() / "WO-1-evidence-9.zip");
  CHECK(fresh_file(folder.path(), "WO-1-evidence", ".zip") == folder.path() / "WO-1-evidence-10.zip");
}

TEST_CASE("in a folder that is not there it is the plain name") {
  const TempFolder folder;
  CHECK(fresh_file(folder.path() / "none", "a", ".pdf") == folder.path() / "none" / "a.pdf");
}
