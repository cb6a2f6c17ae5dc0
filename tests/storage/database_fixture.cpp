#include "tests/storage/database_fixture.h"

namespace siteproof {

DatabaseKey test_key(std::uint8_t first) {
  DatabaseKey key{};
  for (std::uint8_t& byte : key) byte = first++;
  return key;
}

Result<Database> DatabaseFolder::try_open(OpenMode mode, std::uint8_t key) const {
  return Database::open(file(), test_key(key), mode);
}

Database DatabaseFolder::open(OpenMode mode) const { return value_of(try_open(mode)); }

}  // namespace siteproof
