#pragma once

#include <string>

#include "tests/rules/scripted_technician.h"

namespace siteproof {

/// The shipped template of that name, read once.
[[nodiscard]] const ChecklistTemplate& shipped_form(const std::string& name);

/// A shipped form as a test fills it in; reads are of the answers given so far.
class FilledForm {
 public:
  explicit FilledForm(const std::string& name);

  FilledForm& says(std::string_view item, std::string_view value);
  FilledForm& photographs(std::string_view item, int count = 1);
  FilledForm& tested(std::string_view item, TestOutcome outcome);
  /// The scripted technician does all that is left, and finds it in order.
  FilledForm& rest();

  [[nodiscard]] bool asks(std::string_view path) const;
  /// Asked, required, and not there yet.
  [[nodiscard]] bool wants(std::string_view path) const;
  [[nodiscard]] bool finds(std::string_view verdict) const;
  /// A number that the form works out, as text; empty for Nothing.
  [[nodiscard]] std::string computed(std::string_view path) const;
  /// "" when the form takes the answer, else the refusal's code.
  [[nodiscard]] std::string refuses(std::string_view path, std::string_view value) const;
  /// What still blocks the self-check, as rule names.
  [[nodiscard]] std::vector<std::string> stuck() const { return technician_.stuck(); }

 private:
  const ChecklistTemplate& form_;
  ScriptedTechnician technician_;
};

}  // namespace siteproof
