#include "tests/rules/shipped_forms.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "core/rules/checklist.h"
#include "core/rules/form.h"
#include "tests/support/result_checks.h"

namespace siteproof {
namespace {

AnswerPath at(std::string_view path) { return value_of(AnswerPath::parse(ItemId{std::string(path)})); }

}  // namespace

const ChecklistTemplate& shipped_form(const std::string& name) {
  static std::map<std::string, ChecklistTemplate> known;
  if (const auto it = known.find(name); it != known.end()) return it->second;
  std::ifstream in(std::string(SITEPROOF_TEMPLATES) + "/" + name + ".json");
  REQUIRE(in.good());
  const std::string text(std::istreambuf_iterator<char>(in), {});
  return known.emplace(name, value_of(read_template(text))).first->second;
}

FilledForm::FilledForm(const std::string& name)
    : form_(shipped_form(name)), technician_(form_, ScriptedTechnician::in_order) {}

FilledForm& FilledForm::says(std::string_view item, std::string_view value) {
  CAPTURE(item, value);
  REQUIRE(refuses(item, value).empty());
  technician_.says(item, value);
  return *this;
}
FilledForm& FilledForm::photographs(std::string_view item, int count) {
  technician_.photographs(item, count);
  return *this;
}
FilledForm& FilledForm::tested(std::string_view item, TestOutcome outcome) {
  technician_.tests(item, outcome);
  return *this;
}

FilledForm& FilledForm::rest() {
  technician_.work();
  return *this;
}

bool FilledForm::asks(std::string_view path) const { return Form(technician_.order.state, form_).is_asked(at(path)); }
bool FilledForm::wants(std::string_view path) const {
  const Form form(technician_.order.state, form_);
  const auto open = unanswered(form, form_.find(ItemId{std::string(path)})->stage);
  return std::any_of(open.begin(), open.end(), [&](const AskedItem& item) { return item.path.id().str() == path; });
}
bool FilledForm::finds(std::string_view verdict) const {
  const auto found = Form(technician_.order.state, form_).verdicts();
  return std::any_of(found.begin(), found.end(), [&](const VerdictRule* rule) { return rule->id == verdict; });
}
std::string FilledForm::computed(std::string_view path) const {
  const ExpressionValue value = Form(technician_.order.state, form_).value(at(path));
  const Decimal* const number = std::get_if<Decimal>(&value);
  return number == nullptr ? std::string() : number->str();
}
std::string FilledForm::refuses(std::string_view path, std::string_view value) const {
  const ItemId item{std::string(path)};
  const auto stored = check_answer(form_, item, value, "");
  if (!stored) return refusal(stored);
  const Form form(technician_.order.state, form_);
  const auto kept = check_in_form(form, form_, item, *stored, technician_.order.state.intake.reported_at);
  return kept ? std::string() : refusal(kept);
}

}  // namespace siteproof
