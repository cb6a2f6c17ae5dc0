#pragma once

#include <QtGui/QPainter>

#include <functional>
#include <memory>
#include <vector>

namespace siteproof {

/// Something that stands on one page as a whole, as wide as the page's content.
struct PageBlock {
  double height = 0;
  double gap = 0;                                  ///< above it, except at a page's top
  bool keep_with_next = false;                     ///< a heading is not left alone at a page's end
  std::shared_ptr<const PageBlock> repeat_at_top;  ///< a table's head, when the table goes on there
  std::function<void(QPainter&, QPointF)> draw;    ///< from its upper left corner
};

struct PlacedBlock {
  const PageBlock* block = nullptr;
  double y = 0;  ///< from the content's top
};
using PlacedPage = std::vector<PlacedBlock>;

/// Which block stands where. A block higher than a page gets one of its own and runs over it: builders make none.
[[nodiscard]] std::vector<PlacedPage> paginate(const std::vector<PageBlock>& blocks, double page_height);

}  // namespace siteproof
