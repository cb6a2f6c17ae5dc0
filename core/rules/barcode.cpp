#include "core/rules/barcode.h"

#include <algorithm>

namespace siteproof {

bool is_package_number(std::string_view text) {
  const bool length = text.size() == 8 || text.size() == 12 || text.size() == 13;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!length || !std::all_of(text.begin(), text.end(), digit)) return false;
  int sum = 0, weight = 1;  // from the right, the check digit first
  for (auto it = text.rbegin(); it != text.rend(); ++it) {
    sum += (*it - '0') * weight;
    weight = 4 - weight;
  }
  return sum % 10 == 0;
}

std::vector<std::string> barcode_spellings(std::string_view text) {
  std::vector<std::string> out{std::string(text)};
  if (!is_package_number(text)) return out;
  if (text.size() == 12) out.push_back('0' + out.front());
  if (text.size() == 13 && text.front() == '0') out.emplace_back(text.substr(1));
  return out;
}

}  // namespace siteproof
