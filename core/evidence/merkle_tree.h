#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/base/sha256.h"

// The Merkle tree of RFC 6962 section 2.1 (as RFC 9162 section 2.1 says again), over SHA-256. Pure: who keeps the
// hashes hands them in.
namespace siteproof {

/// SHA-256 of 0x00 and the leaf's bytes.
[[nodiscard]] Sha256 merkle_leaf(std::string_view leaf);
/// SHA-256 of 0x01 and both children.
[[nodiscard]] Sha256 merkle_node(const Sha256& left, const Sha256& right);

/// The hash of a complete subtree: over the leaves from index * 2^level to (index + 1) * 2^level - 1.
using SubtreeHash = std::function<Result<Sha256>(int level, std::int64_t index)>;
/// Takes such a hash in.
using SubtreeSink = std::function<Status(int level, std::int64_t index, const Sha256& hash)>;

/// Hands every complete subtree that the leaf at `index` finishes to `put`, its own hash first; `known` gives those of
/// earlier leaves.
[[nodiscard]] Status append_leaf(std::int64_t index, const Sha256& leaf, const SubtreeHash& known,
                                 const SubtreeSink& put);

/// The hash of the first `size` leaves; SHA-256 of nothing for none.
[[nodiscard]] Result<Sha256> merkle_root(std::int64_t size, const SubtreeHash& known);
/// That the leaf at `index` is under the root of the first `size`: usage, log.range, unless 0 <= index < size.
[[nodiscard]] Result<std::vector<Sha256>> inclusion_proof(std::int64_t index, std::int64_t size,
                                                          const SubtreeHash& known);
/// That the tree of `second` leaves begins with that of `first`: usage, log.range, unless 0 <= first <= second. Empty
/// when nothing needs to be shown.
[[nodiscard]] Result<std::vector<Sha256>> consistency_proof(std::int64_t first, std::int64_t second,
                                                            const SubtreeHash& known);

/// RFC 9162 section 2.1.3.2.
[[nodiscard]] bool proves_inclusion(const Sha256& leaf, std::int64_t index, std::int64_t size,
                                    const std::vector<Sha256>& proof, const Sha256& root);
/// RFC 9162 section 2.1.4.2. The tree of no leaves begins every other.
[[nodiscard]] bool proves_consistency(std::int64_t first, std::int64_t second, const Sha256& first_root,
                                      const Sha256& second_root, const std::vector<Sha256>& proof);

}  // namespace siteproof
