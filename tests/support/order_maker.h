#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Ids that say in a test what they stand for: number 7 is always the same one.
template <class Id>
[[nodiscard]] Id numbered(int n) {
  Id id;
  id.value.bytes[0] = static_cast<std::uint8_t>(n >> 8);
  id.value.bytes[1] = static_cast<std::uint8_t>(n);
  id.value.bytes[6] = 0x70;
  id.value.bytes[8] = 0x80;
  return id;
}

/// An order's state as a test wants it, without a journal: what the rules decide on.
class OrderMaker {
 public:
  OrderMaker();

  OrderMaker& at(OrderStatus status);
  OrderMaker& warranty(Warranty warranty);
  OrderMaker& consent();
  OrderMaker& plan(bool priced = false);
  /// `bytes` stands for the photograph's content: equal numbers are equal photographs.
  PhotoId photo(Stage stage, int bytes, std::optional<PhotoId> pair = std::nullopt);
  OrderMaker& answer(std::string_view item, std::string_view value);
  OrderMaker& step(OrderStatus to, UtcTime at, std::string reason = {}, std::optional<UtcTime> server_at = std::nullopt,
                   bool applied = true);

  OrderState state;

 private:
  EventId next_event();
  int events_ = 0;
};

/// The template a text of JSON holds; the test fails when it is not one.
[[nodiscard]] ChecklistTemplate template_from(std::string_view json);
/// A short template with an item of every kind, a safety gate, verdicts and pauses.
[[nodiscard]] const ChecklistTemplate& small_template();
[[nodiscard]] std::string_view small_template_text();

[[nodiscard]] UtcTime at_time(std::string_view rfc3339);

}  // namespace siteproof
