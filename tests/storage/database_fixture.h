#pragma once

#include <cstdint>
#include <filesystem>

#include "core/storage/sqlite/database.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

namespace siteproof {

[[nodiscard]] DatabaseKey test_key(std::uint8_t first = 1);

/// A folder of its own with a place for one database in it, gone with the test.
class DatabaseFolder {
 public:
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path file() const { return path() / "journal.db"; }
  [[nodiscard]] Result<Database> try_open(OpenMode mode = OpenMode::read_write_create, std::uint8_t key = 1) const;
  [[nodiscard]] Database open(OpenMode mode = OpenMode::read_write_create) const;

 private:
  TempFolder folder_;
};

}  // namespace siteproof
