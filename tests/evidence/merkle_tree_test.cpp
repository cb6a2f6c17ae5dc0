#include "core/evidence/merkle_tree.h"

#include <map>

#include "tests/support/property.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

/// A log in memory, as a server keeps one.
class Log {
 public:
  void add(std::string_view leaf) {
    leaves.push_back(merkle_leaf(leaf));
    must(append_leaf(static_cast<std::int64_t>(leaves.size()) - 1, leaves.back(), known(),
                     [this](int level, std::int64_t index, const Sha256& hash) {
                       CHECK(nodes_.emplace(std::pair(level, index), hash).second);
                       return Status();
                     }));
  }
  [[nodiscard]] SubtreeHash known() const {
    return [this](int level, std::int64_t index) -> Result<Sha256> {
      const auto found = nodes_.find({level, index});
      if (found == nodes_.end()) return fail(ErrorKind::storage, "test.gap", "There is no such subtree.");
      return found->second;
    };
  }
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(leaves.size()); }
  [[nodiscard]] Sha256 root(std::int64_t size) const { return value_of(merkle_root(size, known())); }

  std::vector<Sha256> leaves;

 private:
  std::map<std::pair<int, std::int64_t>, Sha256> nodes_;
};

Log log_of(std::int64_t size) {
  Log log;
  for (std::int64_t i = 0; i < size; ++i) log.add("leaf " + std::to_string(i));
  return log;
}

/// The eight leaves of the certificate-transparency project's own tests.
Log reference() {
  Log log;
  for (const char* hex :
       {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"}) {
    log.add(as_text(value_of(from_hex(hex))));
  }
  return log;
}

Sha256 digest(std::string_view hex) { return value_of(Sha256::parse(hex)); }

Sha256 flipped(Sha256 hash, std::size_t bit) {
  hash.bytes[bit / 8] = static_cast<std::uint8_t>(hash.bytes[bit / 8] ^ (1u << (bit % 8)));
  return hash;
}

}  // namespace

TEST_CASE("the reference leaves give the reference roots") {
  const Log log = reference();
  const std::vector<std::string> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                       "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  for (std::size_t size = 0; size < roots.size(); ++size) {
    INFO(size);
    CHECK(log.root(static_cast<std::int64_t>(size)).hex() == roots[size]);
  }
}

TEST_CASE("the reference leaves give the reference proofs") {
  const Log log = reference();
  const auto hashes = [](std::initializer_list<const char*> list) {
    std::vector<Sha256> out;
    for (const char* hex : list) out.push_back(digest(hex));
    return out;
  };
  CHECK(value_of(inclusion_proof(0, 1, log.known())).empty());
  CHECK(value_of(inclusion_proof(0, 8, log.known())) ==
        hashes({"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
  CHECK(value_of(inclusion_proof(5, 8, log.known())) ==
        hashes({"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
  CHECK(value_of(inclusion_proof(2, 3, log.known())) ==
        hashes({"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}));
  CHECK(value_of(consistency_proof(1, 1, log.known())).empty());
  CHECK(value_of(consistency_proof(1, 8, log.known())) ==
        hashes({"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
  CHECK(value_of(consistency_proof(6, 8, log.known())) ==
        hashes({"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
  CHECK(value_of(consistency_proof(2, 5, log.known())) ==
        hashes({"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}));
}

TEST_CASE("every leaf of every tree up to 65 leaves is proved to be in it, and in no other place or tree") {
  const Log log = log_of(65);
  for (std::int64_t size = 1; size <= log.size(); ++size) {
    const Sha256 root = log.root(size);
    for (std::int64_t index = 0; index < size; ++index) {
      const auto proof = value_of(inclusion_proof(index, size, log.known()));
      const Sha256& leaf = log.leaves[static_cast<std::size_t>(index)];
      const bool held = proves_inclusion(leaf, index, size, proof, root);
      const bool elsewhere = proves_inclusion(leaf, index + 1, size, proof, root) ||
                             proves_inclusion(leaf, index, size, proof, log.root(size - 1));
      if (!held || elsewhere) FAIL("leaf " << index << " of " << size);
    }
  }
}

TEST_CASE("every tree up to 65 leaves is proved to begin every later one") {
  const Log log = log_of(65);
  for (std::int64_t second = 0; second <= log.size(); ++second) {
    for (std::int64_t first = 0; first <= second; ++first) {
      const auto proof = value_of(consistency_proof(first, second, log.known()));
      if (!proves_consistency(first, second, log.root(first), log.root(second), proof)) {
        FAIL(first << " in " << second);
      }
    }
  }
}

TEST_CASE("a flipped bit, a missing or an added hash proves nothing") {
  property("merkle proofs", [] {
    const auto size = *rc::gen::inRange<std::int64_t>(2, 300);
    const auto index = *rc::gen::inRange<std::int64_t>(0, size);
    const auto bit = *rc::gen::inRange<std::size_t>(0, 256);
    const Log log = log_of(size);
    const Sha256 root = log.root(size);
    const Sha256& leaf = log.leaves[static_cast<std::size_t>(index)];
    auto proof = value_of(inclusion_proof(index, size, log.known()));
    RC_ASSERT(proves_inclusion(leaf, index, size, proof, root));
    RC_ASSERT(!proves_inclusion(flipped(leaf, bit), index, size, proof, root));
    RC_ASSERT(!proves_inclusion(leaf, index, size, proof, flipped(root, bit)));
    const auto place = *rc::gen::inRange<std::size_t>(0, proof.size());
    proof[place] = flipped(proof[place], bit);
    RC_ASSERT(!proves_inclusion(leaf, index, size, proof, root));
    proof[place] = flipped(proof[place], bit);
    proof.push_back(root);
    RC_ASSERT(!proves_inclusion(leaf, index, size, proof, root));
    proof.resize(proof.size() - 2);
    RC_ASSERT(!proves_inclusion(leaf, index, size, proof, root));
  });
  property("merkle consistency", [] {
    const auto second = *rc::gen::inRange<std::int64_t>(2, 300);
    const auto first = *rc::gen::inRange<std::int64_t>(1, second);
    const auto bit = *rc::gen::inRange<std::size_t>(0, 256);
    const Log log = log_of(second);
    const Sha256 before = log.root(first);
    const Sha256 after = log.root(second);
    auto proof = value_of(consistency_proof(first, second, log.known()));
    RC_ASSERT(proves_consistency(first, second, before, after, proof));
    RC_ASSERT(!proves_consistency(first, second, flipped(before, bit), after, proof));
    RC_ASSERT(!proves_consistency(first, second, before, flipped(after, bit), proof));
    const auto place = *rc::gen::inRange<std::size_t>(0, proof.size());
    proof[place] = flipped(proof[place], bit);
    RC_ASSERT(!proves_consistency(first, second, before, after, proof));
    proof[place] = flipped(proof[place], bit);
    proof.push_back(after);
    RC_ASSERT(!proves_consistency(first, second, before, after, proof));
    proof.resize(proof.size() - 2);
    RC_ASSERT(!proves_consistency(first, second, before, after, proof));
  });
}

TEST_CASE("what is not in the log has no proof") {
  const Log log = log_of(5);
  CHECK(refusal(inclusion_proof(5, 5, log.known())) == "log.range");
  CHECK(refusal(inclusion_proof(-1, 5, log.known())) == "log.range");
  CHECK(refusal(inclusion_proof(0, 0, log.known())) == "log.range");
  CHECK(refusal(consistency_proof(4, 3, log.known())) == "log.range");
  CHECK(refusal(consistency_proof(-1, 3, log.known())) == "log.range");
  CHECK(refusal(merkle_root(-1, log.known())) == "log.range");
  CHECK_FALSE(proves_inclusion(log.leaves[0], 0, 0, {}, log.root(0)));
  CHECK_FALSE(proves_consistency(3, 2, log.root(3), log.root(2), {}));
  CHECK_FALSE(proves_consistency(2, 2, log.root(2), log.root(3), {}));
  CHECK_FALSE(proves_consistency(0, 2, log.root(1), log.root(2), {}));
}
