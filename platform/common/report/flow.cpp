#include "platform/common/report/flow.h"

namespace siteproof {
namespace {

/// Height of the blocks from `first` that must stay together.
double together(const std::vector<PageBlock>& blocks, std::size_t first) {
  double sum = blocks[first].height;
  for (std::size_t i = first; blocks[i].keep_with_next && i + 1 < blocks.size(); ++i)
    sum += blocks[i + 1].gap + blocks[i + 1].height;
  return sum;
}

}  // namespace

std::vector<PlacedPage> paginate(const std::vector<PageBlock>& blocks, double page_height) {
  std::vector<PlacedPage> pages(1);
  double y = 0;
  bool held = false;  // the block before keeps this one with it
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const PageBlock& block = blocks[i];
    const bool at_top = pages.back().empty();
    const double needed = (at_top ? 0 : block.gap) + (held ? block.height : together(blocks, i));
    if (!at_top && y + needed > page_height) {
      pages.emplace_back();
      y = 0;
      if (block.repeat_at_top) {
        pages.back().push_back({block.repeat_at_top.get(), 0});
        y = block.repeat_at_top->height;
      }
    } else if (!at_top) {
      y += block.gap;
    }
    pages.back().push_back({&block, y});
    y += block.height;
    held = block.keep_with_next;
  }
  return pages;
}

}  // namespace siteproof
