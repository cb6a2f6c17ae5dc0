#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/order.h"

namespace siteproof {

/// Where a list was left: the next page begins after it, however far down it is.
struct ListPlace {
  bool is_open = true;
  std::int64_t due = 0;
  std::string id;
  std::int64_t row = 0;
};

/// One line of the order list, from the projection; no order's text is read for it. Its texts live as long as the list.
struct OrderListItem {
  std::string_view id;
  OrderClass order_class = OrderClass::ordinary;
  OrderStatus status = OrderStatus::reported;
  std::optional<UtcTime> due;  ///< nullopt while the clock stands still or the order is finished
  std::optional<UtcTime> appointment;
  std::string_view title, address, place;
  std::int64_t photos = 0, conflicts = 0;
  bool is_open = true;
  std::int64_t row = 0;
  UtcTime working;                     ///< its day is the order's working day
  std::string_view hold, hold_reason;  ///< a CarryReason's name and what a person wrote about it
  std::string_view next_block;         ///< the first rule that stands before the next step; empty when none does

  [[nodiscard]] OrderId order() const { return OrderId{std::string(id)}; }
  [[nodiscard]] ListPlace list_place() const;
  friend bool operator==(const OrderListItem&, const OrderListItem&) = default;
};

/// Lines and the texts in them, which lie together: a list is read at every letter that is typed.
class OrderList {
 public:
  OrderListItem& add() { return items_.emplace_back(); }
  void reserve(std::size_t lines) { items_.reserve(lines); }
  [[nodiscard]] std::string_view keep(std::string_view text);

  // Not of a temporary list: a line must not outlive its texts.
  [[nodiscard]] auto begin() const& noexcept { return items_.begin(); }
  [[nodiscard]] auto end() const& noexcept { return items_.end(); }
  [[nodiscard]] const OrderListItem& front() const& { return items_.front(); }
  void front() && = delete;
  [[nodiscard]] const OrderListItem& back() const& { return items_.back(); }
  void back() && = delete;
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
  [[nodiscard]] bool empty() const noexcept { return items_.empty(); }

  OrderList() = default;
  OrderList(OrderList&&) noexcept = default;
  OrderList& operator=(OrderList&&) noexcept = default;

 private:
  std::vector<OrderListItem> items_;
  std::vector<std::string> blocks_;  // each reserved once and never grown
};

/// What to list: open orders by due time, then finished ones, the highest number first; what a search finds, last
/// arrived first.
struct OrderQuery {
  std::string search;  ///< what a person typed; empty for all
  std::optional<OrderStatus> status;
  std::optional<OrderClass> order_class;
  std::optional<bool> finished;  ///< only finished or only unfinished orders, also when searching
  bool open_only = true;         ///< leave out finished orders; ignored when searching, with a status or `finished`
  std::optional<UtcTime> working_from, working_before;  ///< only working times in this range; not for a search
  std::optional<ListPlace> after;                       ///< where the page before this one ended
  int limit = 50;
};

}  // namespace siteproof
