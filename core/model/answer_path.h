#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"

namespace siteproof {

/// Where an answer lies, from the outside in: "crack_width" in the order's own form, "defects.k3f9x2ab.width" in a row
/// of a repeat or table, "f-k3f9x2ab.solved" in a form beside it. Item names hold no dot, so the parts are
/// unmistakable. The row itself is "defects.k3f9x2ab": its answer is "added" or "removed", the newest counts.
struct AnswerPath {
  std::string form;  ///< empty: the order's own
  struct Row {
    std::string group, id;
    friend bool operator==(const Row&, const Row&) = default;
  };
  std::vector<Row> rows;  ///< at most 3 deep
  std::string item;       ///< empty: the innermost row itself

  /// Refuses what cannot be a path with a usage error "answer.path".
  [[nodiscard]] static Result<AnswerPath> parse(const ItemId& text);
  [[nodiscard]] ItemId id() const;
  /// The same row, another item.
  [[nodiscard]] AnswerPath with(std::string_view other_item) const;
  friend bool operator==(const AnswerPath&, const AnswerPath&) = default;
};

inline constexpr std::size_t row_depth_max = 3;
inline constexpr std::size_t item_name_max = 40;
inline constexpr std::string_view form_prefix = "f-";
inline constexpr std::string_view row_added = "added";
inline constexpr std::string_view row_removed = "removed";

/// Letters, digits and underscores, a letter first, at most item_name_max: an item's name in a template.
[[nodiscard]] bool is_item_name(std::string_view text) noexcept;
/// Eight characters for a new row or form, of 40 random bits.
[[nodiscard]] std::string new_row_id(Random& random);

}  // namespace siteproof
