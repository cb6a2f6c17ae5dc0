#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/hand_over.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// An order that was handed to the technician and that they have not taken.
struct HandedToMe {
  OrderId order;
  std::string title;
  Address address;
  HandOver hand_over;
  PersonId first_asked;  ///< stays with whoever first received the owner's question
};

/// An open order that is the technician's.
struct OrderInHand {
  OrderId order;
  std::string title;
  Address address;
};

/// Passing orders on between technicians (domain.md section 1). Needs no network: the server hears of it with the next
/// synchronisation, and a wish that crossed another becomes a card.
class HandOvers {
 public:
  explicit HandOvers(Tablet& tablet) : tablet_(tablet) {}

  /// What whoever goes on has to know of, as it stands.
  [[nodiscard]] Result<std::vector<OpenPoint>> open_points(const OrderId& order);
  /// Gives the order to `to`: the hand-over with every open point, in `language`, "zh" or "en", and those that only a
  /// person knows of, and the assignment; all or nothing. Refusals as check_give.
  [[nodiscard]] Status give(const OrderId& order, const PersonId& to, std::string note,
                            std::vector<std::string> extra_points, std::string_view language);
  /// The technician's word that they have it. Refusals as check_take.
  [[nodiscard]] Status take(const OrderId& order, const EventId& hand_over);
  /// The oldest first, at most fifty.
  [[nodiscard]] Result<std::vector<HandedToMe>> to_take();
  /// The open orders that are the technician's, the most urgent first.
  [[nodiscard]] Result<std::vector<OrderInHand>> in_hand(int count_max);
  /// Whom orders of this tablet have been with, without the technician, in the alphabet's order: the names to offer.
  [[nodiscard]] Result<std::vector<PersonId>> colleagues();

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
