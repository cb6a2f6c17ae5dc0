#pragma once

#include <functional>

#include "core/model/checklist_template.h"
#include "tests/support/order_maker.h"

namespace siteproof {

/// Fills a form in by itself, one thing after the other as it is asked, with answers that the form takes. `choose` says
/// which of n candidates is tried first: in_order takes the best there is (first options, yes), all_wrong the worst.
/// Gates are answered with yes, where the form allows it; tests run as long as they must.
class ScriptedTechnician {
 public:
  using Choice = std::function<std::size_t(std::size_t n)>;
  static std::size_t in_order(std::size_t) { return 0; }
  static std::size_t all_wrong(std::size_t n) { return n - 1; }

  ScriptedTechnician(const ChecklistTemplate& form, Choice choose) : form_(form), choose_(std::move(choose)) {}

  /// Until nothing more is asked that it could do.
  void work();
  /// Answers by hand what a test is about; the rest is left to work().
  ScriptedTechnician& says(std::string_view item, std::string_view value);
  ScriptedTechnician& photographs(std::string_view item, int count = 1);
  /// Runs a timed test for as long as it must run at least.
  ScriptedTechnician& tests(std::string_view item, TestOutcome outcome);
  /// What still blocks the self-check.
  [[nodiscard]] std::vector<std::string> stuck() const;

  OrderMaker order;

 private:
  bool next();
  bool answer(const AnswerPath& path, const ChecklistItem& item);
  void sign(const AnswerPath& path, const ChecklistItem& item);
  [[nodiscard]] std::vector<std::string> candidates(const ChecklistItem& item) const;

  const ChecklistTemplate& form_;
  Choice choose_;
  int made_ = 0;
};

}  // namespace siteproof
