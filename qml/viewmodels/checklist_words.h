#pragma once

#include <QtCore/QStringList>

#include <optional>

#include "core/rules/form.h"
#include "core/usecases/orders.h"
#include "qml/viewmodels/checklist_rows.h"

// How a checklist's items and answers read on a page, in the language of now. Interface's thread.
namespace siteproof::checklist_words {

/// ChecklistViewModel::Kind of an item, and of a row of a repeat or table.
[[nodiscard]] int kind(ItemKind kind);
[[nodiscard]] int row_kind(ItemKind group);
/// The answers of a choice, a multi_choice or a yes_no: ids and words.
void options(const ChecklistItem& item, const std::string& language, QStringList& ids, QStringList& titles);
/// Of its photographs: as the template says, else as its part of the visit has it.
[[nodiscard]] Stage photo_stage(const ChecklistItem& item);

/// A pin's answer: "plan x y".
struct Pin {
  std::string plan;
  PlanPoint at;
};
[[nodiscard]] std::optional<Pin> read_pin(const std::string& answer);
/// The title of the room the point lies in; empty outside of all.
[[nodiscard]] QString room_at(const FloorPlan& plan, PlanPoint at, const std::string& language);

/// Tells of one form. What is given must outlive it.
class Telling {
 public:
  Telling(const OrderPage& page, const Form& form, const std::string& language, UtcTime now)
      : page_(page), form_(form), language_(language), now_(now) {}

  /// Why a value may be refused: limits, then the constraint's own words.
  [[nodiscard]] QString limits(const ChecklistItem& item) const;
  /// What was answered, as people say it; empty when nothing was.
  [[nodiscard]] QString told(const AskedItem& asked) const;
  /// What stands recorded of an item that is not answered with a value.
  [[nodiscard]] QString state(const AskedItem& asked) const;
  [[nodiscard]] VerdictRow verdict(const VerdictRule& rule) const;

 private:
  [[nodiscard]] QString photos(const AskedItem& asked) const;
  [[nodiscard]] QString signature(const AskedItem& asked) const;
  [[nodiscard]] QString materials(const AskedItem& asked) const;
  [[nodiscard]] QString test(const AskedItem& asked) const;
  [[nodiscard]] QString computed(const AskedItem& asked) const;
  [[nodiscard]] QString pin(const std::string& answer) const;

  const OrderPage& page_;
  const Form& form_;
  const std::string& language_;
  UtcTime now_;
};

}  // namespace siteproof::checklist_words
