#include "core/exchange/formula_guard.h"

#include <algorithm>
#include <array>

namespace siteproof {
namespace {

using namespace std::string_view_literals;

// The characters that OWASP's page on CSV injection names.
constexpr std::array formula_beginnings{"="sv,  "+"sv,  "-"sv,  "@"sv,  "\t"sv, "\r"sv,
                                        "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

bool begins_formula(std::string_view text) {
  return std::any_of(formula_beginnings.begin(), formula_beginnings.end(),
                     [&](std::string_view one) { return text.substr(0, one.size()) == one; });
}

bool is_plain_number(std::string_view text) {
  const auto digits = [&] {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
  };
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  if (!digits()) return false;
  if (text.empty()) return true;
  if (text.front() != '.') return false;
  text.remove_prefix(1);
  return digits() && text.empty();
}

std::string_view without_apostrophes(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return text;
}

}  // namespace

std::string guard_formula(std::string_view cell) {
  // A cell that has the guard already gets one more, so that taking one away gives the cell back.
  const bool guard = begins_formula(without_apostrophes(cell)) && !is_plain_number(cell);
  return (guard ? "'" : "") + std::string(cell);
}

std::string_view unguard_formula(std::string_view cell) {
  if (!cell.empty() && cell.front() == '\'' && begins_formula(without_apostrophes(cell))) cell.remove_prefix(1);
  return cell;
}

}  // namespace siteproof
