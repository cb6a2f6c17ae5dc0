#pragma once

#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Who the raised order is for: the office gives it to somebody, or whoever raises it does it.
enum class RaisedFor { office, me };

/// A finding that asks for an order: what would be raised.
struct RaiseOffer {
  ItemId item;
  TemplateId form;
  Bilingual form_title;  ///< of its newest version here; the item's own title where there is none
  Intake intake;         ///< as it would be now
  /// One that another tablet raised from this inspection in the same words: perhaps it is this finding's.
  std::optional<OrderId> alike = std::nullopt;
};

/// An order that was raised from an inspection, with what is known of it now.
struct RaisedOrder {
  OrderId order;
  std::optional<ItemId> item;  ///< nothing of one that another tablet raised
  std::string title;
  OrderClass order_class = OrderClass::ordinary;
  OrderStatus status = OrderStatus::registered;  ///< as the server told last where it is nobody's here
  std::optional<PersonId> technician;
  bool on_tablet = false;  ///< can be opened here
  bool sent = false;       ///< the server knows it
};

/// Raising orders on the spot from an inspection's findings, and what became of them (domain.md section 10). Never
/// waits for a network.
class Raising {
 public:
  explicit Raising(Tablet& tablet) : tablet_(tablet) {}

  /// Findings that ask for an order and have none yet, in the form's order; those of forms beside the order's own come
  /// after. None for an order without a form, or whose form is not here.
  [[nodiscard]] Result<std::vector<RaiseOffer>> offers(const OrderId& inspection);
  /// Oldest first.
  [[nodiscard]] Result<std::vector<RaisedOrder>> raised(const OrderId& inspection);
  /// Gives the order that this tablet raised for the item, and raises one when there is none: however often and from
  /// wherever it is asked, it is one order. "raise.item" when the item is none that raises an order or is not asked,
  /// "raise.answer" when it is not answered yes, "raise.number", and those of form_template.
  [[nodiscard]] Result<OrderId> raise(const OrderId& inspection, const ItemId& item,
                                      RaisedFor whom = RaisedFor::office);

 private:
  [[nodiscard]] Result<OrderId> free_number(const OrderId& inspection);
  Tablet& tablet_;
};

}  // namespace siteproof
