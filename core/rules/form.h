#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// An item as it is asked: of the form itself, or of one row.
struct AskedItem {
  AnswerPath path;
  const ChecklistItem* item = nullptr;
};

/// A form as its answers make it: what is asked, what each thing holds, which verdicts stand (domain.md section 4).
/// now() and today() in its expressions are the time of the form's newest answer, or of the last step up to the
/// sign-off, so that a form reads the same on the tablet and on the server, today and in a year. Looks at `order` and
/// `checklist`, which must outlive it. Not thread-safe.
class Form {
 public:
  /// `id` is the form's name where it is not the order's own (AttachedForm::id).
  Form(const OrderState& order, const ChecklistTemplate& checklist, std::string id = {});
  ~Form();
  Form(const Form&) = delete;
  Form& operator=(const Form&) = delete;

  /// Everything that is asked now, in template order; rows follow their group. Items whose condition is not met are not
  /// asked, and count as unanswered in expressions.
  [[nodiscard]] std::vector<AskedItem> asked() const;
  [[nodiscard]] bool is_asked(const AnswerPath& path) const;
  [[nodiscard]] bool is_required(const AskedItem& asked) const;
  /// Answered, photographed, signed, tested or counted as often as its item demands.
  [[nodiscard]] bool is_satisfied(const AskedItem& asked) const;
  /// The value in an expression; Nothing without an answer.
  [[nodiscard]] ExpressionValue value(const AnswerPath& path) const;
  /// Row ids of a repeat or table below `around`, in the order they were added.
  [[nodiscard]] std::vector<std::string> rows(const ChecklistItem& group, const AnswerPath& around = {}) const;
  /// The section an asked item of this form lies in.
  [[nodiscard]] const ChecklistSection& section_of(const AskedItem& asked) const;
  /// What a row is called: a table's row by its title, a repeat's by its place in it, "Rooms 2".
  [[nodiscard]] Bilingual row_title(const AnswerPath& row) const;
  /// "Rooms 2 · Meters: " before an item of a row; empty for one that lies in none.
  [[nodiscard]] Bilingual rows_around(const AnswerPath& path) const;
  /// In template order.
  [[nodiscard]] std::vector<const VerdictRule*> verdicts() const;
  /// Whether `value`, if it were answered at `now`, keeps the item's constraint.
  [[nodiscard]] bool keeps_constraint(const AnswerPath& path, const std::string& value, UtcTime now) const;
  /// The newest answer; nullptr when there is none, or an empty one took it back.
  [[nodiscard]] const Answer* answer(const AnswerPath& path) const;

 private:
  struct Place;
  class Scope;
  [[nodiscard]] const Place* place(const std::string& item) const;
  void index(const std::vector<ChecklistItem>& items, const ChecklistSection& section, std::vector<std::string> groups);
  void collect(const std::vector<ChecklistItem>& items, const AnswerPath& around, std::vector<AskedItem>& out) const;
  [[nodiscard]] bool is_relevant(const std::optional<Expression>& condition, const std::string& key,
                                 const AnswerPath& at) const;
  [[nodiscard]] bool holds(const std::optional<Expression>& condition, const AnswerPath& at) const;
  [[nodiscard]] bool fills(const ChecklistItem& line, const ItemId& part) const;
  [[nodiscard]] bool lies_in(const Place& place, const AnswerPath& path) const;
  [[nodiscard]] std::vector<std::string> added_rows(const ChecklistItem& group, const AnswerPath& around) const;
  [[nodiscard]] bool verdict(const std::string& id) const;
  [[nodiscard]] std::int64_t photos(const std::string& item_or_stage, const AnswerPath& at) const;
  [[nodiscard]] std::vector<ExpressionValue> all_values(const std::string& item) const;
  void rows_below(const Place& place, std::size_t depth, const AnswerPath& around, std::vector<AnswerPath>& out) const;
  [[nodiscard]] ExpressionValue stored(const ChecklistItem& item, const std::string& text) const;

  const OrderState& order_;
  const ChecklistTemplate& checklist_;
  std::string id_;
  UtcTime now_;
  std::map<std::string, Place, std::less<>> places_;
  // What was worked out so far: without it, conditions that look at conditions would be worked out over and over.
  mutable std::map<std::string, bool> relevant_, verdicts_;
  mutable std::map<std::string, ExpressionValue> computed_;
  mutable std::map<std::string, std::vector<std::string>> rows_;
  mutable std::map<std::string, std::vector<ExpressionValue>> columns_;
};

}  // namespace siteproof
