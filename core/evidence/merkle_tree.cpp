#include "core/evidence/merkle_tree.h"

#include <array>
#include <bit>

namespace siteproof {
namespace {

constexpr std::array<std::uint8_t, 1> leaf_prefix{0}, node_prefix{1};

tl::unexpected<Error> out_of_range() {
  return fail(ErrorKind::usage, "log.range", "The log has no such place: ask for its size first.");
}

/// The largest power of two below `n`, which is at least 2.
std::int64_t left_part(std::int64_t n) {
  return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(n - 1)));
}
bool is_power_of_two(std::int64_t n) { return std::has_single_bit(static_cast<std::uint64_t>(n)); }
int level_of(std::int64_t n) { return std::countr_zero(static_cast<std::uint64_t>(n)); }

/// MTH(D[begin:begin + n]); the splits of RFC 6962 keep `begin` a multiple of the subtree's size.
Result<Sha256> subtree(std::int64_t begin, std::int64_t n, const SubtreeHash& known) {
  if (is_power_of_two(n)) return known(level_of(n), begin / n);
  const std::int64_t k = left_part(n);
  SITEPROOF_TRY(const Sha256 left, subtree(begin, k, known));
  SITEPROOF_TRY(const Sha256 right, subtree(begin + k, n - k, known));
  return merkle_node(left, right);
}

/// PATH(m, D[begin:begin + n]), from the leaf upwards.
Status path(std::int64_t m, std::int64_t begin, std::int64_t n, const SubtreeHash& known, std::vector<Sha256>& out) {
  if (n == 1) return {};
  const std::int64_t k = left_part(n);
  const bool left = m < k;
  SITEPROOF_CHECK(left ? path(m, begin, k, known, out) : path(m - k, begin + k, n - k, known, out));
  SITEPROOF_TRY(const Sha256 other, left ? subtree(begin + k, n - k, known) : subtree(begin, k, known));
  out.push_back(other);
  return {};
}

/// SUBPROOF(m, D[begin:begin + n], whole).
Status subproof(std::int64_t m, std::int64_t begin, std::int64_t n, bool whole, const SubtreeHash& known,
                std::vector<Sha256>& out) {
  if (m == n) {
    if (whole) return {};
    SITEPROOF_TRY(const Sha256 all, subtree(begin, n, known));
    out.push_back(all);
    return {};
  }
  const std::int64_t k = left_part(n);
  const bool left = m <= k;
  SITEPROOF_CHECK(left ? subproof(m, begin, k, whole, known, out)
                       : subproof(m - k, begin + k, n - k, false, known, out));
  SITEPROOF_TRY(const Sha256 other, left ? subtree(begin + k, n - k, known) : subtree(begin, k, known));
  out.push_back(other);
  return {};
}

}  // namespace

Sha256 merkle_leaf(std::string_view leaf) {
  Sha256Stream hash;
  hash.update(leaf_prefix);
  hash.update(as_bytes(leaf));
  return hash.finish();
}

Sha256 merkle_node(const Sha256& left, const Sha256& right) {
  Sha256Stream hash;
  hash.update(node_prefix);
  hash.update(left.bytes);
  hash.update(right.bytes);
  return hash.finish();
}

Status append_leaf(std::int64_t index, const Sha256& leaf, const SubtreeHash& known, const SubtreeSink& put) {
  Sha256 hash = leaf;
  SITEPROOF_CHECK(put(0, index, hash));
  for (int level = 0; index % 2 == 1; ++level) {
    SITEPROOF_TRY(const Sha256 left, known(level, index - 1));
    hash = merkle_node(left, hash);
    index /= 2;
    SITEPROOF_CHECK(put(level + 1, index, hash));
  }
  return {};
}

Result<Sha256> merkle_root(std::int64_t size, const SubtreeHash& known) {
  if (size < 0) return out_of_range();
  if (size == 0) return sha256(std::string_view());
  return subtree(0, size, known);
}

Result<std::vector<Sha256>> inclusion_proof(std::int64_t index, std::int64_t size, const SubtreeHash& known) {
  if (index < 0 || index >= size) return out_of_range();
  std::vector<Sha256> proof;
  SITEPROOF_CHECK(path(index, 0, size, known, proof));
  return proof;
}

Result<std::vector<Sha256>> consistency_proof(std::int64_t first, std::int64_t second, const SubtreeHash& known) {
  if (first < 0 || first > second) return out_of_range();
  std::vector<Sha256> proof;
  if (first > 0) SITEPROOF_CHECK(subproof(first, 0, second, true, known, proof));
  return proof;
}

bool proves_inclusion(const Sha256& leaf, std::int64_t index, std::int64_t size, const std::vector<Sha256>& proof,
                      const Sha256& root) {
  if (index < 0 || index >= size) return false;
  std::int64_t fn = index;
  std::int64_t sn = size - 1;
  Sha256 r = leaf;
  for (const Sha256& p : proof) {
    if (sn == 0) return false;
    if (fn % 2 == 1 || fn == sn) {
      r = merkle_node(p, r);
      while (fn % 2 == 0 && fn != 0) {
        fn /= 2;
        sn /= 2;
      }
    } else {
      r = merkle_node(r, p);
    }
    fn /= 2;
    sn /= 2;
  }
  return sn == 0 && r == root;
}

bool proves_consistency(std::int64_t first, std::int64_t second, const Sha256& first_root, const Sha256& second_root,
                        const std::vector<Sha256>& proof) {
  if (first < 0 || first > second) return false;
  if (first == second) return proof.empty() && first_root == second_root;
  if (first == 0) return proof.empty() && first_root == sha256(std::string_view());
  std::vector<Sha256> nodes = proof;
  if (is_power_of_two(first)) nodes.insert(nodes.begin(), first_root);
  if (nodes.empty()) return false;
  std::int64_t fn = first - 1;
  std::int64_t sn = second - 1;
  while (fn % 2 == 1) {
    fn /= 2;
    sn /= 2;
  }
  Sha256 fr = nodes.front();
  Sha256 sr = nodes.front();
  for (auto c = nodes.begin() + 1; c != nodes.end(); ++c) {
    if (sn == 0) return false;
    if (fn % 2 == 1 || fn == sn) {
      fr = merkle_node(*c, fr);
      sr = merkle_node(*c, sr);
      while (fn % 2 == 0 && fn != 0) {
        fn /= 2;
        sn /= 2;
      }
    } else {
      sr = merkle_node(sr, *c);
    }
    fn /= 2;
    sn /= 2;
  }
  return sn == 0 && fr == first_root && sr == second_root;
}

}  // namespace siteproof
